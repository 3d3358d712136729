"""The pages of what is done to several panels at once."""

import pytest
from django.urls import reverse
from lxml import html

from curation.models import BulkAction
from curation.review.together.approving import Approve
from exhibit.models import Panel
from tests.curation.posting import messages_of, sent_by
from tests.factories.records import (
    LECTURE,
    make_excerpt_row,
    make_panel_row,
    make_source_text,
    make_theme,
    make_user,
)

pytestmark = pytest.mark.django_db
LIST = "/admin/exhibit/panel/"


@pytest.fixture
def pair():
    """Two panels that could be approved."""
    text = make_source_text()
    make_excerpt_row("L26", source_text=text, words=LECTURE.splitlines()[0])
    make_excerpt_row("L27", source_text=text, words=LECTURE.splitlines()[2])
    return [make_panel_row("first"), make_panel_row("second")]


def address(name: str) -> str:
    return reverse("curation:together", args=["panel", name])


def look(client, name, *panels, **choice):
    return client.get(address(name), {"record": [panel.pk for panel in panels], **choice})


def confirm(client, page, name):
    return client.post(address(name), sent_by(page), follow=True)


def test_the_list_offers_what_a_curator_may_do(editor, pair):
    offered = html.fromstring(editor.get(LIST).content).xpath(
        "//select[@name='action']/option/@value"
    )
    assert {"approve", "ask", "tag", "set-theme"} <= set(offered)
    assert "put-on-display" not in offered


def test_the_list_leads_to_the_look(editor, pair):
    chosen = {"action": "approve", "_selected_action": [panel.pk for panel in pair]}
    answer = editor.post(LIST, chosen)
    assert answer.headers["Location"].startswith(address("approve"))


def test_the_look_says_what_will_happen_to_each(editor, pair):
    page = look(editor, "approve", *pair).content.decode()
    assert "It will be done to 2 records." in page
    assert page.count("It is approved for the first time.") == 2


def test_confirming_does_it_and_offers_to_undo(editor, pair):
    page = confirm(editor, look(editor, "approve", *pair), "approve").content.decode()
    assert set(Panel.objects.values_list("state", flat=True)) == {"approved"}
    assert "Undo it for all of them" in page


def test_undoing_says_how_many(editor, pair):
    confirm(editor, look(editor, "approve", *pair), "approve")
    undo = reverse("curation:together-undo", args=[BulkAction.objects.get().pk])
    assert messages_of(editor.post(undo, follow=True)) == ["Undone: 2 records are as they were."]


def test_the_same_page_sent_twice_does_it_once(editor, pair):
    page = look(editor, "approve", *pair)
    confirm(editor, page, "approve")
    told = messages_of(confirm(editor, page, "approve"))
    assert BulkAction.objects.count() == 1
    assert told[0].startswith("Nothing was done.")


def test_an_action_asks_for_what_it_needs(editor, pair):
    page = look(editor, "set-theme", *pair).content.decode()
    assert "Show what will happen" in page
    assert "What will happen</h2>" not in page


def test_the_theme_is_set_for_all(editor, pair):
    theme = make_theme("card")
    confirm(editor, look(editor, "set-theme", *pair, theme=theme.pk), "set-theme")
    assert theme.panels.count() == 2


def test_a_missing_choice_is_told_at_the_field(editor, pair):
    answer = look(editor, "set-theme", *pair, theme="")
    assert answer.status_code == 400
    assert "Choose the theme that they are to hang in." in answer.content.decode()


@pytest.mark.parametrize("name", ["Nobody", "\0", "x" * 201, "кириллица", "'\"><script>"])
def test_a_subject_that_is_none_is_told_at_the_field(editor, pair, name):
    answer = look(editor, "tag", *pair, subject=name)
    assert answer.status_code == 400
    assert "<script>" not in answer.content.decode().partition("errorlist")[2][:300]


def test_no_panel_is_told_and_leads_to_the_list(editor):
    answer = editor.get(address("approve"), follow=True)
    assert messages_of(answer) == ["Choose the records first: tick them in the list."]


@pytest.mark.parametrize("pk", ["x", "-1", "٣", "9" * 30, "\0"])
def test_odd_numbers_choose_nothing(editor, pk):
    told = messages_of(editor.get(address("approve"), {"record": pk}, follow=True))
    assert told == ["Choose the records first: tick them in the list."]


def test_too_many_at_once_are_told(editor):
    answer = editor.get(address("approve"), {"record": range(1, Approve.most + 2)}, follow=True)
    assert "are the most at once" in messages_of(answer)[0]


def test_unknown_action_is_not_found(editor):
    assert editor.get(address("explode"), {"record": 1}).status_code == 404


def test_an_action_of_an_older_release_is_shown_and_cannot_be_undone(editor):
    row = BulkAction.objects.create(name="gone", words="gone", by=make_user("author"))
    assert (
        "Undo it"
        not in editor.get(reverse("curation:together-done", args=[row.pk])).content.decode()
    )
    answer = editor.post(reverse("curation:together-undo", args=[row.pk]), follow=True)
    assert "cannot be undone" in messages_of(answer)[0]


def test_what_was_done_is_listed_with_who(editor, pair):
    confirm(editor, look(editor, "approve", *pair), "approve")
    page = editor.get(reverse("curation:together-list")).content.decode()
    assert "approved: 2" in page


@pytest.mark.parametrize("count", [1, 20])
def test_the_list_costs_the_same_queries(editor, count, django_assert_max_num_queries):
    by = make_user("author")
    for _ in range(count):
        BulkAction.objects.create(name="approve", words="approved", by=by)
    with django_assert_max_num_queries(14):
        editor.get(reverse("curation:together-list"))
