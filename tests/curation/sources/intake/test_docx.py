"""Word documents: a paragraph on each line, and what is no part of the running text left out."""

import pytest

from curation.sources.intake import docx
from curation.sources.intake.docx import read
from curation.sources.intake.words import TextRefused
from tests.curation.sources.intake import files
from tests.curation.sources.intake.files import paragraph, said


def test_paragraphs_are_lines():
    found = read(files.word("One.", "", "Two."))
    assert found.text == "One.\n\nTwo.\n"
    assert files.units(found) == [("1", "One."), ("2", "Two.")]


def test_table_is_kept_row_by_row():
    found = read(files.word_with_table())
    assert found.text == "Year\tPeople\n1936\t1,118\n"
    assert "2 rows" in found.remarks[-1]


def test_headings_of_pages_are_left_out_and_told():
    assert "headers and footers" in read(files.word_with_table()).remarks[0]


def test_tracked_insertion_is_kept_and_deletion_left_out():
    extra = (
        "<w:p><w:r><w:t>He </w:t></w:r><w:ins><w:r><w:t>probably </w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>surely </w:delText></w:r></w:del><w:r><w:t>ordered it.</w:t></w:r>"
        "</w:p>"
    )
    found = read(files.word(extra=extra))
    assert found.text == "He probably ordered it.\n"
    assert "1 tracked insertion, 1 tracked deletion" in found.remarks[0]


def test_line_break_inside_a_paragraph_parts_no_line():
    extra = "<w:p><w:r><w:t>One</w:t><w:br/><w:t>two.</w:t></w:r></w:p>"
    assert read(files.word(extra=extra)).text == "One two.\n"


def test_footnotes_are_counted_and_left_out():
    extra = '<w:p><w:r><w:t>One.</w:t><w:footnoteReference w:id="1"/></w:r></w:p>'
    found = read(files.word(extra=extra))
    assert found.text == "One.\n"
    assert found.remarks[0].endswith("not part of the running text: 1 footnote.")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (files.bomb(), "far larger than any text"),
        (files.other_zip(), "a zip file, but no Word document"),
        (files.word("Kirov")[:-200], "damaged or cut short"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, "locked with a password"),
        (files.word(""), "empty"),
    ],
)
def test_hostile_file_gets_a_sentence(data, sentence):
    with pytest.raises(TextRefused, match=sentence):
        read(data)


def test_document_of_too_many_parts_is_not_unpacked(monkeypatch):
    monkeypatch.setattr(docx, "MOST_PARTS", 3)
    with pytest.raises(TextRefused, match="far larger than any text"):
        read(files.word("Kirov"))


def text_of(body: str, **parts: str) -> str:
    return read(files.word_of_xml(body, **parts)).text


def left_out_of(body: str, **parts: str) -> list[tuple[str, str, str]]:
    found = read(files.word_of_xml(body, **parts)).left_out
    return [(out.what, out.place, out.words) for out in found]


def told(body: str, **parts: str) -> str:
    return " ".join(read(files.word_of_xml(body, **parts)).remarks)


HIDDEN = "<w:vanish/>"
HIDING = (
    '<w:style w:type="character" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Secret"><w:basedOn w:val="Base"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Aside"><w:rPr><w:vanish/></w:rPr></w:style>'
)
OF_SECRET, OF_ASIDE = '<w:rStyle w:val="Secret"/>', '<w:pPr><w:pStyle w:val="Aside"/></w:pPr>'


def test_deleted_paragraph_mark_joins_its_two_lines():
    body = paragraph("Test", deleted_mark=True) + paragraph("Test")
    assert text_of(body) == "TestTest\n"
    assert "go on in the next, as Word shows them: line 1." in told(body)


def test_three_paragraphs_without_marks_are_one_line():
    body = paragraph("a", deleted_mark=True) * 2 + paragraph("b") + paragraph("c")
    assert text_of(body) == "aab\nc\n"


def test_paragraph_without_a_mark_does_not_go_on_in_a_table():
    row = f"<w:tbl><w:tr><w:tc>{paragraph('1934')}</w:tc></w:tr></w:tbl>"
    assert text_of(paragraph("Test", deleted_mark=True) + row) == "Test\n1934\n"


@pytest.mark.parametrize("look", [HIDDEN, OF_SECRET, '<w:vanish w:val="true"/>'])
def test_hidden_text_is_left_out_and_told_with_its_place_and_words(look):
    body = paragraph("One.") + paragraph("Two", said(" secret", look), ".")
    assert text_of(body, styles=HIDING) == "One.\nTwo.\n"
    assert left_out_of(body, styles=HIDING) == [("Hidden text", "line 2", "secret")]
    assert "Hidden text is left out: line 2." in told(body, styles=HIDING)


def test_text_that_says_it_is_not_hidden_is_kept():
    run = said("One.", f'{OF_SECRET}<w:vanish w:val="0"/>')
    assert text_of(paragraph(run), styles=HIDING) == "One.\n"


