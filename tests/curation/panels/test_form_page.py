"""What stands beside a panel’s form: its state, its revisions, and what the checks say."""

import pytest

from curation.panels.form_page import Desk
from curation.review import panels
from exhibit.models import Excerpt, Panel
from tests.factories import records
from tests.factories.published import approve_as_it_is
from tests.factories.readings import read_panel

pytestmark = pytest.mark.django_db


@pytest.fixture
def panel():
    records.make_excerpt_row("L26")
    return records.make_panel_row(body="A murder stood at the start. [@L26]")


@pytest.fixture
def editor_of_panels():
    return records.make_user("editor")


@pytest.fixture
def desk(panel, editor_of_panels):
    """Return a function that lays the desk as the records are now."""
    return lambda: Desk(panel, editor_of_panels)


def test_only_what_is_saved_is_checked(panel, editor_of_panels):
    panel.body = "Typed and not saved."
    assert Desk(panel, editor_of_panels).words == 6


def test_a_panel_never_saved_here_has_no_revision(desk):
    assert desk().last_saved == "No revision yet."


def test_the_latest_revision_is_named_with_who_made_it(panel, desk, editor_of_panels):
    panels.record(panel=panel, by=None)
    Panel.objects.update(title="Another")
    panels.record(panel=Panel.objects.get(), by=editor_of_panels)
    assert '">revision 2</a> by editor, ' in desk().last_saved


def test_what_nobody_made_was_made_by_a_bundle(panel, desk):
    panels.record(panel=panel, by=None)
    assert " by a bundle, " in desk().last_saved


def test_a_panel_that_nobody_approved_says_so(panel, desk):
    panels.record(panel=panel, by=None)
    assert desk().approved_in_words == "No revision is approved yet."


@pytest.mark.parametrize(
    ("display", "words"), [(True, ">on display<"), (False, ">not on display<")]
)
def test_the_approved_revision_is_named_with_whether_it_is_shown(panel, desk, display, words):
    approve_as_it_is(panel)
    Panel.objects.update(display=display)
    assert "revision 1</a>, and it is " in desk().approved_in_words
    assert words in desk().approved_in_words


def test_how_far_it_is_read_is_said(panel, desk):
    read_panel(panel, "ann")
    assert desk().read_in_words == "Readings: 0 of 1 made by you, 1 of 1 by others."


def test_changed_evidence_is_named(panel, desk):
    approve_as_it_is(panel)
    Excerpt.objects.update(gist="Another gist.")
    assert desk().evidence_changed == ("L26",)


def test_its_revisions_are_listed_and_no_others(panel, desk, client, editor_of_panels):
    mine = panels.record(panel=panel, by=None)
    panels.record(panel=records.make_panel_row("another"), by=None)
    client.force_login(editor_of_panels)
    assert list(client.get(desk().revisions).context["cl"].queryset) == [mine]


def test_warnings_are_let_stand_by_those_who_may(panel, desk):
    Panel.objects.update(body="In 1999 it was over. [@L26]")
    looker = records.make_user("", username="looker")
    assert [one.code for one in desk().to_let_stand if one.code == "number"] == ["number"]
    assert Desk(panel, looker).to_let_stand == ()
