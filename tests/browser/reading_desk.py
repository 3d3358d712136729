"""The source reader in a browser: a text to select from, and where its words are on the screen."""

from contextlib import contextmanager

from playwright.sync_api import Browser, Page

from tests.browser.desk import PASSWORD, sign_in
from tests.factories import records

READ = "/curation/sources/lecture/read/"
TEXT = (
    "The purges began with a murder.\r\n"
    "Kirov 😀 was\tshot  in 1934, said “many”.\r\n"
    "\r\n"
    "   Some 600,000 people were executed.\r"
    "A long paragraph follows, and it goes on for more than one row on a narrow screen, so that "
    "the arrow keys have rows to go up and down in; 👩‍👩‍👧 stands in it, and e\u0301 with its "
    "accent.\n"
)

BOX_OF = """([wanted, scroll]) => {
  const walker = document.createTreeWalker(document.getElementById("text"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.data.indexOf(wanted);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + wanted.length);
    if (scroll) node.parentElement.scrollIntoView({ block: "center" });
    const { left, right, top, bottom } = range.getBoundingClientRect();
    return { left, right, y: (top + bottom) / 2 };
  }
}"""


def make_text(text: str = TEXT):
    """Make a curator and a text to read."""
    records.make_user("", username="curator", password=PASSWORD, is_superuser=True)
    return records.make_source_text(text)


@contextmanager
def reading(browser: Browser, address: str, query: str = "", **options):
    """Open the reader, signed in, in a browser of its own."""
    context = browser.new_context(**options)
    page = context.new_page()
    sign_in(page, address)
    page.goto(f"{address}{READ}{query}")
    page.wait_for_load_state("networkidle")
    yield page
    context.close()


def chosen(page: Page) -> str:
    """Return what the page says is chosen, once it says so."""
    page.wait_for_timeout(250)
    return page.locator("#chosen-told").inner_text()


def box_of(page: Page, words: str, *, scroll: bool = True) -> dict[str, float]:
    """Return where words stand on the screen, scrolled to if need be."""
    return page.evaluate(BOX_OF, [words, scroll])


def drag(page: Page, first: str, last: str) -> None:
    """Select with the mouse from the beginning of some words to the end of others."""
    start = box_of(page, first)
    end = box_of(page, last, scroll=False)
    page.mouse.move(start["left"] + 1, start["y"])
    page.mouse.down()
    page.mouse.move((start["left"] + end["right"]) / 2, end["y"], steps=4)
    page.mouse.move(end["right"] - 1, end["y"], steps=4)
    page.mouse.up()


def tap(page: Page, word: str) -> None:
    """Touch the middle of a word."""
    box = box_of(page, word)
    page.touchscreen.tap((box["left"] + box["right"]) / 2, box["y"])


def into_text(page: Page) -> None:
    """Move into the text by keyboard."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "text":
            return
    raise AssertionError("The text cannot be reached by Tab.")


def press_keys(page: Page, *keys: str) -> None:
    """Press these keys one after the other."""
    for key in keys:
        page.keyboard.press(key)
