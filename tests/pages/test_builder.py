"""The pack builder as visitors meet it: the address is the pack, and no database is asked.

pytest-django refuses the database in these tests: a query would fail them.
"""

import re
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from django.test import RequestFactory

from exhibit.documents.exhibition import PublishedExhibition
from exhibit.packs.making import pack_of_selection, quotations
from exhibit.views.builder import builder
from tests.factories.edition import publish_sample
from tests.factories.exhibition import make_exhibition

THREE = "p=P10&p=P02&p=hundred-shoes&parts=page"


@pytest.fixture(autouse=True)
def published(settings):
    publish_sample(settings.EDITIONS_ROOT, ("/packs/", "/check/"))


@pytest.fixture
def page(client):
    return lambda query: client.get(f"/packs/?{query}").content.decode()


def checked(html):
    return re.findall(r'value="([^"]+)" checked', html.rpartition("<legend>Print size")[0])


def reasons(html):
    return re.findall(r"<li>(There[^<]*|No [^<]*|The [^<]*|[0-9]+ [^<]*)</li>", html)


def test_empty_form_is_the_editions_own_page(client):
    response = client.get("/packs/")
    assert response.status_code == 200 and response["ETag"]
    assert checked(response.content.decode()) == []


def test_form_says_what_panels_describe(page):
    assert "Speaks of murder and of execution" in page("")


def test_address_is_the_pack(page):
    html = page(THREE)
    assert "3 panels:" in html and "Hundred" not in re.search("<h1.*?</h1>", html)[0]
    assert checked(html) == ["P02", "P05", "P10", "page"]
    assert "6 files, and four that tell of them" in html


def test_pack_tells_advisories_before_anything_else_in_it(page):
    html = page(THREE)
    assert "This panel speaks of murder and of execution." in html
    assert html.index("Before you read") < html.index("<dt>Panels</dt>")


def test_pack_counts_quoted_words_over_the_whole_selection(page):
    html = page(THREE)
    told = re.findall(r"(\d+) of (\d+) words that this pack may show", html)
    assert len(told) == 2 and all(int(words) <= int(allowed) for words, allowed in told)


def test_every_order_names_one_canonical_address(page):
    found = {
        re.search(r'<dd><a href="(http[^"]+/packs/[^"]+)"', page(query))[1]
        for query in (THREE, "parts=page&p=p05,p02&p=who-killed-kirov&size=standard")
    }
    assert len(found) == 1 and "p=P02&amp;p=P05&amp;p=P10&amp;parts=page" in found.pop()


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("p=P11", "There is no panel"),
        ("p=P10&parts=studnt", "There is no part"),
        ("p=P10&size=huge", "There is no size"),
        ("parts=student", "No panel is chosen"),
        ("p=%00&p=%ED%A0%80", "There is no panel"),
        ("p=" + "x" * 3000, "There is no panel"),
    ],
)
@pytest.mark.parametrize("path", ["/packs/", "/packs/pack.zip"])
def test_bad_address_is_400_with_words(client, path, query, told):
    response = client.get(f"{path}?{query}")
    assert response.status_code == 400
    assert any(reason.startswith(told) for reason in reasons(response.content.decode()))


def test_form_is_filled_in_as_far_as_it_can_be(page):
    html = page("p=P10,P99&parts=student,nothing&size=large")
    assert checked(html) == ["P10", "student"]
    assert 'value="large" checked' in html


def test_too_many_fields_are_refused_in_words(client):
    response = client.get("/packs/?" + "&".join(["p=P10"] * 1200))
    assert response.status_code == 400 and b"too much at once" in response.content


def test_pack_over_the_budget_is_refused_with_the_numbers():
    sample = make_exhibition()
    kirov = sample.panel("who-killed-kirov")
    sources = tuple(replace(source, words_per_panel=1) for source in kirov.sources)
    panels = sample._panels | {kirov.slug: replace(kirov, sources=sources)}
    request = RequestFactory().get("/packs/?p=P10&parts=page")
    request.exhibition = PublishedExhibition(sample._file, panels)
    response = builder(request)
    assert response.status_code == 400
    assert re.search(
        r"The pack would show \d+ words of .*; 1 are allowed", response.content.decode()
    )


def test_refused_pack_offers_no_download(page):
    assert "/packs/pack.zip" not in page("p=P10,P11")


def test_result_is_kept_out_of_search_engines(page):
    assert '<meta name="robots" content="noindex">' in page(THREE)
    assert "noindex" not in page("")


def test_download_is_the_zip_that_the_page_tells(client, page):
    address = re.search(r'href="(/packs/pack\.zip\?[^"]+)"', page(THREE))[1]
    response = client.get(address.replace("&amp;", "&"))
    data = b"".join(response.streaming_content)
    assert response["Content-Type"] == "application/zip" and response.streaming
    assert zipfile.ZipFile(BytesIO(data)).testzip() is None
    assert 'filename="p02-p05-p10_e3_pack.zip"' in response["Content-Disposition"]


def test_download_asked_again_is_not_made_again(client):
    first = client.get(f"/packs/pack.zip?{THREE}")
    again = client.get(f"/packs/pack.zip?{THREE}", headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304 and not again.content


def test_head_of_a_download_makes_nothing(client):
    response = client.head(f"/packs/pack.zip?{THREE}")
    assert response.status_code == 200 and not response.streaming and not response.content
    assert response["Content-Type"] == "application/zip"


def test_head_of_a_pack_is_answered(client):
    assert client.head(f"/packs/?{THREE}").status_code == 200


def test_download_without_an_address_says_what_is_missing(client):
    response = client.get("/packs/pack.zip")
    assert response.status_code == 400 and b"No panel is chosen" in response.content


@pytest.mark.parametrize("path", ["/packs/", "/packs/pack.zip", "/check/"])
def test_nothing_can_be_written(client, path):
    assert client.post(f"{path}?{THREE}").status_code == 405


def test_no_cookie_is_set(client):
    assert not client.get(f"/packs/?{THREE}").cookies


def test_form_of_a_kept_edition_leads_to_the_present_one(client):
    response = client.get(f"/editions/3/packs/?{THREE}")
    assert response.status_code == 302 and response["Location"] == f"/packs/?{THREE}"


def test_quotations_are_counted_source_by_source():
    pack = pack_of_selection(make_exhibition(), ["P10", "P02"], site_url="https://x.example")
    told = {one.source.key: (one.words, one.allowed) for one in quotations(pack)}
    assert all(0 < words <= allowed for words, allowed in told.values())
