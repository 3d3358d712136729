"""The moves of a panel as POSTs: allowed, refused with a sentence, or forbidden."""

import pytest
from django.urls import reverse

from curation.review import panels
from exhibit.models import Acknowledgement, Panel
from tests.curation.posting import asks_to_sign_in, messages_of
from tests.factories import records

MOVES = (
    "ask-for-review",
    "send-back",
    "take-back",
    "approve",
    "put-on-display",
    "take-off-display",
    "acknowledge",
    "withdraw",
    "up",
    "down",
)


@pytest.fixture
def panel(db):
    text = records.make_source_text()
    records.make_excerpt_row("L26", source_text=text)
    body = "A murder stood at the start of the purges. [@L26]"
    return records.make_panel_row(body=body)


def post(client, panel, move, **values):
    return client.post(reverse(f"curation:panel-{move}", args=[panel.pk]), values, follow=True)


@pytest.mark.parametrize("move", MOVES)
def test_get_is_refused(editor, panel, move):
    assert editor.get(reverse(f"curation:panel-{move}", args=[panel.pk])).status_code == 405


@pytest.mark.parametrize("move", MOVES)
def test_anonymous_is_sent_to_the_login(client, panel, move):
    answer = client.post(reverse(f"curation:panel-{move}", args=[panel.pk]))
    assert asks_to_sign_in(answer)


@pytest.mark.parametrize("move", MOVES)
def test_unknown_panel_is_404(sign_in, panel, move):
    publisher = sign_in("publisher")
    assert publisher.post(reverse(f"curation:panel-{move}", args=[999])).status_code == 404


@pytest.mark.parametrize(
    ("group", "move"),
    [
        ("author", "approve"),
        ("author", "send-back"),
        ("author", "put-on-display"),
        ("editor", "put-on-display"),
        ("editor", "take-off-display"),
        ("author", "up"),
    ],
)
def test_wrong_group_gets_403(sign_in, panel, group, move):
    assert post(sign_in(group), panel, move).status_code == 403


def test_author_hands_a_draft_to_the_editors(sign_in, panel):
    post(sign_in("author"), panel, "ask-for-review")
    assert Panel.objects.get().state == "in-review"


def test_author_asks_one_editor_with_a_word(sign_in, panel):
    editor = records.make_user("editor", username="ines")
    values = {"word": "Is the date right?", "reviewer": editor.pk}
    post(sign_in("author"), panel, "ask-for-review", **values)
    assert panel.comments.get().text == "Is the date right?"
    assert editor.assignments.get().panel == panel


def test_reviewer_who_cannot_be_asked_gets_a_sentence(sign_in, panel):
    told = messages_of(post(sign_in("author"), panel, "ask-for-review", reviewer="99"))
    assert "choose another, or nobody" in told[0]
    assert Panel.objects.get().state == "draft"


def test_editor_sends_a_panel_back(editor, panel):
    Panel.objects.update(state="in-review")
    post(editor, panel, "send-back", word="Give the year.")
    assert Panel.objects.get().state == "draft"
    assert panel.comments.get().text == "Sent back: Give the year."


def test_author_takes_a_panel_back(sign_in, panel):
    Panel.objects.update(state="in-review")
    post(sign_in("author"), panel, "take-back")
    assert Panel.objects.get().state == "draft"


def test_move_that_was_made_already_gets_a_sentence(editor, panel):
    told = messages_of(post(editor, panel, "take-back"))
    assert told == ["Nothing to do: the panel is a draft already."]


def test_reason_of_a_move_that_came_too_late_is_kept(editor, panel):
    told = messages_of(post(editor, panel, "send-back", word="Give the year."))
    assert told[0].endswith("Your words are kept as a comment on the whole panel.")
    assert panel.comments.get().text == "Give the year."


def test_editor_approves(editor, panel):
    for finding in panels.current_document(panel).findings:
        if finding.level == "warning":
            panels.acknowledge(panel=panel, finding=finding, by="editor", reason="Looked at.")
    post(editor, panel, "approve")
    assert panel.revisions.get().approved_by.username == "editor"


def test_approval_is_refused_while_findings_stand_in_the_way(editor, panel):
    Panel.objects.update(body="Nobody knows why. [@L99]")
    told = messages_of(post(editor, panel, "approve"))
    assert told[0].startswith("Not approved:")
    assert Panel.objects.get().state == "draft"


def test_move_on_a_text_not_seen_is_refused(editor, panel):
    Panel.objects.update(version=7)
    told = messages_of(post(editor, panel, "ask-for-review", version=6))
    assert told[0].startswith("Somebody saved this panel")
    assert Panel.objects.get().state == "draft"


def test_publisher_puts_an_approved_panel_on_display(publisher, panel):
    revision = panels.record(panel=panel, by=None)
    panel.revisions.update(is_approved=True, approved_at=revision.made_at)
    post(publisher, panel, "put-on-display")
    assert Panel.objects.get().display


def test_panel_that_nobody_approved_stays_off_display(publisher, panel):
    told = messages_of(post(publisher, panel, "put-on-display"))
    assert "approve it first" in told[0]
    assert not Panel.objects.get().display


def warning_of(panel):
    Panel.objects.update(body="The purges began with a murder. [@L26] " * 30)
    found = panels.current_document(panel).findings
    return next(finding for finding in found if finding.level == "warning")


def test_warning_may_stand_with_a_reason(editor, panel):
    warning = warning_of(panel)
    post(editor, panel, "acknowledge", fingerprint=warning.fingerprint, reason="A long story.")
    kept = Acknowledgement.objects.get()
    assert (kept.by, kept.reason, kept.code) == ("editor", "A long story.", warning.code)


def test_warning_without_a_reason_does_not_stand(editor, panel):
    warning = warning_of(panel)
    told = messages_of(
        post(editor, panel, "acknowledge", fingerprint=warning.fingerprint, reason=" ")
    )
    assert "and why" in told[0]
    assert not Acknowledgement.objects.exists()


def test_warning_that_is_gone_cannot_be_let_stand(editor, panel):
    told = messages_of(post(editor, panel, "acknowledge", fingerprint="0" * 16, reason="Why?"))
    assert "no longer has this warning" in told[0]


def test_warning_stands_in_the_way_again(editor, panel):
    warning = warning_of(panel)
    post(editor, panel, "acknowledge", fingerprint=warning.fingerprint, reason="A long story.")
    post(editor, panel, "withdraw", acknowledgement=Acknowledgement.objects.get().pk)
    assert not Acknowledgement.objects.exists()


def test_acknowledgement_withdrawn_already_gets_a_sentence(editor, panel):
    told = messages_of(post(editor, panel, "withdraw", acknowledgement="x"))
    assert "nothing to withdraw" in told[0]


def test_panel_moves_up_in_its_theme(editor, panel):
    second = records.make_panel_row("second", position=1)
    answer = editor.post(reverse("curation:panel-up", args=[second.pk]))
    assert answer["Location"].endswith(f"#up-{second.pk}")
    assert Panel.objects.order_by("position").first() == second
