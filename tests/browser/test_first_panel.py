"""The first hour: from an empty install to a page that visitors read, by keyboard alone."""

from dataclasses import dataclass, field

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Error, Locator, Page, expect

from tests.browser.axe_rules import DESK_RULES
from tests.browser.desk import LOOKS, PASSWORD, refusals_of, sign_in
from tests.browser.looks import looks
from tests.factories import records

pytestmark = pytest.mark.django_db(transaction=True)

MOST = 10
"""Screens, and presses of a button or link, from a pasted source to a published panel."""
MOST_STOPS = 90
WORDS = (
    "The mill opened in 1871 beside the river.\n"
    "Forty women worked there in two shifts.\n"
    "The owner kept a book of wages, which is lost, and another of the weather, which is not.\n"
)


@dataclass
class Beginner:
    """Somebody at a keyboard who has never seen the workshop; counts screens and presses."""

    page: Page
    screens: list[str] = field(default_factory=list)
    presses: int = 0
    unseen: list[str] = field(default_factory=list)
    """Screens on which the next step was not to be seen without scrolling."""

    def tab_to(self, wanted: Locator) -> None:
        """Press Tab until something has the focus."""
        for _ in range(MOST_STOPS):
            if wanted.and_(self.page.locator(":focus")).count():
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{wanted} is not reached in {MOST_STOPS} stops.")

    def write(self, label: str, words: str) -> None:
        """Go to a field and write in it, before whatever stands there."""
        self.tab_to(self.page.get_by_label(label, exact=True))
        self.page.keyboard.press("Control+Home")
        self.page.keyboard.insert_text(words)

    def choose(self, words: int) -> None:
        """Select words of the second line of the text: the caret is in it from the start."""
        expect(self.page.locator("textarea.words")).to_be_focused()
        self.page.keyboard.press("ArrowDown")
        self.page.keyboard.press("Home")
        for _ in range(words):
            self.page.keyboard.press("Control+Shift+ArrowRight")

    def press(self, name: str, role: str = "button", key: str = "Enter") -> None:
        """See the next step without scrolling, go to it, press it, and look at what comes."""
        wanted = self.page.get_by_role(role, name=name, exact=True).first
        self.page.evaluate("scrollTo(0, 0)")
        box, height = wanted.bounding_box(), self.page.viewport_size["height"]
        if box is None or box["y"] + box["height"] > height:
            self.unseen.append(f"{name} on {self.page.url}: {box}")
        if key == "Enter":
            self.tab_to(wanted)
        with self.page.expect_navigation():
            self.page.keyboard.press(key)
        self.presses += 1
        self.look()

    def look(self) -> None:
        """Look at the screen that came."""
        self.page.wait_for_load_state("networkidle")
        self.screens.append(self.page.locator("h1").inner_text())


@dataclass
class Examiner(Beginner):
    """A beginner who looks at each screen in every look, with axe, and for its edges."""

    faults: list[str] = field(default_factory=list)

    def look(self) -> None:
        """Look at the screen that came, and note its faults."""
        super().look()
        for look in looks(self.page, LOOKS):
            self.faults += self._faults_that_stay(look)
        self.page.emulate_media(color_scheme="light")
        self.page.set_viewport_size({"width": 1280, "height": 900})

    def _faults_that_stay(self, look: str) -> list[str]:
        """Return the faults of a screen; one that tells how far a job is comes again by itself."""
        for _ in range(9):
            try:
                return self._faults(look)
            except Error as error:
                if "navigation" not in str(error):
                    raise
                self.page.wait_for_load_state("networkidle")
        raise AssertionError(f"{self.page.url} never stood still.")

    def _faults(self, look: str) -> list[str]:
        # Colours go over into those of the other scheme for a moment.
        self.page.evaluate("Promise.all(document.getAnimations().map((one) => one.finished))")
        found = Axe().run(self.page, options=DESK_RULES)
        faults = [f"{self.page.url}, {look}: {found.generate_report()}"]
        root = self.page.locator("html")
        wide = root.evaluate("one => one.scrollWidth - one.clientWidth") > 0
        told = [f"{self.page.url}, {look}: runs over the edge"] if wide else []
        return [*(faults if found.violations_count else []), *told]


