"""Take the pictures of the curators' manual: docs/screenshots/curators-*.png.

Looks at the empty workshop in a temporary folder, loads and publishes the opening exhibition there,
gives it four curators, and lets them work through one day in Chromium. Each picture shows only what
its chapter speaks of, in few colours. Days and times are put to one moment, so that the same code
gives the same pictures.
"""

import io
import os
import secrets
import shutil
import sys
import tempfile
from pathlib import Path

from bench import ROOT, manage, start_site
from PIL import Image
from playwright.sync_api import Browser, FilePayload, FloatRect, Page, sync_playwright
from serving_load import wait_for

OUT = ROOT / "docs" / "screenshots"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
COLOURS = 128
MOST_BYTES = 200 * 1024
EDGE = 12
"""CSS pixels left around what a picture shows."""
PEOPLE = {
    "anna": ("Anna", "Berg", "author"),
    "jonas": ("Jonas", "Lind", "editor"),
    "mira": ("Mira", "Cohen", "publisher"),
    "rosa": ("Rosa", "Adler", "administrator"),
}
MAKE_PEOPLE = """
from django.contrib.auth.models import User
from curation.roles import Role, give
for name, (first, last, group) in {people!r}.items():
    user = User.objects.create_user(
        name, password={password!r}, first_name=first, last_name=last, is_staff=True)
    give(user=user, role=Role(group))
"""
LECTURE = "/curation/sources/lecture/"
# Line and character of the words chosen: "many historians believe Stalin himself ordered".
CHOSEN = "?first=36:23&last=36:68"
PANEL = "The machinery already existed"
FIRST = "Lenin's government founded the Cheka, a political police"
REWORDED = {
    "Will over matter": ("Was it a clean break?", "Was the break clean?"),
    "Counting the dead": ("Read every number as people.", "Read each number as people."),
}
CHART = "party-membership"
SUBJECTS = (
    "solovetsky-islands,Solovetsky Islands,place,Islands in the White Sea with an early camp.",
    "kulak,Kulak,concept,A label for richer peasants.",
)
# Words as another listener might hear them: one excerpt has its place, another has lost it.
REHEARD = {
    "a pretext to launch the purges": "the pretext on which to launch the purges",
    "In 1934, the secret police was renamed": "The secret police was in 1934 renamed",
}
PUT_CARET = """(box, words) => {
  const at = box.value.indexOf(words) + words.length;
  box.focus();
  box.setSelectionRange(at, at);
}"""
TO_ITS_TOP = """one => {
  const box = one.closest(".findings");
  box.scrollTop += one.getBoundingClientRect().top - box.getBoundingClientRect().top;
}"""
# What is shown of days and times is put to one moment; hours in UTC are told, not shown by a clock.
STAND_STILL = r"""() => {
  const day = /\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) 20[2-9]\d\b/g;
  const clock = /\b\d\d:\d\d\b(?! UTC)/g;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.data.replace(day, "21 November 2026").replace(clock, "09:30");
    if (text !== node.data) node.data = text;
  }
}"""  # noqa: E501


class Day:
    """A day at the curators' desk: who is signed in, and where pictures go."""

    def __init__(self, browser: Browser, url: str, password: str) -> None:
        self.browser, self.url, self.password = browser, url, password

    def page_of(self, name: str, width: int = 1280, height: int = 900) -> Page:
        """Return a page of a browser of their own, with the curator signed in."""
        context = self.browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="light",
            has_touch=width < 700,
        )
        context.set_default_timeout(15_000)
        # The list of all kinds of records is folded away: the pictures are of what is beside it.
        context.add_init_script("localStorage.setItem('django.admin.navSidebarIsOpen', 'false')")
        page = context.new_page()
        page.goto(f"{self.url}/admin/")
        page.get_by_label("Username").fill(name)
        page.get_by_label("Password").fill(self.password)
        page.get_by_label("Password").press("Enter")
        page.wait_for_url(f"{self.url}/admin/")
        return page

    def go(self, page: Page, path: str) -> Page:
        """Open a page and wait until it is quiet."""
        page.goto(f"{self.url}{path}")
        page.wait_for_load_state("networkidle")
        return page

    def panel(self, page: Page, title: str) -> str:
        """Return the address of a panel's form, found by its title."""
        self.go(page, f"/admin/exhibit/panel/?q={title.replace(' ', '+')}")
        return str(page.get_by_role("link", name=title, exact=True).get_attribute("href"))


