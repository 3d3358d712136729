"""What is understood of a date, while somebody types it."""

import pytest


def reading(client, written):
    answer = client.get("/curation/dates/", {"written": written})
    assert answer.status_code == 200
    return answer.json()["reading"]


def test_a_date_is_shown_as_visitors_will_read_it(editor):
    assert reading(editor, "1934-12-01") == "1 December 1934"


def test_a_date_written_otherwise_is_shown_with_what_is_kept(editor):
    assert reading(editor, "c. 1935") == "about 1935, kept as 1935~"


@pytest.mark.parametrize("written", ["", "  ", "yesterday", "12/1/1934", "1934" * 1000])
def test_what_is_no_date_is_not_understood(editor, written):
    assert reading(editor, written) == ""


def test_nobody_else_is_answered(client):
    assert client.get("/curation/dates/", {"written": "1934"}).status_code == 302
