import re
from dataclasses import replace
from urllib.parse import urlencode

import pytest
from django.test import Client, RequestFactory

from exhibit.documents import codec
from exhibit.editions import copy
from exhibit.editions.pointer import switch
from exhibit.editions.writer import EditionWriter
from exhibit.rendering import Renderer, addresses
from exhibit.search import FILE_NAME, build
from exhibit.views.search import search
from tests.factories import records
from tests.factories.exhibition import SECRET, STAMP, make_exhibition
from tests.search.samples import INDEX


def published(root, exhibition=None):
    """Put the sample on disk as the current edition, as publishing does."""
    exhibition = exhibition or make_exhibition()
    renderer = Renderer(exhibition)
    with EditionWriter(root, exhibition.stamp.number) as writer:
        writer.add_document(copy.EXHIBITION, codec.encode(exhibition._file))
        for link in exhibition.panels():
            document = codec.encode(exhibition.panel(link.slug))
            writer.add_document(copy.panel_name(link.slug), document)
        writer.add_document(FILE_NAME, build(exhibition), media_type="application/vnd.sqlite3")
        page = renderer.render("/search/")
        writer.add(page.path, page.body, media_type=page.media_type)
        writer.finish("", exhibition.stamp.published_at, {})
    switch(root, exhibition.stamp.number)


@pytest.fixture
def ask(settings):
    """Return a function from parameters to the answer a visitor of an edition gets."""
    published(settings.EDITIONS_ROOT)

    def get(exhibition=None, **told):
        request = RequestFactory().get("/search/", told)
        request.exhibition = exhibition or make_exhibition()
        return search(request)

    return get


@pytest.fixture
def page(ask):
    return lambda **told: ask(**told).content.decode()


def heading(html):
    return re.search(r"<h1[^>]*>(.*?)</h1>", html)[1]


def window(html):
    return re.search(r"<title>(.*?)</title>", html)[1]


def test_search_empty_shows_how_and_names(page):
    html = page()
    assert heading(html) == "Search"
    assert "How to search" in html and "/subjects/leningrad/" in html


def test_search_form_is_a_search_landmark(page):
    assert 'role="search" method="get" action="/search/"' in page()


def test_search_is_not_for_other_search_machines(page):
    assert '<meta name="robots" content="noindex">' in page(q="kirov")


def test_search_without_words_may_be_found(page):
    assert "noindex" not in page()


def test_search_heading_carries_the_count(page):
    assert heading(page(q="magneto gorsk")) == "1 result for “magneto gorsk”"


def test_search_marks_what_was_found(page):
    assert "100 <mark>shoes</mark>" in page(q="shoe")


def test_search_quotes_the_source_and_says_what_is_ours(page):
    html = page(q="leather")
    assert "<p>“Suppose a factory received" in html
    assert "(in our words)" in page(q="hidden")


def test_search_shows_flags_and_what_to_know_before(page):
    assert "(Thought experiment)" in page(q="leather")
    assert "Speaks of murder and of execution" in page(q="gunman")


def test_search_filters_are_links_with_counts(page):
    html = page(q="kirov", kind="panel")
    assert '<a href="/search/?q=kirov&amp;kind=panel" aria-current="true">Panels (1)</a>' in html
    assert re.search(r'<a href="/search/\?q=kirov">Everything \(\d+\)</a>', html)


def test_search_both_filters_hold_together(page):
    html = page(q="party", kind="excerpt", theme="terror")
    assert "q=party&amp;kind=panel&amp;theme=terror" not in html
    assert '"/search/?q=party&amp;theme=terror"' in html
    assert '"/search/?q=party&amp;kind=excerpt"' in html


def test_search_nothing_under_a_filter_leads_to_everything(page):
    assert 'href="/search/?q=petrograd">See everything found (3)' in page(
        q="petrograd", kind="note"
    )


def test_search_slip_is_answered_at_once_and_told(page):
    html = page(q="kriov")
    assert heading(html) == "5 results for “kirov”"
    assert "Nothing is found for “kriov”. This is what “kirov” finds." in html
    assert 'value="kriov"' in html


def test_search_just_what_was_typed_is_one_link_away(page):
    assert '<a href="/search/?q=%22kriov%22">Search only for “kriov”</a>.' in page(q="kriov")


def test_search_nothing_found_suggests_and_shows_ways_on(page):
    html = page(q='"kriov"')
    assert heading(html) == "Nothing found for &quot;kriov&quot;"
    assert 'Did you mean <a href="/search/?q=%22kirov%22">&quot;kirov&quot;</a>?' in html
    assert "/subjects/leningrad/" in html


