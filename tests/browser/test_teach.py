"""What a teacher does on the site: print, build a pack, check a print-out; by keyboard, no scripts.

Served by the real server from the opening exhibition as it is published.
"""

import hashlib
import re
import zipfile

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.axe_rules import RULES
from tests.browser.conftest import missing
from tests.browser.looks import looks
from tests.browser.test_axe import LOOKS
from tests.browser.test_layout import OVERFLOW
from tests.browser.test_nu import JAR, check
from tests.browser.test_walk import arrive, go
from tests.serving import ROOT

PANEL = "/panels/who-killed-kirov/"
PACK = "/packs/?p=P02&p=P10&p=P14&parts=student"
KINDS = {
    "teach": "/teach/",
    "skill": "/teach/skills/corroboration/",
    "format": "/teach/formats/lms/",
    "form": "/packs/",
    "built": PACK,
    "refused": "/packs/?p=P99&parts=studnt",
    "check": "/check/",
    "no-code": "/check/?code=zzz",
    "wrong-code": "/check/P10-E1-000000/",
    "draft": "/check/P10-draft-000000/",
    "panel": PANEL,
    "theme": "/themes/terror/",
}


@pytest.fixture
def visitor(browser, opened):
    """A page without scripts."""
    context = browser.new_context(java_script_enabled=False, accept_downloads=True)
    yield context.new_page()
    context.close()


def test_from_a_panel_to_its_handout_in_one_click_without_scripts(visitor, opened):
    visitor.goto(opened + PANEL)
    link = visitor.get_by_role("link", name="Student handout (PDF)")
    told = link.locator("xpath=..").inner_text()
    answer = visitor.request.get(opened + PANEL + link.get_attribute("href"))
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"].startswith("inline")
    assert answer.body().startswith(b"%PDF") and re.search(r"[2-4] pages, \d+ KB", told)


def test_every_file_of_a_panels_menu_is_there_with_the_size_it_tells(visitor, opened):
    visitor.goto(opened + PANEL)
    visitor.locator("#teach summary").click()
    items = visitor.locator("#teach .take li").all()
    files = [item for item in items if "classroom" not in item.inner_html()]
    assert len(files) > 15
    for item in files:
        answer = visitor.request.get(item.locator("a").evaluate("a => a.href"))
        size = len(answer.body())
        told = f"{size / 1000:.0f} KB" if size >= 1000 else f"{size} bytes"
        assert answer.status == 200 and told in item.inner_text()


def test_pack_of_three_panels_is_built_and_downloaded_by_keyboard(visitor, opened, tmp_path):
    visitor.goto(opened + PANEL)
    go(visitor, visitor.get_by_role("link", name="Choose panels and parts"), most=120)
    arrive(visitor, "Who killed Kirov?")
    expect(visitor.get_by_role("checkbox", name="Who killed Kirov?")).to_be_checked()
    for name in ("A city on the steppe", "Counting the dead", "Student handout", "Citations"):
        choose(visitor, visitor.get_by_role("checkbox", name=name, exact=False).first)
    for name in ("Large print", "Slides", "Data", "Course cartridge"):
        part = visitor.get_by_role("checkbox", name=re.compile(f"^{name}"))
        if part.is_checked():
            part.uncheck()
    go(visitor, visitor.get_by_role("button", name="Show the pack"), most=80)
    arrive(visitor, "3 panels")
    expect(visitor.get_by_role("main")).to_contain_text("Describes a murder")
    with visitor.expect_download() as waiting:
        go(visitor, visitor.get_by_role("link", name="Download the pack (ZIP)"))
    waiting.value.save_as(tmp_path / "pack.zip")
    is_whole(tmp_path / "pack.zip", panels=3)


def choose(page, box):
    """Check a box with the space bar, if it is not checked."""
    box.focus()
    if not box.is_checked():
        page.keyboard.press("Space")
    expect(box).to_be_checked()


def is_whole(path, panels):
    """Check that a pack opens, has a folder for each panel, and holds what its sums say."""
    with zipfile.ZipFile(path) as made:
        assert made.testzip() is None
        top = made.namelist()[0].partition("/")[0]
        assert len({n.split("/")[1] for n in made.namelist() if n.count("/") == 2}) == panels
        for line in made.read(f"{top}/SHA256SUMS").decode().splitlines():
            digest, name = line.split("  ", 1)
            assert hashlib.sha256(made.read(f"{top}/{name}")).hexdigest() == digest


def test_code_of_a_panels_files_is_current(visitor, opened):
    visitor.goto(opened + PANEL)
    (code,) = re.findall(r"pack code (P10-E1-[0-9a-f]{6})", visitor.content())
    go(visitor, visitor.get_by_role("link", name="Is a print-out current?"), most=120)
    arrive(visitor, "Check a print-out")
    visitor.get_by_label("Pack code").focus()
    visitor.keyboard.type(code.lower())
    visitor.keyboard.press("Enter")
    arrive(visitor, "This pack is current")
    expect(visitor.get_by_role("main")).to_contain_text("nothing has changed since edition 1")


def test_code_of_a_built_pack_is_current(visitor, opened):
    visitor.goto(opened + PACK)
    (code,) = re.findall(r"P02\+P10\+P14-E1-[0-9a-f]{6}", visitor.content())
    visitor.goto(f"{opened}/check/{code}/")
    arrive(visitor, "This pack is current")


def test_teachers_list_is_narrowed_by_links_alone(visitor, opened):
    visitor.goto(f"{opened}/teach/")
    go(visitor, visitor.get_by_role("link", name="10 to 15 minutes"))
    arrive(visitor, "10 to 15 minutes")
    assert visitor.locator(".activities li").count() > 10


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_on_teachers_pages(browser, opened, kind):
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.goto(opened + KINDS[kind])
    told = []
    for look in looks(page, LOOKS):
        if page.evaluate(OVERFLOW):
            told.append(f"{look}: scrolls sideways")
        found = Axe().run(page, options=RULES)
        if found.violations_count:
            told.append(f"{look}: {found.generate_report()}")
    context.close()
    assert not told, "\n".join(told)


def test_nu_checker_finds_nothing_on_teachers_pages(visitor, opened, tmp_path):
    if not JAR.exists():
        missing(f"No Nu checker at {JAR}: run npm install --ignore-scripts.")
    for kind, path in KINDS.items():
        (tmp_path / f"{kind}.html").write_bytes(visitor.request.get(opened + path).body())
    (tmp_path / "teach.css").write_text((ROOT / "static/exhibit/teach.css").read_text())
    assert check(tmp_path, tmp_path / "teach.css") == []


def test_print_leaves_menus_and_forms_out(browser, opened):
    context = browser.new_context()
    page = context.new_page()
    page.emulate_media(media="print")
    page.goto(opened + PANEL)
    shown = [page.locator("#teach").is_visible()]
    page.goto(opened + PACK)
    shown.append(page.locator("form.choose").is_visible())
    context.close()
    assert shown == [False, False]
