"""What the handout says, read back from the PDF."""

from dataclasses import replace

import pytest

from tests.exports.conftest import SITE
from tests.factories.exhibition import BLAMED, KIROV, PANELS, PRIVATE, SECRET
from tests.factories.panels import make_panel


def test_handout_prints_every_public_quotation(kirov, make_pdf, read_pdf):
    words = read_pdf(make_pdf(kirov))
    assert KIROV.exact in words and BLAMED.exact in words


def test_handout_gives_gist_for_words_not_public(kirov, make_pdf, read_pdf):
    words = read_pdf(make_pdf(kirov))
    assert SECRET not in words
    assert PRIVATE.gist in words


def test_handout_leaves_out_answers_of_questions(kirov, make_pdf, read_pdf):
    # Only the panel's own excerpts are printed: a question's would break the quotation budget.
    assert "600,000" not in read_pdf(make_pdf(kirov))


def test_handout_shows_both_readings_of_an_emendation(make_pdf, read_pdf):
    words = read_pdf(make_pdf(PANELS[0]))
    assert "new industrial cities such as Magnitogorsk, shot up" in words
    assert "The file reads “Magneto Gorsk”; we read “Magnitogorsk”" in words


def test_handout_puts_advisory_before_the_question(kirov, make_pdf, read_pdf):
    words = read_pdf(make_pdf(kirov))
    assert words.index("This panel speaks of murder and of execution.") < words.index(
        "How many people were killed?"
    )
    assert "findahelpline.com" in words


def test_handout_says_who_speaks(kirov, make_pdf, read_pdf):
    words = read_pdf(make_pdf(kirov))
    assert words.count("Who made it: Attribution not confirmed.") >= 2
    assert "Source A: Lecture transcript" in words and "Source B: Textbook" in words


def test_handout_keeps_the_flag_in_the_heading(make_pdf, read_pdf):
    panel = replace(PANELS[1], title="A hundred shoes")
    words = read_pdf(make_pdf(panel))
    assert "Thought experiment: A hundred shoes" in words
    assert "Thought experiment. “Suppose a factory" in words


def test_handout_prints_credit_line_under_each_quotation(kirov, make_pdf, read_pdf):
    words = read_pdf(make_pdf(kirov))
    assert f"Line 36. {KIROV.credit_line}" in words
    assert f"Paragraph 1. {BLAMED.credit_line}" in words


def test_handout_prints_rights_in_the_body(kirov, make_pdf, read_pdf):
    words = read_pdf(make_pdf(kirov))
    assert "CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)" in words
    assert "Source A: Copyright not evaluated" in words


@pytest.mark.parametrize("address", ["/panels/who-killed-kirov/", "/editions/3/panels/"])
def test_handout_names_edition_and_addresses(kirov, make_pdf, read_pdf, address):
    words = read_pdf(make_pdf(kirov))
    assert "Edition 3, 21 November 2026" in words
    assert f"{SITE}{address}" in words


def test_handout_cites_panel_sources_and_references(kirov, make_pdf, read_pdf):
    words = read_pdf(make_pdf(kirov))
    assert "Lecture transcript. N.d., file 000_66574a4027c34fce.txt." in words
    assert "Lenoe. The Kirov Murder and Soviet History. 2010." in words


def test_handout_of_working_copy_says_so(kirov, make_pdf, read_pdf):
    words = read_pdf(make_pdf(kirov, stamp=None))
    assert "Working copy, not published" in words and "/editions/" not in words


def test_handout_leaves_out_notes_for_teachers(kirov, make_pdf, read_pdf):
    prompt = replace(kirov.prompts[0], teacher_note="A likely wrong answer")
    assert "likely wrong" not in read_pdf(make_pdf(replace(kirov, prompts=(prompt,))))


def test_handout_of_a_bare_panel_has_its_text(make_pdf, read_pdf):
    panel = make_panel("One sentence. [~]", excerpts=(), notes=(), sources=(), advisory="")
    assert "One sentence." in read_pdf(make_pdf(panel))
