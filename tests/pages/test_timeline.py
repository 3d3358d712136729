"""What happened, in order of time."""

import re

from exhibit.presenters.timeline import machine_date


def test_timeline_is_grouped_by_year_in_order(page):
    html = page("/timeline/")
    assert html.index('id="y-1929"') < html.index('id="y-1934"') < html.index('id="y-1936"')


def test_timeline_tells_the_time_in_words_and_for_machines(page):
    assert '<time datetime="1934-12-01">1 December 1934</time>' in page("/timeline/")


def test_range_is_told_in_words_only(page):
    html = page("/timeline/")
    assert re.search(r'<p class="at">\s*August 1936 to March 1938\s*</p>', html)
    assert machine_date("1936-08/1938-03") == machine_date("1930~") == ""


def test_evidence_leads_to_the_note_on_the_panel(page):
    assert 'href="/panels/who-killed-kirov/#n2"><span class="key key-a">A</span>' in page(
        "/timeline/"
    )


def test_scholarship_is_named_as_such(page):
    assert 'href="/panels/who-killed-kirov/#n1">Scholarship<' in page("/timeline/")


def test_evidence_that_no_text_shows_leads_to_its_place_in_the_source(page):
    assert 'href="/sources/lecture/#L25"' in page("/timeline/")


def test_timeline_of_a_theme_holds_its_events_only(page):
    html = page("/timeline/terror/")
    assert "Kirov was shot." in html and "Work began on the steppe." not in html


def test_filter_marks_the_theme_being_shown(page):
    assert 'href="/timeline/terror/" aria-current="page">Terror (2)</a>' in page(
        "/timeline/terror/"
    )


def test_theme_without_events_says_so(page):
    assert "No event of this theme" in page("/timeline/new-party-generation/")


def test_unknown_theme_answers_404_with_the_nearest(show):
    response = show("/timeline/teror/")
    assert response.status_code == 404
    assert 'href="/themes/terror/"' in response.content.decode()
