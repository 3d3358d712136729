"""The kiosk's cookie, its PIN, and pages with every way out taken from them."""

import pytest

from exhibit import kiosk


def test_cookie_comes_back_as_it_was_set():
    on = kiosk.read({"kiosk": kiosk.cookie_value(90, "004711")})
    assert on.idle == 90


def test_cookie_does_not_hold_the_pin():
    from django.core import signing

    value = kiosk.cookie_value(90, "004711")
    assert "004711" not in str(signing.loads(value, salt=kiosk.SALT))


@pytest.mark.parametrize("value", ["", "120", "[120]", "eyJh:x:y", "a" * 5000])
def test_made_up_cookie_is_no_kiosk(value):
    assert kiosk.read({"kiosk": value}) is None


@pytest.mark.parametrize(
    ("pin", "opens"), [("004711", True), (" 004711 ", True), ("4711", False), ("", False)]
)
def test_only_its_own_pin_opens_a_kiosk(pin, opens):
    assert kiosk.read({"kiosk": kiosk.cookie_value(90, "004711")}).opens(pin) is opens


def test_pin_has_six_digits():
    pins = {kiosk.new_pin() for _ in range(50)}
    assert len(pins) > 40 and all(len(pin) == 6 and pin.isdigit() for pin in pins)


@pytest.mark.parametrize(("text", "seconds"), [("", 120), ("30", 30), (" 900 ", 900)])
def test_idle_time_is_read(text, seconds):
    assert kiosk.seconds(text) == seconds


@pytest.mark.parametrize("text", ["29", "901", "-60", "1.5", "two", "9" * 30, "٣٠"])
def test_idle_time_out_of_range_is_refused_in_words(text):
    with pytest.raises(kiosk.BadIdle, match="from 30 to 900"):
        kiosk.seconds(text)


@pytest.mark.parametrize(
    "kept",
    [
        '<a href="/panels/x/">x</a>',
        '<a class="ref" href="#n1" id="r1">1</a>',
        '<a href="/search/?q=a&amp;p=2#top">x</a>',
        '<a href="?q=a">x</a>',
        '<a id="here">x</a>',
        '<svg><a href="/subjects/x/"><circle/></a></svg>',
    ],
)
def test_link_to_a_page_stays(kept):
    assert kiosk.without_exits(kept.encode()).decode() == kept


@pytest.mark.parametrize(
    "address",
    [
        "https://elsewhere.example/",
        "HTTP://elsewhere.example/",
        "//elsewhere.example/",
        "/\\elsewhere.example/",
        "mailto:a@b.example",
        "javascript:alert(1)",
        "/editions/2/",
        "/editions/2/panels/x/",
        "other/",
    ],
)
def test_link_that_leaves_becomes_words(address):
    html = f'<p><a rel="x" href="{address}">the <b>words</b></a></p>'.encode()
    assert kiosk.without_exits(html) == b'<p><span class="no-link">the <b>words</b></span></p>'


@pytest.mark.parametrize(
    "address", ["/panels/x/handout.pdf", "/feed.xml", "/admin", "/offline.zip"]
)
def test_link_to_a_file_goes_with_its_list(address):
    html = f'<h2>Take</h2><ul class="inline">\n<li><a href="{address}">x</a></li>\n</ul>'.encode()
    assert kiosk.without_exits(html) == b"<h2>Take</h2>"


def test_link_is_read_however_it_is_written():
    html = b"<A title='a > b' HREF = https://elsewhere.example/>x</A>"
    assert kiosk.without_exits(html) == b'<span class="no-link">x</span>'


def test_curators_side_is_not_linked():
    assert b"href" not in kiosk.without_exits(b'<a href="/admin/">x</a>')
