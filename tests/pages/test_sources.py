"""The pages of the sources."""

from dataclasses import replace

from exhibit.documents.panel import all_excerpts
from exhibit.documents.types import PlaceDocument, SourcePage
from exhibit.presenters.sources import Walls, _quotations, _uses, public_share, source_view
from tests.factories.exhibition import KIROV, LINKS, SECRET, make_exhibition

LECTURE = "/sources/lecture/"


def test_source_list_names_every_source(page):
    assert "Lecture transcript" in page("/sources/") and "/sources/textbook/" in page("/sources/")


def test_source_lists_its_units_with_an_address_each(page):
    assert '<li id="L27" class="unit">' in page(LECTURE)


def test_unit_leads_to_the_panels_that_use_it(page):
    unit = " ".join(page(LECTURE).split('id="L27"')[1].split("</li>")[0].split())
    assert 'The words hang on <a href="/panels/who-killed-kirov/#n2">' in unit


def test_unit_that_is_not_public_shows_its_gist_alone(page):
    html = page("/sources/textbook/")
    assert SECRET not in html
    assert "He used the killing to begin a wave of arrests. <small>(in our words)" in html


def gists_only(page: SourcePage) -> SourcePage:
    """The page as editions keep it: no words of the source."""
    places = (
        replace(place, excerpt=replace(place.excerpt, exact=None), leads=())
        for place in page.places
    )
    return replace(page, places=tuple(places))


def test_source_page_shows_the_words_that_hang_on_walls_and_no_others():
    exhibition = make_exhibition()
    view = source_view(gists_only(exhibition.source("lecture")), exhibition)
    shown = {card.key for unit in view.units for card in unit.quotations}
    walls = [all_excerpts(exhibition.panel(link.slug)) for link in exhibition.panels()]
    hanging = {one.key for wall in walls for one in wall if one.public and one.source == "lecture"}
    assert KIROV.key in shown and shown == hanging


def undivided() -> SourcePage:
    """The lecture as a museum's own source is: not divided into units."""
    page = make_exhibition().source("lecture")
    return replace(page, places=tuple(replace(place, is_unit=False) for place in page.places))


def test_source_without_units_counts_excerpts_and_never_of_none():
    view = source_view(undivided())
    assert [tag.text for tag in view.tags][1] == "4 excerpts cited"
    assert view.readable == "Visitors read short excerpts word for word, 9 per cent of the whole."
    assert view.heading == "On the walls" and "4 excerpts that" in view.strip


def test_a_hair_of_a_long_text_is_not_called_nothing():
    page = make_exhibition().source("lecture")
    long = replace(page, source=replace(page.source, characters=1_000_000))
    assert public_share(long) == "less than 1 per cent"


def test_a_text_shown_whole_is_read_all():
    page = make_exhibition().source("lecture")
    rights = "https://creativecommons.org/publicdomain/mark/1.0/"
    source = replace(page.source, full_text_public=True, rights_statement=rights)
    assert public_share(replace(page, source=source)) == "all of it"


def test_source_of_which_nothing_hangs_says_so(page):
    view = source_view(replace(undivided(), places=()))
    assert [tag.text for tag in view.tags][
        1
    ] == "No excerpt cited yet" and view.strip == "Nothing of it hangs on a panel yet."


def test_words_inside_a_longer_quotation_stand_once():
    part = replace(KIROV, key="L27a", start=KIROV.start + 4, exact=(KIROV.exact or "")[4:])
    place = PlaceDocument(excerpt=replace(KIROV, exact=None), leads=(part,))
    walls = Walls(excerpts={KIROV.key: KIROV, part.key: part})
    page = make_exhibition().source("lecture")
    assert [card.key for card in _quotations(place, page, walls)] == [KIROV.key]


def test_corrections_stand_in_a_table(page):
    assert "<td>Magneto Gorsk</td>\n<td>Magnitogorsk</td>" in page(LECTURE)


def test_source_says_how_much_of_it_is_shown(page):
    assert "9 per cent of the whole" in page(LECTURE)


def test_share_counts_overlapping_excerpts_once():
    lecture = make_exhibition().source("lecture")
    first = lecture.places[0]
    twice = replace(lecture, places=(replace(first, leads=(first.excerpt,)), *lecture.places[1:]))
    assert public_share(twice) == public_share(lecture)


def test_unknown_source_answers_404_with_the_nearest_name(show):
    response = show("/sources/lectures/")
    assert response.status_code == 404
    assert 'href="/sources/lecture/"' in response.content.decode()


def test_unit_that_backs_no_panel_says_why(page):
    unit = page(LECTURE).split('id="L25"')[1].split("</li>")[0]
    assert "Backs no panel: Told on the page of its question." in unit


def test_lead_whose_words_hang_elsewhere_leads_there():
    page = PlaceDocument(
        excerpt=replace(KIROV, exact=None),
        leads=(replace(KIROV, key="L27a", exact=None),),
        panels=(LINKS["who-killed-kirov"], LINKS["hundred-shoes"]),
    )
    uses = list(_uses(page, {"L27a": {"who-killed-kirov": "/panels/who-killed-kirov/#n2"}}))
    assert [use.heading for use in uses] == ["The words hang on", "In our words on"]
    assert uses[0].links[0].address == "/panels/who-killed-kirov/#n2"
