"""A display in kiosk mode, as a visitor's fingers and the clock find it."""

import threading
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.wsgi import get_wsgi_application

from exhibit import kiosk
from tests.browser.axe_rules import RULES
from tests.factories.edition import publish_sample

PANEL = "/panels/who-killed-kirov/"
PAGES = ("/", "/themes/terror/", PANEL, "/kiosk/leave/")
SIZES = ({"width": 1080, "height": 1920}, {"width": 1280, "height": 800})
SMALL = """() => [...document.querySelectorAll('.kiosk-bar a, .nav a, .btn')]
  .map(e => e.getBoundingClientRect()).filter(b => b.height)
  .filter(b => b.height < 44 || b.width < 44).length"""
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, *told):
        """Keep test output quiet."""


@pytest.fixture
def address(settings):
    """The sample's edition served by Django, without a database."""
    publish_sample(settings.EDITIONS_ROOT, ("/", PANEL))
    server = make_server("127.0.0.1", 0, get_wsgi_application(), _Server, _Quiet)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def display(browser, address):
    """Return a function from an address to its page on a display that asks after 60 seconds."""
    contexts = []

    def visit(path, **options):
        context = browser.new_context(**options)
        value = kiosk.cookie_value(60, "123456")
        context.add_cookies([{"name": "kiosk", "value": value, "url": address}])
        contexts.append(context)
        page = context.new_page()
        page.clock.install()
        page.goto(address + path)
        return page

    yield visit
    for context in contexts:
        context.close()


def at(page):
    return page.url.partition("//")[2].partition("/")[2]


def test_display_asks_before_it_goes(display):
    page = display(PANEL)
    page.clock.run_for(59_000)
    assert not page.locator("#kiosk-ask").is_visible()
    page.clock.run_for(2_000)
    assert page.locator("#kiosk-ask").is_visible()
    assert page.get_by_role("button", name="Go on reading").evaluate(
        "e => e === document.activeElement"
    )


def test_display_goes_back_to_the_start_when_nobody_answers(display):
    page = display(PANEL)
    page.clock.run_for(61_000)
    with page.expect_navigation():
        page.clock.run_for(20_000)
    assert at(page) == ""


def test_display_leaves_nothing_behind_the_start(display):
    page = display(PANEL)
    page.clock.run_for(61_000)
    with page.expect_navigation():
        page.clock.run_for(20_000)
    page.go_back()
    assert PANEL not in page.url


@pytest.mark.parametrize("key", ["Enter", "Escape"])
def test_reader_goes_on_by_keyboard(display, key):
    page = display(PANEL)
    page.clock.run_for(61_000)
    page.keyboard.press(key)
    page.clock.run_for(50_000)
    assert at(page) == PANEL[1:] and not page.locator("#kiosk-ask").is_visible()


def test_touch_starts_the_time_again(display):
    page = display(PANEL)
    page.clock.run_for(50_000)
    page.mouse.wheel(0, 200)
    page.clock.run_for(50_000)
    assert not page.locator("#kiosk-ask").is_visible()


def test_start_page_with_nobody_there_stays_as_it_is(display):
    page = display("/")
    page.clock.run_for(300_000)
    assert not page.locator("#kiosk-ask").is_visible()


def test_back_retraces_the_way_of_this_visitor(display):
    page = display("/")
    for name in ("Next", "Next"):
        page.locator(".kiosk-bar").get_by_role("link", name=name).click()
    first = page.url
    page.locator(".kiosk-bar").get_by_role("link", name="Next").click()
    page.locator("#kiosk-back").click()
    assert page.url == first
    page.locator("#kiosk-back").click()
    assert "/themes/" in page.url


def test_walk_works_without_scripts(display):
    page = display("/", java_script_enabled=False)
    page.locator(".kiosk-bar").get_by_role("link", name="Next").click()
    page.locator("#kiosk-back").click()
    assert at(page) == ""


def test_display_leaves_the_console_empty(display):
    page = display("/")
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.reload()
    assert said == []


@pytest.mark.parametrize("size", SIZES, ids=["upright", "wide"])
@pytest.mark.parametrize("path", PAGES)
def test_display_is_ready_for_fingers(display, path, size):
    page = display(path, viewport=size)
    assert [page.evaluate(SMALL), page.evaluate(OVERFLOW)] == [0, 0]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_on_a_display(display, path, scheme):
    page = display(path, viewport=SIZES[0], color_scheme=scheme, bypass_csp=True)
    found = Axe().run(page, options=RULES)
    assert found.violations_count == 0, found.generate_report()


def test_axe_finds_nothing_in_the_question(display):
    page = display(PANEL, bypass_csp=True)
    page.clock.run_for(61_000)
    found = Axe().run(page, options=RULES)
    assert found.violations_count == 0, found.generate_report()


def test_script_of_the_kiosk_is_small(settings):
    assert (settings.BASE_DIR / "static/exhibit/kiosk.js").stat().st_size <= 4096
