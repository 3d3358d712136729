"""A pack of one's own as a ZIP that is made while it is sent."""

import hashlib
import re
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest

from exhibit.exports import pdf
from exhibit.packs.choosing import choice
from exhibit.packs.making import pack_of_selection
from exhibit.packs.parts import PARTS
from exhibit.packs.selection import Selection
from tests.packs.conftest import SITE


@pytest.fixture
def select(exhibition):
    """Return a function from panels, parts and size to their selection."""

    def made(*panels, parts="student", size="standard"):
        fields = {"p": list(panels), "parts": [parts], "size": [size]}
        chosen = choice(fields, exhibition)
        assert not chosen.reasons
        slugs = [link.slug for link in chosen.panels]
        pack = pack_of_selection(exhibition, slugs, site_url=SITE)
        return Selection(pack=pack, parts=chosen.parts, large=chosen.large)

    return made


def opened(selection):
    return zipfile.ZipFile(BytesIO(b"".join(selection.stream())))


def test_zip_has_a_folder_for_each_panel_and_what_tells_of_them(select):
    names = opened(select("P10", "P05", parts="page")).namelist()
    assert [name.partition("/")[2] for name in names] == [
        "RIGHTS.txt",
        "VERIFICATION.txt",
        "p05-hundred-shoes/p05-hundred-shoes_e3_handout.html",
        "p05-hundred-shoes/p05-hundred-shoes_e3_handout.txt",
        "p10-who-killed-kirov/p10-who-killed-kirov_e3_handout.html",
        "p10-who-killed-kirov/p10-who-killed-kirov_e3_handout.txt",
        "READ-ME.html",
        "SHA256SUMS",
    ]


def test_number_of_files_is_known_before_they_are_made(select):
    selection = select("P10", "P02", parts="student,corroborate,page,data")
    inner = [name for name in opened(selection).namelist() if name.count("/") == 2]
    assert selection.number_of_files() == len(inner) == 14


def test_same_choice_gives_the_same_bytes(select):
    first, second = (select(*panels, parts="page,citations") for panels in (("P10", "P02"),) * 2)
    assert b"".join(first.stream()) == b"".join(second.stream()) and first.etag == second.etag


@pytest.mark.parametrize(
    ("panels", "told"),
    [
        (["P10"], {}),
        (["P10", "P05"], {}),
        (["P10", "P02"], {"parts": "page"}),
        (["P10", "P02"], {"size": "large"}),
    ],
)
def test_every_other_choice_has_another_tag(select, panels, told):
    assert select(*panels, **told).etag != select("P10", "P02").etag


def test_sums_are_those_of_the_files(select):
    with opened(select("P10", "P02", parts="page")) as made:
        lines = made.read(made.namelist()[-1]).decode().splitlines()
        folder = made.namelist()[0].partition("/")[0]
        for line in lines:
            digest, name = line.split("  ")
            assert hashlib.sha256(made.read(f"{folder}/{name}")).hexdigest() == digest
    assert len(lines) == 7


def test_read_me_names_every_file_and_the_code_of_the_selection(select):
    selection = select("P10", "P02", parts="page")
    with opened(selection) as made:
        folder = made.namelist()[0].partition("/")[0]
        page = made.read(f"{folder}/READ-ME.html").decode()
        links = re.findall(r'href="([^":]+)"', page)
        assert all(f"{folder}/{link}" in made.namelist() for link in links)
    assert str(selection.pack.code) in page and "Who killed Kirov?" in page
    assert page.index("Before you begin") < page.index("Files")


def test_first_bytes_come_before_any_file_is_made(select):
    late = replace(PARTS[0], write=lambda pack, handouts: pytest.fail("made too early"))
    stream = replace(select("P10"), parts=(late,)).stream()
    assert next(stream).startswith(b"PK")


def test_large_print_enlarges_every_sheet_and_leaves_nothing_out(select):
    small = opened(select("P10", parts="student,corroborate,teacher-guide"))
    large = opened(select("P10", parts="student,corroborate,teacher-guide", size="large"))
    pages = [
        {n.rpartition("_")[2]: pdf.pages(z.read(n)) for n in z.namelist() if n.endswith(".pdf")}
        for z in (small, large)
    ]
    assert set(pages[1]) == {name.replace(".pdf", "-large-print.pdf") for name in pages[0]}
    for name, number in pages[0].items():
        assert pages[1][name.replace(".pdf", "-large-print.pdf")] > number


def test_large_print_is_made_once(select):
    names = opened(select("P10", parts="student,large-print", size="large")).namelist()
    assert len(names) == len(set(names))
    assert sum(name.endswith(".pdf") for name in names) == 1
    assert select("P10", parts="student,large-print", size="large").number_of_files() == 2
