"""What stands in the way of packs is told before an edition is published."""

from dataclasses import replace

import pytest

from curation.publishing import pack_checks
from exhibit.documents.exhibition import PublishedExhibition
from exhibit.documents.types import StandardDocument
from tests.factories.exhibition import PANELS, make_exhibition

SHOES = PANELS[1]


def exhibition(**fields) -> PublishedExhibition:
    """The sample with other fields in its file."""
    sample = make_exhibition()
    return PublishedExhibition(
        replace(sample._file, **fields), {panel.slug: panel for panel in PANELS}
    )


def told(of: PublishedExhibition) -> list[str]:
    return [str(problem) for problem in pack_checks.controls(of)]


def test_sound_exhibition_has_every_pack_and_no_problem():
    packs, problems = pack_checks.standard_set(make_exhibition())
    assert (len(packs), problems) == (4 + 3 + 1, [])


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("title", "title"),
        ("advisory", "advisory"),
        ("help_text", "help text"),
        ("big_idea", "big idea"),
    ],
)
def test_what_is_no_text_is_told_with_panel_and_field(field, name):
    panels = tuple(replace(p, **{field: "A \u202e."}) if p is SHOES else p for p in PANELS)
    assert told(make_exhibition(panels=panels)) == [
        f"Panel hundred-shoes: {name}: U+202E (RIGHT-TO-LEFT OVERRIDE) is no text. Remove it."
    ]


@pytest.mark.parametrize("words", ["日", "قتل", "می\u200cخواهم", "👩\u200d🚀", "שלום\u200f"])
def test_letters_of_every_writing_stop_nothing(words):
    panels = tuple(replace(p, title=words, advisory=words) if p is SHOES else p for p in PANELS)
    assert told(make_exhibition(panels=panels)) == []


def test_words_of_a_source_may_hold_what_a_page_can():
    quoted = replace(SHOES.excerpts[0], exact="a\u200b\ue000", public=True)
    panels = tuple(replace(p, excerpts=(quoted,)) if p is SHOES else p for p in PANELS)
    assert told(make_exhibition(panels=panels)) == []


def test_teachers_notes_are_looked_at_too():
    kirov = PANELS[2]
    prompt = replace(kirov.prompts[0], teacher_note="A likely \x01.")
    panels = (*PANELS[:2], replace(kirov, prompts=(prompt,)), PANELS[3])
    (sentence,) = told(make_exhibition(panels=panels))
    assert sentence.startswith("Panel who-killed-kirov: prompts 1, teacher note: ")


def test_essay_question_is_told_with_its_theme():
    first, *rest = make_exhibition().themes()
    themes = (replace(first, essay_prompt="Argue \ufeff."), *rest)
    (sentence,) = told(exhibition(themes=themes))
    assert sentence.startswith(f"Theme {first.slug}: essay prompt: U+FEFF")


def test_standard_is_told_with_its_code():
    standard = StandardDocument(framework="C3", code="D2.His.4", gist="\ue000", skill="sourcing")
    (sentence,) = told(exhibition(standards=(standard,)))
    assert sentence.startswith("Standard D2.His.4: gist: ")


def test_timeline_and_subjects_are_looked_at():
    sample = make_exhibition()
    event = replace(sample.timeline()[0], date="\0")
    subject = replace(sample.subjects()[0], description="\0")
    found = told(exhibition(timeline=(event,), subjects=(subject,)))
    assert [line.partition(":")[0] for line in found] == [
        "Timeline event steppe",
        f"Subject {subject.slug}",
    ]


def test_pack_that_may_not_be_made_is_told_with_its_reason():
    changed = replace(SHOES.excerpts[0], intact=False)
    panels = tuple(replace(p, excerpts=(changed,)) if p is SHOES else p for p in PANELS)
    packs, problems = pack_checks.standard_set(make_exhibition(panels=panels))
    assert [problem.where for problem in problems] == [
        "Pack of panel hundred-shoes",
        "Pack of theme industrialization",
        "Pack of the exhibition",
    ]
    assert "no longer equals its source text" in problems[0].sentence
    assert len(packs) == 5
