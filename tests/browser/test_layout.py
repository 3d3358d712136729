"""Pages hold at 320 px, keep their own policy, and need no script."""

import pytest

from tests.browser.sample import MORE_PAGES, PAGES

ALL = PAGES | MORE_PAGES
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture
def narrow(browser):
    """A page as wide as the narrowest screen that WCAG 1.4.10 asks for."""
    context = browser.new_context(viewport={"width": 320, "height": 800})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("kind", ALL)
def test_page_does_not_scroll_sideways_at_320(narrow, site, kind):
    narrow.goto(site + ALL[kind])
    assert narrow.evaluate(OVERFLOW) == 0


@pytest.mark.parametrize("kind", PAGES)
def test_page_holds_with_the_text_spacing_of_wcag(browser, site, kind):
    context = browser.new_context(viewport={"width": 320, "height": 800}, bypass_csp=True)
    page = context.new_page()
    page.goto(site + PAGES[kind])
    page.add_style_tag(
        content="*{line-height:1.5!important;letter-spacing:.12em!important;"
        "word-spacing:.16em!important}p{margin-bottom:2em!important}"
    )
    overflow = page.evaluate(OVERFLOW)
    context.close()
    assert overflow == 0


@pytest.mark.parametrize("kind", sorted(set(ALL) - {"404"}))
def test_page_leaves_the_console_empty(narrow, site, kind):
    said = []
    narrow.on("console", lambda message: said.append(message.text))
    narrow.goto(site + ALL[kind])
    assert said == []


@pytest.mark.parametrize("kind", PAGES)
def test_page_reads_the_same_with_scripts_off(browser, site, kind):
    texts = []
    for scripts in (True, False):
        context = browser.new_context(java_script_enabled=scripts)
        page = context.new_page()
        page.goto(site + PAGES[kind])
        texts.append(page.locator("main").inner_text())
        context.close()
    assert texts[0] == texts[1] and texts[0]


def test_skip_link_is_the_first_stop_and_is_seen(narrow, site):
    narrow.goto(site + PAGES["panel"])
    narrow.keyboard.press("Tab")
    skip = narrow.locator(".skip")
    assert skip.evaluate("e => e === document.activeElement")
    assert skip.bounding_box()["y"] >= 0


def test_place_of_an_excerpt_is_pointed_out(narrow, site):
    narrow.goto(site + "/sources/lecture/#L27")
    assert narrow.locator("#L27").evaluate("e => getComputedStyle(e).outlineStyle") == "solid"


def test_print_keeps_the_evidence_and_adds_the_address(browser, site):
    context = browser.new_context()
    page = context.new_page()
    page.emulate_media(media="print")
    page.goto(site + PAGES["panel"])
    shown = [page.locator(part).first.is_visible() for part in (".note", "p.print", ".nav")]
    context.close()
    assert shown == [True, True, False]
