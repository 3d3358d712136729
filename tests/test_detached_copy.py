"""Pages of an edition put right for a folder without a server."""

import io
import re
import zipfile

import pytest
from django.conf import settings

from exhibit.detached_copy import detached_copy, detached_page
from exhibit.rendering import Renderer, static_files
from tests.factories.exhibition import SECRET, STAMP, make_exhibition

KEPT = frozenset({"/", "/about/", "/panels/a/", "/panels/b/", "/panels/a/pack/student.pdf"})


def page(html, path="/panels/a/"):
    return detached_page(html.encode(), path, KEPT, STAMP).decode()


@pytest.mark.parametrize(
    ("link", "became"),
    [
        ("../b/", "../b/index.html"),
        ("../b/#n1", "../b/index.html#n1"),
        ("../../", "../../index.html"),
        ("../..", "../../index.html"),
        ("/about/", "../../about/index.html"),
        ("../../about/?q=a#top", "../../about/index.html#top"),
        ("pack/student.pdf", "pack/student.pdf"),
        ("./", "index.html"),
        ("#n1", "#n1"),
        ("", ""),
    ],
)
def test_link_names_the_file(link, became):
    assert page(f'<a href="{link}">x</a>') == f'<a href="{became}">x</a>'


@pytest.mark.parametrize("link", ["../../offline.zip", "/admin/", "../../editions/2/", "../z/"])
def test_link_to_what_is_not_in_the_copy_leads_online_and_says_so(link):
    html = page(f'<a href="{link}">x</a>')
    assert f'href="{settings.SITE_URL}/' in html and html.endswith("</a> (needs the internet)")


def test_link_to_another_site_says_what_it_needs():
    html = page('<p><a rel="license" href="https://elsewhere.example/">CC</a>.</p>')
    assert html == (
        '<p><a rel="license" href="https://elsewhere.example/">CC</a> (needs the internet).</p>'
    )


@pytest.mark.parametrize("link", ["mailto:a@b.example", "https://elsewhere.example/a/"])
def test_address_with_a_scheme_is_let_alone(link):
    assert f'href="{link}"' in page(f'<a href="{link}">x</a>')


def test_fonts_are_not_loaded_ahead():
    html = '<link rel="preload" href="f.woff2" as="font">\n<link rel="icon" href="#i">'
    assert page(html) == '<link rel="icon" href="#i">'


def test_page_says_that_it_is_a_copy():
    html = page("<body><!--edition-notice--><main></main>")
    assert "This is a copy of edition 3 of 21 November 2026" in html


def test_search_page_gets_its_two_scripts():
    html = page("<body></body>", "/search/")
    scripts = re.findall(r'src="([^"]+)"', html)
    own = ["../static/exhibit/spellings.js", "../static/exhibit/search.js"]
    assert scripts == ["../search-index.js", *own]


def test_other_pages_get_no_script():
    assert "<script" not in page("<body></body>")


def test_reading_settings_that_a_server_would_keep_are_left_out():
    html = '<section id="reading" class="r"><form action="/reading/"></form></section>\n<p>'
    assert page(html) == "<p>"


def copy_of_sample():
    exhibition = make_exhibition()
    renderer = Renderer(exhibition)
    paths = ["/", "/search/", "/panels/who-killed-kirov/", "/robots.txt", "/card.png"]
    files = {path: renderer.render(path).body for path in paths}
    files |= {f.path: f.body for f in static_files(renderer.static_names)}
    return detached_copy(exhibition, sorted(files), files.__getitem__)


@pytest.fixture(scope="module")
def archive():
    return zipfile.ZipFile(io.BytesIO(copy_of_sample()))


def test_copy_is_the_same_for_the_same_edition():
    assert copy_of_sample() == copy_of_sample()


def test_copy_lies_in_one_folder_with_a_note_at_the_top(archive):
    names = archive.namelist()
    assert {name.partition("/")[0] for name in names} == {"exhibition-edition-3"}
    assert names[0].endswith("/READ-ME.txt")
    assert b"Open index.html" in archive.read(names[0])


def test_copy_leaves_out_what_only_machines_ask_for(archive):
    assert not [n for n in archive.namelist() if n.endswith(("robots.txt", "card.png"))]


def test_copy_is_dated_by_its_edition(archive):
    assert {entry.date_time for entry in archive.infolist()} == {(2026, 11, 21, 9, 30, 0)}


def test_copy_stores_what_is_compressed_already(archive):
    methods = {e.compress_type for e in archive.infolist() if e.filename.endswith(".woff2")}
    assert methods == {zipfile.ZIP_STORED}


def test_copy_holds_no_words_that_are_not_public(archive):
    assert not [n for n in archive.namelist() if SECRET.encode() in archive.read(n)]


def test_copy_shows_its_fonts_though_they_come_late(archive):
    (sheet,) = [n for n in archive.namelist() if n.endswith("exhibit.css")]
    assert b"font-display:swap" in archive.read(sheet)
    assert b"font-display:optional" not in archive.read(sheet)


@pytest.mark.parametrize(
    ("name", "is_in"),
    [
        ("student.pdf", True),
        ("student.docx", True),
        ("slides.pptx", True),
        ("handout.html", True),
        ("class-pack.zip", False),
        ("lms-cc11.imscc", False),
    ],
)
@pytest.mark.parametrize("home", ["/panels/a/pack/", "/pack/"])
def test_copy_holds_what_a_class_uses_without_a_server(name, is_in, home):
    paths = ["/", f"{home}{name}"]
    data = detached_copy(make_exhibition(), paths, lambda path: b"<p>")
    names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    assert (f"exhibition-edition-3{home}{name}" in names) is is_in
