"""Two exhibitions compared: every kind of record that visitors see, told in one sentence each."""

from dataclasses import fields, replace

import pytest

from exhibit.comparing import Side, differences
from exhibit.comparing.exhibitions import _AFTER_PANELS, _BEFORE_PANELS
from exhibit.documents.exhibition import ExhibitionFile, PublishedExhibition
from exhibit.documents.types import StandardDocument
from exhibit.text.body import parse
from tests.factories.exhibition import make_exhibition
from tests.factories.panels import make_excerpt, make_note

SAMPLE = make_exhibition()
FILE = SAMPLE._file
PANELS = SAMPLE._panels
KIROV = PANELS["who-killed-kirov"]


def told(file=FILE, panels=PANELS, before=SAMPLE):
    """Return what differs between the sample and another exhibition."""
    return differences(Side(exhibition=before), Side(exhibition=PublishedExhibition(file, panels)))


def with_panel(**changed):
    """Return the one difference that a change to Kirov's panel makes."""
    (found,) = told(panels=PANELS | {KIROV.slug: replace(KIROV, **changed)})
    return found


def test_nothing_differs_from_itself():
    assert told() == ()


def test_body_is_told_by_its_sentences():
    body = KIROV.body.source.replace("Sergei Kirov was", "Kirov was") + " One. [~] Two. [~]"
    found = with_panel(body=parse(body))
    assert found.sentence == "The body has two new sentences and one changed."


def test_difference_names_the_record_and_its_page():
    found = with_panel(title="Who shot Kirov?")
    assert (found.where, found.path) == ("Panel who-killed-kirov", "/panels/who-killed-kirov/")


def test_short_text_is_told_as_it_was_and_is():
    found = with_panel(date="1934")
    assert found.sentence == f"The date was “{KIROV.date}” and is now “1934”."


def test_changed_evidence_is_told_with_its_key():
    first, *others = KIROV.excerpts
    found = with_panel(excerpts=(replace(first, gist="Another gist."), *others))
    assert found.fields[0].name == f"Excerpt {first.key}, gist"


def test_new_evidence_is_told_as_a_whole():
    found = with_panel(excerpts=(*KIROV.excerpts, make_excerpt("L99")))
    assert found.sentence == "Excerpt L99 is new."
    assert "Gist: The purges began" in found.fields[0].after


def test_evidence_that_went_is_told():
    found = with_panel(notes=KIROV.notes[1:])
    assert found.sentence == f"Note {KIROV.notes[0].key} is gone."


def test_bookkeeping_is_no_difference():
    assert told(panels=PANELS | {KIROV.slug: replace(KIROV, revision=9, findings=())}) == ()


def test_many_changes_are_told_in_one_sentence():
    notes = tuple(make_note(f"N{number}") for number in range(9))
    assert with_panel(notes=(*KIROV.notes, *notes)).sentence.endswith(
        "; and 5 more of its parts changed."
    )


def test_panel_taken_away_is_told_and_its_room_too():
    themes = tuple(
        replace(theme, panels=tuple(link for link in theme.panels if link.slug != KIROV.slug))
        for theme in FILE.themes
    )
    found = told(replace(FILE, themes=themes))
    assert [(one.where, one.what) for one in found] == [
        ("Theme terror", "changed"),
        ("Panel who-killed-kirov", "removed"),
    ]


def renamed(moved):
    """Return the sample after Kirov's panel got another address."""
    themes = tuple(
        replace(
            theme,
            panels=tuple(
                replace(link, slug="kirov") if link.slug == KIROV.slug else link
                for link in theme.panels
            ),
        )
        for theme in FILE.themes
    )
    panels = {slug: panel for slug, panel in PANELS.items() if slug != KIROV.slug}
    return told(
        replace(FILE, themes=themes, moved=moved), panels | {"kirov": replace(KIROV, slug="kirov")}
    )


def test_panel_at_another_address_is_the_same_panel():
    found = renamed({KIROV.slug: "kirov"})
    assert [one.sentence for one in found if one.kind == "Panel"] == [
        "The address was “who-killed-kirov” and is now “kirov”."
    ]


def test_way_on_from_a_former_address_is_told():
    found = renamed({KIROV.slug: "kirov"})
    assert KIROV.slug in [one.name for one in found if one.kind == "Former address"]


def test_panel_at_another_address_without_a_way_on_is_another_panel():
    found = renamed({})
    assert [one.what for one in found if one.kind == "Panel"] == ["added", "removed"]


def first_changed(name, **changed):
    """Return the sample's file with its first record of a kind changed."""
    first, *others = getattr(FILE, name)
    return replace(FILE, **{name: (replace(first, **changed), *others)})


SOURCE = FILE.sources[0].source
QUESTION = FILE.questions[0].question
STOP = FILE.tours[0].stops[0]
CHANGES = {
    "Exhibition": replace(FILE, about=replace(FILE.about, credits="Others made it.")),
    "Theme": first_changed("themes", introduction=parse("Another beginning. [~]")),
    "Source": first_changed("sources", source=replace(SOURCE, mark="Z", credit_line="Other.")),
    "Question": first_changed("questions", question=replace(QUESTION, title="Another question?")),
    "Subject": first_changed("subjects", description="Another definition."),
    "Timeline event": first_changed("timeline", text=parse("Something else. [~]")),
    "Tour": first_changed("tours", stops=(replace(STOP, words=parse("Elsewhere. [~]")),)),
    "Standard": replace(
        FILE, standards=(StandardDocument(framework="F", code="1", gist="Ask.", skill="sourcing"),)
    ),
    "Former address": replace(FILE, moved={"old-name": KIROV.slug}),
}


@pytest.mark.parametrize("kind", CHANGES)
def test_every_kind_of_record_is_compared(kind):
    assert {one.kind for one in told(CHANGES[kind])} == {kind}


def test_every_list_of_an_exhibition_has_a_kind():
    kinds = {kind.name for kind in (*_BEFORE_PANELS, *_AFTER_PANELS)} | {"Panel", "Former address"}
    assert set(CHANGES) | {"Panel"} == kinds
    # The stamp and the packs are no records: a pack says what its panels say.
    # Former addresses of panels and of other records are one kind.
    # A whole text is told of with its source, whose document has its fingerprint.
    others = {"stamp", "packs", "moved_records", "texts"}
    lists = {field.name for field in fields(ExhibitionFile)} - others
    assert len(kinds) == len(lists) + len(["Panel"])


def test_same_hashes_spare_the_reading_of_a_panel():
    unread = PublishedExhibition(FILE, {})
    digests = dict.fromkeys(PANELS, "same")
    sides = (Side(exhibition=one, digests=digests) for one in (SAMPLE, unread))
    assert differences(*sides) == ()


def test_numbers_of_words_are_told():
    assert with_panel(body=parse(KIROV.body.source + " Three more words. [~]")).words == 3
