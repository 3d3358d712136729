"""The page on which many are approved at once."""

import pytest

from exhibit.models import Panel
from tests.curation.posting import messages_of
from tests.factories import records

pytestmark = pytest.mark.django_db

TOGETHER = "/curation/approve/"


@pytest.fixture(autouse=True)
def panels(settings):
    """One panel that stands and one with a finding, in a house that asks for no readings."""
    settings.READINGS, settings.REVIEW_FOUR_EYES = 0, False
    records.make_excerpt_row("L26")
    words = "The purges began with a murder. [@L26]"
    records.make_panel_row(
        "stands", body=words, big_idea=words, title="It stands", advisory="It speaks of a murder."
    )
    records.make_panel_row("bare", body="It is so.", position=2, title="It is bare")


def test_both_are_shown_apart(editor):
    page = editor.get(TOGETHER)
    assert [one.title for one in page.context["open"]] == ["It stands"]
    assert [one.title for one in page.context["hindered"]] == ["It is bare"]
    assert "nothing backs this sentence" in page.content.decode()


def test_what_is_ticked_is_approved(editor):
    (one,) = editor.get(TOGETHER).context["open"]
    answer = editor.post(TOGETHER, {"chosen": one.seen}, follow=True)
    assert messages_of(answer) == ["1 approved: It stands"]
    assert Panel.objects.get(state="approved").title == "It stands"


def test_nothing_ticked_is_told(editor):
    told = messages_of(editor.post(TOGETHER, follow=True))
    assert told == ["Nothing was ticked, so nothing was approved."]


@pytest.mark.parametrize("odd", ["", "\0", "panel:1:x", "x" * 10_000, "😀"])
def test_odd_values_approve_nothing(editor, odd):
    assert editor.post(TOGETHER, {"chosen": odd}, follow=True).status_code == 200
    assert not Panel.objects.filter(state="approved").exists()


def test_bundle_page_leads_there_where_panels_wait(editor):
    page = editor.get("/curation/bundle/").content.decode()
    assert "2 panels are not approved yet." in page and f'href="{TOGETHER}"' in page


def test_only_a_publisher_is_asked_about_display(editor, publisher):
    asked = [b'name="display"' in client.get(TOGETHER).content for client in (editor, publisher)]
    assert asked == [False, True]
