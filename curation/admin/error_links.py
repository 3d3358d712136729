"""What is wrong with a form that was sent, as a list that leads to every field in error."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.forms import BaseForm, BoundField
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from curation.panels.concurrency.form_states import FormSet, FormSets


@dataclass(frozen=True, kw_only=True)
class ErrorLink:
    """One thing to mend: the id of the field or row it is about, '' where it is the whole form."""

    place: str
    name: str
    sentence: str


@dataclass(frozen=True, kw_only=True)
class ErrorList:
    """Everything to mend in a form."""

    links: tuple[ErrorLink, ...]

    @property
    def heading(self) -> str:
        """How much there is to mend, in words."""
        count = len(self.links)
        says = ngettext(
            "Not saved yet: {count} thing to mend", "Not saved yet: {count} things to mend", count
        )
        return says.format(count=count)


def error_list(form: BaseForm, formsets: FormSets) -> ErrorList:
    """Return what is wrong with a form and the rows of its parts, in the order they stand."""
    links = [*_of_form(form), *(link for formset in formsets for link in _of_rows(formset))]
    return ErrorList(links=tuple(links))


def _of_form(form: BaseForm, row: str = "", place: str = "") -> Iterator[ErrorLink]:
    """Yield the errors of a form; `row` names it where it is a row, and `place` is its id."""
    for sentence in form.non_field_errors():
        yield ErrorLink(place=place, name=row, sentence=str(sentence))
    for bound in form:
        where = "" if bound.is_hidden else _id_of(bound)
        label = capfirst(str(bound.label).removesuffix(":"))
        name = _("{row}, {field}").format(row=row, field=label) if row else label
        for sentence in bound.errors:
            yield ErrorLink(place=where or place, name=name, sentence=str(sentence))


def _of_rows(formset: FormSet) -> Iterator[ErrorLink]:
    if not formset.is_bound:
        return
    parts = str(formset.fk.model._meta.verbose_name)
    for sentence in formset.non_form_errors():
        yield ErrorLink(
            place=f"{formset.prefix}-group", name=capfirst(parts), sentence=str(sentence)
        )
    for number, row in enumerate(formset.forms, start=1):
        name = _("{part} {number}").format(part=capfirst(parts), number=number)
        yield from _of_form(row, name, f"{formset.prefix}-{number - 1}")


def _id_of(bound: BoundField) -> str:
    """Return the id of the first element of a field."""
    return bound.id_for_label or bound.auto_id or ""
