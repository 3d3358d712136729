"""The slides as another program opens them: titles, order of reading, notes, languages, sizes."""

import hashlib
import subprocess
import sys
import time
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from docx_integrity import ERROR, WARN, check_pptx
from pptx.oxml.ns import qn
from pptx.util import Inches

from exhibit.exports.office_text import clean
from exhibit.exports.slides import pptx
from exhibit.exports.slides.outline import outline
from exhibit.exports.slides.template import COLOURS, template
from tests.conftest import ROOT
from tests.exports.office import part, shown
from tests.factories.evidence import SECRET

OTHER_PROCESS = """
import hashlib, os
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "exhibit.settings")
import django
django.setup()
from exhibit.exports.slides import pptx
from exhibit.packs.making import pack_of_panel
from tests.factories.exhibition import make_exhibition
pack = pack_of_panel(make_exhibition(), "who-killed-kirov", site_url="https://vitrine.example.org")
print(hashlib.sha256(pptx(pack)).hexdigest())
"""


def kinds(slide):
    return [
        shape.placeholder_format.type.name if shape.is_placeholder else shape.shape_type.name
        for shape in slide.shapes
    ]


def runs(slide):
    return [
        run for root in (slide._element, slide.notes_slide._element) for run in root.iter(qn("a:r"))
    ]


def renamed(pack, title):
    return replace(pack, panels=(replace(pack.panel, title=title, big_idea=title),))


