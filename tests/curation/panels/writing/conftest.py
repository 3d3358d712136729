"""A panel with parts of every kind, and its form as a browser would send it."""

from typing import Any
from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from django.test import Client
from django.urls import reverse

from tests.curation.posting import fields_of
from tests.factories import records


@pytest.fixture
def panel(db):
    """A saved panel that shows a question, a picture, a chart, a prompt and a subject."""
    text = records.make_source_text()
    first = records.make_excerpt_row("L26", source_text=text)
    records.make_excerpt_row("L27", "Many historians believe", source_text=text)
    records.make_note_row("S14")
    panel = records.make_panel_row()
    question = records.make_question_row()
    records.make_answer(question, first)
    panel.panel_questions.create(question=question)
    panel.panel_pictures.create(picture=records.make_picture_row(), alt="A card", position=1)
    panel.panel_charts.create(chart=records.make_chart())
    panel.prompts.create(skill="sourcing", text="Who wrote this?", teacher_note="An editor.")
    panel.panel_subjects.create(tag=records.make_subject())
    other = records.make_panel_row("machinery-of-terror", position=2)
    panel.related_panels.create(other=other, reason="starts with blame")
    return panel


def form_of(client: Client, panel: Any, **changed: Any) -> QueryDict:
    """Return the panel's form as opened, with what was changed in it."""
    address = reverse("admin:exhibit_panel_change", args=[panel.pk])
    return QueryDict(urlencode(fields_of(client, address) | changed, doseq=True))


@pytest.fixture
def posted(editor, panel):
    """Return the panel's form as a browser sends it, with what was changed in it."""
    return lambda **changed: form_of(editor, panel, **changed)
