"""Which records have a history, and which rows are parts of which record.

A record and its parts are saved, compared, restored and brought back as one: a panel with its
pictures and prompts, a note with the works it rests on.
"""

from collections.abc import Iterable
from functools import cache

import reversion
from django.apps import apps
from django.db import models

PARTS: dict[str, dict[str, str]] = {
    # Each record, and the models of its parts with the column that names the record.
    "exhibit.Acknowledgement": {},
    "exhibit.Chart": {},
    "exhibit.Drawing": {},
    "exhibit.Emendation": {},
    "exhibit.Excerpt": {},
    "exhibit.Exhibition": {},
    "exhibit.Note": {"exhibit.NoteReference": "note"},
    "exhibit.Panel": {
        "exhibit.PanelSubject": "content_object",
        "exhibit.PanelQuestion": "panel",
        "exhibit.PanelPicture": "panel",
        "exhibit.PanelChart": "panel",
        "exhibit.PanelDrawing": "panel",
        "exhibit.Prompt": "panel",
        "exhibit.RelatedPanel": "panel",
    },
    "exhibit.Picture": {},
    "exhibit.Question": {"exhibit.Answer": "question"},
    "exhibit.Reference": {},
    "exhibit.Source": {},
    "exhibit.SourceText": {},
    "exhibit.Standard": {},
    "exhibit.Subject": {},
    "exhibit.Theme": {},
    "exhibit.TimelineEvent": {},
    "exhibit.Tour": {"exhibit.TourStop": "tour"},
}

WRITTEN_BY_MACHINES = {
    # Columns that change by themselves: a save that changes only these changes nothing.
    "exhibit.Panel": {"version", "changed_at"},
    "exhibit.SourceText": {"added_at"},
    "exhibit.Acknowledgement": {"at"},
}


def register_records() -> None:
    """Tell the library of every record and part, so that it sees them being saved."""
    for model in (*records(), *part_owners()):
        if not reversion.is_registered(model):
            reversion.register(model)


@cache
def records() -> tuple[type[models.Model], ...]:
    """Return the models that have a history of their own."""
    return tuple(apps.get_model(label) for label in PARTS)


def parts_of(model: type[models.Model]) -> tuple[tuple[type[models.Model], str], ...]:
    """Return the models of a record's parts, each with the column that names the record."""
    parts = PARTS.get(model._meta.label, {})
    return tuple((apps.get_model(label), column) for label, column in parts.items())


@cache
def part_owners() -> dict[type[models.Model], tuple[type[models.Model], str]]:
    """Return for each part the model of its record and the column that names it."""
    return {part: (model, column) for model in records() for part, column in parts_of(model)}


def has_history(model: type[models.Model]) -> bool:
    """Return whether the model's records have a history of their own."""
    return model._meta.label in PARTS


def unseen(model: type[models.Model]) -> Iterable[str]:
    """Return the columns of a model in which a change alone is no change."""
    return WRITTEN_BY_MACHINES.get(model._meta.label, frozenset())