@pytest.fixture
def empty(live_server, settings, tmp_path) -> str:
    """The workshop of an empty install with one curator."""
    settings.HOME, settings.EDITIONS_ROOT = tmp_path, tmp_path / "editions"
    settings.REVIEW_FOUR_EYES, settings.READINGS = False, 1
    records.make_user("", username="curator", password=PASSWORD, is_superuser=True)
    return f"{live_server.url}/admin/"


@pytest.fixture
def beginner(browser: Browser, live_server, empty):
    """The one curator; the test fails where a policy refused something."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    refused = refusals_of(context)
    page = context.new_page()
    sign_in(page, live_server.url)
    page.goto(empty)
    yield Beginner(page)
    context.close()
    assert refused == []


@pytest.fixture
def examiner(browser: Browser, live_server, empty):
    """The same with axe, which itself writes inline styles that the policy would refuse."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, bypass_csp=True)
    page = context.new_page()
    sign_in(page, live_server.url)
    page.goto(empty)
    yield Examiner(page)
    context.close()


def name_exhibition_and_room(one: Beginner) -> None:
    """Choose the third of three ways, and take the first two steps."""
    one.press("Begin with step 1", role="link")
    one.write("Title:", "Our town")
    one.press("Save and go on")
    one.write("Title:", "Work")
    one.press("Save and go on")


def bring_in_and_cut(one: Beginner) -> None:
    """Paste a source, choose words of it and say what they say."""
    one.write("Title:", "A letter from the mill")
    one.tab_to(one.page.get_by_label("Kind:"))
    one.page.keyboard.type("archive")
    one.write("Credit line:", "Town archive.")
    one.write("The words:", WORDS)
    one.press("Save and go on")
    one.choose(4)
    one.write("What they say, in your words:", "Forty women worked at the mill.")
    one.press("Save and go on")


def write_panel(one: Beginner) -> None:
    """Write a sentence and a big idea before the signs that stand there."""
    one.write("Title:", "Who worked at the mill?")
    one.write("Big idea:", "Forty women worked at the mill.")
    one.write("The text:", "Forty women worked there.")
    one.press("Save and go on")


def read_sentence(one: Beginner) -> None:
    """Mark all of the evidence and say that it carries the sentence."""
    expect(one.page.locator("textarea.words")).to_be_focused()
    one.page.keyboard.press("Control+a")
    one.press("1 It carries the sentence", key="1")


def go_all_the_way(one: Beginner) -> None:
    """Take the steps from the third to the last."""
    bring_in_and_cut(one)
    write_panel(one)
    read_sentence(one)
    read_sentence(one)
    one.press("Approve and go on")
    one.press("See it once more, then publish")
    one.press("Yes, publish edition 1")
    done = one.page.get_by_role("heading", name="Edition 1 is published")
    expect(done).to_be_visible(timeout=60_000)


def test_seven_steps_lead_from_a_pasted_source_to_a_visitor(beginner, live_server, browser):
    name_exhibition_and_room(beginner)
    beginner.screens, beginner.presses = beginner.screens[-1:], 0
    go_all_the_way(beginner)
    # The last address is two screens: while it is being published, and once it is.
    assert len(beginner.screens) + 1 <= MOST, beginner.screens
    assert beginner.presses <= MOST
    assert beginner.unseen == []
    visitor = browser.new_context().new_page()
    visitor.goto(f"{live_server.url}/panels/who-worked-at-the-mill/")
    expect(visitor.get_by_role("main")).to_contain_text("Forty women worked there")
    visitor.context.close()


def test_axe_finds_nothing_on_any_screen_of_the_walk(examiner):
    examiner.look()
    name_exhibition_and_room(examiner)
    go_all_the_way(examiner)
    assert not examiner.faults, "\n".join(examiner.faults)


def test_walk_is_left_and_resumed(beginner):
    name_exhibition_and_room(beginner)
    beginner.press("Leave it for now", role="link")
    beginner.press("Go on with your first panel: step 3 of 7", role="link")
    assert beginner.screens[-1] == "Step 3 of 7: Bring in a source"
