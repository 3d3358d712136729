"""The page of a panel."""

import re
from dataclasses import replace
from decimal import Decimal

from exhibit.documents.figure_bars import figure_bar
from exhibit.documents.panel import PromptDocument, Related
from exhibit.editions import reading
from exhibit.presenters.drawings import drawing_view
from exhibit.presenters.panels import panel_view
from exhibit.text.body import parse
from tests.factories.exhibition import HEDGES, SECRET, make_exhibition
from tests.factories.supports import make_support

KIROV = "/panels/who-killed-kirov/"


def test_panel_page_is_found(show):
    assert show(KIROV).status_code == 200


def test_panel_page_names_theme_and_place_in_it(page):
    assert "<b>Terror</b>\n<span>Panel 1 of 1</span>" in page(KIROV)


def test_advisory_stands_before_the_text(page):
    html = page(KIROV)
    assert html.index("This panel speaks of murder and of execution.") < html.index("text-h")


def test_advisory_leads_past_the_panel(page):
    care = page(KIROV).split('class="care"')[1].split("</aside>")[0]
    assert 'href="/panels/one-and-a-half-million/"' in care


def test_sentence_leads_to_its_evidence_and_back(page):
    html = page(KIROV)
    assert 'href="#n2" id="r2" role="doc-noteref"' in html
    assert 'id="n2" role="note"' in html and 'href="#r2"' in html


def test_second_citation_of_a_key_keeps_its_number_without_a_second_id(page):
    html = page(KIROV).split('id="when-h"')[0]
    assert html.count('href="#n2"') == 2 and html.count('id="r2"') == 1


def test_excerpt_carries_credit_line_and_link_to_its_place(page):
    html = page(KIROV)
    assert 'href="/sources/lecture/#L27"' in html
    assert "Unattributed lecture transcript, file 000_66574a4027c34fce.txt." in html


def test_words_that_are_not_public_are_told_as_gist(page):
    html = page(KIROV)
    assert SECRET not in html
    assert "He used the killing to begin a wave of arrests." in html


def test_framing_is_marked_in_words(page):
    assert "Two sources agree on the result. <small>(in our words)</small>" in page(KIROV)


def test_emended_words_are_marked_with_the_files_reading_below(page):
    html = page("/panels/magnitogorsk-overnight/")
    assert "<ins>Magnitogorsk</ins>" in html
    assert "The file reads “Magneto Gorsk”; we read “Magnitogorsk” (mis-heard name)." in html


def test_thought_experiment_is_flagged_in_the_heading(page):
    heading = page("/panels/hundred-shoes/").split("<h1")[1].split("</h1>")[0]
    assert "Thought experiment" in heading


def test_unchecked_note_says_what_is_unconfirmed(page):
    assert "<strong>Unconfirmed.</strong> The page in the journal has yet" in page(KIROV)


def test_disagreement_says_what_each_figure_counts(page):
    html = page(KIROV)
    assert "people executed, 1936–1938" in html
    assert "people executed, and people who never came back; no years given" in html


def test_deciding_words_are_pointed_at(page):
    assert "<mark>executed</mark>" in page(KIROV)


def test_each_figure_has_a_scale_of_its_own(page):
    html = page(KIROV)
    assert "<span>1 million people</span>" in html and "<span>2 million people</span>" in html


def test_chart_stands_beside_the_same_figures_as_a_table(page):
    html = page("/panels/one-and-a-half-million/")
    assert '<img class="by-night" src="/charts/party-members-dark.svg"' in html
    assert "<td>about 1,920,000</td>" in html


def test_citation_names_the_edition(page):
    share = page(KIROV).split('id="cite-h"')[1]
    assert "edition 3, 21 November 2026" in share


def test_panel_leads_to_its_neighbours_and_says_which_room(page):
    onward = page(KIROV).split('id="on-h"')[1]
    assert "Previous panel, in Industrialization" in onward
    assert 'href="/panels/one-and-a-half-million/"' in onward


def test_unknown_panel_answers_404_with_the_nearest_name(show):
    response = show("/panels/who-kiled-kirov/")
    assert response.status_code == 404
    assert 'href="/panels/who-killed-kirov/"' in response.content.decode()


def test_working_copy_has_a_banner_with_the_edit_link(page):
    html = page(KIROV, make_exhibition(stamp=None), edit_url="/admin/exhibit/panel/10/change/")
    assert "visitors do not see this" in html
    assert 'href="/admin/exhibit/panel/10/change/"' in html


def test_edition_has_no_banner(page):
    assert "visitors do not see this" not in page(KIROV)


