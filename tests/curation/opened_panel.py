"""Fixtures: a panel with a part, the address of its form, and a second curator."""

import pytest
from django.urls import reverse

from tests.factories import records


@pytest.fixture
def panel(db):
    """A panel that cites two excerpts and asks one thing of students."""
    records.make_exhibition()
    text = records.make_source_text()
    records.make_excerpt_row("L26", source_text=text)
    records.make_excerpt_row("L27", "Many historians believe", source_text=text)
    panel = records.make_panel_row()
    panel.prompts.create(skill="sourcing", text="Who wrote this?", position=1)
    return panel


@pytest.fixture
def address(panel):
    """The address of the panel's form."""
    return reverse("admin:exhibit_panel_change", args=[panel.pk])


@pytest.fixture
def author(sign_in):
    """A client signed in as an author: the other curator."""
    return sign_in("author")
