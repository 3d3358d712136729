"""The publishing desk in a real browser: see what would change, set a time, step back again."""

from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import Page, expect

from curation.models import PlannedEdition
from curation.publishing import publication, schedule
from exhibit.models import Edition, Excerpt
from tests.browser.axe_rules import DESK_RULES
from tests.browser.desk import LOOKS, PASSWORD, refusals_of, sign_in
from tests.browser.looks import looks
from tests.factories import records
from tests.factories.published import approve_as_it_is, make_open_exhibition

pytestmark = pytest.mark.django_db(transaction=True)

KIROV = "/panels/who-killed-kirov/"
SCREENS = (
    "/curation/publish/",
    "/curation/publish/at/",
    "/curation/editions/compare/?from=1&to=2",
    "/curation/editions/compare/?from=1&to=9",
    f"/curation/editions/compare/page/?from=2&to=next&path={KIROV}",
    "/curation/editions/1/make-current/",
    "/admin/exhibit/edition/",
)


@pytest.fixture
def panel():
    """Two editions, a change that waits for the third, and evidence that changed since."""
    boss = records.make_user("", username="curator", password=PASSWORD, is_superuser=True)
    panel = make_open_exhibition()
    publication.publish(by=boss, note="First.")
    rename(panel, "Who shot Kirov?")
    publication.publish(by=boss, note="Second.")
    rename(panel, "A shot in Leningrad")
    return panel


def rename(panel, title: str) -> None:
    panel.title = title
    panel.save()
    approve_as_it_is(panel)


@pytest.fixture
def page(browser, live_server, panel):
    """A curator's page, signed in; the test fails where the pages' policy refused something."""
    context = browser.new_context()
    refused = refusals_of(context)
    page = context.new_page()
    sign_in(page, live_server.url)
    yield page
    context.close()
    assert refused == []


def test_axe_finds_nothing(browser, live_server, panel):
    Excerpt.objects.update(gist="Another gist.")
    PlannedEdition.objects.create(
        at=timezone.now() + timedelta(days=1), by=Edition.objects.first().published_by
    )
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    sign_in(page, live_server.url)
    told = []
    for screen in SCREENS:
        for look in looks(page, LOOKS):
            page.goto(live_server.url + screen)
            for details in page.locator("details").all():
                details.evaluate("one => { one.open = true }")
            found = Axe().run(page, options=DESK_RULES)
            if found.violations_count:
                told.append(f"{screen}, {look}: {found.generate_report()}")
    context.close()
    assert not told, "\n".join(told)


@pytest.mark.parametrize("screen", SCREENS)
def test_nothing_runs_over_the_edge_of_a_telephone(page, live_server, screen):
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(live_server.url + screen)
    root = page.locator("html")
    assert root.evaluate("one => one.scrollWidth - one.clientWidth") <= 0


def follow(page: Page, name: str) -> None:
    """Follow a link by keyboard."""
    link = page.get_by_role("link", name=name).first
    link.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")


def press(page: Page, name: str) -> None:
    """Press a button by keyboard."""
    button = page.get_by_role("button", name=name).first
    button.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_both_pages_stand_side_by_side(page, live_server):
    page.goto(f"{live_server.url}/curation/publish/")
    expect(page.locator(".what-changed", has_text="P1 A shot in Leningrad")).to_contain_text(
        "The title was “Who shot Kirov?” and is now “A shot in Leningrad”."
    )
    follow(page, "Pages side by side of P1 A shot in Leningrad")
    for side, title in (("edition 2", "Who shot Kirov?"), ("the next edition", "A shot in")):
        frame = page.frame_locator(f'iframe[title="The page in {side}"]')
        expect(frame.get_by_role("heading", level=1)).to_contain_text(title)


def test_frames_have_their_own_look(page, live_server):
    page.goto(f"{live_server.url}{SCREENS[4]}")
    page.wait_for_load_state("networkidle")
    for frame in page.frames[1:]:
        assert frame.evaluate("document.styleSheets.length") > 0
        assert "Sofia" in frame.evaluate(
            "getComputedStyle(document.querySelector('h1')).fontFamily"
        )


def test_next_edition_can_be_walked_through(page, live_server):
    page.goto(f"{live_server.url}/curation/publish/")
    follow(page, "Walk through the next edition")
    follow(page, "Terror")
    follow(page, "A shot in Leningrad")
    assert page.url.endswith(f"/curation/publish/preview{KIROV}")


def test_time_is_set_kept_and_published(page, live_server):
    page.goto(f"{live_server.url}/curation/publish/")
    follow(page, "Publish at a set time")
    tomorrow = timezone.localdate() + timedelta(days=1)
    page.get_by_label("Day:").fill(tomorrow.isoformat())
    page.get_by_label("Time:").fill("09:00")
    page.get_by_label("What is new:").fill("A new title.")
    press(page, "Set the time")
    expect(page.locator(".planned")).to_contain_text("09:00")
    expect(page.locator(".planned")).to_contain_text("Nothing looks for set times at present")
    PlannedEdition.objects.update(at=timezone.now())
    schedule.publish_due()
    page.reload()
    expect(page.get_by_role("heading", name="Edition 3 is published")).to_be_visible()
    expect(page.locator(".planned")).to_contain_text("Published as edition 3.")


def test_past_time_is_told_at_its_field(page, live_server):
    page.goto(f"{live_server.url}/curation/publish/at/")
    page.get_by_label("Day:").fill("2020-01-01")
    page.get_by_label("Time:").fill("09:00")
    page.get_by_label("What is new:").fill("A new title.")
    press(page, "Set the time")
    expect(page.locator(".field-clock")).to_contain_text("is past: choose a later time")
    expect(page.get_by_label("What is new:")).to_have_value("A new title.")


def test_earlier_edition_is_shown_again_after_a_look_at_what_is_lost(page, live_server, browser):
    page.goto(f"{live_server.url}/curation/editions/1/make-current/")
    expect(page.locator(".changes")).to_contain_text("is now “Who killed kirov”")
    press(page, "Show visitors edition 1")
    expect(page.locator(".messagelist")).to_contain_text("Visitors see edition 1 again.")
    visitor = browser.new_context().new_page()
    visitor.goto(f"{live_server.url}{KIROV}")
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Who killed kirov")
    visitor.context.close()
