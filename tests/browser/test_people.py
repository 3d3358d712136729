"""From an invitation to a first panel, in a browser; and axe over every page of people."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect

from curation.people import invitations, passwords
from curation.roles import Role
from exhibit.models import Panel
from tests.browser.axe_rules import DESK_RULES
from tests.browser.desk import refusals_of, sign_in
from tests.factories import records

pytestmark = pytest.mark.django_db(transaction=True)
PASSWORD = "correct-horse-battery"
LOOKS = [(scheme, width) for scheme in ("light", "dark") for width in (390, 768, 1280)]
SCREENS = (
    "/curation/people/",
    "/curation/people/{author}/",
    "/curation/account/",
    "/curation/manual/?q=set+time",
    "/curation/manual/?q=%3F",
    "/curation/manual/people/",
    "/curation/nothing/",
    "/admin/auth/user/",
    "/admin/auth/user/add/",
    "/admin/auth/user/{author}/change/",
    "/admin/auth/user/{author}/history/",
    "/admin/password_change/",
    "{join}",
)
OUTSIDE = ("{join}", "{password}", "/curation/join/made-up/", "/admin/login/")
"""What is opened without an account."""


def make_world() -> dict[str, str]:
    """Make an author, an editor, an administrator and a room; return what addresses name."""
    author = records.make_user("author", username="author", email="author@example.org")
    records.make_user("editor", username="editor")
    boss = records.make_user("", username="curator", is_superuser=True)
    records.make_exhibition()
    records.make_theme()
    records.make_excerpt_row("L26")
    _, join = invitations.invite(email="anna@example.org", role=Role.AUTHOR, by=boss)
    return {"author": str(author.pk), "join": join, "password": passwords.link_for(author)}


def fill_in_and_join(page: Page) -> None:
    page.get_by_label("Username:").fill("anna")
    page.get_by_label("First name:").fill("Anna")
    page.get_by_label("Password:", exact=True).fill(PASSWORD)
    page.get_by_label("Password confirmation:").fill(PASSWORD)
    page.get_by_role("button", name="Join").press("Enter")


def write_first_panel(page: Page) -> None:
    page.get_by_label("Number:", exact=True).fill("P10")
    page.get_by_label("Title:", exact=True).press_sequentially("A first panel")
    page.get_by_label("Big idea:", exact=True).fill("The purges began with a murder.")
    page.get_by_label("Body:", exact=True).fill("The purges began with a murder. [@L26]")
    page.get_by_role("combobox", name="Theme").focus()
    page.keyboard.press("Enter")
    page.keyboard.type("Terr")
    page.locator(".select2-results__option--highlighted", has_text="Terror").wait_for()
    page.keyboard.press("Enter")
    button = page.get_by_role("button", name="Save and continue editing", exact=True).first
    button.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_from_an_invitation_to_a_first_panel(browser, live_server):
    make_world()
    here, there = browser.new_context(), browser.new_context()
    refused = refusals_of(here), refusals_of(there)
    page = here.new_page()
    sign_in(page, live_server.url)
    page.goto(f"{live_server.url}/curation/people/")
    page.get_by_label("E-mail address").fill("ben@example.org")
    page.get_by_label("Author: ").check()
    page.get_by_role("button", name="Invite").press("Enter")
    link = page.get_by_role("textbox", name="Link").input_value()
    guest = there.new_page()
    guest.goto(link)
    expect(guest.get_by_text("curator invites ben@example.org")).to_be_visible()
    fill_in_and_join(guest)
    expect(guest.get_by_text("Welcome, Anna.", exact=True)).to_be_visible()
    guest.goto(f"{live_server.url}/admin/exhibit/panel/add/")
    write_first_panel(guest)
    assert Panel.objects.get().title == "A first panel"
    assert User.objects.get(username="anna").email == "ben@example.org"
    guest.goto(link)
    expect(guest.get_by_text("You joined with this invitation")).to_be_visible()
    here.close(), there.close()
    assert refused == ([], [])


def test_a_new_password_is_chosen_in_a_browser(browser, live_server):
    world = make_world()
    page = browser.new_context().new_page()
    page.goto(live_server.url + world["password"])
    page.get_by_label("New password:").fill(PASSWORD)
    page.get_by_label("New password confirmation:").fill(PASSWORD)
    page.get_by_role("button", name="Set the password").press("Enter")
    expect(page.get_by_text("The new password is set. Sign in as author.")).to_be_visible()
    page.context.close()


def test_signed_in_as_somebody_else_one_signs_out_first(browser, live_server):
    world = make_world()
    page = browser.new_context().new_page()
    sign_in(page, live_server.url, "author")
    page.goto(live_server.url + world["join"])
    page.locator("#content").get_by_role("button", name="Sign out").press("Enter")
    page.goto(live_server.url + world["join"])
    expect(page.get_by_role("button", name="Join")).to_be_visible()
    page.context.close()


def faults(page: Page, name: str, width: int) -> list[str]:
    """What axe finds, and whether the page is wider than its window."""
    found = Axe().run(page, options=DESK_RULES)
    told = [f"{name}: {found.generate_report()}"] if found.violations_count else []
    if page.evaluate("document.documentElement.scrollWidth") > width:
        told.append(f"{name} is wider than {width} px")
    return told


@pytest.mark.parametrize(("scheme", "width"), LOOKS)
def test_axe_finds_nothing(browser, live_server, scheme, width):
    world = make_world()
    look = {"color_scheme": scheme, "viewport": {"width": width, "height": 900}}
    context = browser.new_context(bypass_csp=True, **look)
    page = context.new_page()
    told = []
    for screen in OUTSIDE:
        page.goto(live_server.url + screen.format(**world))
        told += faults(page, screen, width)
    sign_in(page, live_server.url, "author")
    page.goto(f"{live_server.url}/curation/publish/")
    told += faults(page, "a refusal", width)
    sign_in(page, live_server.url)
    for screen in SCREENS:
        page.goto(live_server.url + screen.format(**world))
        told += faults(page, screen, width)
    page.goto(f"{live_server.url}/curation/people/")
    page.get_by_role("button", name="Invite").click()
    told += faults(page, "a form with faults", width)
    page.get_by_role("button", name="New link").click()
    told += faults(page, "a link to hand over", width)
    context.close()
    assert not told, "\n".join(told)
