from django.contrib import admin
from django.template.defaultfilters import truncatewords
from django.utils.translation import gettext_lazy as _lazy

from curation.admin.base import CuratorAdmin, CuratorInline, section
from exhibit.models import Note, NoteReference


class NoteReferenceInline(CuratorInline[NoteReference, Note]):
    model = NoteReference
    autocomplete_fields = ["reference"]
    verbose_name = _lazy("work")
    verbose_name_plural = _lazy("works it rests on, in the order to be printed")


@admin.register(Note)
class NoteAdmin(CuratorAdmin[Note]):
    """Scholarship notes."""

    list_display = ["key", "says", "confidence", "checked", "correction"]
    list_filter = ["confidence", "checked", "correction"]
    ordering = ["key"]
    search_fields = ["key", "text"]
    search_help_text = _lazy("Search keys and the words of notes.")
    inlines = [NoteReferenceInline]
    fieldsets = [
        section(None, ["key", "text"]),
        section(
            _lazy("How sure we are"),
            ["confidence", "checked", "caution", "correction"],
            _lazy(
                "An unchecked note is shown with its caution; a panel must not state it "
                "as plain fact."
            ),
        ),
    ]

    @admin.display(description=_lazy("what it says"), ordering="text")
    def says(self, note: Note) -> str:
        """Return the beginning of the note."""
        return truncatewords(note.text, 18)
