import gzip
import subprocess
import sys

import pytest

from exhibit.editions import compression
from exhibit.editions.front import Front, edition_response

from .builders import (
    PICTURE,
    POLICY,
    STYLE,
    Answer,
    application,
    front,
    publish,
    replace_file,
    site,
)

BROWSER = "gzip, deflate, br"
TERROR = "/themes/terror/"


@pytest.fixture
def app(root):
    publish(root)
    return front(root)


@pytest.mark.parametrize("path", [path for path in site() if path not in ("/404.html", "/termés/")])
def test_every_page_is_answered_with_its_bytes(app, path):
    answer = Answer(app, path)
    assert answer.status == "200 OK"
    assert answer.body == site()[path]


def test_addresses_beyond_ascii_are_answered(app):
    assert Answer(app, "/termés/".encode().decode("latin-1")).body == site()["/termés/"]


@pytest.mark.parametrize("path", ["/unknown/", "/healthz", "/admin/", "/themes/terror/x", ""])
def test_unknown_addresses_are_passed_on(app, path):
    assert Answer(app, path).passed_on


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "get"])
def test_other_methods_are_passed_on(app, method):
    assert Answer(app, "/", method=method).passed_on


def test_a_query_is_passed_on(app):
    assert Answer(app, "/", query="q=1").passed_on


def test_a_session_is_passed_on(app):
    assert Answer(app, "/", HTTP_COOKIE="theme=dark; sessionid=abc").passed_on


def test_other_cookies_are_not_passed_on(app):
    assert Answer(app, "/", HTTP_COOKIE="theme=dark; csrftoken=x").body == site()["/"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Content-Type", "text/html; charset=utf-8"),
        ("Cache-Control", "public, max-age=0, must-revalidate"),
        ("Vary", "Accept-Encoding"),
        ("Content-Security-Policy", POLICY["Content-Security-Policy"]),
        ("Content-Length", str(len(site()["/"]))),
    ],
)
def test_headers_of_a_page(app, name, value):
    assert Answer(app, "/").headers[name] == value


def test_no_header_is_sent_twice(app):
    names = [name.lower() for name, _ in Answer(app, "/", HTTP_ACCEPT_ENCODING=BROWSER).pairs]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("path", [STYLE, PICTURE])
def test_what_names_its_content_is_kept_for_a_year(app, path):
    expected = "public, max-age=31536000, immutable"
    assert Answer(app, path).headers["Cache-Control"] == expected


def test_pictures_do_not_vary(app):
    assert "Vary" not in Answer(app, PICTURE).headers


def test_headers_of_the_site_are_added(root):
    publish(root)
    app = front(root, site_headers={"Strict-Transport-Security": "max-age=60"})
    assert Answer(app, "/").headers["Strict-Transport-Security"] == "max-age=60"


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [(BROWSER, "br"), ("gzip", "gzip"), ("br;q=0.5, gzip;q=0.9", "gzip")],
)
def test_compressed_answers(app, accepted, encoding):
    answer = Answer(app, "/", HTTP_ACCEPT_ENCODING=accepted)
    assert answer.headers["Content-Encoding"] == encoding
    assert answer.headers["Content-Length"] == str(len(answer.body))
    assert compression.decompress(answer.body, encoding) == site()["/"]


@pytest.mark.parametrize("accepted", ["", "identity", "deflate", "br;q=0, gzip;q=0"])
def test_plain_answers(app, accepted):
    answer = Answer(app, "/", HTTP_ACCEPT_ENCODING=accepted)
    assert "Content-Encoding" not in answer.headers
    assert answer.body == site()["/"]


def test_pictures_are_never_compressed(app):
    assert Answer(app, PICTURE, HTTP_ACCEPT_ENCODING=BROWSER).body == site()[PICTURE]


def test_each_encoding_has_its_own_entity_tag(app):
    tags = [
        Answer(app, "/", HTTP_ACCEPT_ENCODING=accepted).headers["ETag"]
        for accepted in ("", "gzip", "br")
    ]
    plain = tags[0].strip('"')
    assert tags == [f'"{plain}"', f'"{plain}-gzip"', f'"{plain}-br"']


@pytest.mark.parametrize("accepted", ["", "gzip", "br"])
def test_not_modified_for_each_encoding(app, accepted):
    first = Answer(app, "/", HTTP_ACCEPT_ENCODING=accepted)
    again = Answer(
        app, "/", HTTP_ACCEPT_ENCODING=accepted, HTTP_IF_NONE_MATCH=first.headers["ETag"]
    )
    assert (again.status, again.body) == ("304 Not Modified", b"")
    assert again.headers["ETag"] == first.headers["ETag"]


def test_not_modified_keeps_policies_and_describes_no_body(app):
    answer = Answer(app, "/", HTTP_IF_NONE_MATCH="*")
    assert {"ETag", "Vary", "Cache-Control", "Content-Security-Policy"} == set(answer.headers)


def test_the_tag_of_another_encoding_does_not_match(app):
    tag = Answer(app, "/", HTTP_ACCEPT_ENCODING="gzip").headers["ETag"]
    assert Answer(app, "/", HTTP_IF_NONE_MATCH=tag).status == "200 OK"


