"""Every text that cites is taken apart into pairs, whatever record it stands in."""

from dataclasses import replace

import pytest

from exhibit.documents.pairs import pairs_of, texts_of
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


def test_a_key_without_words_makes_no_pair():
    theme = ThemePage(introduction=parse("One. [@L99]"), **THEME, **EVIDENCE)
    assert list(pairs_of(theme)) == []
