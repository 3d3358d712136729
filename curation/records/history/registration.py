"""Which records have a history, and which rows are parts of which record.

A record and its parts are saved, compared, restored and brought back as one: a panel with its
pictures and prompts, a note with the works it rests on.
"""

from collections.abc import Collection

from django.db.models import Model

from exhibit import models

PARTS: dict[type[Model], dict[type[Model], str]] = {
    # Each record, and the models of its parts with the column that names the record.
    models.Acknowledgement: {},
    models.Chart: {},
    models.Drawing: {},
    models.Emendation: {},
    models.Excerpt: {},
    models.Exhibition: {},
    models.Note: {models.NoteReference: "note"},
    models.Panel: {
        models.PanelSubject: "content_object",
        models.PanelQuestion: "panel",
        models.PanelPicture: "panel",
        models.PanelChart: "panel",
        models.PanelDrawing: "panel",
        models.Prompt: "panel",
        models.RelatedPanel: "panel",
    },
    models.Picture: {},
    models.Question: {models.Answer: "question"},
    models.Reference: {},
    models.Source: {},
    models.SourceText: {},
    models.Standard: {},
    models.Subject: {},
    models.Support: {models.SupportDecision: "support"},
    models.Theme: {},
    models.TimelineEvent: {},
    models.Tour: {models.TourStop: "tour"},
}

OWNERS: dict[type[Model], tuple[type[Model], str]] = {
    # Each part, and the model of its record with the column that names it.
    part: (model, column)
    for model, parts in PARTS.items()
    for part, column in parts.items()
}

WRITTEN_BY_MACHINES: dict[type[Model], set[str]] = {
    # Columns that change by themselves: a save that changes only these changes nothing.
    models.Panel: {"version", "changed_at"},
    models.SourceText: {"added_at"},
    models.Acknowledgement: {"at"},
    models.Support: {"read_at"},
}


def unseen(model: type[Model]) -> Collection[str]:
    """Return the columns of a model in which a change alone is no change."""
    return WRITTEN_BY_MACHINES.get(model, ())