def test_figure_without_an_upper_value_runs_on():
    bar = figure_bar(Decimal(6_000_000), None)
    assert bar.open_ended and bar.scale_end == "10 million"


def test_drawing_stands_in_the_page_with_its_words(page):
    html = page(KIROV)
    assert 'aria-label="Two words side by side: believe, and probably."' in html
    assert "<figcaption>The lecture reports a belief; the textbook judges.</figcaption>" in html


def test_drawing_that_must_not_stand_in_a_page_is_told_in_words():
    drawing = replace(HEDGES, svg="<svg><script>alert(1)</script></svg>")
    view = drawing_view(drawing, {})
    assert view.html == "" and "hedges cannot be shown" in view.caption


def test_related_panel_says_why(page):
    html = page(KIROV).split('id="on-h"')[1]
    assert "Related, because it tells of the same years" in html


def test_neighbour_that_is_also_related_stands_once_and_says_why():
    panel = make_exhibition().panel("who-killed-kirov")
    panel = replace(panel, related=(Related(slug="hundred-shoes", reason="counts badly"),))
    told = [one.direction for one in panel_view(panel, make_exhibition()).onward]
    assert told == [
        "Previous panel, in Industrialization. Related, because it counts badly",
        "Next panel, in The New Party Generation",
    ]


def test_related_panel_that_is_not_on_display_is_left_out(page):
    assert "taken-down" not in page(KIROV)


def test_word_that_is_defined_leads_to_its_meaning_once(page):
    html = page(KIROV)
    assert html.count('<a class="term" href="#g-historian">historians</a>') == 1
    assert '<div id="g-historian" class="is-concept">' in html


def test_events_stand_among_those_before_and_after(page):
    falls = page(KIROV).split('id="when-h"')[1].split("</section>")[0]
    assert falls.count('<li class="here">') == 2
    assert '<time datetime="1929">1929</time>' in falls


def test_event_of_the_panel_leads_to_the_panels_own_evidence(page):
    falls = page(KIROV).split('id="when-h"')[1].split("</section>")[0]
    assert 'href="#n1"' in falls


def test_chart_keeps_its_place_before_it_comes(page):
    html = page("/panels/one-and-a-half-million/")
    assert len(re.findall(r'<img class="by-[a-z]+" [^>]* width="\d+" height="\d+"', html)) == 2


def test_what_answers_for_teachers_rest_on_adds_nothing_to_the_page():
    exhibition = make_exhibition()
    kirov = exhibition.panel("who-killed-kirov")
    noted = PromptDocument(skill="sourcing", text="Who?", teacher_note_cited=parse("A key. [@S14]"))
    read = replace(kirov, prompts=(noted,), supports=(make_support("A key.", "S14"),))
    unread = replace(read, supports=())
    assert panel_view(read, exhibition) == panel_view(unread, exhibition)


def first_depth(html: str) -> str:
    """What stands on the page before the way on."""
    return html.split('<nav class="next')[0]


def test_a_sentence_is_followed_by_the_fold_with_its_evidence(page):
    row = page(KIROV).split('id="r2"')[1].split('<div class="row">')[0]
    assert "<summary>Evidence 2</summary>" in row and 'id="n2" role="note"' in row


def test_folds_are_what_all_evidence_opens_in_a_kept_page(page):
    html = page(KIROV)
    assert html.count(reading.FOLD.decode()) == html.count('<details class="fold"') > 0


def test_a_disagreement_stands_in_one_line_that_leads_to_it(page):
    line = first_depth(page(KIROV)).split('<p class="in-a-line')[1].split("</p>")[0]
    (slug,) = re.findall(r'href="#(q-[a-z-]+)"', line)
    assert f'<h2 id="{slug}">' in page(KIROV)


def test_the_way_on_comes_before_whole_answers_and_files(page):
    html = page(KIROV)
    places = [html.index(part) for part in ('<nav class="next', 'class="clash"', 'id="asks-h"')]
    assert places == sorted(places)


def test_the_way_on_from_the_last_panel_leads_back(page):
    way = page("/panels/one-and-a-half-million/").split('<nav class="next')[1].split("</nav>")[0]
    assert "Previous panel" in way


def test_credit_stands_once(page):
    html = page(KIROV)
    assert html.count("file 000_66574a4027c34fce.txt") == 1
    assert "Lecture transcript, line 36" in first_depth(html)


def test_other_pages_credit_beside_the_words(page):
    assert "file 000_66574a4027c34fce.txt" in page("/themes/industrialization/")
