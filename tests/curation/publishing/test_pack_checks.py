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
    return [str(problem) for problem in pack_checks.unprintable(of)]


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
def test_letter_without_a_glyph_is_told_with_panel_and_field(field, name):
    panels = tuple(replace(p, **{field: "A 日."}) if p is SHOES else p for p in PANELS)
    (sentence,) = told(make_exhibition(panels=panels))
    assert sentence.startswith(f"Panel hundred-shoes: {name}: the character U+65E5 日")


def test_teachers_notes_are_looked_at_too():
    kirov = PANELS[2]
    prompt = replace(kirov.prompts[0], teacher_note="A likely 日.")
    panels = (*PANELS[:2], replace(kirov, prompts=(prompt,)), PANELS[3])
    (sentence,) = told(make_exhibition(panels=panels))
    assert sentence.startswith("Panel who-killed-kirov: prompts 1, teacher note: ")


def test_essay_question_is_told_with_its_theme():
    first, *rest = make_exhibition().themes()
    themes = (replace(first, essay_prompt="Argue \N{GRINNING FACE}."), *rest)
    (sentence,) = told(exhibition(themes=themes))
    assert sentence.startswith(f"Theme {first.slug}: essay prompt: the character U+1F600")


def test_standard_is_told_with_its_code():
    standard = StandardDocument(framework="C3", code="D2.His.4", gist="日", skill="sourcing")
    (sentence,) = told(exhibition(standards=(standard,)))
    assert sentence.startswith("Standard D2.His.4: gist: ")


def test_timeline_and_subjects_are_looked_at():
    sample = make_exhibition()
    event = replace(sample.timeline()[0], date="\0")
    subject = replace(sample.subjects()[0], description="日")
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
