"""Drawings: what may stand in a page, and what stands there."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

from exhibit.drawings import DrawingRefused, check, inline

CONTENT = Path(__file__).resolve().parent.parent / "content"
LISTED = yaml.safe_load((CONTENT / "drawings.yaml").read_text(encoding="utf-8"))
KEYS = [drawing["key"] for drawing in LISTED]
NOTES = {
    note["key"] for note in yaml.safe_load((CONTENT / "notes.yaml").read_text(encoding="utf-8"))
}


def drawing(inside: str = "", *, start: str = 'viewBox="0 0 400 300"') -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" {start}><title>A drawing</title>{inside}</svg>'


def shipped(key: str) -> str:
    return (CONTENT / "drawings" / f"{key}.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize("key", KEYS)
def test_check_finds_nothing_in_the_drawings_we_ship(key):
    assert check(shipped(key), key=key) == []


@pytest.mark.parametrize("key", KEYS)
def test_the_drawings_we_ship_are_small(key):
    assert len(shipped(key).encode()) <= 6_000


def test_every_file_is_listed_once():
    assert sorted(KEYS) == sorted(path.stem for path in (CONTENT / "drawings").glob("*.svg"))


@pytest.mark.parametrize("listed", LISTED, ids=KEYS)
def test_a_listed_drawing_says_what_it_shows_and_rests_on(listed):
    assert all(listed[name].strip() for name in ("title", "alt", "caption"))
    assert set(listed.get("notes", ())) <= NOTES
    assert all(f"{key}" in listed["caption"] for key in listed.get("notes", ()))


@pytest.mark.parametrize(
    ("key", "flag"), [("leather", "Thought experiment"), ("saying-trail", "Apocryphal")]
)
def test_a_flag_stands_in_the_drawing_and_in_every_text_about_it(key, flag):
    listed = LISTED[KEYS.index(key)]
    assert f">{flag}</text>" in shipped(key)
    assert listed["title"].startswith(flag)
    assert listed["alt"].startswith(flag)
    assert flag.lower() in listed["caption"].lower()


HOSTILE = {
    "script": "<script>alert(1)</script>",
    "script of html": '<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>',
    "event handler": '<rect onclick="alert(1)"/>',
    "foreign object": "<foreignObject><p>x</p></foreignObject>",
    "link": '<a href="https://example.org/"><rect/></a>',
    "image": '<image href="a.png"/>',
    "animation": '<animate attributeName="href" to="javascript:alert(1)"/>',
    "style element": "<style>*{display:none}</style>",
    "style attribute": '<rect style="fill:url(https://example.org/a)"/>',
    "address in a fill": '<rect fill="url(https://example.org/a#b)"/>',
    "colour": '<rect fill="#ff0000"/>',
    "address in use": '<use href="https://example.org/a.svg#b"/>',
    "old address in use": (
        '<use xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="http://example.org/a#b"/>'
    ),
    "class of the page": '<rect class="btn"/>',
    "unknown part": '<rect fill="url(#nowhere)"/>',
    "comment": "<!-- x -->",
    "html in a title": "<title><p>x</p></title>",
    "words astray": "<g>stray</g>",
    "drawing in a drawing": '<svg viewBox="0 0 1 1"/>',
    "too deep": "<g>" * 40 + "</g>" * 40,
    "very deep": "<g>" * 1_200 + "</g>" * 1_200,
    "same id twice": '<rect id="a"/><rect id="a"/>',
    "parts of parts": (
        '<g id="a"><rect/></g><g id="b"><use href="#a"/><use href="#a"/></g><use href="#b"/>'
    ),
    "part of itself": '<g id="a"><use href="#a"/></g>',
    "small words": '<text font-size="12">x</text>',
    "not closed": "<g>",
}


@pytest.mark.parametrize("inside", HOSTILE.values(), ids=HOSTILE.keys())
def test_check_refuses_what_a_page_must_not_hold(inside):
    assert check(drawing(inside))
    with pytest.raises(DrawingRefused):
        inline(drawing(inside), label="A drawing")


def test_check_refuses_entities_before_it_reads_them():
    declared = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 9}">' for n in range(9))
    bomb = f'<!DOCTYPE svg [<!ENTITY e0 "boom">{declared}]>' + drawing("<text>&e9;</text>")
    assert "no document type" in check(bomb)[0]


def test_check_refuses_a_drawing_of_a_million_bytes():
    assert "at most 10,000 are allowed" in check(drawing(" " * 1_000_000))[0]


@pytest.mark.parametrize("start", ['viewBox="0 0 0 10"', 'viewBox="a"', ""])
def test_check_wants_a_view_box(start):
    assert "viewBox" in check(drawing(start=start))[0]


@pytest.mark.parametrize("name", ["width", "height", "onload", "class", "style", "id"])
def test_check_leaves_everything_else_of_the_svg_to_the_page(name):
    assert name in check(drawing(start=f'viewBox="0 0 400 300" {name}="100"'))[0]


def test_check_wants_a_title_with_words():
    assert "title" in check(drawing().replace("A drawing", " "))[0]


@pytest.mark.parametrize("text", ["", "words", "<p/>", "<svg/>", "\x00", "\ud800"])
def test_check_wants_an_svg(text):
    assert len(check(text)) == 1


def test_check_wants_ids_named_after_the_drawing():
    assert "must begin with mine-" in check(drawing('<g id="yours-a"/>'), key="mine")[0]


def test_check_allows_a_pattern_of_the_drawing_itself():
    pattern = '<defs><pattern id="a-b" width="8" height="8"><rect/></pattern></defs>'
    assert check(drawing(pattern + '<rect fill="url(#a-b)"/>')) == []


def test_inline_announces_one_image():
    root = ElementTree.fromstring(inline(drawing("<g><rect/></g>"), label="Two\n bars"))
    assert root.attrib == {
        "class": "drawing",
        "viewBox": "0 0 400 300",
        "role": "img",
        "aria-label": "Two bars",
    }
    assert [child.tag for child in root] == ["g"]


def test_inline_escapes_its_words():
    html = inline(drawing("<text>a &lt;b&gt; &amp; c</text>"), label='"><script>')
    assert ">a &lt;b&gt; &amp; c</text>" in html
    assert 'aria-label="&quot;&gt;&lt;script&gt;"' in html


def test_inline_keeps_the_words_around_a_span():
    html = inline(drawing("<text>one <tspan>two</tspan> three</text>"), label="Words")
    assert "<text>one <tspan>two</tspan> three</text>" in html


def test_inline_wants_a_label():
    with pytest.raises(DrawingRefused, match="alternative text"):
        inline(drawing(), label=" ")