def test_search_pages_are_named_in_the_title(page, monkeypatch):
    monkeypatch.setattr("exhibit.views.search.PER_PAGE", 3)
    html = page(q="the", page="2")
    assert re.match(r"\d+ results for “the”, page 2 of \d+ – ", window(html))
    assert 'aria-current="page"><span class="vh">Page </span>2</a>' in html
    assert 'href="/search/?q=the&amp;page=3" rel="next"' in html


@pytest.mark.parametrize(
    "told",
    [
        {"q": "kirov", "kind": "spaceship"},
        {"q": "kirov", "theme": "nowhere"},
        {"q": "kirov", "page": "0"},
        {"q": "kirov", "page": "-1"},
        {"q": "kirov", "page": "two"},
        {"q": "kirov", "page": "²"},
        {"q": "kirov", "page": "99"},
        {"q": "kirov", "page": "9" * 5000},
        {"q": "k" * 201},
        {"kind": "'; --"},
        {f"p{number}": "1" for number in range(2_000)},
    ],
)
def test_search_bad_parameters_are_told_in_the_exhibitions_own_page(ask, told):
    response = ask(**told)
    assert response.status_code == 400
    html = response.content.decode()
    assert "Not searched." in html and "Plan, List, Card" in html


def test_search_only_exclusions_asks_for_a_word(ask):
    response = ask(q="-kirov")
    assert response.status_code == 200
    assert b"at least one word" in response.content


def test_search_unknown_parameters_are_passed_over(page):
    assert heading(page(q="petrograd", utm="x", sort="date")) == "3 results for “petrograd”"


@pytest.mark.parametrize(
    "text",
    [
        '"><script>alert(1)</script>',
        "' OR 1=1 --",
        "\x00",
        "%00%ff",
        "😀",
        "---",
        "k" * 10_000,
        "~kirov",
    ],
)
def test_search_hostile_text_is_only_text(ask, text):
    response = ask(q=text)
    assert response.status_code in (200, 400)
    assert b"<script>alert" not in response.content


def test_search_post_is_refused():
    assert search(RequestFactory().post("/search/")).status_code == 405


def test_search_edition_without_an_index_says_so(page, ask, settings):
    other = replace(STAMP, number=9)
    response = ask(exhibition=make_exhibition(stamp=other), q="kirov")
    assert response.status_code == 503
    assert b"cannot be searched" in response.content


def test_search_working_copy_is_searched_as_it_stands(page):
    staff = make_exhibition(stamp=None)
    html = page(exhibition=staff, q="petrograd")
    assert heading(html) == "3 results for “petrograd”"
    assert "Working copy" in html


@pytest.mark.parametrize("text", ["words", "visitor", "wave", "the"])
def test_search_never_shows_words_that_are_not_public(page, text):
    assert SECRET not in page(q=text)


def test_search_every_place_that_is_linked_to_exists():
    renderer = Renderer(make_exhibition())
    found = [a for (a,) in INDEX.execute("SELECT DISTINCT address FROM record")]
    for address in found:
        path, _, anchor = address.partition("#")
        html = renderer.render(path).body.decode()
        assert not anchor or f'id="{anchor}"' in html, address


def test_search_empty_page_is_part_of_every_edition():
    assert "/search/" in set(addresses(make_exhibition()))


@pytest.mark.django_db
def test_search_costs_visitors_no_query(settings, django_assert_num_queries):
    published(settings.EDITIONS_ROOT)
    with django_assert_num_queries(0):
        response = Client().get("/search/", {"q": "kirov"})
    assert response.status_code == 200
    assert "results for “kirov”" in response.content.decode()


@pytest.mark.django_db
def test_search_form_of_a_kept_edition_asks_the_current_one(settings):
    published(settings.EDITIONS_ROOT)
    newer = make_exhibition(stamp=replace(STAMP, number=4))
    published(settings.EDITIONS_ROOT, newer)
    response = Client().get("/editions/3/search/", {"q": "kirov"})
    assert response.status_code == 302
    assert response["Location"] == "/search/?" + urlencode({"q": "kirov"})


@pytest.mark.django_db
def test_search_of_a_curator_finds_drafts(settings):
    records.make_exhibition()
    records.make_panel_row(slug="draft-panel", title="Quagswag", body="A draft. [~]")
    client = Client()
    client.force_login(records.make_user())
    assert "1 result for" in client.get("/search/", {"q": "quagswag"}).content.decode()
