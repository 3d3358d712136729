"""A form that is not saved yet, as the document it would become."""

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from curation.panels.writing.unsaved_panel import unsaved_document
from exhibit.models import Panel
from tests.factories import records
from tests.factories.documents import panel_document


def test_untouched_form_is_the_saved_document(posted, panel):
    assert unsaved_document(posted(), panel) == panel_document(panel)


def test_form_without_its_parts_takes_the_saved_ones(panel):
    assert unsaved_document(QueryDict(), panel) == panel_document(panel)


def test_words_are_those_typed(posted, panel):
    document = unsaved_document(posted(body="Typed.\r\nNow. [@S14]", title="A title"), panel)
    assert (document.body.source, document.title) == ("Typed.\nNow. [@S14]", "A title")
    assert document.notes[0].key == "S14"


def test_saved_panel_is_left_alone(posted, panel):
    unsaved_document(posted(title="Another"), panel)
    assert panel.title == Panel.objects.get(pk=panel.pk).title != "Another"


def test_nothing_is_written(posted, panel):
    data = posted(**{"prompts-0-text": "Another question?"})
    with CaptureQueriesContext(
        connection,
    ) as told:
        unsaved_document(data, panel)
    assert all(query["sql"].startswith("SELECT") for query in told.captured_queries)


@pytest.mark.parametrize(
    ("field", "typed"),
    [("slug", "no address!"), ("kind", "poem"), ("date", "yesterday"), ("flag", "x"), ("key", "")],
)
def test_value_that_is_not_valid_stays_as_saved(posted, panel, field, typed):
    document = unsaved_document(posted(**{field: typed}), panel)
    assert getattr(document, field) == getattr(panel, field)


def test_row_to_be_deleted_is_left_out(posted, panel):
    document = unsaved_document(posted(**{"panel_questions-0-DELETE": "on"}), panel)
    assert document.questions == ()


def test_row_that_names_no_record_is_left_out(posted, panel):
    document = unsaved_document(posted(**{"panel_pictures-0-picture": "999"}), panel)
    assert document.pictures == ()


def test_row_just_added_is_there(posted, panel):
    note = {"prompts-TOTAL_FORMS": 2, "prompts-1-skill": "sourcing", "prompts-1-text": "Why?"}
    assert [p.text for p in unsaved_document(posted(**note), panel).prompts][-1] == "Why?"


def test_rows_stand_by_their_positions(posted, panel):
    rows = {
        "prompts-TOTAL_FORMS": 2,
        "prompts-0-position": 2,
        "prompts-1-position": 1,
        "prompts-1-skill": "sourcing",
        "prompts-1-text": "First?",
    }
    assert unsaved_document(posted(**rows), panel).prompts[0].text == "First?"


def test_other_theme_is_taken_when_ticked(posted, panel):
    theme = records.make_theme("industrialization")
    document = unsaved_document(posted(other_themes=theme.pk), panel)
    assert document.other_themes == ("industrialization",)


def test_new_panel_takes_the_first_theme_until_one_is_chosen(db):
    records.make_theme("terror")
    document = unsaved_document(QueryDict("title=New&body=One.+[~]"), None)
    assert (document.theme, document.title, document.slug) == ("terror", "New", "not-saved-yet")


def test_new_panel_needs_no_theme_at_all(db):
    assert unsaved_document(QueryDict("body=One.+[~]"), None).theme == ""


@pytest.mark.parametrize(
    "query",
    [
        "prompts-TOTAL_FORMS=many&prompts-0-text=x",
        "prompts-TOTAL_FORMS=9999999999&prompts-99999999999999999999-text=x",
        "panel_questions-TOTAL_FORMS=1&panel_questions-0-question=-1",
        "theme=x&position=-4&other_themes=y&body=",
    ],
)
def test_form_made_by_hand_breaks_nothing(panel, query):
    assert unsaved_document(QueryDict(query), panel).slug == panel.slug
