"""A panel's form that is not saved yet, as the document it would become. Writes nothing.

The document is built by the same function as that of a saved panel: the panel and its parts are
made in memory and laid where Django keeps the parts it has fetched.
"""

import copy
from collections.abc import Iterable, Sequence
from typing import Any, cast

from django.core.exceptions import ValidationError
from django.db.models import (
    BooleanField,
    CharField,
    Field,
    ForeignObjectRel,
    Model,
    Prefetch,
    TextField,
    prefetch_related_objects,
)
from django.http import QueryDict
from django.utils.translation import gettext as _

from curation.panels.concurrency.posted_lists import values_of
from curation.panels.concurrency.typed_words import longest
from curation.panels.writing import posted_form
from curation.panels.writing.posted_form import Row
from exhibit.documents import build
from exhibit.documents.library import Library
from exhibit.documents.panel import PanelDocument
from exhibit.models import Panel, Prompt, Theme
from exhibit.models.fields import LONGEST_PROSE
from exhibit.models.panel import RECORDS, with_answers, with_record

NO_ADDRESS = "not-saved-yet"
"""Stands for the slug of a panel that has none."""
_CHECKED = ("key", "slug", "kind", "date", "flag", "position")
# Shown as typed: a form refuses a title that is too long, but the findings say by how much.
_WORDS = tuple(
    column.name
    for column in Panel._meta.concrete_fields
    if isinstance(column, CharField | TextField) and column.editable and column.name not in _CHECKED
)


def too_long(data: QueryDict) -> str:
    """Say which text of a posted form is longer than any form takes; '' where none is.

    Nothing is looked at in such a text: it would keep the server busy for minutes.
    """
    name, size = longest(values_of(data))
    if size <= LONGEST_PROSE:
        return ""
    return _(
        "{name}: it has {size:,} characters, and at most {limit:,} can be saved. Shorten it, and "
        "it is looked at again. Your words are still here."
    ).format(name=name, size=size, limit=LONGEST_PROSE)


def unsaved_document(data: QueryDict, panel: Panel | None) -> PanelDocument:
    """Return the document of a panel's form as posted, without findings.

    `data` are the fields of the admin's form and of its inlines; what is missing or not valid is
    taken from `panel`, the saved one, or left empty where it is None (a new panel).
    """
    return with_library(data, panel)[0]


def with_library(
    data: QueryDict, panel: Panel | None, also: Iterable[str] = ()
) -> tuple[PanelDocument, Library]:
    """Return the document of a posted form, and the library its evidence was read from.

    `also` are keys the library is to hold beside those of the panel.
    """
    unsaved = unsaved_panel(data, panel)
    library = Library(build.keys_of(unsaved).union(also))
    return build.panel_documents([unsaved], library)[0], library


def unsaved_panel(data: QueryDict, panel: Panel | None) -> Panel:
    """Return a panel in memory, with its evidence loaded, as the posted form has it."""
    in_memory = copy.copy(panel) if panel is not None else Panel(slug=NO_ADDRESS)
    # Django asks an unsaved panel for no parts; nothing here is ever saved under this number.
    in_memory.pk = in_memory.pk or 0
    for name in _WORDS:
        if name in data:
            setattr(in_memory, name, posted_form.plain(posted_form.sent_as(data, name)))
    for name in _CHECKED:
        if name in data:
            _set_valid(in_memory, name, posted_form.plain(posted_form.sent_as(data, name)))
    _set_themes(in_memory, data)
    _set_parts(in_memory, data)
    return in_memory


def _set_valid(panel: Panel, name: str, value: str) -> None:
    """Take a value over if the panel's own field accepts it."""
    field = Panel._meta.get_field(name)
    assert isinstance(field, Field)
    try:
        setattr(panel, name, field.clean(value, panel))
    except ValidationError:
        return


def _set_themes(panel: Panel, data: QueryDict) -> None:
    themes = {theme.pk: theme for theme in Theme.objects.all()}
    theme = themes.get(
        posted_form.number(posted_form.sent_as(data, "theme")) or panel.theme_id or 0
    )
    panel.theme = theme or next(iter(themes.values()), Theme())
    if "body" in data:
        # Boxes without a tick are not sent at all.
        ticked = {posted_form.number(value) for value in data.getlist("other_themes")}
        _lay(panel, "other_themes", [theme for pk, theme in themes.items() if pk in ticked])


def _set_parts(panel: Panel, data: QueryDict) -> None:
    missing: list[str | Prefetch[str]] = []
    for name in ("prompts", *RECORDS):
        rows = posted_form.rows(data, name)
        if rows is None:
            missing.append(with_record(name) if name in RECORDS else name)
        else:
            parts = _with_record(name, rows, panel) if name in RECORDS else _prompts(rows, panel)
            _lay(panel, name, parts)
    if "body" not in data:
        missing.append("other_themes")
    prefetch_related_objects([panel], *missing, with_answers())


def _lay(panel: Panel, name: str, parts: Sequence[Model]) -> None:
    """Put parts where Django keeps those it has fetched for a panel."""
    untyped: Any = panel
    untyped._prefetched_objects_cache = {
        **getattr(untyped, "_prefetched_objects_cache", {}),
        name: parts,
    }


def _prompts(rows: Iterable[Row], panel: Panel) -> list[Prompt]:
    return [
        Prompt(panel=panel, skill=skill, text=text, teacher_note=row.text("teacher_note"))
        for row in rows
        if (text := row.text("text")) and (skill := row.text("skill")) in Prompt.Skill.values
    ]


def _with_record(name: str, rows: Iterable[Row], panel: Panel) -> list[Model]:
    """Return the rows of a part that name a record there is: each once, but for pictures."""
    column, relation = RECORDS[name], cast(ForeignObjectRel, Panel._meta.get_field(name))
    part: Any = relation.related_model
    rows_with_pk = [(row, pk) for row in rows if (pk := row.number(column))]
    if name == "related_panels":
        rows_with_pk = [(row, pk) for row, pk in rows_with_pk if pk != panel.pk]
    if name != "panel_pictures":
        rows_with_pk = list({pk: (row, pk) for row, pk in reversed(rows_with_pk)}.values())[::-1]
    record = part._meta.get_field(column).related_model
    records = record._default_manager.in_bulk({pk for _, pk in rows_with_pk})
    parts = [
        part(**{relation.field.name: panel, column: records[pk]}, **_typed(part, row))
        for row, pk in rows_with_pk
        if pk in records
    ]
    return [row for row in parts if row.reason] if name == "related_panels" else parts


def _typed(part: type[Model], row: Row) -> dict[str, str | bool]:
    """Return what was typed into the texts and boxes of a row."""
    texts = [field.name for field in part._meta.concrete_fields if isinstance(field, CharField)]
    boxes = [field.name for field in part._meta.concrete_fields if isinstance(field, BooleanField)]
    return {name: row.text(name) for name in texts} | {name: row.ticked(name) for name in boxes}
