"""Kiosk mode through the whole site: from the start to the PIN, without one query."""

import re

import pytest
from django.test import Client

from exhibit import kiosk
from tests.factories.edition import publish_sample

PATHS = ("/", "/themes/terror/", "/panels/who-killed-kirov/", "/sources/lecture/", "/editions/")
PANEL = "/panels/who-killed-kirov/"


@pytest.fixture
def visitor(settings):
    publish_sample(settings.EDITIONS_ROOT, (*PATHS, f"{PANEL}card.png"))
    return Client()


@pytest.fixture
def display(visitor):
    """A browser in kiosk mode whose PIN is 123456."""
    visitor.cookies["kiosk"] = kiosk.cookie_value(60, "123456")
    return visitor


def links(html):
    return re.findall(r'<a\b[^>]*\shref="([^"]*)"', html)


def test_kiosk_starts_with_a_pin_that_opens_it(visitor):
    answer = visitor.post("/kiosk/", {"idle": "60"})
    pin = re.search(r'class="pin">(\d{6})<', answer.content.decode())[1]
    on = kiosk.read({"kiosk": answer.cookies["kiosk"].value})
    assert on.idle == 60 and on.opens(pin)


def test_kiosk_cookie_cannot_be_read_by_scripts(visitor):
    cookie = visitor.post("/kiosk/").cookies["kiosk"]
    assert cookie["httponly"] and cookie["samesite"] == "Strict"


def test_kiosk_is_not_started_by_another_site():
    assert Client(enforce_csrf_checks=True).post("/kiosk/").status_code == 403


def test_kiosk_form_takes_the_idle_time_from_the_address(visitor):
    assert 'value="75"' in visitor.get("/kiosk/?idle=75").content.decode()


@pytest.mark.parametrize("method", ["get", "post"])
def test_kiosk_with_a_bad_idle_time_is_refused_in_words(visitor, method):
    answer = getattr(visitor, method)("/kiosk/", {"idle": "5"})
    assert answer.status_code == 400
    assert "from 30 to 900" in answer.content.decode()
    assert "kiosk" not in answer.cookies


def test_kiosk_cannot_be_started_again_with_another_pin(display):
    answer = display.post("/kiosk/", {"idle": "60"})
    assert answer.status_code == 302 and "kiosk" not in answer.cookies


@pytest.mark.parametrize("path", PATHS)
def test_kiosk_page_has_the_bar_and_its_policy(display, path):
    answer = display.get(path)
    assert 'class="kiosk-bar"' in answer.content.decode()
    assert answer["Content-Security-Policy"].endswith("script-src 'self'")
    assert answer["X-Robots-Tag"] == "noindex" and "no-store" in answer["Cache-Control"]


def test_page_outside_of_a_kiosk_has_neither(visitor):
    answer = visitor.get(PANEL)
    assert "kiosk-bar" not in answer.content.decode()
    assert "script-src" not in answer.headers.get("Content-Security-Policy", "")


def test_panel_says_its_place_in_the_walk(display):
    assert re.search(r'class="place">\d of 4<', display.get(PANEL).content.decode())


def test_back_leads_to_the_page_before(display):
    html = display.get(PANEL, headers={"referer": "http://testserver/search/?q=kirov"})
    assert 'id="kiosk-back" href="/search/?q=kirov"' in html.content.decode()


@pytest.mark.parametrize(
    "referer", ["https://elsewhere.example/a/", "http://testserver//evil/", ""]
)
def test_back_never_leads_to_another_site(display, referer):
    html = display.get(PANEL, headers={"referer": referer}).content.decode()
    assert 'id="kiosk-back" href="/"' in html


def test_kiosk_walk_finds_no_way_out(display):
    todo, seen = ["/", "/panels/nobody/", "/kiosk/leave/"], set()
    while todo:
        path = todo.pop()
        seen.add(path)
        answer = display.get(path)
        assert answer.status_code in (200, 302) or path == "/panels/nobody/", path
        for link in links(answer.content.decode()):
            assert re.match(r"(/(?!/|admin|curation|editions/\d)|#|\?)", link), (path, link)
            page = link.partition("#")[0]
            if page.startswith("/") and page not in seen:
                todo.append(page)
    assert len(seen) > 15


def test_kiosk_gets_files_from_the_edition(display):
    assert display.get(f"{PANEL}card.png")["Content-Type"] == "image/png"


def test_kiosk_of_signed_in_staff_shows_the_edition(display):
    # pytest-django refuses the database here: asking whose session it is would fail the test.
    display.cookies["sessionid"] = "made-up"
    assert "Edition 3" in display.get(PANEL).content.decode()


def test_wrong_pin_leaves_the_kiosk_on(display):
    answer = display.post("/kiosk/leave/", {"pin": "654321"})
    assert answer.status_code == 403
    assert "not the PIN" in answer.content.decode() and "kiosk" not in answer.cookies


def test_right_pin_ends_the_kiosk(display):
    answer = display.post("/kiosk/leave/", {"pin": "123456"})
    assert answer["Location"] == "/"
    assert answer.cookies["kiosk"].value == ""


def test_next_visitor_starts_without_the_settings_of_the_last(display):
    answer = display.get("/kiosk/again/")
    assert answer["Location"] == "/" and answer.cookies["reading"].value == ""


def test_settings_of_other_readers_are_let_alone(visitor):
    assert "reading" not in visitor.get("/kiosk/again/").cookies
