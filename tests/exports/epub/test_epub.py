"""A room as an e-book: its parts, notes, pages and what it says of its accessibility."""

import re
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import PurePosixPath

import pytest
from lxml import etree

from exhibit.exports.epub import epub
from exhibit.exports.sheets import head_and_foot
from exhibit.packs.making import pack_of_exhibition, pack_of_theme
from tests.exports.conftest import SITE
from tests.factories.evidence import SECRET
from tests.factories.exhibition import make_exhibition

XHTML = "{http://www.w3.org/1999/xhtml}"
TYPE = "{http://www.idpf.org/2007/ops}type"
OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
KIROV = "EPUB/p10-who-killed-kirov.xhtml"


@pytest.fixture(scope="module")
def pack():
    """The pack of the room of terror."""
    return pack_of_theme(make_exhibition(), "terror", site_url=SITE)


@pytest.fixture(scope="module")
def book(pack) -> bytes:
    """Its e-book."""
    return epub(pack)


def files_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as held:
        return {name: held.read(name) for name in held.namelist()}


def chapter(data: bytes, name: str) -> etree._Element:
    return etree.fromstring(files_of(data)[name])


def package(data: bytes) -> etree._Element:
    return etree.fromstring(files_of(data)["EPUB/package.opf"])


def of_type(root: etree._Element, kind: str) -> list[etree._Element]:
    return [element for element in root.iter() if element.get(TYPE) == kind]


def test_epub_twice_gives_same_bytes(pack, book):
    assert epub(pack) == book


def test_mimetype_stands_first_and_plain(book):
    with zipfile.ZipFile(BytesIO(book)) as held:
        first = held.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)


def test_chapters_are_read_in_walking_order(book):
    names = {i.get("id"): i.get("href") for i in package(book).iter(f"{OPF}item")}
    assert [names[ref.get("idref")] for ref in package(book).iter(f"{OPF}itemref")] == [
        "cover.xhtml",
        "title.xhtml",
        "room-terror.xhtml",
        "p10-who-killed-kirov.xhtml",
        "glossary.xhtml",
    ]


def test_every_number_in_the_text_opens_a_note_of_the_same_chapter(book):
    root = chapter(book, KIROV)
    notes = {note.get("id") for note in of_type(root, "footnote")}
    references = of_type(root, "noteref")
    assert references and {r.get("href").lstrip("#") for r in references} <= notes
    assert {r.get("role") for r in references} == {"doc-noteref"}
    assert {n.get("role") for n in of_type(root, "footnote")} == {"doc-footnote"}


def test_page_list_leads_to_every_page_mark_in_order(book):
    pages = chapter(book, "EPUB/nav.xhtml")
    (listed,) = of_type(pages, "page-list")
    wanted = [f"EPUB/{a.get('href')}" for a in listed.iter(f"{XHTML}a")]
    marks = [
        f"{name}#{mark.get('id')}"
        for name in files_of(book)
        if name.endswith(".xhtml") and "nav" not in name
        for mark in of_type(chapter(book, name), "pagebreak")
    ]
    assert wanted == marks and [a.text for a in listed.iter(f"{XHTML}a")][-1] == str(len(marks))


def test_package_says_that_its_pages_follow_no_print(book):
    told = {meta.get("property"): meta.text for meta in package(book).iter(f"{OPF}meta")}
    assert told["pageBreakSource"] == "none"


@pytest.mark.parametrize(
    "name",
    [
        "accessMode",
        "accessModeSufficient",
        "accessibilityFeature",
        "accessibilityHazard",
        "accessibilitySummary",
    ],
)
def test_package_tells_of_accessibility(book, name):
    assert [
        m.text for m in package(book).iter(f"{OPF}meta") if m.get("property") == f"schema:{name}"
    ]


def test_package_names_title_rights_and_check_address(book, pack):
    root = package(book)
    assert root.findtext(f".//{DC}title") == "Terror – Plan, List, Card"
    assert root.findtext(f".//{DC}rights") == " ".join(head_and_foot.rights(pack))
    assert root.findtext(f".//{DC}identifier") == pack.check_address