def test_text_hidden_by_two_styles_is_shown_as_word_shows_it():
    body = f"<w:p>{OF_ASIDE}{said('One.', OF_SECRET)}</w:p>"
    assert text_of(body, styles=HIDING) == "One.\n"


def test_paragraph_hidden_by_its_style_leaves_no_line():
    body = paragraph("One.") + f"<w:p>{OF_ASIDE}{said('Secret.')}</w:p>" + paragraph("Two.")
    assert text_of(body, styles=HIDING) == "One.\nTwo.\n"
    assert left_out_of(body, styles=HIDING) == [("Hidden text", "line 2", "Secret.")]


def test_style_that_rests_on_itself_ends():
    style = '<w:style w:type="character" w:styleId="S"><w:basedOn w:val="S"/></w:style>'
    assert text_of(paragraph(said("One.", '<w:rStyle w:val="S"/>')), styles=style) == "One.\n"


@pytest.mark.parametrize(
    ("font", "code", "sign"),
    [
        ("Symbol", "F061", "α"),
        ("Symbol", "0061", "α"),
        ("symbol", "F0B3", "≥"),
        ("Wingdings", "F0FC", "✓"),
        ("Wingdings", "F04A", "☺"),
        ("Webdings", "F0FC", "🌍"),
        ("Arial", "2022", "•"),
    ],
)
def test_symbol_becomes_its_character(font, code, sign):
    symbol = f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'
    assert text_of(paragraph("From ", symbol, " on.")) == f"From {sign} on.\n"


def test_symbol_is_told_with_its_font_and_place():
    body = paragraph('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', " 600,000")
    assert "characters of Unicode: ≥ (Symbol F0B3), in line 1." in told(body)


@pytest.mark.parametrize("code", ["F041", "D800", "0000", "none"])
def test_symbol_without_a_character_is_told_by_name_and_place_and_not_dropped(code):
    body = paragraph("One", f'<w:r><w:sym w:font="Runes" w:char="{code}"/></w:r>')
    assert len(text_of(body).strip()) == 4
    assert f"{code} (Runes), in line 1." in told(body)


def test_letters_of_private_use_in_a_symbol_font_become_characters():
    run = said("\uf061 and \uf062", '<w:rFonts w:ascii="Symbol"/>')
    assert text_of(paragraph(run)) == "α and β\n"


def test_letters_set_in_a_symbol_font_are_told():
    assert "“abc” (Wingdings)" in told(paragraph(said("abc", '<w:rFonts w:ascii="Wingdings"/>')))


BOX = f"<w:txbxContent>{paragraph('Boxed')}</w:txbxContent>"
BOXES = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:inline>"
    f"<wps:wsp><wps:txbx>{BOX}</wps:txbx></wps:wsp></wp:inline></w:drawing></mc:Choice>"
    f"<mc:Fallback><w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)


def test_words_of_a_text_box_stand_once_and_apart_from_those_around_them():
    body = paragraph("In 19", BOXES, "34.") + paragraph("Two.")
    assert text_of(body) == "In 1934.\nBoxed\nTwo.\n"
    assert "Text boxes have lines of their own" in told(body)


def test_text_box_is_no_picture():
    assert "picture" not in told(paragraph("One.", BOXES))


def test_text_box_of_an_older_program_stands_once_too():
    box = f"<w:r><w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict></w:r>"
    assert text_of(paragraph("One.", box)) == "One.\nBoxed\n"


def test_words_that_only_the_form_for_older_programs_has_are_told():
    other = BOXES.replace("Boxed", "Lost", 2).replace("Lost", "Boxed", 1)
    assert ("Other words", "line 1", "Lost") in left_out_of(paragraph("One.", other))


def test_text_box_in_a_joined_line_does_not_part_it():
    body = paragraph("Te", BOXES, deleted_mark=True) + paragraph("st")
    assert text_of(body) == "Test\nBoxed\n"


def cell(*inside: str) -> str:
    return f"<w:tc>{''.join(inside) or '<w:p/>'}</w:tc>"


def test_table_inside_a_table_gives_its_words_once():
    inner = f"<w:tbl><w:tr>{cell(paragraph('in'))}{cell(paragraph('ner'))}</w:tr></w:tbl>"
    body = f"<w:tbl><w:tr>{cell(paragraph('a'), inner)}{cell(paragraph('b'))}</w:tr></w:tbl>"
    assert text_of(body) == "a in ner\tb\n"
    assert "Tables inside tables stand in the cell they are in: line 1." in told(body)


def controlled(inside: str) -> str:
    return f"<w:sdt><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


YEAR, NUMBER = cell(paragraph("Year")), cell(paragraph("1934"))


@pytest.mark.parametrize(
    "row",
    [
        f"<w:tr>{YEAR}{controlled(NUMBER)}</w:tr>",
        controlled(f"<w:tr>{YEAR}{NUMBER}</w:tr>"),
    ],
)
def test_cell_or_row_inside_a_content_control_is_kept(row):
    assert text_of(f"<w:tbl>{row}</w:tbl>") == "Year\t1934\n"


