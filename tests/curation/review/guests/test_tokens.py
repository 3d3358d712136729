"""Links of a reviewed page: inside what the link covers, or nowhere."""

from curation.review.guests.page_links import kept_inside, with_banner

PREFIX = "/curation/review/1.x/"
SITE = "https://museum.example"


def kept(html: str, covered: tuple[str, ...] = ("/panels/a/", "/charts/a.svg")) -> str:
    return kept_inside(
        html.encode(), prefix=PREFIX, covers=covered.__contains__, site_url=SITE
    ).decode()


def test_covered_link_leads_below_the_prefix_with_its_query_and_place():
    assert kept('<a href="/panels/a/?x=1#n1">A</a>') == f'<a href="{PREFIX}panels/a/?x=1#n1">A</a>'


def test_absolute_address_of_the_site_is_read_as_its_own():
    assert kept(f'<a href="{SITE}/panels/a/">A</a>') == f'<a href="{PREFIX}panels/a/">A</a>'


def test_link_to_another_page_becomes_words():
    assert kept('<a href="/panels/b/">B <b>x</b></a>') == '<span class="no-link">B <b>x</b></span>'


def test_link_to_a_file_goes_with_its_list():
    assert kept('<ul><li><a href="/panels/b.json">B</a></li></ul>') == ""


def test_navigation_that_leads_nowhere_goes():
    assert kept('<nav aria-label="x"><a href="/b/">B</a></nav><p>Text</p>') == "<p>Text</p>"


def test_other_sites_and_places_of_the_page_stay():
    html = '<a href="https://other.example/x/">X</a><a href="#n1">1</a>'
    assert kept(html) == html


def test_address_without_a_scheme_is_another_site():
    html = '<a href="//other.example/panels/a/">X</a>'
    assert kept(html) == html


def test_pictures_are_shown_from_below_the_prefix():
    html = '<img src="/charts/a.svg" srcset="/charts/a.svg 1x, /charts/b.svg 2x">'
    assert kept(html) == f'<img src="{PREFIX}charts/a.svg" srcset="{PREFIX}charts/a.svg 1x, # 2x">'


def test_form_to_what_is_not_covered_goes_nowhere_and_settings_stay():
    html = '<form action="/search/"></form><form action="/reading/"></form>'
    assert kept(html) == '<form action="#"></form><form action="/reading/"></form>'


def test_head_tells_machines_nothing_but_to_keep_away():
    head = (
        f'<head><link rel="canonical" href="{SITE}/panels/b/">'
        '<meta property="og:image" content="/panels/b/card.png">'
        '<link rel="alternate" href="/feed.xml" type="application/atom+xml">'
        '<script type="application/ld+json">{"name": "B"}</script>'
        '<link rel="stylesheet" href="/static/exhibit.css"></head>'
    )
    told = kept(head)
    assert "/b/" not in told and "feed" not in told and "ld+json" not in told
    assert '<meta name="robots" content="noindex, nofollow">' in told
    assert 'href="/static/exhibit.css"' in told


def test_banner_stands_where_every_page_keeps_room_for_it():
    page = b"<body><!--edition-notice--><main>"
    assert with_banner(page, "<p>For review</p>") == b"<body><p>For review</p><main>"
