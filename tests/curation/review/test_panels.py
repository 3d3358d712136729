"""What curators do to a panel: revisions, review, approval, acknowledgements."""

import pytest

from curation.checks.publishable import acknowledged
from curation.review import panels
from curation.review.assignments import AssignmentRefused
from curation.review.moves import MoveRefused
from exhibit.models import Panel, Revision
from exhibit.text.findings import Finding, Level
from tests.factories.records import (
    LECTURE,
    make_excerpt_row,
    make_panel_row,
    make_source_text,
    make_user,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def panel():
    text = make_source_text()
    make_excerpt_row("L26", source_text=text, words=LECTURE.splitlines()[0])
    make_excerpt_row("L27", source_text=text, words=LECTURE.splitlines()[2])
    return make_panel_row()


@pytest.fixture
def author():
    return make_user("author")


@pytest.fixture
def editor():
    return make_user("editor")


def test_save_keeps_a_revision_with_who_and_why(panel, author):
    revision = panels.record(panel=panel, by=author, why="First words.")
    assert (revision.number, revision.made_by, revision.why) == (1, author, "First words.")


def test_save_without_a_change_keeps_no_second_revision(panel, author):
    first = panels.record(panel=panel, by=author)
    assert panels.record(panel=panel, by=author) == first


def test_each_change_is_a_revision_and_the_one_before_stays(panel, author):
    panels.record(panel=panel, by=author)
    panel.title = "Another title"
    panel.save()
    panels.record(panel=panel, by=author)
    titles = Revision.objects.order_by("number").values_list("document__title", flat=True)
    assert list(titles) == ["Who killed kirov", "Another title"]


def test_author_may_ask_for_review_but_not_approve(panel, author):
    panels.ask_for_review(panel=panel, by=author)
    assert panel.state == Panel.State.IN_REVIEW
    with pytest.raises(MoveRefused, match="ask an editor"):
        panels.approve(panel=panel, by=author)


def test_word_to_the_reviewers_is_kept_as_a_comment(panel, author):
    panels.ask_for_review(panel=panel, by=author, word="Is the date right?")
    comment = panel.comments.get()
    assert (comment.text, comment.by, comment.sentence) == ("Is the date right?", author, "")


def test_reviewer_who_is_named_gets_a_task(panel, author, editor):
    panels.ask_for_review(panel=panel, by=author, reviewer=editor)
    assert editor.assignments.open().get().task == "Review this panel"


def test_reviewer_who_may_not_approve_is_refused_and_nothing_is_done(panel, author):
    with pytest.raises(AssignmentRefused, match="may not approve"):
        panels.ask_for_review(panel=panel, by=author, reviewer=author)
    assert Panel.objects.get().state == Panel.State.DRAFT


def test_editor_sends_a_panel_back_with_a_reason(panel, author, editor):
    panels.ask_for_review(panel=panel, by=author)
    panels.send_back(panel=panel, by=editor, reason="Give the year.")
    assert Panel.objects.get().state == Panel.State.DRAFT
    assert panel.comments.get().text == "Sent back: Give the year."


def test_panel_does_not_go_back_without_a_reason(panel, author, editor):
    panels.ask_for_review(panel=panel, by=author)
    with pytest.raises(MoveRefused, match="Say why"):
        panels.send_back(panel=panel, by=editor, reason=" ")
    assert Panel.objects.get().state == Panel.State.IN_REVIEW


def test_author_takes_back_and_does_not_send_back(panel, author):
    panels.ask_for_review(panel=panel, by=author)
    with pytest.raises(MoveRefused, match="ask an editor"):
        panels.send_back(panel=panel, by=author, reason="Mine.")
    panels.take_back(panel=panel, by=author)
    assert Panel.objects.get().state == Panel.State.DRAFT


@pytest.mark.parametrize("end", ["approve", "send back", "take back"])
def test_reviewers_task_ends_with_the_review(panel, author, editor, end):
    panels.ask_for_review(panel=panel, by=author, reviewer=editor)
    if end == "approve":
        panels.approve(panel=panel, by=editor)
    elif end == "send back":
        panels.send_back(panel=panel, by=editor, reason="Give the year.")
    else:
        panels.take_back(panel=panel, by=author)
    assert not editor.assignments.open().exists()


def test_state_is_that_of_the_database_and_not_of_a_page_left_open(panel, author, editor):
    stale = Panel.objects.get()
    panels.ask_for_review(panel=panel, by=author)
    with pytest.raises(MoveRefused, match="is in review already"):
        panels.ask_for_review(panel=stale, by=author)


def test_approved_revision_says_who_and_when(panel, editor):
    revision = panels.approve(panel=panel, by=editor)
    assert (revision.is_approved, revision.approved_by) == (True, editor)
    assert revision.approved_at is not None


def test_approving_twice_keeps_one_approved_revision(panel, editor):
    panels.approve(panel=panel, by=editor)
    panel.title = "Another title"
    panel.save()
    panels.approve(panel=panel, by=editor)
    assert list(Revision.objects.filter(is_approved=True).values_list("number", flat=True)) == [2]


def test_edit_after_approval_is_a_draft_and_leaves_the_approved_revision(panel, author, editor):
    panels.approve(panel=panel, by=editor)
    panel.title = "Another title"
    panel.save()
    panels.record(panel=panel, by=author)
    assert Panel.objects.get().state == Panel.State.DRAFT
    assert Revision.objects.get(is_approved=True).document["title"] == "Who killed kirov"


def test_panel_with_an_error_is_not_approved_and_the_error_is_named(panel, editor):
    panel.body = "The purges began with a murder. [@L99]"
    panel.save()
    with pytest.raises(panels.NotApproved) as refused:
        panels.approve(panel=panel, by=editor)
    assert [finding.code for finding in refused.value.findings] == ["unknown-key"]
    assert not Revision.objects.filter(is_approved=True).exists()


def warning_of(panel) -> Finding:
    found = panels.current_document(panel).findings
    return next(finding for finding in found if finding.level is Level.WARNING)


@pytest.fixture
def long_panel(panel):
    """A panel whose only fault is a sentence of more than thirty words."""
    panel.body = f"{' '.join(['Murder'] + ['and so on'] * 12)}. [@L26]"
    panel.save()
    return panel


def test_warning_stops_approval_until_somebody_answers_for_it(long_panel, editor):
    with pytest.raises(panels.NotApproved):
        panels.approve(panel=long_panel, by=editor)
    panels.acknowledge(
        panel=long_panel, finding=warning_of(long_panel), by="An editor", reason="It is a list."
    )
    assert panels.approve(panel=long_panel, by=editor).is_approved


def test_acknowledgement_holds_only_for_the_words_it_was_given_for(long_panel):
    panels.acknowledge(
        panel=long_panel, finding=warning_of(long_panel), by="An editor", reason="It is a list."
    )
    long_panel.body = long_panel.body.replace("Murder", "Arrests")
    long_panel.save()
    assert warning_of(long_panel).fingerprint not in acknowledged(long_panel)


@pytest.mark.parametrize(("by", "reason"), [("An editor", " "), ("", "It is a list.")])
def test_acknowledgement_needs_a_name_and_a_reason(long_panel, by, reason):
    with pytest.raises(ValueError, match="Say who"):
        panels.acknowledge(panel=long_panel, finding=warning_of(long_panel), by=by, reason=reason)


def test_error_cannot_be_let_stand(panel):
    error = Finding(code="unbacked", level=Level.ERROR, message="No.")
    with pytest.raises(ValueError, match="has to be mended"):
        panels.acknowledge(panel=panel, finding=error, by="An editor", reason="I say so.")


def test_acknowledgement_is_withdrawn_by_who_gave_it(long_panel, author):
    kept = panels.acknowledge(
        panel=long_panel, finding=warning_of(long_panel), by="author", reason="It is a list."
    )
    panels.withdraw(acknowledgement=kept, by=author)
    assert acknowledged(long_panel) == frozenset()


def test_acknowledgement_of_another_is_withdrawn_by_an_editor_only(long_panel, author, editor):
    kept = panels.acknowledge(
        panel=long_panel, finding=warning_of(long_panel), by="ines", reason="It is a list."
    )
    with pytest.raises(MoveRefused, match="ines let this warning stand"):
        panels.withdraw(acknowledgement=kept, by=author)
    panels.withdraw(acknowledgement=kept, by=editor)
    assert acknowledged(long_panel) == frozenset()
