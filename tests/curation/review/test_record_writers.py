"""Who wrote a record since its approval: of its own words, and of those it shows besides."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from curation.records.history.recording import saving
from curation.review import approvals
from curation.review.record_writers import writers_of
from exhibit.models import TimelineEvent
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def four_eyes(settings):
    settings.REVIEW_FOUR_EYES = True


@pytest.fixture
def author():
    return records.make_user("author")


def saved(by, *rows) -> None:
    with saving(by=by):
        for row in rows:
            row.save()


def test_nobody_wrote_a_record_without_history():
    theme = records.make_theme()
    assert writers_of([theme]) == {theme: frozenset()}


def test_who_saved_it_wrote_it(author):
    theme = records.make_theme()
    saved(author, theme)
    assert writers_of([theme]) == {theme: {author.pk}}


def test_nobody_wrote_it_where_the_rule_is_off(author, settings):
    settings.REVIEW_FOUR_EYES = False
    theme = records.make_theme()
    saved(author, theme)
    assert writers_of([theme]) == {theme: frozenset()}


def test_who_saved_it_before_its_approval_did_not(author):
    theme = records.make_theme(title="Fear")
    saved(author, theme)
    theme.title = "Terror"
    theme.save()
    approvals.approve(records=[theme], by=None)
    assert writers_of([theme]) == {theme: frozenset()}


def test_who_saved_a_note_it_cites_wrote_some_of_it(author):
    note = records.make_note_row("S14")
    event = TimelineEvent.objects.create(key="smolny", date="1934", text="Kirov was shot. [@S14]")
    saved(author, note)
    assert writers_of([event]) == {event: {author.pk}}


def test_who_saved_a_work_behind_a_note_wrote_some_of_it(author):
    work = records.make_reference_row()
    records.make_note_row("S14", references=[work])
    event = TimelineEvent.objects.create(key="smolny", date="1934", text="Kirov was shot. [@S14]")
    saved(author, work)
    assert writers_of([event]) == {event: {author.pk}}


def test_who_saved_a_note_that_it_does_not_cite_wrote_nothing(author):
    event = TimelineEvent.objects.create(key="smolny", date="1934", text="Kirov was shot. [~]")
    saved(author, records.make_note_row("S14"))
    assert writers_of([event]) == {event: frozenset()}


@pytest.mark.parametrize("make", [records.make_excerpt_row, records.make_emendation_row])
def test_who_saved_a_passage_or_emendation_wrote_some_of_its_source(author, make):
    row = make()
    source = row.source_text.source
    saved(author, row)
    assert writers_of([source]) == {source: {author.pk}}


def test_number_of_queries_does_not_grow(author):
    counts = []
    for size in (1, 10):
        themes = [records.make_theme(f"theme-{size}-{number}") for number in range(size)]
        saved(author, *themes)
        with CaptureQueriesContext(connection) as queries:
            writers_of(themes)
        counts.append(len(queries))
    assert counts[0] == counts[1]
