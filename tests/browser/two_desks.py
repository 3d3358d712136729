"""Two curators at the form of one panel, each in a browser of their own."""

from contextlib import contextmanager

from playwright.sync_api import Page

from tests.browser.desk import PASSWORD, make_world, sign_in
from tests.factories import records

WAIT = 8000
"""Milliseconds within which a form says what became of the words typed into it."""


@contextmanager
def at_the_desk(browser, address, *names):
    """Sign each curator in, in a browser of their own, and give their pages."""
    contexts = [browser.new_context() for _ in names]
    try:
        pages = [context.new_page() for context in contexts]
        for page, name in zip(pages, names, strict=True):
            sign_in(page, address, name)
        yield pages
    finally:
        for context in contexts:
            context.close()


def log_in(page: Page, name: str) -> None:
    """Fill in the login form that is shown, and send it."""
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    with page.expect_navigation():
        page.get_by_label("Password").press("Enter")


def panel_form(live_server) -> str:
    """Make a world with a second curator, Anna Berg, and return the address of a panel's form."""
    keys = make_world()
    records.make_user(
        "",
        username="anna",
        first_name="Anna",
        last_name="Berg",
        password=PASSWORD,
        is_superuser=True,
    )
    return f"{live_server.url}/admin/exhibit/panel/{keys['panel']}/change/"


def body(page: Page):
    """The box of the panel's body."""
    return page.get_by_label("Body:", exact=True)


def state(page: Page):
    """What the form says about the words typed."""
    return page.locator("#unsaved-state")


def open_section(page: Page, heading: str) -> None:
    """Open a section of the panel's form by keyboard."""
    page.locator(".form-section > summary", has_text=heading).focus()
    page.keyboard.press("Enter")


def save(page: Page) -> None:
    """Save and stay, by keyboard."""
    page.get_by_role("button", name="Save and continue editing").focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
