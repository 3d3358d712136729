"""What a curator sees of a panel's review: the moves of their group, why not, and what to link."""

import pytest

from curation.review import panels
from curation.review.panel_review import review_desk_of
from exhibit.models import Panel
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def panel():
    return records.make_panel_row()


def labels(panel, by) -> list[str]:
    return [button.label for button in review_desk_of(panel, by).buttons]


def approve(panel):
    revision = panels.record(panel=panel, by=None)
    panel.revisions.update(is_approved=True, approved_at=revision.made_at)


@pytest.mark.parametrize(
    ("group", "state", "seen"),
    [
        ("author", "draft", []),
        ("author", "in-review", ["Take back"]),
        ("author", "approved", []),
        ("editor", "draft", ["Approve"]),
        ("editor", "in-review", ["Approve"]),
        ("editor", "approved", []),
        ("publisher", "draft", ["Approve"]),
    ],
)
def test_buttons_are_the_moves_of_the_group(panel, group, state, seen):
    Panel.objects.update(state=state)
    assert labels(panel, records.make_user(group)) == seen


def test_editor_takes_back_words_of_their_own(panel):
    editor = records.make_user("editor")
    panels.ask_for_review(panel=panel, by=editor)
    assert labels(panel, editor) == ["Take back", "Approve"]


@pytest.mark.parametrize(
    ("display", "seen"), [(False, "Put on display"), (True, "Take off display")]
)
def test_publisher_decides_on_display_once_a_text_is_approved(panel, display, seen):
    approve(panel)
    Panel.objects.update(display=display)
    assert seen in labels(panel, records.make_user("publisher"))


@pytest.mark.parametrize(
    ("group", "state", "asks", "sends"),
    [
        ("author", "draft", True, False),
        ("author", "in-review", False, False),
        ("editor", "in-review", False, True),
        ("editor", "approved", False, False),
    ],
)
def test_moves_with_words_are_offered_to_who_may_make_them(panel, group, state, asks, sends):
    Panel.objects.update(state=state)
    desk = review_desk_of(panel, records.make_user(group))
    assert (desk.asks_for_review, desk.sends_back) == (asks, sends)


def test_editor_reads_why_they_may_not_approve(panel, settings):
    settings.REVIEW_FOUR_EYES = True
    editor = records.make_user("editor")
    records.make_user("publisher", username="ines")
    panels.record(panel=panel, by=editor)
    desk = review_desk_of(panel, editor)
    assert "nobody approves words of their own: ask ines." in desk.hindrance
    assert desk.buttons == ()


def test_author_is_told_nothing_of_approving(panel, settings):
    settings.REVIEW_FOUR_EYES = True
    author = records.make_user("author")
    panels.record(panel=panel, by=author)
    assert review_desk_of(panel, author).hindrance == ""


def test_reviewers_are_the_others_who_may_approve(panel):
    editor, other = records.make_user("editor"), records.make_user("publisher")
    records.make_user("author")
    assert review_desk_of(panel, editor).reviewers == (other,)


def linkable(desk) -> list[int]:
    """The numbers of the revisions that a link can show."""
    return [number for number, _ in desk.link_form.fields["revision"].widget.choices]


def test_latest_and_approved_revision_can_be_linked(panel):
    approve(panel)
    assert linkable(review_desk_of(panel, records.make_user())) == [1]
    Panel.objects.update(title="Another")
    panels.record(panel=Panel.objects.get(), by=None)
    assert linkable(review_desk_of(panel, records.User.objects.get())) == [2, 1]


def test_desk_is_of_the_saved_text(panel):
    panel.body = "Typed, not saved. [~]"
    desk = review_desk_of(panel, records.make_user())
    assert "Typed, not saved." not in desk.talk.sentences
