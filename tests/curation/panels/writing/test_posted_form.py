"""The rows of a form of the admin."""

from django.http import QueryDict

from curation.panels.writing.posted_form import plain, rows


def test_words_are_trimmed_with_lf_newlines():
    assert plain(" One.\r\nTwo.\r ") == "One.\nTwo."


def test_part_that_was_not_sent_is_none():
    assert rows(QueryDict("title=A"), "prompts") is None


def test_part_without_rows_is_empty():
    assert rows(QueryDict("prompts-TOTAL_FORMS=0"), "prompts") == []


def test_empty_row_of_the_form_is_no_row():
    sent = "prompts-TOTAL_FORMS=1&prompts-__prefix__-text=x&prompts-0-text=One"
    assert [row.text("text") for row in rows(QueryDict(sent), "prompts")] == ["One"]


def test_row_beyond_the_total_is_no_row():
    sent = "prompts-TOTAL_FORMS=1&prompts-1-text=Two"
    assert rows(QueryDict(sent), "prompts") == []


def test_rows_of_the_same_place_stand_by_their_age_and_new_ones_last():
    sent = "p-TOTAL_FORMS=3&p-0-t=new&p-1-t=old&p-1-id=9&p-2-t=older&p-2-id=3"
    assert [row.text("t") for row in rows(QueryDict(sent), "p")] == ["older", "old", "new"]


def test_prefix_of_another_part_is_not_mixed_in():
    sent = "panel-TOTAL_FORMS=1&panel-0-t=mine&panel_charts-0-t=other"
    assert [row.values for row in rows(QueryDict(sent), "panel")] == [{"t": "mine"}]