def test_deleted_row_is_left_out_and_told():
    gone = f"<w:tr><w:trPr><w:del/></w:trPr>{cell(paragraph('gone'))}</w:tr>"
    body = f"<w:tbl><w:tr>{cell(paragraph('kept'))}</w:tr>{gone}</w:tbl>"
    assert text_of(body) == "kept\n"
    assert left_out_of(body) == [("Deleted text", "line 1", "gone")]


RUBY = (
    "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>とうきょう</w:t></w:r></w:rt>"
    "<w:rubyBase><w:r><w:t>東京</w:t></w:r></w:rubyBase></w:ruby></w:r>"
)


def test_furigana_is_kept_apart_from_its_base():
    body = paragraph(RUBY, "にて")
    assert text_of(body) == "東京にて\n"
    assert left_out_of(body) == [("Reading beside characters", "line 1", "とうきょう")]


RAISED = '<w:vertAlign w:val="superscript"/>'


@pytest.mark.parametrize(
    ("look", "words", "text"),
    [
        (RAISED, "12", "In 1934¹²"),
        ('<w:position w:val="6"/>', "12", "In 1934¹²"),
        ('<w:vertAlign w:val="subscript"/>', "2", "In 1934₂"),
        (RAISED, "th", "In 1934th"),
        (RAISED, "12, 13", "In 1934¹², ¹³"),
    ],
)
def test_raised_number_of_a_note_is_told_apart_from_a_year(look, words, text):
    assert text_of(paragraph("In 1934", said(words, look))) == f"{text}\n"


def test_raised_numbers_are_told():
    body = paragraph("In 1934", said("12", RAISED))
    assert "run into the words: “1934¹²”, in line 1." in told(body)


def test_number_raised_by_a_style_is_told_apart_too():
    style = f'<w:style w:type="character" w:styleId="Note"><w:rPr>{RAISED}</w:rPr></w:style>'
    body = paragraph("In 1934", said("12", '<w:rStyle w:val="Note"/>'))
    assert text_of(body, styles=style) == "In 1934¹²\n"


def test_lowered_number_of_a_name_stays_as_it_is():
    look = '<w:vertAlign w:val="subscript"/>'
    assert text_of(paragraph("H", said("2", look), "O")) == "H2O\n"


def test_fraction_of_a_formula_does_not_become_another_number():
    part = "<m:{0}><m:r><m:t>{1}</m:t></m:r></m:{0}>"
    fraction = part.format("num", 1) + part.format("den", 2)
    assert text_of(paragraph(f"<m:oMath><m:f>{fraction}</m:f></m:oMath>")) == "1/2\n"


def test_words_of_notes_and_headers_are_named_with_their_places():
    note = '<w:footnote w:id="7"><w:p><w:r><w:t>See below.</w:t></w:r></w:p></w:footnote>'
    body = paragraph("One.") + paragraph("Two", '<w:r><w:footnoteReference w:id="7"/></w:r>')
    assert sorted(left_out_of(body, footnotes=note, header="On every page")) == [
        ("Footnote 1", "line 2", "See below."),
        ("Header", "section 1", "On every page"),
    ]


def field(code: str, shown: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    inner = f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    return mark.format("begin") + inner + mark.format("separate") + shown + mark.format("end")


def test_code_of_a_field_is_named_and_what_it_shows_is_kept():
    body = paragraph("Page ", *[field("PAGEREF x", said("12"))])
    assert text_of(body) == "Page 12\n"
    assert left_out_of(body) == [("Field code", "line 1", "PAGEREF x")]


def test_words_inside_the_code_of_a_field_are_not_in_the_text():
    outer = field("IF", said("shown")).replace(
        "</w:instrText></w:r>", "</w:instrText></w:r>" + said("asked"), 1
    )
    assert text_of(paragraph(outer)) == "shown\n"


def test_field_that_never_ends_swallows_nothing():
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert text_of(paragraph(begin, "One.") + paragraph("Two.")) == "One.\nTwo.\n"


def test_description_of_a_picture_is_named():
    drawing = '<w:r><w:drawing><wp:inline><wp:docPr descr="A tower"/></wp:inline></w:drawing></w:r>'
    assert left_out_of(paragraph("One.", drawing)) == [
        ("Description of a picture or table", "line 1", "A tower")
    ]


def test_deleted_words_are_named():
    gone = "<w:del><w:r><w:delText>surely</w:delText></w:r></w:del>"
    assert left_out_of(paragraph("One.", gone)) == [("Deleted text", "line 1", "surely")]


def test_words_deep_inside_others_are_read():
    deep = "<w:ins>" * 240 + said("One.") + "</w:ins>" * 240
    assert read(files.word("x", extra=f"<w:p>{deep}</w:p>")).text.startswith("One.")
