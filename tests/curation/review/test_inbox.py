"""What waits for one curator: of each kind what is theirs, and nothing of the others'."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from curation.models import Assignment, Relocation, UnsavedWork
from curation.review import assignments, comments, panels
from curation.review.inbox import MOST, waiting_for_me, words_to_keep
from exhibit.models import Panel
from tests.factories import records
from tests.factories.readings import read_panel

pytestmark = pytest.mark.django_db


@pytest.fixture
def author():
    return records.make_user("author")


@pytest.fixture
def editor():
    return records.make_user("editor")


def panel_by(user, slug="a-murder"):
    """A panel whose text a curator saved."""
    panel = records.make_panel_row(slug)
    panels.record(panel=panel, by=user)
    return panel


def told(user) -> dict[str, list[str]]:
    """What waits, as titles by heading."""
    return {g.heading: [entry.title for entry in g.entries] for g in waiting_for_me(user)}


def test_nothing_waits_in_an_empty_house(author):
    assert waiting_for_me(author) == ()


def test_task_waits_until_it_is_done(author, editor):
    panel = panel_by(author)
    task = assignments.assign(panel=panel, to=author, by=editor, task="Check the year")
    assert told(author) == {"Asked of you": ["Check the year: A murder"]}
    assert told(editor) == {}
    assignments.finish(assignment=task, by=author)
    assert told(author) == {}


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-3, "3 days late: was due"),
        (-1, "1 day late: was due"),
        (0, "until today"),
        (1, "until tomorrow"),
        (5, "until "),
    ],
)
def test_day_of_a_task_is_told_in_words(author, editor, days, words):
    assignments.assign(panel=panel_by(author), to=author, by=editor, task="Check")
    Assignment.objects.update(due=timezone.localdate() + timedelta(days=days))
    entry = waiting_for_me(author)[0].entries[0]
    assert entry.says.startswith(f"asked by editor, {words}")
    assert entry.task.late is (days < 0)


def test_tasks_that_are_due_first_stand_first(author, editor):
    panel = panel_by(author)
    for task, days in (("Whenever", None), ("Later", 5), ("Soon", 1)):
        due = timezone.localdate() + timedelta(days=days) if days else None
        assignments.assign(panel=panel, to=author, by=editor, task=task, due=due)
    assert [one.split(":")[0] for one in told(author)["Asked of you"]] == [
        "Soon",
        "Later",
        "Whenever",
    ]


def test_panel_in_review_waits_for_those_who_may_approve(author, editor):
    panels.ask_for_review(panel=panel_by(author), by=author)
    assert told(editor) == {"To review": ["A murder"]}
    assert told(author) == {}


def test_panel_of_their_own_does_not_wait_where_four_eyes_must_see_it(editor, settings):
    settings.REVIEW_FOUR_EYES = True
    panels.ask_for_review(panel=panel_by(editor), by=editor)
    assert told(editor) == {}


def test_panel_sent_back_waits_for_its_author_with_the_reason(author, editor):
    panel = panel_by(author)
    panels.ask_for_review(panel=panel, by=author)
    panels.send_back(panel=panel, by=editor, reason="Give the year.")
    (group,) = waiting_for_me(author)
    assert group.heading == "Sent back to you"
    assert group.entries[0].says == "editor: Sent back: Give the year."
    assert told(editor) == {}


def test_panel_sent_back_twice_is_told_once_with_the_last_reason(author, editor):
    panel = panel_by(author)
    for reason in ("Give the year.", "Give the place."):
        panels.ask_for_review(panel=panel, by=author)
        panels.send_back(panel=panel, by=editor, reason=reason)
    found = next(g for g in waiting_for_me(author) if g.heading == "Sent back to you")
    assert [entry.says for entry in found.entries] == ["editor: Sent back: Give the place."]


def test_named_reviewer_is_asked_once(author, editor):
    panels.ask_for_review(panel=panel_by(author), by=author, reviewer=editor)
    assert told(editor) == {"Asked of you": ["Review this panel: A murder"]}


def test_panel_that_is_in_review_again_is_no_longer_sent_back(author, editor):
    panel = panel_by(author)
    panels.ask_for_review(panel=panel, by=author)
    panels.send_back(panel=panel, by=editor, reason="Give the year.")
    panels.ask_for_review(panel=Panel.objects.get(), by=author)
    assert "Sent back to you" not in told(author)


def test_comment_on_ones_panel_waits_until_it_is_answered(author, editor):
    panel = panel_by(author)
    said = comments.comment(panel=panel, by=editor, text="Which one?")
    assert told(author) == {"Said of your panels, or in answer to you": ["A murder"]}
    assert told(editor) == {}
    comments.reply(to=said, by=author, text="Kirov’s.")
    assert told(author) == {}
    assert told(editor) == {"Said of your panels, or in answer to you": ["A murder"]}


def test_resolved_comment_waits_for_nobody(author, editor):
    said = comments.comment(panel=panel_by(author), by=editor, text="Which one?")
    comments.resolve(thread=said, by=editor)
    assert told(author) == {}


def test_comment_on_a_panel_of_another_does_not_wait(author, editor):
    comments.comment(panel=panel_by(editor), by=editor, text="Which one?")
    assert told(author) == {}


def test_long_comment_is_cut_at_a_word(author, editor):
    comments.comment(panel=panel_by(author), by=editor, text="word " * 80)
    says = waiting_for_me(author)[0].entries[0].says
    assert says.endswith("word …")
    assert len(says) < 180


def test_passages_wait_for_those_who_may_move_them(author, editor):
    text = records.make_source_text()
    make_relocation("L26", text)
    (group,) = waiting_for_me(editor)
    assert group.entries[0].says == "1 passage waits for your decision"
    assert told(author) == {}


def test_unsaved_work_waits_for_its_writer_only(author, editor):
    make_unsaved(author, panel_by(editor))
    make_unsaved(author, None)
    assert sorted(told(author)["Not saved yet"]) == ["A murder", "A new panel"]
    assert told(editor) == {}


def test_addresses_open(client, author, editor):
    panel = panel_by(author)
    assignments.assign(panel=panel, to=author, by=editor, task="Check")
    comments.comment(panel=panel, by=editor, text="Which one?")
    make_unsaved(author, None)
    client.force_login(author)
    entries = [entry for group in waiting_for_me(author) for entry in group.entries]
    assert len(entries) == 3
    assert [e.address for e in entries if client.get(e.address).status_code != 200] == []


def make_unsaved(user, panel):
    """What somebody typed into a panel's form, or into a new one's."""
    named = {"record_pk": panel.pk, "title": panel.title} if panel else {}
    UnsavedWork.objects.create(user=user, noun="panel", form={}, saved_at=timezone.now(), **named)


def make_relocation(key, text):
    """A passage of an older version that nobody has found in this one."""
    older = text.source.texts.filter(is_current=False).first() or records.make_source_text(
        source=text.source, version=9, is_current=False
    )
    row = records.make_excerpt_row(key, source_text=older)
    Relocation.objects.create(new_text=text, excerpt=row, why="Not found.")


def fill(author, editor, total):
    text = records.make_source_text(source=records.make_source(f"source-{total}", mark=f"{total}"))
    for number in range(total):
        panel = panel_by(author, f"panel-{total}-{number}")
        assignments.assign(panel=panel, to=editor, by=author, task="Check")
        said = comments.comment(panel=panel, by=editor, text="Which one?")
        comments.reply(to=said, by=author, text="Kirov’s.")
        panels.ask_for_review(panel=panel, by=author)
        back = panel_by(editor, f"back-{total}-{number}")
        comments.comment(panel=back, by=author, text="Sent back: Why?")
        make_relocation(f"L{total}{number}", text)
        make_unsaved(editor, panel)
        records.make_waiting_text(text.source, by=author)


def test_queries_are_the_same_for_many_as_for_two(author, editor):
    counts = []
    for total in (2, 7):
        fill(author, editor, total)
        waiting_for_me(editor)
        with CaptureQueriesContext(connection) as asked:
            assert len(waiting_for_me(editor)) == 7
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 22


@pytest.fixture
def cited(settings):
    """A panel of one sentence with two citations, in a house where two curators read."""
    settings.READINGS = 2
    records.make_excerpt_row()
    records.make_note_row()
    return records.make_panel_row("a-murder", body="A murder stood there. [@L26; @S14]")


def to_read(user) -> list[str]:
    """What waits to be read, in words."""
    groups = [g for g in waiting_for_me(user) if g.heading == "To read against its evidence"]
    return [f"{entry.title}: {entry.says}" for g in groups for entry in g.entries]


def test_a_draft_that_nobody_reads_waits_for_nobody(cited, author):
    assert to_read(author) == []


def test_a_panel_in_review_waits_to_be_read(cited, author):
    Panel.objects.update(state="in-review")
    assert to_read(author) == ["A murder: 2 of 2 readings are still to be made by you"]


def test_what_somebody_read_waits_for_a_second_reader(cited, author):
    read_panel(cited, "ann")
    assert to_read(author) == ["A murder: 2 of 2 readings are still to be made by you"]
    assert to_read(User.objects.get(username="ann")) == []


def test_what_two_have_read_waits_for_no_third(cited, author):
    read_panel(cited, "ann", "bo")
    Panel.objects.update(state="in-review")
    assert to_read(author) == []


def test_nothing_waits_to_be_read_where_nobody_asks_for_readings(cited, author, settings):
    settings.READINGS = 0
    read_panel(cited, "ann")
    assert to_read(author) == []


def test_queries_of_what_waits_to_be_read_do_not_grow(cited, author):
    counts = []
    for total in (2, 7):
        for number in range(total):
            slug = f"panel-{total}-{number}"
            records.make_panel_row(slug, body=f"{number} of {total}. [@L26]", state="in-review")
        to_read(author)
        with CaptureQueriesContext(connection) as asked:
            to_read(author)
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_long_lists_are_cut_and_counted(author, editor):
    panel = panel_by(author)
    for number in range(MOST + 2):
        assignments.assign(panel=panel, to=author, by=editor, task=f"Task {number}")
    (group,) = waiting_for_me(author)
    assert (len(group.entries), group.more) == (MOST, 2)


def test_words_that_nobody_has_kept_wait_for_every_editor(editor):
    row = records.make_waiting_text(by=records.make_user("author", username="ann"))
    (group,) = waiting_for_me(editor)
    (entry,) = group.entries
    assert group.heading == "Words uploaded and not kept yet"
    assert (entry.title, entry.at) == ("talk.txt", row.uploaded_at)
    assert entry.says == "for “A source called lecture”, uploaded by ann"
    assert entry.address == f"/curation/sources/lecture/add-text/{row.token}/"
    assert entry.throw_away_address == f"{entry.address}discard/"


def test_words_of_somebody_who_left_still_wait(editor):
    records.make_waiting_text(by=None)
    ((entry,),) = [group.entries for group in waiting_for_me(editor)]
    assert entry.says.endswith("uploaded by a former curator")


def test_words_that_were_kept_wait_no_more(editor):
    records.make_waiting_text(outcome="They are version 1.")
    assert waiting_for_me(editor) == ()


def test_words_wait_for_nobody_who_may_add_none(author):
    records.make_waiting_text()
    assert words_to_keep(author) == ()


def test_words_of_one_source_are_listed_without_those_of_others(editor):
    of_film = records.make_waiting_text(records.make_source("film"), name="film.txt")
    records.make_waiting_text()
    (group,) = words_to_keep(editor, of_film.source)
    assert [entry.title for entry in group.entries] == ["film.txt"]


def test_more_panels_to_review_lead_to_the_list_of_them(author, editor):
    for number in range(MOST + 3):
        records.make_panel_row(f"panel-{number}", state="in-review")
    (group,) = waiting_for_me(editor)
    assert (len(group.entries), group.more) == (MOST, 3)
    assert group.list_address == "/admin/exhibit/panel/?state__exact=in-review"
    assert "and 3 more." in group.more_in_words
