"""The opening exhibition as it is served: a visit by keyboard with scripts off, and on paper."""

import re
from io import BytesIO

import pikepdf
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.axe_rules import RULES
from tests.browser.test_walk import arrive, go
from tests.serving import ROOT

KINDS = {
    "home": "/",
    "theme": "/themes/terror/",
    "panel": "/panels/counting-the-dead/",
    "source": "/sources/lecture/",
    "question": "/questions/executed-in-the-great-purge/",
    "questions": "/questions/",
    "timeline": "/timeline/",
    "people": "/people/",
    "places": "/places/",
    "glossary": "/glossary/",
    "subject": "/subjects/magnitogorsk/",
    "tour": "/tours/how-sources-disagree/",
    "stop": "/tours/how-sources-disagree/1/",
    "search": "/search/?q=kirov",
    "editions": "/editions/",
    "about": "/about/",
    "missing": "/panels/who-kiled-kirov/",
}
SHIFT = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value; })
    .observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done(sum), 400);
})"""


@pytest.fixture
def visitor(browser, opened):
    """A page without scripts, at the start of the exhibition."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(opened)
    yield page
    context.close()


def test_visit_from_home_to_paper_by_keyboard_without_scripts(visitor, opened):
    page, main = visitor, visitor.get_by_role("main")
    go(page, main.get_by_role("link", name="Industrialization", exact=True))
    arrive(page, "Industrialization")
    go(page, main.get_by_role("link", name="A city on the steppe", exact=True))
    arrive(page, "A city on the steppe")
    go(
        page,
        page.locator("[role=note]").get_by_role("link", name=re.compile("See its place")).first,
    )
    expect(page).to_have_url(re.compile(r"/sources/lecture/#L\d+$"))
    page.go_back()  # the browser's own key, which a browser without a window does not take
    arrive(page, "A city on the steppe")
    menu = page.get_by_role("navigation", name="Main")
    go(page, menu.get_by_role("link", name="Questions"))
    go(page, main.get_by_role("link", name="How many people were executed in the great purge?"))
    arrive(page, "How many people were executed")
    go(page, menu.get_by_role("link", name="Timeline"))
    arrive(page, "Timeline")
    go(page, menu.get_by_role("link", name="Search"))
    page.get_by_label("Words to look for").focus()
    page.keyboard.type("magnitogrosk")
    page.keyboard.press("Enter")
    arrive(page, "results for “magnitogorsk”")
    go(page, main.get_by_role("link", name="Search only for"))
    arrive(page, "Nothing found")
    go(page, main.get_by_role("link", name="magnitogorsk"))
    arrive(page, "results for")
    go(page, page.get_by_role("contentinfo").get_by_role("link", name="Tours"))
    go(page, main.get_by_role("link", name=re.compile("Ten minutes|ten minutes")).first)
    go(page, main.get_by_role("link", name=re.compile("Start the tour")))
    expect(main.get_by_text(re.compile(r"1 of \d")).first).to_be_visible()


def test_panel_prints_with_its_sources_and_its_edition(browser, opened, tmp_path):
    page = browser.new_page()
    page.goto(f"{opened}/panels/who-killed-kirov/")
    page.pdf(path=tmp_path / "panel.pdf", format="A4", prefer_css_page_size=True)
    page.close()
    with pikepdf.open(tmp_path / "panel.pdf") as pdf:
        assert len(pdf.pages) <= 3


PANELS = sorted(path.stem for path in (ROOT / "content/panels").glob("*.md"))


def test_every_panel_prints_on_four_leaves_at_most_and_most_on_three(browser, opened):
    page, leaves = browser.new_page(), {}
    for slug in PANELS:
        page.goto(f"{opened}/panels/{slug}/")
        with pikepdf.open(BytesIO(page.pdf(prefer_css_page_size=True))) as pdf:
            leaves[slug] = len(pdf.pages)
    page.close()
    assert {slug: many for slug, many in leaves.items() if many > 4} == {}
    assert sum(many <= 3 for many in leaves.values()) > len(leaves) / 2


@pytest.mark.parametrize("width", [320, 1024])
def test_largest_text_never_scrolls_sideways(browser, opened, width):
    page, wide = browser.new_page(viewport={"width": width, "height": 800}), []
    for path in (*KINDS.values(), "/themes/industrialization/", "/panels/willing-collaborators/"):
        page.goto(opened + path)
        page.locator("#z-3").check()
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(path)
    page.close()
    assert wide == []


@pytest.mark.parametrize("kind", ["home", "theme", "panel", "source", "question", "places"])
def test_nothing_moves_while_a_page_loads(browser, opened, kind):
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(opened + KINDS[kind])
    shift = page.evaluate(SHIFT)
    page.close()
    assert shift <= 0.001


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_on_real_pages(browser, opened, kind):
    # axe itself writes inline styles, which the pages' own policy would refuse.
    context = browser.new_context(bypass_csp=True, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(opened + KINDS[kind])
    told = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = Axe().run(page, options=RULES)
        if found.violations_count:
            told.append(f"{scheme}: {found.generate_report()}")
    context.close()
    assert not told, "\n".join(told)


def test_page_reads_in_order_without_its_style_sheet(browser, opened):
    context = browser.new_context()
    context.route("**/*.css", lambda route: route.abort())
    page = context.new_page()
    page.goto(f"{opened}/panels/who-killed-kirov/")
    for fold in page.locator("details.fold > summary").all():
        fold.click()
    text = page.locator("main").inner_text()
    context.close()
    told = [
        "Who killed Kirov?",
        "This panel describes a murder and executions.",
        "On 1 December 1934 Leonid Nikolaev shot Sergei Kirov",
        "many historians believe Stalin himself ordered",
        "Who ordered the murder of Sergei Kirov?",
        "Talk about it",
        "Keep and cite",
    ]
    places = [text.find(words) for words in told]
    assert -1 not in places and places == sorted(places)