def take(page: Page, name: str, *parts: str, height: int = 760) -> None:
    """Write a picture of a window of that height, cut to the box around the parts named."""
    width = (page.viewport_size or {"width": 1280})["width"]
    page.set_viewport_size({"width": width, "height": height})
    for frame in page.frames:
        frame.evaluate(STAND_STILL)
    if parts:
        top = page.locator(parts[0]).first.evaluate("one => one.getBoundingClientRect().top")
        page.evaluate("by => window.scrollBy(0, by)", top - EDGE)
    page.wait_for_timeout(300)
    data = page.screenshot(
        clip=box_around(page, parts, width, height), animations="disabled", caret="initial"
    )
    picture = Image.open(io.BytesIO(data)).convert("RGB")
    picture = picture.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    path = OUT / f"curators-{name}.png"
    picture.save(path, optimize=True)
    if path.stat().st_size > MOST_BYTES:
        raise SystemExit(f"{path.name} is larger than 200 KB: show less of the page.")


def box_around(page: Page, parts: tuple[str, ...], width: int, height: int) -> FloatRect:
    """Return what part of the window to keep, in CSS pixels; all of it where no part is named."""
    boxes = [page.locator(part).first.bounding_box() for part in parts]
    visible_boxes = [box for box in boxes if box]
    if not visible_boxes:
        return {"x": 0, "y": 0, "width": width, "height": height}
    left = max(0, min(box["x"] for box in visible_boxes) - EDGE)
    top = max(0, min(box["y"] for box in visible_boxes) - EDGE)
    right = min(width, max(box["x"] + box["width"] for box in visible_boxes) + EDGE)
    bottom = min(height, max(box["y"] + box["height"] for box in visible_boxes) + EDGE)
    return {"x": left, "y": top, "width": right - left, "height": bottom - top}


def save_and_stay(page: Page) -> None:
    """Save a form and go on with it."""
    with page.expect_navigation():
        page.get_by_role("button", name="Save and continue editing").click()
    page.wait_for_load_state("networkidle")


def write(page: Page, was: str, now: str) -> None:
    """Change words of a panel's body, as if typed, and wait for what the checks say."""
    body = page.locator("#id_body")
    text = body.input_value()
    if was not in text:
        raise SystemExit(f"The panel no longer says: {was}")
    body.fill(text.replace(was, now))
    page.wait_for_timeout(1600)


def begin(day: Day) -> None:
    """The three ways of an empty workshop."""
    rosa = day.page_of("rosa")
    take(rosa, "begin", "#content h1", "[aria-labelledby=begin-heading]", height=760)


def read_and_cut(day: Day) -> None:
    """Words chosen in the source reader; the form for an excerpt of them on a phone."""
    anna = day.page_of("anna")
    day.go(anna, f"{LECTURE}read/{CHOSEN}")
    take(anna, "reader", ".coverage", ".columns", height=780)
    phone = day.page_of("anna", width=390)
    day.go(phone, f"{LECTURE}read/{CHOSEN}")
    phone.get_by_role("button", name="Make excerpt").click()
    phone.locator("#cut-heading").wait_for()
    phone.locator("#id_gist").fill("Many historians hold that Stalin ordered the murder himself.")
    take(phone, "cut", height=780)


