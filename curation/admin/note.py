from django.contrib import admin, messages
from django.db.models import Model, QuerySet
from django.forms import ModelForm
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest
from django.template.defaultfilters import truncatewords
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation.admin import filters
from curation.admin.base import CuratorAdmin, CuratorInline, CuratorStackedInline, section
from curation.admin.clause_rows import ClauseRows, ConsensusRows
from curation.admin.in_order import InOrder
from curation.records.citing import citing_sentences
from exhibit.models import Clause, ConsensusReference, Note


class ClauseInline(InOrder, CuratorStackedInline[Clause, Note]):
    model = Clause
    formset = ClauseRows
    min_num = 1
    autocomplete_fields = ["reference", "read_in"]
    verbose_name = _lazy("clause")
    verbose_name_plural = _lazy("clauses, in the order in which the note says them")
    fields = ["text", "position", ("reference", "locator"), ("basis", "read_in", "read_on")]


class ConsensusReferenceInline(CuratorInline[ConsensusReference, Note]):
    model = ConsensusReference
    formset = ConsensusRows
    autocomplete_fields = ["reference"]
    verbose_name = _lazy("work that says so")
    verbose_name_plural = _lazy("works that say what specialists hold of it")


@admin.register(Note)
class NoteAdmin(CuratorAdmin[Note]):
    """Scholarship notes."""

    list_display = ["key", "says", "consensus", "is_read", "correction"]
    list_filter = [filters.NoteRead, "consensus", "correction"]
    ordering = ["key"]
    search_fields = ["key", "clauses__text"]
    search_help_text = _lazy("Search keys and the words of notes.")
    inlines = [ClauseInline, ConsensusReferenceInline]
    fieldsets = [
        section(None, ["key", "correction"]),
        section(
            _lazy("What specialists hold of it"),
            ["consensus", "caution"],
            _lazy(
                "Say agreed, disputed or one scholar’s view only where a work says so, and name "
                "the work below. A note with a clause that nobody has read is kept, not cited."
            ),
        ),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Note]:
        """Return the notes with their clauses."""
        return super().get_queryset(request).prefetch_related("clauses")

    @admin.display(description=_lazy("what it says"))
    def says(self, note: Note) -> str:
        """Return the beginning of the note."""
        return truncatewords(note.text, 18)

    @admin.display(description=_lazy("read"), boolean=True)
    def is_read(self, note: Note) -> bool:
        """Say whether every clause of the note has been read."""
        return note.is_read

    def save_formset(
        self,
        request: HttpRequest,
        form: ModelForm[Note],
        formset: "BaseInlineFormSet[Model, Note, ModelForm[Model]]",
        change: bool,
    ) -> None:
        """Save the rows; tell where a note is cited of which a clause was taken out."""
        super().save_formset(request, form, formset, change)
        if formset.model is Clause and formset.deleted_objects:
            note = form.instance
            for where in citing_sentences(note.key):
                sentence = _(
                    "A clause of {note} was taken out, and {where} cites {note}: read that "
                    "sentence again."
                )
                messages.warning(request, sentence.format(note=note.key, where=where))