def test_unchanged_pages_keep_their_tag_in_the_next_edition(root):
    publish(root)
    before = Answer(front(root), "/").headers["ETag"]
    publish(root, 2, previous=1)
    assert Answer(front(root), "/").headers["ETag"] == before


@pytest.mark.parametrize("path", ["/", PICTURE])
def test_head_has_the_headers_and_no_body(app, path):
    answer = Answer(app, path, method="HEAD", HTTP_ACCEPT_ENCODING="br")
    assert answer.body == b""
    assert answer.pairs == Answer(app, path, HTTP_ACCEPT_ENCODING="br").pairs


@pytest.mark.parametrize(
    ("path", "query", "location"),
    [
        ("/themes/terror", "", "terror/"),
        ("/themes/terror", "a=b&c=%20", "terror/?a=b&c=%20"),
        ("/term\u00c3\u00a9s", "", "term%C3%A9s/"),
    ],
)
def test_a_missing_slash_is_added(app, path, query, location):
    answer = Answer(app, path, query=query)
    assert answer.status == "301 Moved Permanently"
    assert answer.headers["Location"] == location


def test_a_missing_slash_with_a_broken_query_is_passed_on(app):
    assert Answer(app, "/themes/terror", query="a=\r\nX: b").passed_on


def test_the_page_for_unknown_addresses_has_status_404(app):
    assert Answer(app, "/404.html").status == "404 Not Found"
    assert Answer(app, "/404.html", HTTP_IF_NONE_MATCH="*").status == "404 Not Found"


@pytest.mark.parametrize(
    "path",
    [
        "/../x",
        "/../../etc/passwd",
        "/%2e%2e/x",
        "/themes/../",
        "/themes/terror/../terror/",
        "//",
        "//themes/terror/",
        "//example.org/..",
        "/\0",
        "/themes/terror/\0",
        "/\\..\\x",
        "/" + "a" * 10_000,
        "/" + "../" * 3_000,
        "/\xff\xfe/",
        "/\u20ac/",
        "/\udcff/",
        "/editions/1/../../manifest.json",
        "/editions/../editions/1/",
        "/editions/0001/",
        "/editions/0/",
        "/editions/-1/",
        "/editions/99999999999999999999/",
        "/editions/\u0661/",
        "/editions/1/\n",
        "/editions/1\n",
        "/editions/1//",
        "/manifest.json",
        "/site/index.html",
        "/pages.pack",
        "/documents/panels/kirov.json",
        "/index.html",
        "/index.html.gz",
    ],
)
def test_hostile_addresses_are_passed_on(app, path):
    assert Answer(app, path).passed_on


def test_no_edition_is_passed_on(root):
    assert Answer(front(root / "nothing"), "/").passed_on


@pytest.mark.parametrize("name", ["pages.pack", "pages.index"])
def test_a_damaged_edition_is_passed_on(root, name):
    publish(root)
    replace_file(root / "0001" / name, b"noise")
    app = front(root)
    assert Answer(app, "/").passed_on
    assert Answer(app, "/editions/1/").passed_on


def test_a_picture_that_is_gone_is_passed_on(app, root):
    (root / f"0001/site{PICTURE}").unlink()
    assert Answer(app, PICTURE).passed_on


def test_a_picture_of_another_length_is_passed_on(app, root):
    replace_file(root / f"0001/site{PICTURE}", b"short")
    assert Answer(app, PICTURE).passed_on


def test_pages_are_answered_when_the_application_fails(root):
    def broken(environ, start_response):
        raise RuntimeError("the database is down")

    publish(root)
    assert Answer(Front(broken, root), "/").status == "200 OK"


ALONE = """
import sys
from tests.editions.builders import Answer, front, publish
from pathlib import Path
root = Path(sys.argv[1])
publish(root)
answer = Answer(front(root), "/", HTTP_ACCEPT_ENCODING="br")
assert answer.status == "200 OK"
loaded = {name.partition(".")[0] for name in sys.modules}
print(sorted(loaded & {"django", "sqlite3", "psycopg", "whitenoise", "curation"}))
"""


def test_a_page_needs_neither_django_nor_a_database(root):
    run = [sys.executable, "-c", ALONE, str(root)]
    assert subprocess.run(run, capture_output=True, check=True).stdout == b"[]\n"


def test_edition_response_is_what_the_front_answers(root):
    publish(root)
    environ = {"REQUEST_METHOD": "GET", "HTTP_ACCEPT_ENCODING": "gzip", "QUERY_STRING": "x=1"}
    response = edition_response(root, "/termés/", environ)
    assert response.status == "200 OK"
    assert gzip.decompress(b"".join(response.body)) == site()["/termés/"]


def test_edition_response_of_an_unknown_address_is_none(root):
    publish(root)
    assert edition_response(root, "/unknown/", {"REQUEST_METHOD": "GET"}) is None


def test_the_application_is_what_it_was(root):
    assert Answer(Front(application, root), "/").body == b"application"


@pytest.mark.parametrize("path", ["/", TERROR])
def test_kiosk_gets_its_pages_from_the_application(app, path):
    assert Answer(app, path, HTTP_COOKIE="csrftoken=x; kiosk=abc").passed_on


def test_kiosk_gets_files_from_the_edition(app):
    path = next(path for path in site() if not path.endswith("/"))
    assert not Answer(app, path, HTTP_COOKIE="kiosk=abc").passed_on
