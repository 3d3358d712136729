"""The steps of a curator's whole job, from a file of words to a page, each done by keyboard.

`Curator` is one person at one browser. A step ends when the page says that it is done.
"""

import re
from dataclasses import dataclass

from playwright.sync_api import Browser, Page, expect

from tests.browser.reading_desk import READ, chosen, into_text, press_keys
from tests.browser.two_desks import body, log_in, open_section

WORDS = (
    "The purges began with a mysterious murder of Stalin's potential rival.\n"
    "Sergei Kirov, the popular party bos in Leningrad, was shot in 1934.\n"
    "Many historians believe that Stalin himself gave the order for the killing.\n"
    "Some 600,000 people were executed between 1936 and 1938.\n"
    "The lecturer then spoke for a while of other years and other places, of harvests and of\n"
    "schools, and came back to the murder only at the end of the hour, when he asked whether any\n"
    "of those who listened thought that a man alone could have done it. Nobody in the room said\n"
    "that he could.\n"
)
"""A lecture as somebody typed it; "bos" is a slip of the hand. One passage is not much of it."""

UNBACKED = "Everybody loved him."
ANOTHER_COUNT = "Some 700,000 people were executed. [@A1c]"
BODY = (
    "It began with the murder of a man who could have replaced Stalin. [@A1a] "
    "Sergei Kirov led the party in Leningrad and was shot in 1934. [@A1b] "
)


@dataclass
class Curator:
    """A curator signed in, in a browser of their own."""

    page: Page
    address: str

    def go(self, path: str) -> None:
        """Open an address of the site and let its scripts begin."""
        self.page.goto(self.address + path)
        self.page.wait_for_load_state("networkidle")

    def press(self, name: str | re.Pattern[str]) -> None:
        """Press a button by keyboard and wait for the page it leads to."""
        button = self.page.get_by_role("button", name=name, exact=True).first
        button.focus()
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        self.page.wait_for_load_state("networkidle")


def signed_in(browser: Browser, address: str, name: str) -> Curator:
    """Sign a curator in, in a browser of their own."""
    page = browser.new_context().new_page()
    page.goto(f"{address}/admin/")
    log_in(page, name)
    page.wait_for_url(f"{address}/admin/")
    return Curator(page, address)


def import_text(writer: Curator) -> None:
    """Give a file, read what is said of it, and keep its words."""
    writer.go("/curation/sources/lecture/add-text/")
    writer.page.get_by_label("Text file:", exact=True).set_input_files(
        {"name": "lecture.txt", "mimeType": "text/plain", "buffer": WORDS.encode()}
    )
    writer.press("Look at it first")
    found = writer.page.get_by_role("region", name="What was found in lecture.txt")
    expect(found).to_contain_text("UTF-8")
    expect(found).to_contain_text("8 lines")
    writer.press("Keep as version 1")


def cut(writer: Curator, line: int, *keys: str, words: str, gist: str, key: str) -> None:
    """Choose words of a line with the arrow keys and save them as an excerpt."""
    page = writer.page
    writer.go(READ)
    into_text(page)
    press_keys(page, "Control+Home", "Control+Home", *["ArrowDown"] * (line - 1), "Home", *keys)
    assert f"“{words}”" in chosen(page)
    page.keyboard.press("Enter")
    expect(page.locator("dialog mark")).to_have_text(words)
    expect(page.get_by_label("Gist:")).to_be_focused()
    page.keyboard.type(gist)
    page.get_by_label("words shown to visitors").check()
    page.get_by_label("Gist:").focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator(".messagelist")).to_have_text(f"Excerpt {key} is saved.")


def emend(writer: Curator) -> None:
    """Correct the slip of the hand, apart from the words of the file."""
    page = writer.page
    writer.go(READ)
    into_text(page)
    press_keys(page, "Control+Home", "Control+Home", "ArrowDown", "Home", *["ArrowRight"] * 6)
    assert "“bos”" in chosen(page)
    page.keyboard.press("Shift+Enter")
    expect(page.get_by_label("Corrected reading:")).to_be_focused()
    page.keyboard.type("boss")
    page.get_by_label("Kind:").fill("spelling")
    page.get_by_label("Confidence:").select_option("high")
    writer.press("Save the emendation")
    expect(page.locator("#use-E01")).to_contain_text("we read “boss”")


def write_panel(writer: Curator) -> None:
    """Write a panel: one key by the picker, one completed at the caret, two sentences amiss."""
    page = writer.page
    writer.go("/admin/exhibit/panel/add/")
    name_panel(page)
    body(page).focus()
    page.keyboard.type(BODY.partition(" [@A1a]")[0])
    pick(page, "mysterious murder", "A1a")
    page.keyboard.type(BODY.partition("[@A1a]")[2].partition("A1b]")[0] + "party bo")
    option = page.locator("#cite-options [role=option]")
    expect(option).to_have_count(1)
    page.keyboard.press("Enter")
    page.keyboard.type(f" {UNBACKED} {ANOTHER_COUNT}")
    writer.press("Save and continue editing")
    assert body(page).input_value() == f"{BODY}{UNBACKED} {ANOTHER_COUNT}"


