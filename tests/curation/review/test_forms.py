"""What curators fill in when they talk of a panel, give a task, or show it to somebody."""

from datetime import timedelta

import pytest
from django.utils import timezone

from curation.review.forms import (
    AssignmentForm,
    CommentForm,
    ReviewerLinkForm,
    RevisionLinkForm,
    faults_in_words,
)
from tests.factories import records

pytestmark = pytest.mark.django_db


def in_days(days: int) -> str:
    return (timezone.localdate() + timedelta(days=days)).isoformat()


def errors_of(form) -> dict[str, list[str]]:
    return dict(form.errors)


def test_sentence_of_a_browser_is_that_of_the_text():
    form = CommentForm({"text": "Why?", "sentence": " One\r\ntwo. "})
    assert form.is_valid()
    assert form.cleaned_data["sentence"] == " One\ntwo. "


def test_a_comment_of_blanks_has_no_words():
    told = errors_of(CommentForm({"text": " \n "}))
    assert told == {"text": ["The comment has no words: write what you want to say."]}


def test_colleagues_are_offered_by_the_names_they_go_by():
    records.make_user("author", first_name="Anna", last_name="Berg")
    records.make_user("", username="stranger")
    labels = [label for _, label in AssignmentForm().fields["to"].choices]
    assert labels == ["choose", "Anna Berg"]


def test_a_task_for_somebody_who_may_not_change_panels_is_refused():
    stranger = records.make_user("", username="stranger")
    form = AssignmentForm({"to": stranger.pk, "task": "Check it."})
    assert errors_of(form) == {"to": ["This person may not change panels: choose another."]}


def test_a_task_is_not_offered_for_yesterday():
    assert AssignmentForm().fields["due"].widget.attrs["min"] == in_days(0)


def test_a_link_is_offered_for_two_weeks():
    form = ReviewerLinkForm()
    assert form["until"].initial.isoformat() == in_days(14)
    assert form.fields["until"].widget.attrs["max"] == in_days(90)


@pytest.mark.parametrize("day", [-1, 91])
def test_a_link_for_a_day_that_is_over_or_too_far_away_is_refused(day):
    form = ReviewerLinkForm({"name": "Dr Marten", "until": in_days(day)})
    assert "choose a day between" in errors_of(form)["until"][0]


@pytest.mark.parametrize("day", [0, 90])
def test_a_link_works_today_at_the_earliest_and_in_90_days_at_the_latest(day):
    assert ReviewerLinkForm({"name": "Dr Marten", "until": in_days(day)}).is_valid()


@pytest.mark.parametrize("number", ["0", "-1", "x", "9" * 30])
def test_what_is_no_number_of_a_revision_is_refused(number):
    form = RevisionLinkForm({"name": "Dr Marten", "until": in_days(1), "revision": number})
    assert list(errors_of(form)) == ["revision"]


def test_faults_are_told_in_one_line_field_by_field():
    form = ReviewerLinkForm({"name": "", "until": "soon"})
    assert faults_in_words(form) == (
        "For whom: Say for whom the link is. Works until: Write the day as 2026-12-06."
    )


def test_a_fault_of_the_whole_form_has_no_label():
    form = ReviewerLinkForm({"name": "Dr Marten", "until": in_days(1)})
    form.add_error(None, "It was sent twice.")
    assert faults_in_words(form) == "It was sent twice."
