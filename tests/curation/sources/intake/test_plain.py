"""Plain text and Markdown: the words as they are, and what parts them."""

import pytest

from curation.sources.intake.plain import read
from tests.curation.sources.intake import files


def test_lines_are_the_units_of_a_text_without_blank_lines():
    found = read(b"One.\r\nTwo.\r\n")
    assert (found.unit_kind, files.units(found)) == ("lines", [("1", "One."), ("2", "Two.")])


def test_blank_lines_part_paragraphs():
    found = read(b"One\ntwo.\n \n\nThree.\n")
    assert found.unit_kind == "paragraphs"
    assert files.units(found) == [("1", "One\ntwo."), ("2", "Three.")]


def test_blank_lines_at_the_edges_part_nothing():
    assert read(b"\n\nOne.\nTwo.\n\n").unit_kind == "lines"


def test_white_space_at_the_edges_belongs_to_no_unit():
    assert files.units(read(b"  One.\t\n \n\tTwo. \n")) == [("1", "One."), ("2", "Two.")]


def test_markdown_is_kept_with_its_signs():
    found = read(b"# Terror\n\nKirov *was* shot.\n", is_markdown=True)
    assert found.text == "# Terror\n\nKirov *was* shot.\n"
    assert "signs of Markdown" in found.remarks[0]


def test_markdown_without_signs_needs_no_remark():
    assert read(b"Kirov was shot - in 1934.\n", is_markdown=True).remarks == ()


@pytest.mark.parametrize("text", [files.SRT, files.VTT])
def test_subtitles_named_txt_are_told(text):
    assert "Name it .srt" in read(text.encode()).remarks[0]


def test_time_of_day_in_a_text_makes_no_subtitles_of_it():
    assert read(b"16:30 he was shot.\n").remarks == ()


def test_lines_that_end_in_different_ways_are_told_and_kept():
    found = read(b"One.\r\nTwo.\nThree.\r")
    assert found.text == "One.\r\nTwo.\nThree.\r"
    assert "Its lines end in different ways" in found.remarks[0]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_words_that_soft_hyphens_divide_are_kept_as_they_stand_or_joined(end):
    found = read(f"heavy indus\xad{end}trial plants{end}".encode())
    assert found.text == f"heavy indus\xad{end}trial plants{end}"
    assert found.other_reading().text == f"heavy industrial{end}plants{end}"
    assert "“industrial”, in line 1. They are found as one word." in found.remarks[0]


def test_text_without_divided_words_is_read_in_one_way():
    assert read("in\xaddustry\n".encode()).otherwise is None
