"""What the first page tells one curator to do next, and why."""

from datetime import timedelta

import pytest
from django.utils import timezone

from curation.desk.first_page import dashboard_for
from curation.models import Assignment
from curation.review import panels
from exhibit.models import Edition, Excerpt, Exhibition, Panel, Source, SourceText, Theme
from tests.factories import records
from tests.factories.published import approve_as_it_is

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def house(settings, tmp_path):
    """A house with an edition behind it, that asks for no readings."""
    settings.READINGS, settings.EDITIONS_ROOT = 0, tmp_path
    Edition.objects.create(number=1, published_at=timezone.now(), manifest_sha256="0" * 64, pages=1)
    records.make_exhibition()
    records.make_excerpt_row("L26")


def make_panel(slug: str = "kirov", by=None, state="draft", **fields):
    words = "The purges began with a murder. [@L26]"
    panel = records.make_panel_row(
        slug, body=words, big_idea=words, advisory="It speaks of a murder.", **fields
    )
    panels.record(panel=panel, by=by)
    Panel.objects.filter(pk=panel.pk).update(state=state)
    return panel


def next_for(user):
    return dashboard_for(user).next


def test_nothing_waits_but_another_panel():
    assert next_for(records.make_user("author")).title == "Write another panel"


def test_own_draft_is_gone_on_with():
    author = records.make_user("author")
    panel = make_panel(by=author)
    step = next_for(author)
    assert (step.title, step.address) == (
        f"Your draft: {panel.title}",
        f"/admin/exhibit/panel/{panel.pk}/change/",
    )


def test_draft_says_what_it_wants():
    author = records.make_user("author")
    panel = records.make_panel_row(body="It was so. [@L26] It was not.")
    panels.record(panel=panel, by=author)
    assert "nothing backs 1 of its sentences" in next_for(author).why


def test_draft_of_somebody_else_is_not_told():
    make_panel(by=records.make_user("author"))
    assert next_for(records.make_user("editor")).title == "Write another panel"


def test_what_others_wait_for_goes_before_ones_own_draft():
    editor = records.make_user("editor")
    make_panel(by=editor)
    other = make_panel("other", by=records.make_user("author"), position=2, state="in-review")
    step = next_for(editor)
    assert step.title == f"To review: {other.title}"
    assert "Its author is done and waits" in step.why


def test_task_goes_before_review_and_a_late_one_first():
    editor, boss = records.make_user("editor"), records.make_user("publisher")
    panel = make_panel(state="in-review")
    for task, days in (("Look", 3), ("Mend", -3)):
        due = timezone.localdate() + timedelta(days=days)
        Assignment.objects.create(panel=panel, task=task, to=editor, by=boss, due=due)
    step = next_for(editor)
    assert step.title == f"Asked of you: Mend: {panel.title}"
    assert "1 more waits behind it." in step.why


def test_records_that_wait_are_told_to_who_may_approve_them():
    Theme.objects.create(slug="work", title="Work", sign="plan")
    step = next_for(records.make_user("editor"))
    assert step.title == "Records to approve: Themes"
    assert next_for(records.make_user("author")).title == "Write another panel"


def test_publisher_is_told_of_an_edition_that_waits():
    approve_as_it_is(make_panel(display=True))
    step = next_for(records.make_user("publisher"))
    assert (step.title, step.address) == ("Publish the next edition", "/curation/publish/")
    assert "1 panel waits: visitors do not see it yet as it is approved." in step.why


def test_walk_goes_before_all_else_until_there_is_an_edition():
    Edition.objects.all().delete()
    step = next_for(records.make_user("publisher"))
    assert step.words == "Go on with your first panel: step 2 of 7"


def test_walk_of_many_panels_at_once_is_none():
    Edition.objects.all().delete()
    for number in range(2):
        make_panel(f"p{number}", position=number)
    assert "first panel" not in next_for(records.make_user("publisher")).words


def test_who_may_do_nothing_is_told_nothing():
    assert next_for(records.make_user("")) is None


@pytest.fixture
def empty():
    """An install in which nobody has begun anything."""
    for model in (Edition, Excerpt, SourceText, Source, Exhibition):
        model.objects.all().delete()


def test_empty_install_opens_on_three_ways(empty, client):
    client.force_login(records.make_user("publisher"))
    page = client.get("/admin/").content.decode()
    for way in ("Load the opening exhibition", "Choose a bundle", "Begin with step 1"):
        assert way in page


def test_author_of_an_empty_install_is_told_whom_to_ask(empty, client):
    client.force_login(records.make_user("author"))
    page = client.get("/admin/").content.decode()
    assert page.count("ask an editor") == 3
    assert "/curation/bundle/" not in page


def test_visitor_of_an_empty_install_is_led_to_the_login(empty, client):
    answer = client.get("/")
    assert (answer.status_code, b'href="/admin/"' in answer.content) == (503, True)
