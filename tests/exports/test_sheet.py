"""What a sheet is made of: spans, numbers of evidence, and the lines at its head."""

from exhibit.exports.sheet import (
    Beside,
    Box,
    Boxes,
    Heading,
    Paragraph,
    Span,
    dated,
    evidence_numbers,
    headed,
    lead_in,
    plain,
    words,
)
from tests.exports.office import make_sheet
from tests.factories.exhibition import STAMP


def test_no_words_are_no_span():
    assert words("") == () and words("a", "emph") == (Span("a", "emph"),)


def test_head_stands_in_bold_before_its_words():
    assert headed("Date:", "1934") == (Span("Date: ", "strong"), Span("1934"))


def test_flag_stands_before_words_with_a_stop():
    assert lead_in("Apocryphal") == "Apocryphal. " and lead_in("") == ""


def test_evidence_is_found_at_every_depth():
    note = Paragraph(words("A note."), "note", 2)
    box = Boxes((Box("Source A", (Paragraph(words("A fact."), number=3),)),))
    beside = Beside((Heading("The panel"), note), (box,))
    assert evidence_numbers((beside, Paragraph(words("No evidence.")))) == {2, 3}


def test_title_stands_after_its_flag():
    assert make_sheet(flag="Apocryphal").flagged_title == "Apocryphal: Who killed Kirov?"


def test_line_above_the_title_leaves_out_what_there_is_none_of():
    assert make_sheet(room="").above == (
        "Plan, List, Card · Student handout · Edition 3, 21 November 2026"
    )


def test_help_stands_only_after_an_advisory():
    assert make_sheet(help="Call 116 123.").care == "This panel speaks of murder. Call 116 123."
    assert make_sheet(advisory="", help="Call 116 123.").care == ""


def test_file_of_a_working_copy_has_a_fixed_date():
    assert dated(None) == dated(None) and dated(STAMP) == STAMP.published_at


def test_plain_words_are_those_of_all_spans():
    assert plain((*words("One "), *words("two", "strong"))) == "One two"
