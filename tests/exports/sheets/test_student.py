"""What the student's handout says, and in which order."""

from dataclasses import replace

import pytest

from exhibit.exports.sheet import Heading, Quote, Table, WritingSpace
from exhibit.exports.sheets.student import central_question, reading_edition, student
from tests.exports.conftest import SITE
from tests.factories.exhibition import BLAMED, KIROV, MAGNITOGORSK, PANELS, PRIVATE, SECRET
from tests.factories.packs import make_pack
from tests.factories.panels import make_excerpt, make_panel


def test_student_prints_every_public_quotation(kirov, told):
    words = told(student(make_pack(kirov)))
    assert f"“{KIROV.exact}”" in words and f"“{BLAMED.exact}”" in words


def test_student_gives_gist_for_words_not_public(kirov, told):
    words = told(student(make_pack(kirov)))
    assert SECRET not in words
    assert PRIVATE.gist in words


def test_student_leaves_out_answers_of_questions(kirov, told):
    # Only the panel's own excerpts are printed: a question's would break the quotation budget.
    assert "600,000" not in told(student(make_pack(kirov)))


def test_student_shows_both_readings_of_an_emendation(told):
    words = told(student(make_pack(PANELS[0])))
    assert "new industrial cities such as Magnitogorsk, shot up" in words
    assert "The file reads “Magneto Gorsk”; we read “Magnitogorsk”" in words


def test_student_shows_the_file_where_an_emendation_is_broken(told):
    wrong = replace(MAGNITOGORSK.emendations[0], file_reading="something else")
    panel = replace(PANELS[0], excerpts=(replace(MAGNITOGORSK, emendations=(wrong,)),))
    assert "cities such as Magneto Gorsk, shot up" in told(student(make_pack(panel)))


def test_student_reads_lines_of_a_file_as_one(told):
    broken = make_excerpt("L26", exact="They wrote\r\n  of it.", source="lecture")
    panel = make_panel("It was told. [@L26]", excerpts=(broken,))
    (quote,) = (b for b in student(make_pack(panel)).blocks if isinstance(b, Quote))
    assert quote.spans[0].text == "They wrote of it."


def test_student_puts_advisory_before_the_question(kirov, told):
    words = told(student(make_pack(kirov)))
    assert words.index("This panel speaks of murder and of execution.") < words.index(
        "How many people were killed?"
    )
    assert words.index("findahelpline.com") < words.index("How many people were killed?")


def test_student_says_who_speaks(kirov, told):
    words = told(student(make_pack(kirov)))
    assert words.count("Who made it: Attribution not confirmed.") == 2
    assert "Source A: Lecture transcript" in words and "Source B: Textbook" in words


def test_student_keeps_the_flag_in_heading_and_with_the_quotation():
    sheet = student(make_pack(replace(PANELS[1], title="A hundred shoes")))
    (quote,) = (block for block in sheet.blocks if isinstance(block, Quote))
    assert (sheet.flag, sheet.title) == ("Thought experiment", "A hundred shoes")
    assert quote.flag == "Thought experiment"


def test_student_says_flag_and_credit_before_the_words(told):
    words = told(student(make_pack(PANELS[1])))
    quote = words.index("“Suppose a factory")
    before = words[:quote]
    assert before.rstrip().endswith("Attribution not confirmed.")
    assert "1. Thought experiment. Source A, lecture transcript, line 16." in before


def test_student_prints_credit_line_with_each_quotation(kirov, told):
    words = told(student(make_pack(kirov)))
    assert f"line 36. {KIROV.credit_line} “{KIROV.exact}”" in words
    assert f"paragraph 1. {BLAMED.credit_line} “{BLAMED.exact}”" in words


def test_student_says_what_may_be_copied(kirov, told):
    words = told(student(make_pack(kirov)))
    assert "CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)" in words
    assert "Source A: Copyright not evaluated" in words


@pytest.mark.parametrize("address", ["/panels/who-killed-kirov/", "/editions/3/panels/"])
def test_student_names_edition_and_addresses(kirov, told, address):
    words = told(student(make_pack(kirov)))
    assert "Edition 3, 21 November 2026" in words
    assert f"{SITE}{address}" in words


def test_student_cites_panel_sources_and_references(kirov, told):
    words = told(student(make_pack(kirov)))
    assert "Lecture transcript. N.d., file 000_66574a4027c34fce.txt." in words
    assert "Lenoe. The Kirov Murder and Soviet History. 2010." in words


def test_student_of_working_copy_says_so(kirov, told):
    words = told(student(make_pack(kirov, stamp=None)))
    assert "Working copy, not published" in words and "/editions/" not in words


def test_student_leaves_out_notes_for_teachers(kirov, told):
    prompt = replace(kirov.prompts[0], teacher_note="A likely wrong answer")
    assert "likely wrong" not in told(student(make_pack(replace(kirov, prompts=(prompt,)))))


def test_student_of_a_bare_panel_has_its_text(told):
    panel = make_panel("One sentence. [~]", excerpts=(), notes=(), sources=(), advisory="")
    assert "One sentence." in told(student(make_pack(panel)))


def test_student_asks_four_things_of_each_source(kirov):
    tables = [block for block in student(make_pack(kirov)).blocks if isinstance(block, Table)]
    assert tables[1].header == ("Ask of each source", "Source A", "Source B")
    assert len(tables[1].rows) == 4 and all(table.tall for table in tables)


def test_central_question_is_the_disagreement_then_the_first_prompt(kirov):
    assert central_question(kirov) == "How many people were killed?"
    assert central_question(replace(kirov, questions=())) == kirov.prompts[0].text
    assert central_question(replace(kirov, questions=(), prompts=())) == ""


def test_reading_edition_has_no_room_to_write(kirov):
    blocks = reading_edition(make_pack(kirov)).blocks
    assert not [b for b in blocks if isinstance(b, WritingSpace)]
    assert not [b for b in blocks if isinstance(b, Table) and b.tall]


def test_reading_edition_has_no_heading_without_words(kirov):
    blocks = reading_edition(make_pack(kirov)).blocks
    for block, after in zip(blocks, (*blocks[1:], None), strict=True):
        assert not (isinstance(block, Heading) and (after is None or isinstance(after, Heading)))
