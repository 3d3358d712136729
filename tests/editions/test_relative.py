from html.parser import HTMLParser
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.editions.relative import relative_link, relative_links

HOST = "https://example.org"
SEGMENT = st.text(alphabet="abcz019-_.~:@%é ", min_size=1, max_size=6).filter(
    lambda text: text.strip() == text and text not in (".", "..")
)
PATH = st.builds(
    lambda parts, slash: "/" + "/".join(parts) + ("/" if parts and slash else ""),
    st.lists(SEGMENT, max_size=5),
    st.booleans(),
)
SUFFIX = st.sampled_from(["", "#e3", "?q=1", "?q=a/b&page=2#top", "#/odd", "?next=/x//y"])


@pytest.mark.parametrize(
    ("target", "page", "link"),
    [
        ("/", "/", "./"),
        ("/", "/themes/terror/", "../../"),
        ("/themes/terror/", "/", "themes/terror/"),
        ("/themes/terror/", "/themes/terror/", "./"),
        ("/themes/terror/#e3", "/themes/terror/", "./#e3"),
        ("/themes/plan/", "/themes/terror/", "../plan/"),
        ("/themes/terror/", "/panels/kirov/", "../../themes/terror/"),
        ("/panels/kirov.json", "/panels/kirov/", "../kirov.json"),
        ("/panels/kirov/handout.pdf", "/panels/kirov/", "handout.pdf"),
        ("/panels/kirov/", "/panels/kirov.html", "kirov/"),
        ("/search/?q=a&page=2", "/sources/a/", "../../search/?q=a&page=2"),
        ("/?q=1", "/", "./?q=1"),
        ("/a:b/", "/", "./a:b/"),
        ("/a//b", "/a/", "/a//b"),
    ],
)
def test_relative_link(target, page, link):
    assert relative_link(target, page) == link


@given(PATH, SUFFIX, PATH)
def test_relative_link_leads_to_the_same_place(path, suffix, page):
    link = relative_link(path + suffix, page)
    assert not link.startswith("/")
    assert urljoin(HOST + page, link) == HOST + path + suffix


@given(PATH, SUFFIX, PATH)
def test_links_in_html_lead_to_the_same_place(path, suffix, page):
    target = (path + suffix).replace("&", "&amp;")
    html = relative_links(f'<p><a class="x" href="{target}">x</a>'.encode(), page)
    assert [urljoin(HOST + page, link) for link in links(html)] == [HOST + path + suffix]


def links(html):
    found = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attributes: found.extend(
        value for name, value in attributes if name == "href"
    )
    parser.feed(html.decode())
    return found


def rewritten(html, page="/panels/kirov/", **more):
    return relative_links(html.encode(), page, **more).decode()


@pytest.mark.parametrize(
    "attribute",
    ["href", "src", "action", "formaction", "poster", "data", "cite", "content-url", "HREF"],
)
def test_attributes_that_hold_an_address(attribute):
    assert rewritten(f'<x {attribute}="/a/">') == f'<x {attribute}="../../a/">'


@pytest.mark.parametrize(
    ("html", "result"),
    [
        ("<a href='/a/'>", "<a href='../../a/'>"),
        ("<a href=/a/>", "<a href=../../a/>"),
        ('<a href = "/a/" id=b>', '<a href = "../../a/" id=b>'),
        ('<a\n  title="x > y"\n  href="/a/">', '<a\n  title="x > y"\n  href="../../a/">'),
        ('<img src="/a.png"/>', '<img src="../../a.png"/>'),
        ('<a href="/a/?b=1&amp;c=2#d">', '<a href="../../a/?b=1&amp;c=2#d">'),
        ('<script src="/a.js"></script>', '<script src="../../a.js"></script>'),
        ('<link rel="icon" href="/i.svg"><p>', '<link rel="icon" href="../../i.svg"><p>'),
        (
            '<meta property="og:image" content="/a.png">',
            '<meta property="og:image" content="../../a.png">',
        ),
    ],
)
def test_ways_of_writing_a_link(html, result):
    assert rewritten(html) == result


@pytest.mark.parametrize(
    "html",
    [
        '<a href="//host/a">',
        '<a href="/\\host/a">',
        '<a href="https://host/a">',
        '<a href="a/">',
        '<a href="#a">',
        '<a href="?a">',
        '<a href="">',
        '<a href="mailto:a@b.c">',
        '<a title="/a/" data-href="/a/">',
        "<a title='href=\"/a/\"'>",
        '<meta name="description" content="/ a line">',
        '<p>href="/a/" &lt;a href="/a/"&gt;</p>',
        '<!-- <a href="/a/"> -->',
        "<script>x = '<a href=\"/a/\">'</script>",
        '<style>a { background: url("/a") } /* <a href="/a/"> */</style>',
        '<textarea><a href="/a/"></textarea>',
        "</a href='/a/'>",
        '1 < 2 href="/a/" > 0',
    ],
)
def test_what_stays_as_it_is(html):
    assert rewritten(html) == html


def test_links_after_a_script_are_rewritten():
    html = '<script>"<a href=\'/a/\'>"</script><a href="/a/">'
    assert rewritten(html).endswith('</script><a href="../../a/">')


def test_prefixes_that_are_left():
    html = '<a href="/admin/x"><a href="/curation/"><a href="/a/">'
    kept = rewritten(html, leave=("/admin/", "/curation/"))
    assert kept == '<a href="/admin/x"><a href="/curation/"><a href="../../a/">'


@pytest.mark.parametrize(
    ("value", "result"),
    [
        ("/a.jpg", "../../a.jpg"),
        ("/a.jpg 480w, /b.jpg 960w", "../../a.jpg 480w, ../../b.jpg 960w"),
        ("/a.jpg, /b.jpg 2x", "../../a.jpg, ../../b.jpg 2x"),
        ("\n  /a.jpg 1x,\n  /b.jpg 2x\n", "\n  ../../a.jpg 1x,\n  ../../b.jpg 2x\n"),
        ("https://h/a.jpg 1x, /b,c.jpg 2x", "https://h/a.jpg 1x, ../../b,c.jpg 2x"),
        ("//h/a.jpg 1x, b.jpg 2x", "//h/a.jpg 1x, b.jpg 2x"),
        (
            "data:image/png;base64,/9j/ 1x, /b.jpg 2x",
            "data:image/png;base64,/9j/ 1x, ../../b.jpg 2x",
        ),
        ("", ""),
    ],
)
def test_srcset(value, result):
    assert rewritten(f'<source srcset="{value}">') == f'<source srcset="{result}">'


def test_bytes_that_are_not_utf8_are_kept():
    assert relative_links(b'<a href="/\xff/">\xfe', "/a/") == b'<a href="../\xff/">\xfe'
