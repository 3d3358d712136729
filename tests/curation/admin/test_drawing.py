"""Drawings in their list: the notes that each rests on, and the panels that show it."""

import pytest

from tests.curation.admin.test_base import cells
from tests.factories import records

pytestmark = pytest.mark.django_db


def test_list_names_the_notes_that_a_drawing_rests_on(editor):
    records.make_drawing(note_keys=["S1", "S14"])
    assert cells(editor, "drawing", "evidence_list") == ["S1, S14"]


def test_list_says_of_a_drawing_without_notes_that_it_has_none_yet(editor):
    records.make_drawing(note_keys=[])
    assert cells(editor, "drawing", "evidence_list") == ["nothing yet"]


def test_list_counts_the_panels_that_show_a_drawing(editor):
    row = records.make_drawing()
    records.make_panel_row().panel_drawings.create(drawing=row)
    assert cells(editor, "drawing", "panel_count") == ["1"]
