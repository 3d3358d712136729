"""Every kind of screen of the workshop in six looks: axe, the window's edges, and what is focused.

Each page is opened once and changes its look where it stands, which costs less than opening it
six times, and is what a curator does who turns a tablet.
"""

import pytest
from axe_playwright_python.base import AxeResults
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from reversion.models import Version

from curation.records.history.recording import saving
from exhibit.models import Panel
from tests.browser.axe_rules import DESK_RULES
from tests.browser.desk import make_world, sign_in
from tests.factories import records

pytestmark = pytest.mark.django_db(transaction=True)

SCREENS = {
    "desk": (
        "/admin/",
        "/curation/together/",
        "/curation/together/panel/set-theme/?record={panel}&theme={theme}",
        "/curation/waiting/",
        "/curation/bulk/",
        "/curation/bundle/",
        "/curation/manual/panels/",
        "/curation/publish/",
        "/curation/manual/",
        "/curation/manual/together/",
        "/admin/exhibit/edition/",
        "/admin/exhibit/revision/",
    ),
    "panels": (
        "/admin/exhibit/panel/",
        "/admin/exhibit/panel/{panel}/change/",
        "/admin/exhibit/panel/add/",
        "/admin/exhibit/panel/{panel}/delete/",
        "/admin/exhibit/theme/{theme}/change/",
        "/curation/history/panel/{panel}/",
        "/curation/history/saves/{save}/",
    ),
    "parts": (
        "/admin/exhibit/chart/add/",
        "/admin/exhibit/chart/{chart}/change/",
        "/admin/exhibit/note/add/",
        "/admin/exhibit/tour/add/",
        "/admin/exhibit/subject/",
        "/admin/exhibit/picture/add/",
        "/curation/pictures/add/",
        "/admin/exhibit/timelineevent/add/",
        "/admin/exhibit/question/add/",
    ),
    "sources": (
        "/admin/exhibit/source/",
        "/admin/exhibit/source/add/",
        "/admin/exhibit/sourcetext/{text}/change/",
        "/admin/exhibit/excerpt/add/",
        "/admin/exhibit/emendation/add/",
        "/curation/excerpts/find/",
        "/admin/exhibit/source/{source}/change/",
        "/admin/exhibit/excerpt/",
        "/admin/exhibit/excerpt/{excerpt}/change/",
        "/curation/sources/lecture/read/",
    ),
    "people": (
        "/admin/auth/user/",
        "/admin/auth/user/add/",
        "/admin/auth/user/{user}/change/",
        "/admin/password_change/",
        "/curation/people/",
        "/curation/people/{user}/",
        "/curation/account/",
    ),
}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""What a colour scheme can change of a page."""
AXE = Axe()
AT_REST = """
.at-rest .submit-row { position: static !important; }
* { transition: none !important; animation: none !important; }
"""
"""Where the page is at rest, nothing covers a part of it and no colour is on its way to another."""
EDGES = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
UNDER_A_BAR = """() => {
  const bars = [...document.querySelectorAll('.submit-row')]
    .filter((one) => getComputedStyle(one).position === 'sticky');
  const can = ':is(a[href], button, input, select, textarea, summary, [tabindex="0"])';
  const hidden = [];
  for (const one of document.querySelectorAll(`#content ${can}`)) {
    if (one.disabled || !one.checkVisibility() || bars.some((bar) => bar.contains(one))) continue;
    one.focus();
    if (document.activeElement !== one) continue;
    const box = one.getBoundingClientRect();
    for (const bar of bars) {
      const over = bar.getBoundingClientRect();
      const meet = box.left < over.right && over.left < box.right;
      // A box of many lines is taller than what is left of the window: its first line counts.
      if (meet && box.top + Math.min(box.height, 24) > over.top + 1 && box.top < over.bottom)
        hidden.push(one.id || one.name || one.textContent.trim() || one.outerHTML.slice(0, 80));
    }
  }
  scrollTo(0, 0);
  document.activeElement?.blur();
  return hidden;
}"""


def make_workshop() -> dict[str, str]:
    """Make one record of each kind, a history and a group; return what addresses name."""
    keys = make_world()
    panel = Panel.objects.get(pk=keys["panel"])
    with saving(by=None, why="Loaded"):
        panel.save()
    with saving(by=None, why="Too long"):
        panel.body = "A murder. [@L26] It was in 1934. [@L27]"
        panel.save()
    author = records.make_user("author", username="author", email="author@example.org")
    more = {
        "chart": records.make_chart("wide").pk,
        "user": author.pk,
        "save": Version.objects.get_for_object(panel).first().pk,
    }
    return {name: str(value) for name, value in (keys | more).items()}


def faults(page: Page, name: str) -> list[str]:
    """Say what is wrong with the screen in each of the six looks."""
    told = []
    page.evaluate(AXE.axe_script)
    page.add_style_tag(content=AT_REST)
    for width in (390, 768, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate("document.documentElement.classList.add('at-rest')")
        for scheme, rules in (
            ("light", DESK_RULES),
            ("dark", DESK_RULES if width == 390 else COLOURS),
        ):
            page.emulate_media(color_scheme=scheme)
            found = AxeResults(page.evaluate("(rules) => axe.run(rules)", rules))
            if found.violations_count:
                told.append(f"{name}, {scheme}, {width} px: {found.generate_report()}")
        page.evaluate("document.documentElement.classList.remove('at-rest')")
        if page.evaluate(EDGES) > 0:
            told.append(f"{name}, {width} px: runs over the edge")
        under = page.evaluate(UNDER_A_BAR)
        told += [f"{name}, {width} px: {one} is focused under a bar" for one in under]
    return told


@pytest.fixture
def opened(browser):
    """A page that axe may be put into from outside, which the pages' own policy would refuse."""
    context = browser.new_context(bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("part", SCREENS)
def test_nothing_is_amiss_on_any_screen(opened, live_server, part):
    keys = make_workshop()
    sign_in(opened, live_server.url)
    told = []
    for screen in SCREENS[part]:
        answer = opened.goto(live_server.url + screen.format(**keys))
        if "/panel/" in screen:  # what its form asks the server for comes after it
            opened.wait_for_load_state("networkidle")
        told += faults(opened, screen) if answer and answer.ok else [f"{screen} does not open"]
    assert not told, "\n".join(told)


def test_nothing_is_amiss_where_one_signs_in(opened, live_server):
    opened.goto(f"{live_server.url}/admin/login/")
    assert faults(opened, "sign in") == []


def test_nothing_is_amiss_on_a_form_with_errors_and_open_sections(opened, live_server):
    keys = make_workshop()
    sign_in(opened, live_server.url)
    opened.goto(f"{live_server.url}/admin/exhibit/panel/{keys['panel']}/change/")
    opened.get_by_label("Title:", exact=True).fill("")
    opened.get_by_role("button", name="Save", exact=True).click()
    opened.locator(".error-list").wait_for()
    sections = opened.locator("details.form-section")
    sections.evaluate_all("all => all.forEach((one) => { one.open = true; })")
    opened.wait_for_load_state("networkidle")
    told = faults(opened, "a panel's form with errors")
    assert not told, "\n".join(told)
