"""Writing a panel's body with sources: picker, completion and findings, by keyboard and touch."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.axe_rules import DESK_RULES
from tests.browser.desk import LOOKS, make_world, refusals_of, sign_in

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def opened(browser, live_server):
    """Return a function that opens the sample panel's form in a window of a given kind."""
    contexts = []

    def open_form(path: str = "/admin/exhibit/panel/{panel}/change/", **options) -> Page:
        keys = make_world()
        context = browser.new_context(**options)
        contexts.append(context)
        context.refused = refusals_of(context)
        page = context.new_page()
        sign_in(page, live_server.url)
        page.goto(live_server.url + path.format(**keys))
        told(page).and_(page.locator(":not(:empty)")).wait_for()
        return page

    yield open_form
    for context in contexts:
        context.close()


def write(page: Page, words: str) -> None:
    """Type words at the end of the body."""
    page.get_by_label("Body:", exact=True).focus()
    page.keyboard.press("Control+End")
    page.keyboard.type(words)


def body_of(page: Page) -> str:
    return page.get_by_label("Body:", exact=True).input_value()


def told(page: Page):
    """Return the line that says how many findings there are."""
    return page.locator(".findings .told")


def offered(page: Page):
    """Return the keys offered at the caret."""
    return page.locator("#cite-options [role=option]")


def open_picker(page: Page, words: str) -> None:
    button = page.get_by_role("button", name="Find what to cite")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Words or a key:")).to_be_focused()
    page.keyboard.type(words)


def test_findings_follow_what_is_typed(opened):
    page = opened()
    write(page, " Nobody backs this.")
    last = page.locator(".findings .sentence").last
    expect(last.locator(".level-error")).to_contain_text("Nothing backs this sentence.")
    write(page, " [~]")
    expect(last.locator(".level-error")).to_have_count(0)
    expect(last).to_contain_text("In our words")


def test_summary_is_announced(opened):
    page = opened()
    expect(told(page)).to_have_role("status")
    expect(told(page)).to_have_text("2 errors, 1 hint.")
    write(page, " Nobody backs this.")
    expect(told(page)).to_have_text("3 errors, 1 hint.")


def test_finding_leads_to_its_sentence_in_the_body(opened):
    page = opened()
    write(page, "\n\n😀 Nobody backs this. We go on. [~]")
    page.locator(".sentence", has_text="😀").locator(".level-error a.show").click()
    body = "document.activeElement"
    chosen = f"{body}.value.slice({body}.selectionStart, {body}.selectionEnd)"
    assert page.evaluate(chosen) == "😀 Nobody backs this."


def test_sentence_at_the_caret_is_marked(opened):
    page = opened()
    write(page, " Here I am. [~]")
    row = page.locator(".findings .sentence[data-current]")
    expect(row).to_contain_text("Here I am.")
    page.keyboard.press("Control+Home")
    expect(row).to_contain_text("The purges began")


