"""A world in which something of each kind waits or is wanting."""

import pytest

from curation.models import Assignment, Comment
from exhibit.models import PanelPicture
from tests.factories import records


@pytest.fixture
def curator(db):
    """A publisher: sees every part of the dashboard."""
    return records.make_user("publisher")


@pytest.fixture
def world(curator):
    """One source in three units, four panels, and something wanting in every record."""
    text = records.make_source_text()
    lines = text.text.splitlines(keepends=True)
    starts = [sum(map(len, lines[:at])) for at in range(len(lines))]
    reasons = ("", "", "Told elsewhere.", "")
    for at, (start, line) in enumerate(zip(starts, lines, strict=True)):
        records.make_excerpt_row(
            f"L{at}",
            source_text=text,
            start=start,
            end=start + len(line),
            is_unit=True,
            public=False,
            unused_reason=reasons[at],
        )
    lead = records.make_excerpt_row("L0a", source_text=text)
    records.make_note_row(checked=False)
    draft = records.make_panel_row("draft", body="Nothing backs this. Nor this.")
    records.make_panel_row("in-review", state="in-review", body="In our words. [~]")
    one = records.make_panel_row("one", state="approved", display=True, body="A murder. [@L0a]")
    records.make_panel_row("two", body="A murder. [@L0a; @S14]")
    question = records.make_question_row()
    records.make_answer(question, lead, gist="")
    records.make_question_row("D2", slug="d2")
    picture = records.make_picture_row(alt="")
    PanelPicture.objects.create(panel=one, picture=picture)
    records.make_picture_row("originals/b.png", sha256="1" * 64)
    records.make_subject()
    Comment.objects.create(panel=draft, text="Why?", by=curator)
    Comment.objects.create(panel=draft, text="Where?", by=curator)
    Assignment.objects.create(panel=one, task="Check it.", to=curator, by=curator)
    return text
