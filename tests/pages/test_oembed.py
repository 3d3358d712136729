"""The oEmbed provider, by its specification: https://oembed.com."""

import json
import xml.etree.ElementTree as ET
from urllib.parse import quote

import pytest
from django.conf import settings
from django.test import RequestFactory

from exhibit.views.oembed import oembed
from tests.factories.edition import publish_sample
from tests.factories.exhibition import make_exhibition

PANEL = f"{settings.SITE_URL}/panels/who-killed-kirov/"


def ask(url=PANEL, **asked):
    request = RequestFactory().get("/oembed", {"url": url} | asked)
    request.exhibition = make_exhibition()
    return oembed(request)


def test_oembed_tells_what_a_panel_is():
    told = json.loads(ask().content)
    assert (told["version"], told["type"]) == ("1.0", "link")
    assert told["title"] == "Who killed Kirov?"
    assert told["thumbnail_url"] == f"{PANEL}card.png"
    assert (told["thumbnail_width"], told["thumbnail_height"]) == (1200, 630)


def test_oembed_keeps_the_flag_in_the_title():
    told = json.loads(ask(f"{settings.SITE_URL}/panels/hundred-shoes/").content)
    assert "thought experiment" in told["title"].lower()


def test_oembed_offers_nothing_to_put_into_another_page():
    assert "html" not in json.loads(ask().content)


def test_oembed_answers_in_xml():
    answer = ask(format="xml")
    assert answer["Content-Type"].startswith("text/xml")
    assert ET.fromstring(answer.content).findtext("title") == "Who killed Kirov?"


@pytest.mark.parametrize("path", ["/", "/themes/terror/", "/sources/lecture/"])
def test_oembed_knows_other_pages_too(path):
    told = json.loads(ask(settings.SITE_URL + path).content)
    assert told["thumbnail_url"] == f"{settings.SITE_URL}/card.png"


def test_oembed_leaves_out_a_thumbnail_that_does_not_fit():
    told = json.loads(ask(maxwidth="600").content)
    assert told["title"] and not [name for name in told if name.startswith("thumbnail")]


def test_oembed_reads_http_and_https_as_the_same_site(settings):
    settings.SITE_URL = "https://exhibit.example"
    assert ask("http://exhibit.example/themes/terror/").status_code == 200


@pytest.mark.parametrize(
    ("url", "asked", "status", "word"),
    [
        (f"{settings.SITE_URL}/panels/nobody/", {}, 404, "url"),
        (f"{settings.SITE_URL}/admin/", {}, 404, "url"),
        (f"{settings.SITE_URL}/editions/9/panels/who-killed-kirov/", {}, 404, "edition 9"),
        ("https://elsewhere.example/panels/who-killed-kirov/", {}, 404, "this site"),
        ("http://[broken", {}, 404, "this site"),
        ("javascript:alert(1)", {}, 404, "this site"),
        ("", {}, 400, "url is missing"),
        (PANEL, {"format": "yaml"}, 501, "format"),
        (PANEL, {"maxwidth": "wide"}, 400, "maxwidth"),
        (PANEL, {"maxheight": "0"}, 400, "maxheight"),
    ],
)
def test_oembed_refuses_with_words(url, asked, status, word):
    answer = ask(url, **asked)
    assert answer.status_code == status
    assert word in answer.content.decode()


def test_oembed_is_found_from_the_panel(page):
    html = page("/panels/who-killed-kirov/")
    assert "application/json+oembed" in html
    assert f"/oembed?url={quote(PANEL, safe='')}" in html


def test_oembed_answers_visitors_without_a_query(settings, client):
    # pytest-django refuses the database here: a query would fail the test.
    publish_sample(settings.EDITIONS_ROOT, ("/",))
    assert client.get("/oembed", {"url": PANEL}).json()["title"] == "Who killed Kirov?"


def test_oembed_of_a_kept_edition_stays_in_it(settings, client):
    publish_sample(settings.EDITIONS_ROOT, ("/",))
    kept = f"{settings.SITE_URL}/editions/3/panels/who-killed-kirov/"
    told = client.get("/oembed", {"url": kept}).json()
    assert told["thumbnail_url"] == f"{kept}card.png"


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_oembed_only_tells(settings, client, method):
    publish_sample(settings.EDITIONS_ROOT, ("/",))
    assert getattr(client, method)("/oembed").status_code == 405