def write_a_panel(day: Day) -> None:
    """Complete a citation, see findings and the page beside the form, save, ask for review."""
    anna = day.page_of("anna")
    day.go(anna, day.panel(anna, PANEL))
    title = anna.frame_locator("#preview iframe").get_by_role("heading", level=1)
    title.wait_for()
    title.evaluate("one => one.scrollIntoView()")
    take(anna, "preview", ".desk.review", "#panel_form", height=900)
    anna.get_by_role("button", name="Preview beside the form").click()
    write(anna, FIRST, f"The police grew. It grew most in 1928. [@L18a] {FIRST}")
    anna.locator("#id_body").evaluate("one => { one.scrollTop = 0; }")
    anna.locator(".findings .sentences").evaluate(TO_ITS_TOP)
    take(anna, "findings", "section.findings", ".field-body", height=800)
    write(anna, "The police grew. It grew most in 1928. [@L18a]", "The police grew under Stalin.")
    body = anna.locator("#id_body")
    body.evaluate(PUT_CARET, "The police grew under Stalin.")
    body.press_sequentially(" [@police", delay=20)
    anna.locator("[role=option]").first.wait_for()
    take(anna, "completion", ".field-title", "section.citing", height=800)
    body.press("Enter")
    anna.wait_for_timeout(1600)
    anna.get_by_label("Why this change").fill("What grew, and when, has its own sentence now.")
    save_and_stay(anna)
    anna.get_by_text("with a word, or of one editor").click()
    anna.get_by_label("A word to the reviewers").fill("One new sentence. Is L18 enough for it?")
    anna.get_by_label("Of whom").select_option(label="Jonas Lind")
    with anna.expect_navigation():
        anna.get_by_role("button", name="Ask for review").click()


def talk(day: Day) -> None:
    """An editor comments on a sentence, asks for something and sends the panel back."""
    jonas = day.page_of("jonas")
    form = day.panel(jonas, PANEL)
    day.go(jonas, form)
    sentence = jonas.locator("#say-of option", has_text="The police grew under Stalin").first
    jonas.locator("#say-of").select_option(value=sentence.get_attribute("value"))
    jonas.locator("#say-text").fill("By how much? The lecture does not say, so we should not.")
    with jonas.expect_navigation():
        jonas.get_by_role("button", name="Comment", exact=True).click()
    jonas.get_by_text("Ask somebody to do something").click()
    jonas.get_by_label("Who", exact=True).select_option(label="Anna Berg")
    jonas.get_by_label("What to do").fill("Check the dates against S11")
    with jonas.expect_navigation():
        jonas.get_by_role("button", name="Ask", exact=True).click()
    jonas.get_by_label("Why it goes back").fill("The new sentence says no more than the next one.")
    with jonas.expect_navigation():
        jonas.get_by_role("button", name="Send back").click()
    anna = day.page_of("anna")
    day.go(anna, form)
    take(anna, "comments", "#talk", height=960)
    day.go(anna, "/admin/")
    take(anna, "first-page", "#content h1", ".for-me", ".board", height=940)


def write_at_once(day: Day) -> None:
    """Two curators save the same panel; what the second one sees. Then its history."""
    anna, jonas = day.page_of("anna"), day.page_of("jonas")
    form = day.panel(jonas, PANEL)
    day.go(anna, form)
    day.go(jonas, form)
    write(jonas, "The police grew under Stalin.", "The police grew far larger under Stalin.")
    save_and_stay(jonas)
    write(anna, "The police grew under Stalin.", "Stalin made the police larger.")
    anna.get_by_role("button", name="Save and continue editing").click()
    anna.locator("#conflict").wait_for()
    take(anna, "conflict", "#conflict", height=760)
    save_and_stay(anna)
    anna.get_by_role("link", name="History").click()
    anna.get_by_role("link", name="What changed in save").first.click()
    take(anna, "history", "#content h1", "#content-main", height=640)


def approve_together(day: Day) -> None:
    """Two panels are put better; what approving them would do, and why a third stays."""
    anna, mira = day.page_of("anna"), day.page_of("mira")
    for title, (was, now) in REWORDED.items():
        day.go(anna, day.panel(anna, title))
        write(anna, was, now)
        save_and_stay(anna)
    day.go(mira, "/admin/exhibit/panel/")
    for title in (*REWORDED, PANEL):
        mira.get_by_role("checkbox", name=f": {title}").check()
    mira.locator("select[name=action]").select_option(label="Approve")
    mira.get_by_role("button", name="Go", exact=True).click()
    mira.locator("#left-heading").wait_for()
    take(mira, "together", "#content h1", "#content-main", height=640)
    with mira.expect_navigation():
        mira.get_by_role("button", name="Approve", exact=True).click()


def publish(day: Day) -> None:
    """The publishing desk, with the two panels approved together."""
    mira = day.page_of("mira")
    day.go(mira, "/curation/publish/")
    mira.get_by_label("What is new").fill("Two panels say a sentence better.")
    take(mira, "publish", "#content h1", "#content-main", height=880)


