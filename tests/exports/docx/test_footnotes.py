"""Footnotes: real ones, clickable both ways, that say where the evidence stands."""

import re

import mammoth
import pytest
from docx_integrity import check

from exhibit.exports.docx import docx
from exhibit.exports.sheet import Items, Paragraph, Quote, Span, words
from tests.exports.office import W, make_sheet, part
from tests.factories.exhibition import STAMP


def made(*blocks):
    return docx(make_sheet(*blocks), stamp=STAMP)


def noted(text, note):
    return Paragraph(spans=(Span(text=text, note=note),))


@pytest.fixture
def as_html(files, tmp_path):
    """The handout as another program reads it."""
    path = tmp_path / "student.docx"
    path.write_bytes(files["student"])
    with path.open("rb") as held:
        return mammoth.convert_to_html(held).value


def test_other_program_finds_linked_footnotes(as_html):
    there = re.findall(r'href="#(footnote-\d+)" id="(footnote-ref-\d+)"', as_html)
    assert len(there) == 5
    for note, back in there:
        assert f'<li id="{note}">' in as_html and f'href="#{back}"' in as_html


def test_other_program_finds_headings_and_lists(as_html):
    assert "<h1>The panel</h1>" in as_html and "<h2>Source A: Lecture transcript</h2>" in as_html


def test_note_says_where_the_evidence_stands(as_html):
    assert 'Evidence <a href="#evidence_2">2</a>: Source A, line 36.' in as_html


def test_framing_sentence_says_that_it_is_ours(as_html):
    assert "In our words: this sentence makes no claim to check." in as_html


def test_evidence_is_a_place_that_notes_lead_to():
    quote = Quote(source="A", sourcing="Source A.", credit="", spans=words("words"), number=4)
    data = made(noted("Told.", "Evidence 4: Source A, line 36; 9: elsewhere."), quote)
    (place,) = part(data, "word/document.xml").iter(f"{W}bookmarkStart")
    links = part(data, "word/footnotes.xml").iter(f"{W}hyperlink")
    # Evidence 9 stands nowhere on this sheet, so nothing leads there.
    assert [link.get(f"{W}anchor") for link in links] == [place.get(f"{W}name")] == ["evidence_4"]


def test_year_before_a_colon_is_no_evidence():
    quote = Quote(source="A", sourcing="Source A.", credit="", spans=words("words"), number=4)
    data = made(noted("Told.", "Lenoe, 2010: 4."), quote)
    assert not list(part(data, "word/footnotes.xml").iter(f"{W}hyperlink"))


def test_footnotes_are_counted_in_order():
    data = made(noted("One.", "first"), Items(items=((Span(text="Two.", note="second"),),)))
    refs = part(data, "word/document.xml").iter(f"{W}footnoteReference")
    assert [ref.get(f"{W}id") for ref in refs] == ["1", "2"]
    notes = part(data, "word/footnotes.xml").findall(f"{W}footnote")
    assert ["".join(note.itertext()).strip() for note in notes] == ["", "", "first", "second"]


def test_small_number_of_evidence_gives_way_to_the_footnote():
    span = Span(text="Told.", refs=(4,), note="Evidence 4: Source A.")
    (paragraph,) = part(made(Paragraph(spans=(span,))), "word/document.xml").iterfind(
        f".//{W}p[{W}r]/{W}r/{W}footnoteReference/../.."
    )
    assert "".join(text.text for text in paragraph.iter(f"{W}t")) == "Told."


def test_number_without_a_note_stands_small_after_the_words():
    body = part(made(Paragraph(spans=(Span(text="Told.", refs=(2, 4)),))), "word/document.xml")
    (run,) = [
        r
        for r in body.iter(f"{W}r")
        if r.find(f"{W}rPr/{W}rStyle[@{W}val='EvidenceNumber']") is not None
    ]
    assert run.find(f"{W}t").text == "2, 4"


def test_settings_name_the_two_special_notes(files):
    special = part(files["student"], "word/settings.xml").find(f"{W}footnotePr")
    assert [note.get(f"{W}id") for note in special] == ["-1", "0"]


@pytest.mark.parametrize("name", ["student", "teacher-guide", "corroborate-d01"])
def test_integrity_check_finds_nothing(files, name, tmp_path):
    path = tmp_path / f"{name}.docx"
    path.write_bytes(files[name])
    assert check(str(path)) == []
