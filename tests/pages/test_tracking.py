"""What other sites add to an address (utm_source, fbclid) is no part of what was asked for."""

import re

import pytest

from exhibit.packs.making import pack_of_panel
from tests.factories.edition import publish_sample
from tests.factories.exhibition import make_exhibition

ADDED = "utm_source=letter&utm_medium=e-mail&fbclid=IwAR0_x-%ED%A0%80&gclid=&ref"
FORMS = ("/packs/", "/check/", "/search/", "/kiosk/")


@pytest.fixture(autouse=True)
def published(settings):
    publish_sample(settings.EDITIONS_ROOT, ("/packs/", "/check/", "/search/"))


@pytest.mark.parametrize(
    "address",
    [
        *FORMS,
        "/",
        "/teach/",
        "/teach/time/15/",
        "/timeline/",
        "/panels/who-killed-kirov/",
        "/panels/who-killed-kirov.json",
        "/reading/?z=1&next=/teach/",
        "/search/?q=kirov",
        "/packs/?p=P10&parts=page",
        "/packs/pack.zip?p=P10&parts=page",
        "/check/?code=P10-E3-a1b2c3",
        "/oembed?url=http://testserver/panels/who-killed-kirov/",
        "/no-such-page/",
    ],
)
def test_address_is_answered_as_without_it(client, address):
    plain = client.get(address)
    added = client.get(f"{address}{'&' if '?' in address else '?'}{ADDED}")
    assert added.status_code == plain.status_code
    assert added.headers.get("Location") == plain.headers.get("Location")


@pytest.mark.parametrize("address", FORMS)
def test_form_alone_says_nothing_is_wrong(client, address):
    response = client.get(f"{address}?{ADDED}")
    assert response.status_code == 200 and b'role="alert"' not in response.content


@pytest.mark.parametrize("address", ["/packs/", "/check/", "/search/"])
def test_form_of_a_kept_edition_stays_its_own(client, address):
    kept = client.get(f"/editions/3{address}?{ADDED}")
    assert kept.status_code == 200 and kept["ETag"] == client.get(f"/editions/3{address}")["ETag"]


def test_pack_has_its_canonical_address_and_the_same_bytes(client):
    page = client.get(f"/packs/?{ADDED}&p=p10&parts=page").content.decode()
    assert re.search(r'<dd><a href="http[^"]+/packs/\?([^"]+)"', page)[1] == "p=P10&amp;parts=page"
    assert 'href="/packs/pack.zip?p=P10&amp;parts=page"' in page
    query = "/packs/pack.zip?p=P10&parts=citations"
    tags = {client.get(f"{query}{added}")["ETag"] for added in ("", f"&{ADDED}")}
    assert len(tags) == 1


def test_wrong_value_of_a_known_field_is_still_refused_in_words(client):
    response = client.get(f"/packs/?{ADDED}&p=P10&size=huge")
    assert response.status_code == 400 and "There is no size “huge”" in response.content.decode()


def test_code_leads_to_its_answer_whatever_was_added(client, settings):
    code = pack_of_panel(make_exhibition(), "who-killed-kirov", site_url=settings.SITE_URL).code
    assert client.get(f"/check/?{ADDED}&code={code}")["Location"] == f"/check/{code}/"
    assert client.get(f"/check/{code}/?{ADDED}").status_code == 200
