"""The slide on what historians say: doubt before claims, whole sentences only."""

from dataclasses import replace

from exhibit.exports.slides.outline import outline
from exhibit.exports.slides.scholarship import first_words
from tests.exports.slides.conftest import lines, slide, with_panel
from tests.factories.evidence import UNCHECKED


def test_unconfirmed_note_says_so_before_its_words(pack):
    told = slide(with_panel(pack, notes=(UNCHECKED,)), "What historians say")
    assert lines(told)[0].startswith("Correction from scholarship. Unconfirmed. A police report")


def test_long_note_is_cut_after_a_sentence_and_whole_in_the_notes(pack):
    long = "One two three four five six. " * 20
    note = replace(UNCHECKED, text=long.strip())
    told = slide(with_panel(pack, notes=(note,)), "What historians say")
    assert lines(told)[0].count("One two three") == 8
    assert lines(told)[-1] == "There is more: see the handout."
    assert any(long.strip() in said for said in told.notes)


def test_first_sentence_is_kept_however_long():
    long = f"{'word ' * 80}end."
    assert first_words(f"{long} Then more.") == long


def test_panel_without_scholarship_has_no_slide_for_it(pack_of):
    titles = [one.title for one in outline(pack_of("magnitogorsk-overnight"))]
    assert "What historians say" not in titles and "Discuss" not in titles


def test_corrections_are_told_first(pack):
    note = replace(UNCHECKED, key="S99", correction=False, text="Something else.")
    told = slide(with_panel(pack, notes=(note, UNCHECKED)), "What historians say")
    assert lines(told)[0].startswith("Correction")