def contrast(one, other):
    def light(colour):
        parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
        lin = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * lin[0] + 0.7152 * lin[1] + 0.0722 * lin[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_slides_are_16_to_9(show):
    assert show.slide_width / show.slide_height == pytest.approx(16 / 9, rel=0.001)


def test_number_of_slides_is_that_of_the_outline(pack, show):
    assert len(show.slides) == len(outline(pack))


def test_every_slide_has_a_title_of_its_own_in_the_place_for_titles(pack, show):
    titles = [slide.shapes.title.text_frame.text for slide in show.slides]
    assert titles == [slide.title for slide in outline(pack)]
    assert len(set(titles)) == len(titles)


def test_title_is_read_first_then_words_drawing_and_foot(show):
    for slide in show.slides:
        found = kinds(slide)
        assert found[:2] == ["TITLE", "OBJECT"]
        assert found[-2:] == ["FOOTER", "SLIDE_NUMBER"]
        assert set(found[2:-2]) <= {"PICTURE"}


def test_words_stand_in_places_that_the_outline_shows(show):
    for slide in show.slides:
        told = [s for s in slide.shapes if s.has_text_frame and s.text_frame.text]
        assert all(shape.is_placeholder for shape in told)


def test_every_picture_is_told_in_words(show):
    pictures = [s for slide in show.slides for s in slide.shapes if s.shape_type == 13]
    assert pictures
    assert all(p._element.nvPicPr.cNvPr.get("descr", "").startswith("Source") for p in pictures)


def test_ornament_stands_on_the_master_and_is_marked(show):
    ornaments = [s for s in show.slide_master.shapes if not s.is_placeholder]
    assert len(ornaments) >= 3
    assert all("decorative" in repr([e.tag for e in s._element.iter()]) for s in ornaments)


def test_every_slide_has_its_notes(pack, show):
    for slide, told in zip(show.slides, outline(pack), strict=True):
        assert slide.notes_slide.notes_text_frame.text == clean_lines(told.notes)


def clean_lines(notes):
    return "\n".join(map(clean, notes))


def test_every_slide_has_code_address_and_number(pack, show):
    for slide in show.slides:
        *_, foot, number = slide.shapes
        assert foot.text_frame.text == f"{pack.code} · {pack.check_address}"
        assert number._element.txBody.find(f".//{qn('a:fld')}").get("type") == "slidenum"


def test_every_run_names_its_language(show):
    told = {run.get_or_add_rPr().get("lang") for slide in show.slides for run in runs(slide)}
    assert told == {"en-GB"}


def test_russian_words_name_theirs(pack):
    (slide, *_) = shown(pptx(renamed(pack, "The чистка of Голодомор і голод"))).slides
    told = {run.text: run.get_or_add_rPr().get("lang") for run in runs(slide)}
    assert told["чистка"] == "ru-RU" and told["Голодомор і голод"] == "uk-UA"


def test_address_is_a_link(pack, show):
    links = {
        run.hyperlink.address
        for paragraph in show.slides[0].placeholders[1].text_frame.paragraphs
        for run in paragraph.runs
        if run.hyperlink.address
    }
    assert pack.check_address in links


def test_sizes_come_from_the_master_where_all_words_fit(show):
    sizes = {
        run.font.size
        for p in show.slides[1].placeholders[1].text_frame.paragraphs
        for run in p.runs
    }
    assert sizes == {None}


def test_no_letter_is_too_small(pack):
    panel = replace(pack.panel, big_idea="many words " * 400)
    for slide in shown(pptx(replace(pack, panels=(panel,)))).slides:
        sizes = [
            run.font.size.pt
            for s in slide.placeholders
            if s.placeholder_format.idx == 1
            for p in s.text_frame.paragraphs
            for run in p.runs
            if run.font.size
        ]
        assert all(size >= 14 for size in sizes)


def test_shapes_stay_on_the_slide(show):
    for slide in show.slides:
        for shape in slide.shapes:
            assert shape.left >= 0 and shape.top >= 0
            assert shape.left + shape.width <= show.slide_width
            assert shape.top + shape.height <= show.slide_height


def test_words_and_drawing_do_not_overlap(show):
    for slide in show.slides:
        for picture in (shape for shape in slide.shapes if shape.shape_type == 13):
            body = slide.placeholders[1]
            assert body.top + body.height <= picture.top
            assert picture.top + picture.height <= Inches(6.9)


@pytest.mark.parametrize("colour", [*COLOURS.values(), "1C1B19", "45433E"])
def test_colours_of_words_and_signs_stand_out_on_white(colour):
    assert contrast(colour, "FFFFFF") >= 7


@pytest.mark.parametrize(("sign", "colour"), COLOURS.items())
def test_band_has_the_colour_of_the_room(sign, colour):
    theme = part(template(sign, "en-GB"), "ppt/theme/theme1.xml")
    assert theme.find(f".//{qn('a:accent1')}/{qn('a:srgbClr')}").get("val") == colour


@pytest.mark.parametrize("sign", COLOURS)
def test_every_room_has_another_sign(sign):
    drawn = {
        other: part(template(other, "en-GB"), "ppt/slideMasters/slideMaster1.xml")
        for other in COLOURS
    }
    paths = {
        other: [tuple(sorted(pt.attrib.items())) for pt in root.iter(qn("a:pt"))]
        for other, root in drawn.items()
    }
    assert paths[sign] and all(paths[sign] != paths[other] for other in COLOURS if other != sign)


def test_words_that_are_not_public_stay_out(data):
    with zipfile.ZipFile(BytesIO(data)) as held:
        for name in held.namelist():
            assert SECRET.encode() not in held.read(name)


def test_file_is_named_after_the_panel_and_dated_by_its_edition(pack, show):
    told = show.core_properties
    assert (told.title, told.subject) == ("Who killed Kirov?", str(pack.code))
    assert told.created.year == 2026 and told.language == "en-GB"


def test_working_copy_has_a_day_that_never_changes(pack):
    assert shown(pptx(replace(pack, stamp=None))).core_properties.created.year == 2000


def test_integrity_check_finds_no_overflow_and_nothing_broken(data, tmp_path):
    path = tmp_path / "slides.pptx"
    path.write_bytes(data)
    assert [found for found in check_pptx(str(path)) if found.severity in (ERROR, WARN)] == []


def test_same_pack_gives_the_same_bytes_a_second_later(pack, data):
    time.sleep(1.1)
    template.cache_clear()
    assert pptx(pack) == data


def test_same_pack_gives_the_same_bytes_in_another_process(data):
    done = subprocess.run(
        [sys.executable, "-c", OTHER_PROCESS], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("letter", ["\0", "\x1b", "\ufffe", "\u202e"])
def test_letter_that_no_file_may_hold_shows_a_sign(pack, letter):
    first = shown(pptx(renamed(pack, f"Who{letter}killed"))).slides[0]
    assert first.shapes.title.text_frame.text == "Who\ufffdkilled"


@pytest.mark.parametrize(
    "words",
    ["]]> <a:t> & &amp;", "😀", "日本", "שלום العربية", "a" * 5000, "many words " * 10_000, " "],
    ids=["markup", "emoji", "chinese", "right to left", "long word", "long text", "nothing"],
)
def test_hostile_words_arrive_as_they_are(pack, words):
    told = shown(pptx(renamed(pack, words)))
    body = "".join(
        run.text
        for slide in told.slides
        if slide.shapes.title.text_frame.text.startswith("What the panel says")
        for paragraph in slide.placeholders[1].text_frame.paragraphs
        for run in paragraph.runs
    )
    assert " ".join(words.split()) in body
