"""Rows of a record's parts that the database allows once only, refused in a sentence."""

from collections.abc import Iterator
from typing import TypeVar

from django.db.models import Model, QuerySet, UniqueConstraint
from django.forms.models import BaseInlineFormSet, ModelForm
from django.utils.translation import gettext as _

from curation.admin.pickers import KnownRecords, pickers_of
from curation.panels.concurrency.posted_lists import rows_sent
from curation.records.names_kept import refuse_unreadable

Record = TypeVar("Record", bound=Model)
Owner = TypeVar("Owner", bound=Model)


class OnceInRecord(BaseInlineFormSet[Record, Owner, ModelForm[Record]]):
    """Looks in the database too: Django compares only the rows of the form with one another.

    A row that a colleague added meanwhile, or that the form did not say it had, is a sentence at
    the row and no failure of the server.
    """

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]
        self._shown: dict[str, KnownRecords] = {}

    def get_queryset(self) -> QuerySet[Record]:
        """Return the rows; those that came with their record are not asked for again."""
        fetched: dict[str, QuerySet[Record]] = getattr(
            self.instance, "_prefetched_objects_cache", {}
        )
        rows = fetched.get(str(self.fk.remote_field.cache_name))
        return super().get_queryset() if rows is None else rows

    def add_fields(self, form: ModelForm[Record], index: int | None) -> None:
        """Let the pickers of all rows look up together what they show."""
        super().add_fields(form, index)
        for name, picker in pickers_of(form):
            if index is not None:
                picker.known = self._shown.setdefault(name, KnownRecords(lambda: self.forms, name))

    def total_form_count(self) -> int:
        """Return how many rows there are: of a form that was sent, no more than came with it.

        For a number made up Django would make thousands of empty rows.
        """
        count = super().total_form_count()
        if not self.is_bound:
            return count
        return max(0, min(count, rows_sent(self.data, f"{self.prefix}-")))

    def initial_form_count(self) -> int:
        """Return how many rows are saved ones: of a form that was sent, no more than there are."""
        count = super().initial_form_count()
        if not self.is_bound:
            return count
        return max(0, min(count, len(self.get_queryset()), self.total_form_count()))

    def clean(self) -> None:
        """Refuse a row that stands in the record already and that this form does not take out."""
        super().clean()
        gone: set[object] = set()
        for form in self.forms:
            if form.errors or not hasattr(form, "cleaned_data"):
                continue
            if self.can_delete and self._should_delete_form(form):  # type: ignore[attr-defined]
                # Rows are saved in their order: one that goes later still stands in the way.
                gone.add(form.instance.pk)
            elif form.has_changed():
                refuse_unreadable(form)
                for fault in taken(form.instance, gone):
                    form.add_error(None, fault)


def taken(row: Model, gone: set[object]) -> Iterator[str]:
    """Yield a sentence for each rule by which another row, not among those gone, has its place."""
    for constraint in row._meta.constraints:
        if not isinstance(constraint, UniqueConstraint) or constraint.condition is not None:
            continue
        if not constraint.fields:
            # Of an expression, such as small letters: the field itself asks.
            continue
        values = {name: getattr(row, name, None) for name in constraint.fields}
        if any(value is None or _is_unsaved(value) for value in values.values()):
            continue
        others = type(row)._base_manager.filter(**values).exclude(pk__in=[*gone, row.pk or 0])
        if others.exists():
            what = str(row._meta.verbose_name)
            yield (
                _(
                    "This {what} is there already: change that row, or save without this one. "
                    "Two rows that exchange their places are saved one after the other."
                ).format(what=what)
            )


def _is_unsaved(value: object) -> bool:
    """Say whether a value is a record that is only being added: no row can name it yet."""
    return isinstance(value, Model) and value.pk is None
