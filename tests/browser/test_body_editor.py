"""The body of a panel as it is written: emphasis, links, chips of keys, rich text pasted."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.two_desks import at_the_desk, body, panel_form

pytestmark = pytest.mark.django_db(transaction=True)

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style>
<!--[if gte mso 9]><xml><o:Words>7</o:Words></xml><![endif]--></head><body><!--StartFragment-->
<p class=MsoNormal><span lang=EN-GB>“It was <b>not</b> <i>the&nbsp;plan</i>,” he said;
<a href="https://example.org/a_(b)">see there</a>.<o:p></o:p></span></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>First <b><i>thing</i></b></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>Second thing</p>
<p style='display:none'>Hidden.</p><script>document.title = "run"</script>
<img src=x onerror='document.title="run"'><!--EndFragment--></body></html>"""
WORD_TEXT = (
    "“It was **not** *the plan*,” he said; [see there](https://example.org/a_%28b%29).\n\n"
    "- First ***thing***\n- Second thing"
)
DOCS = """<b style="font-weight:normal" id="docs-internal-guid-1"><p dir="ltr"><span
style="font-weight:700">Bold</span><span> and </span><span style="font-style:italic">slanted</span>
</p></b>"""
PASTED = [
    (WORD, WORD_TEXT),
    (
        DOCS,
        "**Bold** and *slanted*",
    ),
    ("<ul><li>One</li><li>Two</li></ul><p>After.</p>", "- One\n- Two\n\nAfter."),
    (
        "<p>A <a href='javascript:alert(1)'>link</a> and <a href='#_ftn1'>[1]</a></p>",
        "A link and [1]",
    ),
    ("<p>Two * three, snake_case, _x_ \\</p>", "Two \\* three, snake_case, \\_x\\_ \\\\"),
    ("<p># no heading</p><p>He said. [@L26; @L27] We. [~]</p>", None),
    ("<h2><b>A heading</b></h2><p>Words<br>below</p>", "A heading\n\nWords\nbelow"),
    ("<table><tr><td>1933</td><td>3</td></tr><tr><td>1934</td></tr></table>", "1933 3\n\n1934"),
]


@pytest.fixture
def page(browser, live_server):
    form = panel_form(live_server)
    with at_the_desk(browser, live_server.url, "curator") as (page,):
        page.goto(form)
        page.get_by_role("button", name="Bold", exact=True).wait_for()
        yield page


def test_the_buttons_stand_above_the_body_on_the_first_screen(page):
    page.set_viewport_size({"width": 1280, "height": 900})
    buttons = [page.get_by_role("button", name=name, exact=True) for name in ("Bold", "Link")]
    places = [button.bounding_box() for button in buttons]
    words, foot = body(page).bounding_box(), page.locator(".submit-row").last.bounding_box()
    assert all(one["y"] + one["height"] <= min(words["y"], foot["y"]) for one in places)


def paste(page: Page, html: str) -> str:
    """Paste HTML into the emptied body, and return what stands in it."""
    body(page).fill("")
    body(page).evaluate(
        """(box, html) => {
          const data = new DataTransfer();
          data.setData("text/html", html);
          data.setData("text/plain", "plain");
          const pasted = { clipboardData: data, bubbles: true, cancelable: true };
          box.focus();
          box.dispatchEvent(new ClipboardEvent("paste", pasted));
        }""",
        html,
    )
    return body(page).input_value()


def choose(page: Page, words: str) -> None:
    body(page).evaluate(
        """(box, words) => {
          box.focus();
          const at = box.value.indexOf(words);
          box.setSelectionRange(at, at + words.length);
        }""",
        words,
    )


def test_paste_keeps_emphasis_and_links_and_drops_the_rest(page):
    title = page.title()
    for html, text in PASTED:
        assert paste(page, html) == (text or "\\# no heading\n\nHe said. [@L26; @L27] We. [~]")
    assert page.title() == title


def test_paste_is_taken_back_by_undo(page):
    paste(page, "<p><b>One</b></p>")
    page.keyboard.press("Control+z")
    assert body(page).input_value() == ""


def test_keys_put_emphasis_and_take_it_away(page):
    body(page).fill("It was not the plan. [~]")
    choose(page, "not")
    page.keyboard.press("Control+b")
    page.keyboard.press("Control+i")
    assert body(page).input_value() == "It was ***not*** the plan. [~]"
    page.keyboard.press("Control+b")
    assert body(page).input_value() == "It was *not* the plan. [~]"
    page.keyboard.press("Control+i")
    assert body(page).input_value() == "It was not the plan. [~]"


def test_buttons_do_what_the_keys_do(page):
    body(page).fill("It was not the plan. [~]")
    choose(page, "the plan")
    page.get_by_role("button", name="Italic", exact=True).click()
    assert body(page).input_value() == "It was not *the plan*. [~]"


def test_link_waits_for_its_address(page):
    body(page).fill("See the plan. [~]")
    choose(page, "the plan")
    page.keyboard.press("Control+k")
    page.keyboard.type("/panels/a/")
    assert body(page).input_value() == "See [the plan](/panels/a/). [~]"


def test_chips_tell_the_words_cited_and_lead_there(page):
    body(page).fill("One. [@L26] Two. [@L27; @L99]")
    chips = page.locator("[data-chips] .chip")
    expect(chips).to_have_count(3)
    expect(chips.nth(2)).to_contain_text("No such key.")
    link = chips.nth(0).get_by_role("link", name="L26")
    expect(chips.nth(0).locator(".words")).to_be_hidden()
    link.focus()
    expect(chips.nth(0).locator(".words")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(chips.nth(1).get_by_role("link")).to_be_focused()
    assert "/admin/exhibit/excerpt/" in link.get_attribute("href")


def test_chips_are_one_stop_of_the_tab_key(page):
    body(page).fill("One. [@L26] Two. [@L27]")
    expect(page.locator("[data-chips] a[tabindex='0']")).to_have_count(1)


def test_body_is_spelt_in_the_language_of_the_text(page):
    expect(body(page)).to_have_attribute("spellcheck", "true")
    expect(body(page)).to_have_attribute("lang", "en")
