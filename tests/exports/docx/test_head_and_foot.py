"""What stands on every sheet: title, advisory and rights at its head, the pack code at its foot."""

from datetime import datetime
from io import BytesIO

import pytest
from docx import Document

from exhibit.exports.docx import docx
from tests.exports.office import W, make_sheet, opened_with, part, styles_of, texts_of

PARTS = ("student", "teacher-guide", "corroborate-d01")


@pytest.mark.parametrize("name", PARTS)
def test_one_title_in_its_own_style(documents, name):
    assert styles_of(documents[name]).count("Title") == 1


def test_title_is_also_the_title_of_the_file(documents):
    assert documents["student"].core_properties.title == "Who killed Kirov? – Student handout"


def test_file_has_the_day_of_its_edition(documents):
    made = documents["student"].core_properties.created.replace(tzinfo=None)
    assert made == datetime(2026, 11, 21, 9, 30)


def test_flag_stands_before_the_title():
    told = opened_with(title="A hundred shoes", flag="Thought experiment")
    assert texts_of(told, "Title") == ["Thought experiment: A hundred shoes"]


@pytest.mark.parametrize("name", PARTS)
def test_advisory_and_rights_come_before_every_heading(documents, name):
    styles = styles_of(documents[name])
    first = next(place for place, style in enumerate(styles) if style.startswith("Heading"))
    assert styles.index("Before you read") < styles.index("Rights") < first


def test_help_stands_with_the_advisory():
    told = opened_with(help="Someone to talk to: https://findahelpline.com")
    (advisory,) = texts_of(told, "Before you read")
    assert advisory.endswith("speaks of murder. Someone to talk to: https://findahelpline.com")


def test_sheet_without_advisory_has_no_empty_line_for_it():
    assert "Before you read" not in styles_of(opened_with(advisory=""))


def test_students_write_name_class_and_date():
    (line,) = texts_of(opened_with(), "Name line")
    assert line.split() == ["Name:", "Class:", "Date:"]


def test_blanks_of_the_name_line_are_tab_stops_of_its_style():
    stops = opened_with().styles["Name line"].paragraph_format.tab_stops
    assert [stop.leader.name for stop in stops] == ["LINES"] * 3


def test_teachers_guide_has_no_line_for_a_name(documents):
    assert "Name line" not in styles_of(documents["teacher-guide"])


@pytest.mark.parametrize("name", PARTS)
def test_foot_has_code_and_address(pack, documents, name):
    (foot,) = documents[name].sections[0].footer.paragraphs
    assert foot.text.startswith(f"{pack.code} · {pack.check_address}")


def test_page_number_is_a_field_with_all_its_parts(files):
    foot = part(files["student"], "word/footer1.xml")
    marks = [mark.get(f"{W}fldCharType") for mark in foot.iter(f"{W}fldChar")]
    assert marks == ["begin", "separate", "end"]
    assert [code.text.strip() for code in foot.iter(f"{W}instrText")] == ["PAGE"]


def test_number_before_counting_stands_between_separate_and_end(files):
    foot = part(files["student"], "word/footer1.xml")
    kinds = [child.tag.removeprefix(W) for run in foot.iter(f"{W}r") for child in run]
    assert kinds[-5:] == ["fldChar", "instrText", "fldChar", "t", "fldChar"]


def test_working_copy_has_a_day_that_never_changes():
    told = Document(BytesIO(docx(make_sheet(), stamp=None)))
    assert told.core_properties.created.year == 2000