def test_key_is_completed_by_keyboard(opened):
    page = opened()
    write(page, " Stalin is blamed. [@L2")
    expect(offered(page)).to_have_count(2)
    expect(offered(page).first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    active = page.get_by_label("Body:", exact=True).get_attribute("aria-activedescendant")
    assert page.locator(f"#{active}").get_attribute("data-key") == "L27"
    page.keyboard.press("Enter")
    assert body_of(page).endswith("Stalin is blamed. [@L27]")


def test_second_key_is_completed_inside_its_bracket(opened):
    page = opened()
    write(page, " Stalin is blamed. [@L26; @L2]")
    page.keyboard.press("ArrowLeft")
    page.keyboard.type("7")
    offered(page).wait_for()
    page.keyboard.press("Tab")
    assert body_of(page).endswith("[@L26; @L27]")


def test_escape_leaves_the_list_and_the_words(opened):
    page = opened()
    write(page, " Stalin is blamed. [@L2")
    offered(page).first.wait_for()
    page.keyboard.press("Escape")
    expect(offered(page)).to_have_count(0)
    page.keyboard.press("Enter")
    assert body_of(page).endswith("[@L2\n")


def test_key_is_completed_by_its_words(opened):
    page = opened()
    write(page, " Stalin is blamed. [@believe")
    offered(page).wait_for()
    page.keyboard.press("Enter")
    assert body_of(page).endswith("[@L27]")


def test_key_is_completed_by_touch(opened):
    page = opened(viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    write(page, " Stalin is blamed. [@L2")
    offered(page).nth(1).tap()
    assert body_of(page).endswith("[@L27]")


def test_picker_cites_by_keyboard_alone(opened):
    page = opened()
    write(page, " Stalin is blamed.")
    open_picker(page, "historians")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Cite L27")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".citing .said")).to_have_text("Put into the body: [@L27]")
    page.keyboard.press("Escape")
    expect(page.get_by_label("Body:", exact=True)).to_be_focused()
    assert body_of(page).endswith("Stalin is blamed. [@L27]")


def test_picker_puts_the_mark_behind_the_sentence_of_the_caret(opened):
    page = opened()
    write(page, " J. V. Stalin is blamed. We go on. [~]")
    expect(page.locator(".findings .sentence").last).to_contain_text("We go on.")
    for _ in range(len("blamed. We go on. [~]")):
        page.keyboard.press("ArrowLeft")
    open_picker(page, "L27")
    page.get_by_role("button", name="Cite L27").click()
    assert body_of(page).endswith("J. V. Stalin is blamed. [@L27] We go on. [~]")


def test_picker_tells_what_the_panel_shows_after_citing(opened):
    page = opened()
    page.get_by_label("Body:", exact=True).fill("Stalin is blamed.")
    open_picker(page, "historians")
    expect(page.locator(".picker .many")).to_have_text("1 found.")
    expect(page.locator(".citable")).to_contain_text("With it the panel shows")
    page.get_by_role("button", name="Cite L27").click()
    expect(page.locator(".citable")).to_contain_text("Cited already")
    expect(page.get_by_role("button", name="Cite L27")).to_be_focused()


def test_several_keys_stand_in_one_mark(opened):
    page = opened()
    write(page, " Stalin is blamed.")
    open_picker(page, "L2")
    for key in ("L26", "L27", "L27"):
        page.get_by_role("button", name=f"Cite {key}").click()
    assert body_of(page).endswith("Stalin is blamed. [@L26; @L27]")


def test_picking_can_be_undone(opened):
    page = opened()
    write(page, " Stalin is blamed.")
    open_picker(page, "L27")
    page.get_by_role("button", name="Cite L27").click()
    page.keyboard.press("Escape")
    page.keyboard.press("Control+z")
    assert body_of(page).endswith("Stalin is blamed.")


def test_enter_in_the_picker_saves_no_panel(opened):
    page = opened()
    address = page.url
    open_picker(page, "nothing has this")
    page.keyboard.press("Enter")
    expect(page.locator(".picker")).to_contain_text("Nothing has all of these words.")
    assert page.url == address


def test_framing_is_marked_by_a_button(opened):
    page = opened()
    write(page, " We begin with him.")
    page.get_by_role("button", name="In our words").click()
    assert body_of(page).endswith("We begin with him. [~]")


def test_lost_connection_is_told_and_nothing_is_lost(opened):
    page = opened()
    page.context.set_offline(True)
    write(page, " Still here. [~]")
    expect(told(page)).to_contain_text("Your words are still here")
    assert body_of(page).endswith("Still here. [~]")
    page.context.set_offline(False)
    write(page, " Back again.")
    expect(told(page)).to_contain_text("error")


def test_session_that_expired_is_told_and_nothing_is_lost(opened):
    page = opened()
    cookies = page.context.cookies()
    page.context.clear_cookies(name="sessionid")
    write(page, " Still here.")
    expect(told(page)).to_contain_text("You are signed out.")
    assert body_of(page).endswith("Still here.")
    page.context.add_cookies(cookies)
    write(page, " Back again.")
    expect(told(page)).to_contain_text("error")


def test_answer_that_comes_late_is_dropped(opened):
    page = opened()
    held = []

    def hold_the_first(route):
        if held:
            route.continue_()
        else:
            held.append(route)

    page.route("**/findings/", hold_the_first)
    with page.expect_request("**/findings/"):
        write(page, " First. [~]")
    write(page, " Second. [~]")
    last = page.locator(".findings .sentence").last
    expect(last).to_contain_text("Second.")
    held[0].abort()
    page.wait_for_timeout(300)
    expect(last).to_contain_text("Second.")
    expect(told(page)).not_to_contain_text("does not answer")


def test_new_panel_has_the_tools(opened):
    page = opened("/admin/exhibit/panel/add/")
    write(page, "Nobody backs this.")
    expect(page.locator(".findings .level-error").first).to_contain_text("Nothing backs")


def test_form_without_scripts_has_a_link_to_the_citables(opened):
    page = opened()
    plain = page.context.browser.new_context(java_script_enabled=False)
    plain.add_cookies(page.context.cookies())
    other = plain.new_page()
    other.goto(page.url)
    expect(other.locator(".findings .sentence")).to_have_count(4)
    address = other.get_by_role("link", name="Find what to cite").get_attribute("href")
    other.goto(page.url.partition("/admin/")[0] + address)
    other.get_by_label("Words or a key:").fill("historians")
    other.get_by_role("button", name="Find", exact=True).click()
    expect(other.locator("code")).to_have_text("[@L27]")
    plain.close()


@pytest.mark.parametrize(("scheme", "width"), LOOKS)
def test_axe_finds_nothing_while_writing(opened, width, scheme):
    # So tall that the row of buttons at the foot of the window covers nothing.
    size = {"width": width, "height": 8000}
    page = opened(viewport=size, color_scheme=scheme, bypass_csp=True)
    write(page, " Nobody backs this. In 1999 it was over. [@L26] And here. [@L2")
    offered(page).first.wait_for()
    found = [Axe().run(page, options=DESK_RULES)]
    page.keyboard.press("Escape")
    expect(page.locator(".findings .sentence").last).to_contain_text("cannot be read")
    open_picker(page, "L2")
    expect(page.locator(".picker .many")).to_have_text("2 found.")
    found.append(Axe().run(page, options=DESK_RULES))
    reports = [one.generate_report() for one in found if one.violations_count]
    assert not reports, "\n".join(reports)


def test_policy_refuses_nothing_while_writing(opened):
    page = opened()
    write(page, " Stalin is blamed. [@L2")
    offered(page).first.wait_for()
    page.keyboard.press("Enter")
    open_picker(page, "L2")
    page.get_by_role("button", name="Cite L26").click()
    assert page.context.refused == []


@pytest.mark.parametrize("width", [320, 390])
def test_nothing_runs_over_the_edge(opened, width):
    page = opened(viewport={"width": width, "height": 800})
    write(page, " Stalin is blamed. [@L2")
    offered(page).first.wait_for()
    open_picker(page, "L2")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_axe_finds_nothing_on_the_page_of_citables(opened, live_server):
    page = opened(bypass_csp=True)
    page.goto(f"{live_server.url}/curation/citables/")
    found = Axe().run(page, options=DESK_RULES)
    assert found.violations_count == 0, found.generate_report()