def test_advisory_stands_before_the_words_of_book_room_and_chapter(book):
    for name, first in (
        ("EPUB/title.xhtml", "May I copy this?"),
        ("EPUB/room-terror.xhtml", "Targets were set from above"),
        (KIROV, "Sergei Kirov was shot"),
    ):
        told = " ".join(chapter(book, name).itertext())
        assert told.index("This panel speaks of murder") < told.index(first), name


def test_book_without_advisory_has_no_warning():
    calm = pack_of_theme(make_exhibition(), "industrialization", site_url=SITE)
    assert b"Before you read" not in b"".join(files_of(epub(calm)).values())


def test_flag_of_a_panel_stands_in_heading_and_contents():
    shoes = epub(pack_of_theme(make_exhibition(), "industrialization", site_url=SITE))
    told = files_of(shoes)
    assert b"Thought experiment: A hundred shoes" in told["EPUB/nav.xhtml"]
    heading = chapter(shoes, "EPUB/p05-hundred-shoes.xhtml").find(f".//{XHTML}h1")
    assert "".join(heading.itertext()).startswith("Thought experiment:")


def test_words_to_know_lead_to_the_glossary_and_back(book):
    links = [a.get("href") for a in chapter(book, KIROV).iter(f"{XHTML}a")]
    assert "glossary.xhtml#leningrad" in links
    words = chapter(book, "EPUB/glossary.xhtml")
    assert words.find(f".//{XHTML}dfn[@id='leningrad']") is not None
    assert "p10-who-killed-kirov.xhtml" in [a.get("href") for a in words.iter(f"{XHTML}a")]


def test_every_link_inside_the_book_leads_somewhere(book):
    files = files_of(book)
    for name in (name for name in files if name.endswith(".xhtml")):
        for a in chapter(book, name).iter(f"{XHTML}a"):
            path, _, mark = a.get("href").partition("#")
            if not path.startswith("http"):
                where = str(PurePosixPath("EPUB") / path) if path else name
                assert not mark or f'id="{mark}"'.encode() in files[where], (name, a.get("href"))


def test_room_shows_gist_and_place_where_it_rests_on_a_source(book):
    told = " ".join("".join(chapter(book, "EPUB/room-terror.xhtml").itertext()).split())
    assert "Plants, mines and whole cities appeared very quickly. (Source lecture" not in told
    assert "What this rests on 1 Plants, mines and whole cities appeared very quickly." in told
    assert "New plants, new mines" not in told


def test_words_that_are_not_public_are_in_no_chapter(book):
    assert SECRET.encode() not in b"".join(files_of(book).values())


def test_cover_is_a_picture_with_words(book):
    root = package(book)
    (item,) = [i for i in root.iter(f"{OPF}item") if i.get("properties") == "cover-image"]
    assert files_of(book)[f"EPUB/{item.get('href')}"].startswith(b"\x89PNG")
    image = chapter(book, "EPUB/cover.xhtml").find(f".//{XHTML}img")
    assert image.get("alt") == "Cover: Terror. A drawing of a list of names with gaps."


def test_russian_words_are_marked_for_both_attributes(pack):
    panel = replace(pack.panels[0], title="Хозяин")
    told = files_of(epub(replace(pack, panels=(panel,))))[KIROV].decode()
    for match in re.finditer(r'<span lang="ru"[^>]*>', told):
        assert 'xml:lang="ru"' in match[0]


def test_style_sets_no_colour(book):
    css = files_of(book)["EPUB/style.css"].decode()
    assert not re.search(r"#[0-9a-f]{3}|rgb|(?<!-)color:|background", css)


def test_contents_of_the_exhibition_put_panels_under_their_rooms():
    whole = epub(pack_of_exhibition(make_exhibition(), site_url=SITE))
    (toc,) = of_type(chapter(whole, "EPUB/nav.xhtml"), "toc")
    rooms = toc.findall(f"{XHTML}ol/{XHTML}li/{XHTML}ol")
    assert [len(room) for room in rooms] == [2, 1, 1]


def test_hostile_words_make_well_formed_chapters(pack):
    bad = 'a\x00b ]]> <b>&amp;</b> "x" \ufdd0 😀 漢字 \u202e ' + "w" * 5000
    panel = replace(pack.panels[0], title=bad, big_idea=bad)
    for name, data in files_of(epub(replace(pack, title=bad, panels=(panel,)))).items():
        if name.endswith((".xhtml", ".opf", ".xml")):
            etree.fromstring(data)
