"""A panel on display, changed in the admin: visitors read the approved text until the next yes."""

import pytest
from django.urls import reverse

from curation.publishing import publication
from curation.review import panels
from exhibit.models import Panel
from tests.curation.posting import fields_of
from tests.factories import records

APPROVED = "Both sources suspect Stalin of a murder."
CHANGED = "Both sources suspect Stalin of one murder."


@pytest.fixture
def panel(db):
    records.make_exhibition()
    text = records.make_source_text()
    records.make_excerpt_row("L26", source_text=text)
    records.make_excerpt_row("L27", "Many historians believe", source_text=text)
    panel = records.make_panel_row()
    panels.approve(panel=panel, by=None)
    Panel.objects.update(display=True)
    return Panel.objects.get()


def change(client, panel):
    address = reverse("admin:exhibit_panel_change", args=[panel.pk])
    client.post(address, fields_of(client, address) | {"big_idea": CHANGED, "_save": "1"})


def next_edition() -> list[str]:
    return [one.big_idea for one in publication.plan(number=2).panels]


def move(client, panel, name, **values):
    client.post(reverse(f"curation:panel-{name}", args=[panel.pk]), values)


def test_changed_text_is_a_draft_and_the_approved_one_stays_on_display(sign_in, panel):
    change(sign_in("author"), panel)
    panel.refresh_from_db()
    assert (panel.state, panel.display, panel.big_idea) == ("draft", True, CHANGED)
    assert next_edition() == [APPROVED]


def test_changed_text_in_review_is_not_on_display(sign_in, panel):
    author = sign_in("author")
    change(author, panel)
    move(author, panel, "ask-for-review")
    assert next_edition() == [APPROVED]


def test_changed_text_is_in_the_next_edition_once_it_is_approved(sign_in, panel):
    author, editor = sign_in("author"), sign_in("editor")
    change(author, panel)
    move(author, panel, "ask-for-review")
    move(editor, panel, "approve")
    assert next_edition() == [CHANGED]


def test_approval_that_four_eyes_forbid_changes_nothing(sign_in, panel, settings):
    settings.REVIEW_FOUR_EYES = True
    editor = sign_in("editor")
    change(editor, panel)
    move(editor, panel, "approve")
    assert next_edition() == [APPROVED]
    move(sign_in("publisher"), panel, "approve")
    assert next_edition() == [CHANGED]


def test_edit_during_a_review_ends_it(sign_in, panel):
    author = sign_in("author")
    Panel.objects.update(state="in-review")
    change(author, panel)
    assert Panel.objects.get().state == "draft"


def test_panel_taken_off_display_keeps_its_approved_text(sign_in, panel):
    move(sign_in("publisher"), panel, "take-off-display")
    assert next_edition() == []
    assert panel.revisions.get(is_approved=True).document["big_idea"] == APPROVED
