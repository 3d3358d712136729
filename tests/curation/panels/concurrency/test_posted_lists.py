"""A posted form kept as lists, and put back as it was sent."""

import pytest
from django.http import QueryDict

from curation.panels.concurrency.posted_lists import querydict_of, values_of


def test_a_form_comes_back_with_every_value_of_a_name():
    sent = QueryDict("title=Kirov&other_themes=1&other_themes=2&body=")
    assert querydict_of(values_of(sent)) == sent


def test_what_is_only_for_one_request_is_not_kept():
    assert values_of(QueryDict("csrfmiddlewaretoken=abc&title=Kirov")) == {"title": ["Kirov"]}


def test_nul_is_left_out_of_names_and_values():
    assert values_of(QueryDict("ti%00tle=Ki%00rov")) == {"title": ["Kirov"]}


def test_a_form_that_was_put_back_can_be_changed():
    form = querydict_of({"title": ["Kirov"]})
    form["title"] = "Another"
    assert form["title"] == "Another"


def rows(total: str, *names: str) -> str:
    values = {"prompts-TOTAL_FORMS": [total]} | {name: [""] for name in names}
    return querydict_of(values)["prompts-TOTAL_FORMS"]


@pytest.mark.parametrize("total", ["3", "999", "9" * 30, "9" * 5000])
def test_a_form_has_no_more_rows_than_fields_for_them(total):
    assert rows(total, "prompts-0-text", "prompts-1-text") == "2"


def test_rows_taken_away_at_the_end_stay_away():
    assert rows("1", "prompts-0-text", "prompts-1-text") == "1"


def test_fields_of_another_part_and_of_the_empty_row_are_no_rows():
    assert rows("2", "charts-0-chart", "prompts-__prefix__-text") == "0"


def test_a_number_of_rows_that_is_none_is_left_to_the_form():
    assert rows("many", "prompts-0-text") == "many"
