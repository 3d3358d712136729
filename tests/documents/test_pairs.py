"""Every text that cites is taken apart into pairs, whatever record it stands in."""

from dataclasses import replace

import pytest

from exhibit.documents.pairs import pairs_of, shown_to_visitors, texts_of
from exhibit.documents.panel import PromptDocument
from exhibit.documents.types import (
    ApprovedEvent,
    ExhibitionDocument,
    SubjectPage,
    ThemePage,
    TimelineEventDocument,
    TourPage,
    TourStopDocument,
)
from exhibit.text.body import parse
from tests.factories.evidence import HEDGES, MEMBERS
from tests.factories.panels import make_excerpt, make_note, make_panel
from tests.factories.supports import make_support

CITED = parse("Arrests followed. [@L26]")
EVIDENCE = {"excerpts": (make_excerpt("L26"),), "notes": (make_note("S14"),)}
EVENT = TimelineEventDocument(key="a", date="1934", first="", last="", text=CITED)
STOP = TourStopDocument(panel="who-killed-kirov", words=CITED)
THEME = {
    "slug": "terror", "title": "Terror", "sign": "list", "line": "", "lede": "", "number": 1,
}  # fmt: skip
RECORDS = {
    "exhibition": ExhibitionDocument(
        title="", subtitle="", big_idea=CITED, introduction=CITED, silences_cited=CITED, **EVIDENCE
    ),
    "theme": ThemePage(introduction=CITED, silences_cited=CITED, **THEME, **EVIDENCE),
    "subject": SubjectPage(
        slug="a", name="A", kind="person", description="", description_cited=CITED, **EVIDENCE
    ),
    "event": ApprovedEvent(event=EVENT, **EVIDENCE),
    "tour": TourPage(slug="a", title="A", lede="", minutes=1, stops=(STOP,), **EVIDENCE),
}


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("exhibition", ["the big idea", "the introduction", "what our sources leave out"]),
        ("theme", ["the introduction", "what our sources leave out"]),
        ("subject", [""]),
        ("event", [""]),
        ("tour", ["before who-killed-kirov"]),
    ],
)
def test_every_cited_text_of_a_record_is_read(name, texts):
    assert [pair.text for pair in pairs_of(RECORDS[name])] == texts


def test_captions_are_read_with_their_panel():
    panel = make_panel(
        "A body. [@L26]",
        excerpts=(make_excerpt("L26"),),
        charts=(replace(MEMBERS, caption_cited=CITED),),
        drawings=(replace(HEDGES, caption_cited=CITED),),
    )
    assert [text.field for text in texts_of(panel) if text.field.endswith("caption")] == [
        "charts.party-members.caption",
        "drawings.hedges.caption",
    ]


NOTED = PromptDocument(
    skill="sourcing", text="Who?", teacher_note="", teacher_note_cited=parse("A key. [@L26]")
)
WITH_NOTE = make_panel("A body. [@L26]", excerpts=(make_excerpt("L26"),), prompts=(NOTED,))


def test_teachers_notes_are_read_with_their_panel():
    assert [pair.sentence for pair in pairs_of(WITH_NOTE)] == ["A body.", "A key."]


def test_visitors_see_no_readings_of_answers_for_teachers():
    read = replace(WITH_NOTE, supports=(make_support("A body."), make_support("A key.")))
    assert [row.sentence for row in shown_to_visitors(read).supports] == ["A body."]


def test_a_sentence_of_both_is_shown_to_visitors():
    text = replace(NOTED, teacher_note_cited=WITH_NOTE.body)
    read = replace(WITH_NOTE, prompts=(text,), supports=(make_support("A body."),))
    assert shown_to_visitors(read).supports == read.supports


def test_a_key_without_words_makes_no_pair():
    theme = ThemePage(introduction=parse("One. [@L99]"), **THEME, **EVIDENCE)
    assert list(pairs_of(theme)) == []
