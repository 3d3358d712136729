"""What the slides say: the warning first, credit before words, doubt before claims."""

from dataclasses import replace

import pytest

from exhibit.documents.panel import PromptDocument
from exhibit.exports.slides.outline import outline
from exhibit.text.wording import advisory_sentence
from tests.exports.slides.conftest import lines, slide, with_panel
from tests.factories.evidence import BLAMED, DEATHS, KIROV, SECRET
from tests.factories.panels import make_note, make_reference


def test_slides_follow_the_lesson(pack):
    assert [one.title for one in outline(pack)] == [
        "Who killed Kirov?",
        "What the panel says",
        "Source A: lecture transcript",
        "Source B: textbook",
        "How many people were killed?",
        "Ask of each source",
        "What historians say",
        "Discuss",
        "Exit ticket",
        "Works cited",
    ]


def test_first_slide_has_advisory_before_the_question(pack):
    told = lines(outline(pack)[0])
    warned = f"Before we begin. {advisory_sentence('murder; execution')}"
    assert told.index(warned) < told.index("How many people were killed?")


def test_first_slide_has_rights_edition_and_code(pack):
    told = " ".join(lines(outline(pack)[0]))
    assert "CC BY 4.0" in told and "Edition 3" in told and str(pack.code) in told


def test_first_slide_of_a_panel_without_advisory_warns_of_nothing(pack_of):
    first = outline(pack_of("magnitogorsk-overnight"))[0]
    assert not any("Before we begin" in line for line in lines(first))
    assert not any("advisory" in note for note in first.notes)


def test_help_stands_in_the_notes_of_the_first_slide(pack):
    assert any("findahelpline.com" in note for note in outline(pack)[0].notes)


def test_flag_of_a_panel_stands_before_its_title(pack_of):
    first = outline(pack_of("hundred-shoes"))[0]
    assert first.title == "Thought experiment: A hundred shoes, a thousand shoes"


def test_flag_stands_before_exact_words(pack):
    flagged = replace(KIROV, flag="apocryphal")
    told = slide(with_panel(pack, excerpts=(flagged,)), "Source A: lecture transcript")
    assert lines(told, "by")[0].startswith("Apocryphal. Line 36. Unattributed lecture")


@pytest.mark.parametrize(
    ("title", "excerpt"),
    [("Source A: lecture transcript", KIROV), ("Source B: textbook", BLAMED)],
)
def test_exact_words_follow_place_and_credit_line(pack, title, excerpt):
    found = [line.role for line in slide(pack, title).lines]
    assert found == ["by", "quote"]
    by, quote = lines(slide(pack, title))
    assert by.lower() == f"{excerpt.locator}. {excerpt.credit_line}".lower()
    assert quote == f"“{excerpt.exact}”"


def test_both_readings_of_an_emendation_are_on_the_slide(pack_of):
    told = slide(pack_of("magnitogorsk-overnight"), "Source A: lecture transcript")
    assert "such as Magnitogorsk, shot up" in lines(told, "quote")[0]
    assert "Magneto Gorsk" in lines(told, "small")[0]


def test_words_that_are_not_public_are_nowhere(pack):
    assert SECRET not in repr(outline(pack))


def test_source_without_public_words_is_told_in_ours(pack):
    told = slide(
        with_panel(pack, excerpts=(replace(KIROV, exact=None),)), "Source A: lecture transcript"
    )
    assert lines(told)[0] == f"In our words: {KIROV.gist} (Line 36.)"


def test_source_that_a_panel_does_not_use_has_no_slide(pack):
    titles = [one.title for one in outline(with_panel(pack, excerpts=(KIROV,)))]
    assert "Source A: lecture transcript" in titles and "Source B: textbook" not in titles


def test_works_without_room_stand_in_the_notes(pack):
    works = tuple(make_reference(f"w{n}", title=f"Work {n}") for n in range(12))
    told = slide(with_panel(pack, notes=(make_note(references=works),)), "Works cited")
    assert len(told.lines) == 8
    shown, rest = " ".join(lines(told)), " ".join(told.notes)
    assert all((f"Work {n}. " in shown) != (f"Work {n}. " in rest) for n in range(12))


def test_every_slide_has_notes(pack):
    assert all(any(note.strip() for note in one.notes) for one in outline(pack))


def test_notes_say_what_to_ask_and_what_not_to_claim(pack):
    for title in ("Source A: lecture transcript", DEATHS.title, "What historians say"):
        told = slide(pack, title).notes
        assert any(note.startswith("Ask: ") for note in told)
        assert any(note.startswith("Do not claim: ") for note in told)


def test_notes_of_a_source_cite_it_and_name_no_author(pack):
    told = slide(pack, "Source A: lecture transcript").notes
    assert any(note.startswith("Cite: Lecture transcript.") for note in told)
    assert "Do not name an author: the attribution is not confirmed." in told


def test_notes_on_the_text_say_where_each_sentence_has_its_evidence(pack):
    told = slide(pack, "What the panel says").notes
    assert any(note.endswith("[Evidence 2: Source A, line 36.]") for note in told)
    assert any(note.endswith("[In our words.]") for note in told)


def test_answer_that_a_prompt_hopes_for_stands_in_the_notes_alone(pack):
    prompt = PromptDocument(skill="sourcing", text="Who?", teacher_note="Look for the hedge.")
    told = slide(with_panel(pack, prompts=(prompt,)), "Discuss")
    assert told.notes == ("Sourcing. Look for the hedge.",)
    assert lines(told) == ["Who?"]


def test_titles_that_stand_twice_are_numbered(pack):
    told = [one.title for one in outline(with_panel(pack, title="Discuss"))]
    assert len(told) == len(set(told)) and "Discuss (2)" in told