def name_panel(page: Page) -> None:
    """Say what the panel is called, where it hangs and what its reader is told before."""
    page.get_by_label("Number:", exact=True).fill("P10")
    page.get_by_label("Title:", exact=True).press_sequentially("Who killed Kirov?")
    page.get_by_label("Big idea:", exact=True).fill("One murder opened the way to the purges.")
    page.get_by_role("combobox", name="Theme").focus()
    page.keyboard.press("Enter")
    page.keyboard.type("Terr")
    page.locator(".select2-results__option--highlighted", has_text="Terror").wait_for()
    page.keyboard.press("Enter")
    open_section(page, "Care")
    page.get_by_label("Content advisory:", exact=True).fill("This panel speaks of a murder.")


def pick(page: Page, words: str, key: str) -> None:
    """Find something to cite by its words, cite it and go back to the body."""
    page.get_by_role("button", name="Find what to cite").press("Enter")
    expect(page.get_by_label("Words or a key:")).to_be_focused()
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name=f"Cite {key}")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(body(page)).to_be_focused()


def mend_findings(writer: Curator) -> None:
    """See a sentence without backing and a number from nowhere, and mend both while typing."""
    page = writer.page
    sentence = page.locator(".findings .sentence")
    expect(sentence.filter(has_text=UNBACKED)).to_contain_text("Nothing backs this sentence.")
    expect(sentence.filter(has_text="Some 700,000")).to_contain_text("700,000")
    expect(sentence.filter(has_text="Some 700,000").locator(".level-error")).to_have_count(1)
    mended = BODY + "We begin with him. [~] " + ANOTHER_COUNT.replace("700,000", "600,000")
    body(page).focus()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(mended)
    expect(page.locator(".findings .sentence .level-error")).to_have_count(0)
    writer.press("Save and continue editing")
    expect(page.locator(".findings .level-error")).to_have_count(0)


def ask_for_review(writer: Curator) -> None:
    """Ask for review; with the rule of other eyes the writer is not offered to approve."""
    writer.press("Ask for review")
    expect(writer.page.locator(".review")).to_contain_text("in review")
    expect(writer.page.get_by_role("button", name="Approve")).to_have_count(0)
    expect(writer.page.locator(".hindrance")).to_contain_text("ask publisher")


def comment(reviewer: Curator, sentence: str, text: str) -> None:
    """Go to the panel from what waits, and say something of one sentence."""
    page = reviewer.page
    reviewer.go("/curation/waiting/")
    with page.expect_navigation():
        page.locator(".for-me").get_by_role("link", name="Who killed Kirov?").first.press("Enter")
    page.get_by_label("Say something of").select_option(label=sentence)
    page.get_by_label("Comment", exact=True).fill(text)
    reviewer.press("Comment")
    expect(page.locator("#talk blockquote")).to_have_text(sentence)


def reply(writer: Curator, to: str, text: str) -> None:
    """Find the comment in what waits for the writer, and answer it."""
    page = writer.page
    writer.go("/curation/waiting/")
    with page.expect_navigation():
        page.locator(".for-me li", has_text=to).get_by_role("link").first.press("Enter")
    thread = page.locator(".thread", has_text=to)
    thread.get_by_text("Reply").first.click()
    thread.get_by_label("Your reply").fill(text)
    with page.expect_navigation():
        thread.get_by_role("button", name="Reply", exact=True).press("Enter")
    expect(thread).to_contain_text(text)


def approve_and_hang(reviewer: Curator, reply: str) -> None:
    """Read the answer, resolve the comment, approve, put on display."""
    page = reviewer.page
    page.reload()
    expect(page.locator("#talk")).to_contain_text(reply)
    reviewer.press(re.compile("^Resolve"))
    reviewer.press("Approve")
    expect(page.locator(".review")).to_contain_text("approved")
    reviewer.press("Put on display")
    expect(page.locator(".review")).to_contain_text("on display")


def publish(publisher: Curator) -> None:
    """See in words what would change, publish, and wait until it is done."""
    page = publisher.page
    publisher.go("/curation/publish/")
    expect(page.locator("#content-main")).to_contain_text("the first edition, with 1 panel")
    page.get_by_label("What is new:", exact=True).fill("The exhibition opens.")
    publisher.press("Publish")
    expect(page.locator("q")).to_have_text("The exhibition opens.")
    publisher.press("Yes, publish edition 1")
    done = page.get_by_role("heading", name=re.compile("Edition 1 is published"))
    expect(done).to_be_visible(timeout=60_000)