def draw_a_chart(day: Day) -> None:
    """A chart's table with the columns it gives beside it; nothing is saved."""
    anna = day.page_of("anna")
    day.go(anna, f"/admin/exhibit/chart/?q={CHART}")
    anna.locator("#result_list tbody th a").first.click()
    anna.locator("#id_kind").select_option("columns")
    anna.locator("#id_units").fill("people")
    anna.locator("#id_units").blur()
    anna.wait_for_timeout(2500)
    anna.locator("#drawing svg").first.wait_for()
    take(anna, "chart", ".chart-drawing", ".field-kind", height=900)


def look_after_people(day: Day) -> None:
    """Who is here, and an invitation that waits."""
    rosa = day.page_of("rosa")
    day.go(rosa, "/curation/people/")
    rosa.get_by_label("E-mail address").fill("ida.holm@example.org")
    rosa.get_by_label("Author:").check()
    with rosa.expect_navigation():
        rosa.get_by_role("button", name="Invite", exact=True).click()
    day.go(rosa, "/curation/people/")
    take(rosa, "people", "#content h1", ".people > :first-child", "#here-heading + *", height=900)


def spreadsheets(day: Day) -> None:
    """A list of subjects that would change two records; nothing is changed."""
    jonas = day.page_of("jonas")
    day.go(jonas, "/curation/bulk/")
    rows = "address,name,kind,definition\n" + "".join(f"{row}\n" for row in SUBJECTS)
    file = FilePayload(name="subjects.csv", mimeType="text/csv", buffer=rows.encode())
    jonas.locator("form[action$='/subjects/'] input[type=file]").set_input_files(files=file)
    with jonas.expect_navigation():
        jonas.get_by_role("button", name="See what subjects it would change").click()
    take(jonas, "spreadsheet", "#content h1", "#content-main", height=620)


def replace_a_text(day: Day) -> None:
    """A new version of the lecture: the report before it is kept, and what then waits."""
    jonas = day.page_of("jonas")
    text = (ROOT / "content/sources/lecture/text.txt").read_bytes().decode()
    for was, now in REHEARD.items():
        if was not in text:
            raise SystemExit(f"The lecture no longer says: {was}")
        text = text.replace(was, now)
    day.go(jonas, f"{LECTURE}add-text/")
    file = FilePayload(name="reheard.txt", mimeType="text/plain", buffer=text.encode())
    jonas.locator("#id_upload").set_input_files(files=file)
    jonas.get_by_role("button", name="Look at it first").click()
    take(jonas, "report", "[aria-labelledby=does-heading]", "form.keep", height=700)
    jonas.locator("#id_note").fill("Heard again, against the recording.")
    jonas.get_by_role("button", name="Keep as version 2").click()
    day.go(jonas, "/curation/relocations/?source=lecture")
    take(jonas, "relocations", "#content h1", "#content-main", height=700)


def work(day: Day) -> None:
    """Take every picture, in the order in which one thing leads to the next."""
    read_and_cut(day)
    write_a_panel(day)
    talk(day)
    write_at_once(day)
    approve_together(day)
    publish(day)
    draw_a_chart(day)
    look_after_people(day)
    spreadsheets(day)
    replace_a_text(day)


def main() -> int:
    """Write every picture; say how much they weigh."""
    OUT.mkdir(parents=True, exist_ok=True)
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    password = secrets.token_urlsafe(16)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        home = Path(folder)
        for command in ("migrate", "collectstatic --noinput"):
            manage(home, *command.split())
        manage(home, "shell", "-c", MAKE_PEOPLE.format(people=PEOPLE, password=password))
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        with start_site(home) as site:
            wait_for(site, "/static/curation/admin.css")
            begin(Day(browser, site.url, password))
        manage(home, "open_exhibition")
        with start_site(home) as site:
            wait_for(site, "/")
            work(Day(browser, site.url, password))
        browser.close()
    pictures = sorted(OUT.glob("curators-*.png"))
    total = sum(path.stat().st_size for path in pictures)
    print(f"{len(pictures)} pictures, {total / 1024:,.0f} KB, in {OUT}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
