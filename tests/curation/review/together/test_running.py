"""Actions on several panels: the look tells what the act does, and one undoing takes it back."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from curation.models import Assignment, BulkAction
from curation.review import panels, walking_order
from curation.review.moves import MoveRefused
from curation.review.record_states import RecordState, standings
from curation.review.together import running
from curation.review.together.running import together
from exhibit.models import Approval, Panel, Subject, Theme
from tests.factories.records import (
    LECTURE,
    make_excerpt_row,
    make_panel_row,
    make_source_text,
    make_theme,
    make_user,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def three():
    """Three panels that could be approved."""
    text = make_source_text()
    make_excerpt_row("L26", source_text=text, words=LECTURE.splitlines()[0])
    make_excerpt_row("L27", source_text=text, words=LECTURE.splitlines()[2])
    theme = make_theme()
    return [
        make_panel_row(f"panel-{n}", key=f"P{n}", title=f"Panel {n}", theme=theme, position=n)
        for n in (1, 2, 3)
    ]


@pytest.fixture
def publisher():
    return make_user("publisher")


def look(name, chosen, by, **choice):
    return together("panel", name).look([panel.pk for panel in chosen], by=by, choice=choice)


def act(name, chosen, by, **choice):
    seen = {line.record.pk: line.seen for line in look(name, chosen, by, **choice)}
    return together("panel", name).carry_out(seen, by=by, choice=choice)


def states():
    return list(Panel.objects.order_by("key").values_list("state", flat=True))


def on_display():
    return list(Panel.objects.filter(display=True).order_by("key").values_list("key", flat=True))


def test_look_changes_nothing(three, publisher):
    look("approve", three, publisher)
    assert states() == ["draft"] * 3


def test_several_are_approved(three, publisher):
    act("approve", three, publisher)
    assert states() == ["approved"] * 3


def test_a_panel_with_a_finding_is_left_and_the_finding_told(three, publisher):
    Panel.objects.filter(key="P2").update(body="Nothing backs this sentence.")
    done = act("approve", three, publisher)
    assert states() == ["approved", "draft", "approved"]
    assert [title for title, _ in done.left] == ["P2: Panel 2"]


def test_undoing_an_approval_leaves_no_approved_text(three, publisher):
    running.undo(act("approve", three, publisher), by=publisher)
    assert states() == ["draft"] * 3
    assert not any(panel.revisions.approved().exists() for panel in three)


def test_undoing_an_approval_brings_the_text_before_back(three, publisher):
    panel = three[0]
    first = panels.approve(panel=panel, by=publisher)
    panel.title = "Another title"
    panel.save()
    panels.record(panel=panel, by=publisher)
    running.undo(act("approve", [panel], publisher), by=publisher)
    assert panel.revisions.approved().get() == first


def test_a_panel_changed_since_the_approval_is_not_undone(three, publisher):
    done = act("approve", three, publisher)
    panel = Panel.objects.get(key="P1")
    panel.title = "Another title"
    panel.save()
    panels.record(panel=panel, by=publisher)
    undone = running.undo(done, by=publisher)
    assert (undone.count, [title for title, _ in undone.left]) == (2, ["P1: Another title"])


def test_nothing_is_undone_twice(three, publisher):
    done = act("approve", three, publisher)
    running.undo(done, by=publisher)
    with pytest.raises(MoveRefused, match="undone already"):
        running.undo(done, by=publisher)


def test_the_second_of_two_who_approve_at_once_is_told_that_it_is_done(three, publisher):
    editor = make_user("editor")
    seen = {line.record.pk: line.seen for line in look("approve", three, editor)}
    act("approve", three, publisher)
    with pytest.raises(MoveRefused, match="approved as it stands"):
        together("panel", "approve").carry_out(seen, by=editor, choice={})
    assert three[0].revisions.approved().get().approved_by == publisher


def test_a_panel_saved_since_the_look_is_left(three, publisher):
    seen = {line.record.pk: line.seen for line in look("approve", three, publisher)}
    Panel.objects.filter(key="P3").update(version=9)
    done = together("panel", "approve").carry_out(seen, by=publisher, choice={})
    assert done.left == [("P3: Panel 3", "Somebody changed it since you looked: look again.")]


def test_author_may_not_approve(three):
    lines = look("approve", three, make_user("author"))
    assert all("ask an editor" in line.look.refused for line in lines)


def test_whoever_wrote_is_told_that_others_approve(three, publisher, settings):
    settings.REVIEW_FOUR_EYES = True
    panels.record(panel=three[0], by=publisher)
    refused = {line.record.key: line.look.refused for line in look("approve", three, publisher)}
    assert "nobody approves words of their own" in refused["P1"]
    assert refused["P2"] == ""


def test_only_approved_panels_are_put_on_display(three, publisher):
    panels.approve(panel=three[1], by=publisher)
    done = act("put-on-display", three, publisher)
    assert on_display() == ["P2"]
    assert "approve it first" in done.left[0][1]


def test_display_is_turned_round_again(three, publisher):
    for panel in three:
        panels.approve(panel=panel, by=publisher)
    walking_order.set_display(panel=three[0], on=True, by=publisher)
    running.undo(act("put-on-display", three, publisher), by=publisher)
    assert on_display() == ["P1"]


def test_a_task_is_given_once_for_each_panel_and_taken_back(three, publisher):
    asked = {"to": make_user("author"), "task": "check the dates", "due": None}
    done = act("ask", three, publisher, **asked)
    assert Assignment.objects.open().count() == 3
    assert all(line.look.refused for line in look("ask", three, publisher, **asked))
    running.undo(done, by=publisher)
    assert not Assignment.objects.exists()


def test_a_tag_makes_approved_panels_drafts_and_its_undoing_approved_again(three, publisher):
    panels.approve(panel=three[0], by=publisher)
    done = act("tag", three, publisher, subject=Subject.objects.create(slug="x", name="X"))
    assert states() == ["draft"] * 3
    running.undo(done, by=publisher)
    assert states() == ["approved", "draft", "draft"]
    assert not three[0].subjects.exists()


def test_the_approval_stays_that_of_whoever_gave_it(three, publisher):
    editor = make_user("editor")
    panels.approve(panel=three[0], by=editor)
    done = act("tag", three, publisher, subject=Subject.objects.create(slug="x", name="X"))
    running.undo(done, by=publisher)
    assert three[0].revisions.approved().get().approved_by == editor


def test_panels_hang_last_in_the_other_theme_in_their_order(three, publisher):
    other = make_theme("card")
    make_panel_row("ninth", key="P9", theme=other, position=4)
    act("set-theme", three[1:], publisher, theme=other)
    assert list(other.panels.values_list("key", "position")) == [("P9", 4), ("P2", 5), ("P3", 6)]


def test_panels_hang_again_where_they_hung(three, publisher):
    before = list(Panel.objects.order_by("key").values_list("theme", "position"))
    running.undo(act("set-theme", three, publisher, theme=make_theme("card")), by=publisher)
    assert list(Panel.objects.order_by("key").values_list("theme", "position")) == before


def test_a_theme_deleted_meanwhile_is_told(three, publisher):
    first = three[0].theme
    done = act("set-theme", three, publisher, theme=make_theme("card"))
    Theme.objects.filter(pk=first.pk).delete()
    undone = running.undo(done, by=publisher)
    assert (undone.count, len(undone.left)) == (0, 3)


def test_every_changed_text_has_a_revision_that_says_why(three, publisher):
    act("set-theme", three, publisher, theme=make_theme("card"))
    assert three[0].revisions.first().why == "hung in Card"


def test_a_deleted_panel_is_passed_over(three, publisher):
    seen = {line.record.pk: line.seen for line in look("approve", three, publisher)}
    three[0].delete()
    done = together("panel", "approve").carry_out(seen, by=publisher, choice={})
    assert len(done.records) == 2


def test_who_may_not_do_it_may_not_undo_it(three, publisher):
    done = act("approve", three, publisher)
    with pytest.raises(MoveRefused, match="Only who may do this"):
        running.undo(done, by=make_user("author"))
    assert BulkAction.objects.get().undone_at is None


@pytest.mark.parametrize("name", ["approve", "put-on-display", "take-off-display"])
def test_the_look_costs_the_same_queries_for_more_panels(
    name, three, publisher, django_assert_max_num_queries
):
    look(name, three, publisher)
    with CaptureQueriesContext(connection) as one:
        look(name, three[:1], publisher)
    with django_assert_max_num_queries(len(one)):
        look(name, three, publisher)


@pytest.fixture
def subjects():
    return [Subject.objects.create(slug=name, name=name) for name in ("one", "two")]


def approve_subjects(subjects, by):
    approving = together("subject", "approve")
    lines = approving.look([one.pk for one in subjects], by=by, choice={})
    return approving.carry_out({line.record.pk: line.seen for line in lines}, by=by, choice={})


def standing(subject):
    return standings(Subject, [subject.pk])[subject.pk].state


def test_records_are_approved_and_the_approval_undone(subjects, publisher):
    done = approve_subjects(subjects, publisher)
    assert {standing(one) for one in subjects} == {RecordState.APPROVED}
    running.undo(done, by=publisher)
    assert {standing(one) for one in subjects} == {RecordState.NEW}


def test_what_was_approved_of_a_record_before_stands_again(subjects, publisher):
    editor = make_user("editor")
    approve_subjects(subjects, editor)
    Subject.objects.filter(slug="one").update(name="Once")
    running.undo(approve_subjects(subjects, publisher), by=publisher)
    approval = Approval.objects.get(record=subjects[0].pk)
    assert approval.document["name"] == "one"
    assert approval.approved_by == editor


def test_a_record_changed_since_the_look_is_left(subjects, publisher):
    approving = together("subject", "approve")
    lines = approving.look([one.pk for one in subjects], by=publisher, choice={})
    Subject.objects.filter(slug="one").update(name="Once")
    seen = {line.record.pk: line.seen for line in lines}
    done = approving.carry_out(seen, by=publisher, choice={})
    assert [name for name, _ in done.left] == ["Once"]


def test_nothing_is_done_together_to_other_records():
    assert together("note", "approve") is None
