"""The reading settings take hold at once, in every part of a page."""

import re

import pytest

from tests.browser.test_layout import OVERFLOW

PANEL = "/panels/one-and-a-half-million/"
PAPER = "getComputedStyle(document.body).backgroundColor"
DARK, LIGHT = "rgb(20, 21, 23)", "rgb(242, 241, 237)"


@pytest.fixture
def open_at(browser, site):
    """A function that opens a page without scripts on a light or a dark device."""
    contexts = []

    def opened(path, scheme="light", width=1280, typeface=True):
        context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
        contexts.append(context)
        page = context.new_page()
        if not typeface:
            page.route("**/*.woff2", lambda asked: asked.abort())
        page.goto(site + path)
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize(
    ("device", "choice", "paper"),
    [("light", "Dark", DARK), ("dark", "Light", LIGHT), ("dark", "As my device", DARK)],
)
def test_page_colour_follows_the_reader_before_the_device(open_at, device, choice, paper):
    page = open_at(PANEL, device)
    page.get_by_label(choice, exact=True).check()
    assert page.evaluate(PAPER) == paper


def test_chart_follows_the_reader_too(open_at):
    page = open_at(PANEL)
    page.get_by_label("Dark", exact=True).check()
    shown = [page.locator(f".plot .by-{time}").is_visible() for time in ("day", "night")]
    assert shown == [False, True]


def test_largest_text_is_larger_by_six_tenths(open_at):
    page = open_at("/panels/who-killed-kirov/")
    size = "parseFloat(getComputedStyle(document.querySelector('.lede')).fontSize)"
    before = page.evaluate(size)
    page.get_by_label("Largest", exact=True).check()
    assert page.evaluate(size) > before * 1.3


@pytest.mark.parametrize("path", ["/", PANEL, "/timeline/", "/places/", "/tours/one-murder/1/"])
@pytest.mark.parametrize("comes", [True, False])
def test_largest_text_does_not_scroll_sideways_at_320(open_at, path, comes):
    """Not while the typeface is on its way either: the one that stands in for it is wider."""
    page = open_at(path, width=320, typeface=comes)
    page.get_by_label("Largest", exact=True).check()
    page.evaluate("() => document.fonts.ready.then(() => null)")
    assert page.evaluate(OVERFLOW) == 0


def test_print_is_black_on_white_whatever_was_chosen(open_at):
    page = open_at(PANEL)
    page.get_by_label("Dark", exact=True).check()
    page.emulate_media(media="print")
    assert page.evaluate(PAPER) == "rgb(255, 255, 255)"
    assert page.locator(".plot .by-day").is_visible()


def test_header_takes_three_lines_on_a_phone_at_most(open_at):
    page = open_at("/", width=390)
    assert page.locator(".top").bounding_box()["height"] < 160


def test_panel_prints_on_three_pages_at_most(open_at):
    page = open_at("/panels/who-killed-kirov/")
    pdf = page.pdf(prefer_css_page_size=True)
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", pdf)) <= 3
