"""A date is typed as people write it, and kept as EDTF."""

import pytest
from django.urls import reverse

from curation.admin.date_entry import DateEntry
from exhibit.models import Subject

ADD = reverse("admin:exhibit_subject_add")
SUBJECT = {"name": "Kirov", "slug": "kirov", "kind": "person", "other_names": "[]"}


@pytest.mark.parametrize(
    ("written", "kept"),
    [("c. 1886 – 1 December 1934", "1886~/1934-12-01"), ("1930s", "193X"), ("1934-12", "1934-12")],
)
def test_what_is_written_is_kept_as_edtf(editor, written, kept):
    editor.post(ADD, SUBJECT | {"date": written})
    assert Subject.objects.get().date == kept


def test_what_is_no_date_is_refused_with_the_words_that_were_typed(editor):
    page = editor.post(ADD, SUBJECT | {"date": "12/1/1934"}).content.decode()
    assert "&#x27;12/1/1934&#x27; is not a date we can read" in page
    assert 'value="12/1/1934"' in page and not Subject.objects.exists()


def test_form_says_what_a_date_means(editor):
    editor.post(ADD, SUBJECT | {"date": "c. 1935"})
    address = reverse("admin:exhibit_subject_change", args=[Subject.objects.get().pk])
    page = editor.get(address).content.decode()
    assert 'value="1935~"' in page and ">about 1935</output>" in page


def test_form_that_is_refused_says_what_was_understood(editor):
    page = editor.post(ADD, SUBJECT | {"name": "", "date": "c. 1935"}).content.decode()
    assert ">about 1935, kept as 1935~</output>" in page


def test_a_date_may_be_longer_as_it_is_written_than_as_it_is_kept():
    written = "perhaps about the 1st of December 1934 – 3 January 1935"
    assert DateEntry().clean(written) == "1934-12-01%/1935-01-03"
