"""Pickers of records: what the rows of a form show is asked for once, and odd values break none."""

import re

import pytest
from django.contrib import admin

from curation.admin.panel_inlines import RelatedInline
from exhibit.models import Panel
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def request_of_boss(rf):
    request = rf.get("/")
    request.user = records.make_user("", is_superuser=True)
    return request


def rows_of(panel: Panel, request, data=None):
    """Return the rows of a panel's related panels, as its form has them."""
    inline = RelatedInline(Panel, admin.site)
    return inline.get_formset(request, panel)(
        data, instance=panel, queryset=inline.get_queryset(request)
    )


def related(count: int) -> Panel:
    panel = records.make_panel_row()
    for number in range(count):
        other = records.make_panel_row(f"other-{number}")
        panel.related_panels.create(other=other, reason="is near")
    return panel


@pytest.mark.parametrize("count", [1, 7])
def test_rows_ask_for_what_they_show_once(request_of_boss, count, django_assert_num_queries):
    panel = related(count)
    with django_assert_num_queries(2):  # the rows, and the panels they lead to
        shown = [str(row["other"]) for row in rows_of(panel, request_of_boss)]
    assert all(": Other " in picker and "selected>P" in picker for picker in shown)


def test_rows_that_came_with_their_record_ask_for_nothing(
    request_of_boss, django_assert_num_queries
):
    related(3)
    panel = Panel.objects.with_evidence().get(slug="who-killed-kirov")
    with django_assert_num_queries(0):
        shown = [str(row["other"]) for row in rows_of(panel, request_of_boss)]
    assert all(": Other " in picker and "selected>P" in picker for picker in shown)


@pytest.mark.parametrize("value", ["", "many", "9" * 40, "-1", "\x00", "²", "😀"])
def test_what_is_no_number_is_shown_as_nothing(request_of_boss, value):
    data = {
        "related_panels-TOTAL_FORMS": "1",
        "related_panels-INITIAL_FORMS": "0",
        "related_panels-0-other": value,
    }
    (row,) = rows_of(records.make_panel_row(), request_of_boss, data).forms
    assert set(re.findall(r'<option value="([^"]*)" selected', str(row["other"]))) <= {""}
