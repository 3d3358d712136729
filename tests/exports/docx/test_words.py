"""The words of a sheet arrive as they are, in their language, and no more than students may see."""

import hashlib
import subprocess
import sys
import time
from dataclasses import replace

import pytest

from exhibit.documents.panel import PromptDocument
from exhibit.exports.docx import docx
from exhibit.exports.sheet import Paragraph, Quote, Span, words
from exhibit.exports.sheets.student import student
from exhibit.packs.making import pack_of_panel
from tests.conftest import ROOT
from tests.exports.conftest import SITE
from tests.exports.office import W, languages, make_sheet, opened, opened_with, part, texts_of
from tests.factories.evidence import BLAMED, KIROV, SECRET
from tests.factories.exhibition import STAMP, make_exhibition

OTHER_PROCESS = """
import hashlib, os
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "exhibit.settings")
import django
django.setup()
from exhibit.exports.docx import docx
from exhibit.exports.sheets.student import student
from exhibit.packs.making import pack_of_panel
from tests.factories.exhibition import make_exhibition
pack = pack_of_panel(make_exhibition(), "who-killed-kirov", site_url="https://vitrine.example.org")
print(hashlib.sha256(docx(student(pack), stamp=pack.stamp)).hexdigest())
"""


def all_text(document):
    body = [paragraph.text for paragraph in document.paragraphs]
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join((*body, *cells))


def test_exact_words_arrive_letter_by_letter(documents):
    quotes = texts_of(documents["student"], "Exact words")
    assert quotes == [f"“{KIROV.exact}”", f"“{BLAMED.exact}”"]


def test_credit_line_and_place_stand_before_the_words(documents):
    told = [p.style.name for p in documents["student"].paragraphs]
    for place in (n for n, style in enumerate(told) if style == "Exact words"):
        by = documents["student"].paragraphs[place - 1]
        assert by.style.name == "Sourcing line" and "Attribution not confirmed." in by.text


def test_flag_stands_before_what_it_concerns():
    quote = Quote(
        source="A", sourcing="Source A.", credit="Credit.", spans=words("some"), flag="Apocryphal"
    )
    assert texts_of(opened_with(quote), "Sourcing line") == ["Apocryphal. Source A. Credit."]


def test_both_readings_of_an_emendation_are_told():
    pack = pack_of_panel(make_exhibition(), "magnitogorsk-overnight", site_url=SITE)
    told = opened(student(pack))
    assert "such as Magnitogorsk, shot up" in texts_of(told, "Exact words")[0]
    assert any("The file reads “Magneto Gorsk”" in text for text in texts_of(told, "Small"))


@pytest.mark.parametrize("name", ["student", "teacher-guide", "corroborate-d01"])
def test_words_that_are_not_public_stay_out(files, name):
    for held in ("word/document.xml", "word/footnotes.xml"):
        assert SECRET not in "".join(part(files[name], held).itertext())


def test_students_get_no_notes_for_teachers(pack):
    prompt = PromptDocument(skill="sourcing", text="Who?", teacher_note="Only for teachers.")
    told = replace(pack, panels=(replace(pack.panel, prompts=(prompt,)),))
    assert "Only for teachers." not in all_text(opened(student(told)))


def test_spaces_quotes_and_dashes_are_kept():
    kept = "  “it's”  — 1 / 2 \u00a0‘so’  "
    told = opened_with(Paragraph(spans=words(kept)))
    assert told.paragraphs[-1].text == kept


def test_language_of_the_file_is_british_english(documents):
    told = documents["student"]
    default = told.styles.element.find(f".//{W}rPrDefault/{W}rPr/{W}lang")
    assert default.get(f"{W}val") == told.core_properties.language == "en-GB"


def test_other_exhibitions_keep_their_language():
    told = opened_with(language="de")
    assert told.core_properties.language == "de"


def test_russian_and_ukrainian_words_name_their_language():
    told = opened_with(Paragraph(spans=words("They said чистка, and Голодомор і голод, so.")))
    assert languages(told.element) == {"чистка": "ru-RU", "Голодомор і голод": "uk-UA"}


def test_same_sheet_gives_the_same_bytes_a_second_later(pack):
    first = docx(student(pack), stamp=STAMP)
    time.sleep(1.1)
    assert docx(student(pack), stamp=STAMP) == first


def test_same_sheet_gives_the_same_bytes_in_another_process(pack):
    done = subprocess.run(
        [sys.executable, "-c", OTHER_PROCESS],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    mine = docx(student(pack), stamp=pack.stamp)
    assert done.stdout.strip() == hashlib.sha256(mine).hexdigest()


@pytest.mark.parametrize("letter", ["\0", "\x1b", "\ud800", "\ufffe", "\u202e", "\ue000"])
def test_letter_that_no_file_may_hold_shows_a_sign(letter):
    told = opened_with(Paragraph(spans=words(f"Who{letter}killed")), title=f"Who{letter}killed")
    assert told.paragraphs[-1].text == "Who\ufffdkilled"
    assert texts_of(told, "Title") == ["Who\ufffdkilled"]


HOSTILE = {
    "markup": "]]> </w:t> & <b>bold</b> &amp; <!-- -->",
    "emoji": "😀 👩‍👩‍👧".replace("\u200d", ""),
    "chinese": "日本 中文",
    "right to left": "שלום עולם العربية",
    "long word": "a" * 5000,
    "long text": "many words " * 45_000,
    "code": '#panic("x") =cmd|x {PAGE} _x0041_',
    "nothing": " ",
}


@pytest.mark.parametrize("words_of", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_words_arrive_as_they_are(words_of):
    span = Span(text=words_of, note=words_of[:5000])
    told = opened_with(Paragraph(spans=(span,)), title=words_of[:300], rights=(words_of,))
    assert told.paragraphs[-1].text == words_of


def test_line_break_of_a_file_is_a_space():
    told = opened_with(Paragraph(spans=words("one\r\ntwo\nthree\u2028four")))
    assert told.paragraphs[-1].text == "one two three four"


def test_sheet_without_blocks_or_rights_is_a_file():
    told = opened(make_sheet(rights=(), advisory="", help=""))
    assert texts_of(told, "Title") == ["Who killed Kirov?"]
