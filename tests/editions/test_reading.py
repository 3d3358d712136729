import gzip
import hashlib

import pytest
from django.template.loader import render_to_string

from exhibit.editions import reading
from exhibit.editions.reading import Reading, chosen, from_cookies, with_choice
from exhibit.presenters.site import reading_form

from .builders import Answer, front, html, publish

FORM = (
    b'<input type="hidden" name="next" value="/themes/terror/">'
    b'<input name="z" value="1" id="z-1" checked><input name="z" value="2" id="z-2">'
    b'<input name="a" value="auto" id="a-auto" checked><input name="a" value="dark" id="a-dark">'
)
TERROR = "/themes/terror/"
DARK = "reading=2-dark"


@pytest.fixture
def app(root):
    pages = {"/": html("Start"), TERROR: html("Terror") + FORM, "/static/a.css": b"p{}" * 50}
    publish(root, pages=pages)
    return front(root)


@pytest.mark.parametrize(
    ("header", "choice"),
    [
        ("reading=2-dark", Reading("2", "dark")),
        ("a=b; reading=3-auto; c=d", Reading("3", "auto")),
        ("reading=2-dark; reading=3-light", Reading("2", "dark")),
        ("reading=1-auto-all", Reading("1", "auto", "all")),
    ],
)
def test_cookie_is_read(header, choice):
    assert from_cookies(header) == choice


@pytest.mark.parametrize(
    "header",
    [
        None,
        "",
        "reading=",
        "reading=4-dark",
        "reading=2-darker",
        "reading=2-dark<b>",
        "xreading=2-dark",
        "reading=2-dark\r\nX: y",
        'reading="2-dark"',
        "reading=2",
        "reading=2-dark-some",
        "reading=2-dark-all-all",
        "reading" * 5000,
    ],
)
def test_cookie_that_is_not_ours_changes_nothing(header):
    assert from_cookies(header) == reading.DEFAULT


def test_choice_that_is_not_on_offer_becomes_the_first():
    assert chosen("7", "<b>") == reading.DEFAULT


def test_cookie_says_the_choice_and_nothing_of_what_comes_first():
    assert [Reading().value, Reading("2", "dark", "all").value] == ["1-auto", "2-dark-all"]


def test_all_evidence_opens_every_fold():
    page = b'<input id="e-folded" checked><input id="e-all"><details class="fold">'
    opened = b'<input id="e-folded"><input id="e-all" checked><details class="fold" open>'
    assert with_choice(page, Reading(evidence="all")) == opened


def test_form_of_the_pages_is_what_the_bytes_are_changed_in():
    form = reading_form(reading.DEFAULT, "/")
    page = render_to_string(
        "exhibit/_components/_reading.html", {"frame": {"reading": form}}
    ).encode()
    changed = with_choice(page, Reading("3", "light", "all"))
    wanted = render_to_string(
        "exhibit/_components/_reading.html",
        {"frame": {"reading": reading_form(Reading("3", "light", "all"), "/")}},
    ).encode()
    assert changed == wanted != page


def test_page_without_the_form_stays_as_it_is():
    assert with_choice(b"<p>z-1</p>", Reading("2", "dark")) == b"<p>z-1</p>"


def test_reader_gets_the_page_with_the_choice_checked(app):
    body = Answer(app, TERROR, HTTP_COOKIE=DARK).body
    assert b'id="z-2" checked' in body and b'id="a-dark" checked' in body
    assert b'id="z-1" checked' not in body and b'id="a-auto" checked' not in body


def test_the_page_is_for_this_reader_only(app):
    headers = Answer(app, TERROR, HTTP_COOKIE=DARK).headers
    assert headers["Cache-Control"] == "private, max-age=0, must-revalidate"


def test_other_readers_pages_do_not_vary_by_cookie(app):
    assert "Cookie" not in Answer(app, TERROR).headers["Vary"]


def test_each_choice_has_its_entity_tag(app):
    cookies = (None, DARK, "reading=3-dark")
    tags = {Answer(app, TERROR, HTTP_COOKIE=cookie).headers["ETag"] for cookie in cookies}
    assert len(tags) == 3


def test_page_that_did_not_change_is_not_sent_again(app):
    tag = Answer(app, TERROR, HTTP_COOKIE=DARK).headers["ETag"]
    again = Answer(app, TERROR, HTTP_COOKIE=DARK, HTTP_IF_NONE_MATCH=tag)
    assert (again.status, again.body) == ("304 Not Modified", b"")


def test_tag_of_the_plain_page_does_not_stand_for_the_readers(app):
    tag = Answer(app, TERROR).headers["ETag"]
    assert Answer(app, TERROR, HTTP_COOKIE=DARK, HTTP_IF_NONE_MATCH=tag).status == "200 OK"


def test_body_is_compressed_where_that_is_asked_for(app):
    answer = Answer(app, TERROR, HTTP_COOKIE=DARK, HTTP_ACCEPT_ENCODING="gzip, br")
    plain = Answer(app, TERROR, HTTP_COOKIE=DARK).body
    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(answer.body) == plain


def test_head_tells_the_length_without_the_body(app):
    head = Answer(app, TERROR, method="HEAD", HTTP_COOKIE=DARK)
    whole = Answer(app, TERROR, HTTP_COOKIE=DARK)
    assert head.body == b"" and head.headers["Content-Length"] == str(len(whole.body))


def test_hostile_cookie_gets_the_plain_page(app):
    answer = Answer(app, TERROR, HTTP_COOKIE="reading=2-dark<script>")
    assert hashlib.sha256(answer.body).digest() == hashlib.sha256(Answer(app, TERROR).body).digest()


def test_style_sheet_is_the_same_for_all(app):
    answer = Answer(app, "/static/a.css", HTTP_COOKIE=DARK)
    assert answer.headers == Answer(app, "/static/a.css").headers


def test_kept_edition_has_the_choice_and_comes_back_to_itself(app):
    body = Answer(app, f"/editions/1{TERROR}", HTTP_COOKIE=DARK).body
    assert b'id="a-dark" checked' in body
    assert b'name="next" value="/editions/1/themes/terror/"' in body
