"""The sections of a panel's form that stand closed below its text, and what each holds in words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.contrib.admin.helpers import Fieldset, InlineAdminFormSet
from django.db.models import Model
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import ngettext, ngettext_lazy
from django_stubs_ext import StrOrPromise

from exhibit.models import (
    FormerAddress,
    Panel,
    PanelChart,
    PanelDrawing,
    PanelPicture,
    PanelQuestion,
    PanelSubject,
    Prompt,
    RelatedPanel,
)
from exhibit.text import dates

COUNTED = {
    PanelQuestion: ngettext_lazy("%(count)d question", "%(count)d questions", "count"),
    PanelPicture: ngettext_lazy("%(count)d picture", "%(count)d pictures", "count"),
    PanelChart: ngettext_lazy("%(count)d chart", "%(count)d charts", "count"),
    PanelDrawing: ngettext_lazy("%(count)d drawing", "%(count)d drawings", "count"),
    Prompt: ngettext_lazy("%(count)d prompt", "%(count)d prompts", "count"),
    PanelSubject: ngettext_lazy("%(count)d subject", "%(count)d subjects", "count"),
    RelatedPanel: ngettext_lazy("%(count)d related panel", "%(count)d related panels", "count"),
    FormerAddress: ngettext_lazy("%(count)d former address", "%(count)d former addresses", "count"),
}
"""What rows of a panel are called when they are counted."""
LAYOUT: tuple[tuple[str, StrOrPromise, tuple[type[Model], ...], StrOrPromise], ...] = (
    (
        "figures",
        _lazy("Questions, charts and drawings"),
        (PanelQuestion, PanelChart, PanelDrawing),
        _lazy("none yet"),
    ),
    ("pictures", _lazy("Pictures"), (PanelPicture,), _lazy("no picture yet")),
    ("students", _lazy("For students"), (Prompt,), _lazy("no prompt yet")),
    (
        "leads-on",
        _lazy("Subjects and related panels"),
        (PanelSubject, RelatedPanel),
        _lazy("none yet"),
    ),
    ("place", _lazy("Where it hangs"), (FormerAddress,), ""),
    ("care", _lazy("Care"), (), ""),
)
"""The sections in their order: name, heading, its rows, and what is said while it is empty."""


@dataclass(frozen=True, kw_only=True)
class FormSection:
    """One section of the form."""

    name: str
    heading: str
    holds: str
    fieldsets: tuple[Fieldset, ...]
    rows: tuple[InlineAdminFormSet, ...]
    is_open: bool
    """Whether something in it is to be mended, or was typed and is not saved."""


def sections_of(
    panel: Panel | None, fieldsets: Sequence[Fieldset], rows: Sequence[InlineAdminFormSet]
) -> tuple[FormSection, ...]:
    """Return the sections of a form.

    `fieldsets` are those beside the label, one for each section that has fields, by `classes`.
    """
    made = []
    for name, heading, models, empty in LAYOUT:
        own_fields = tuple(one for one in fieldsets if f"in-{name}" in one.classes.split())
        own_rows = tuple(one for one in rows if one.formset.model in models)
        says = [*_counts(own_rows), *_said(name, panel or Panel())]
        made.append(
            FormSection(
                name=name,
                heading=str(heading),
                holds=", ".join(says) or str(empty),
                fieldsets=own_fields,
                rows=own_rows,
                is_open=any(map(_fields_typed, own_fields)) or any(map(_rows_typed, own_rows)),
            )
        )
    return tuple(section for section in made if section.fieldsets or section.rows)


def _counts(rows: Sequence[InlineAdminFormSet]) -> list[str]:
    says = []
    for part in rows:
        gone = len(part.formset.deleted_forms) if part.formset.is_bound else 0
        if count := len(part.formset.forms) - gone:
            says.append(COUNTED[part.formset.model] % {"count": count})
    return says


def _place(panel: Panel) -> list[str]:
    """Return what is known of where a panel hangs, in words."""
    others = len(panel.other_themes.all()) if panel.pk else 0
    says = ngettext("in {count} other theme too", "in {count} other themes too", others)
    words = [
        capfirst(panel.get_kind_display()),
        dates.in_words(panel.date),
        says.format(count=others) if others else "",
    ]
    return [word for word in words if word]


def _care(panel: Panel) -> list[str]:
    """Return what a reader is told before the text, in words."""
    words = [
        str(panel.get_flag_display()) if panel.flag else "",
        _("content advisory") if panel.advisory else _("no content advisory"),
        _("where to find help") if panel.help_text else "",
    ]
    return [word for word in words if word]


SAYS: dict[str, Callable[[Panel], list[str]]] = {"place": _place, "care": _care}


def _said(name: str, panel: Panel) -> list[str]:
    """Return what the fields of a section hold; nothing for a section of rows."""
    return SAYS[name](panel) if name in SAYS else []


def _fields_typed(fieldset: Fieldset) -> bool:
    form, names = fieldset.form, set(_names(fieldset))
    return form.is_bound and bool(names & ({*form.errors} | {*form.changed_data}))


def _names(fieldset: Fieldset) -> list[str]:
    fields = (field for line in fieldset for field in line if not field.is_readonly)
    return [str(getattr(field.field, "name", "")) for field in fields]


def _rows_typed(part: InlineAdminFormSet) -> bool:
    formset = part.formset
    return formset.is_bound and (bool(formset.total_error_count()) or formset.has_changed())
