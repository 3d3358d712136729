"""A revision as curators read it: its texts as they were, and what changed in the body."""

import pytest
from django.contrib import admin

from curation.admin.revision import RevisionAdmin
from curation.review import panels
from exhibit.models import Revision
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def panel():
    return records.make_panel_row(title="A murder", body="A murder. [~]")


def recorded(panel, **changed) -> Revision:
    """Change a panel; return the revision that this makes."""
    for name, value in changed.items():
        setattr(panel, name, value)
    panel.save()
    return panels.record(panel=panel, by=None)


def changes_of(revision: Revision) -> str:
    return RevisionAdmin(Revision, admin.site).since_the_one_before(revision)


def test_revision_shows_what_changed_in_the_body(panel):
    recorded(panel)
    later = recorded(panel, body="A mystery. [~]")
    assert "<del>murder</del><ins>mystery</ins>." in changes_of(later)


def test_the_first_revision_is_compared_with_nothing(panel):
    assert changes_of(recorded(panel)) == "This is the first revision."


def test_the_same_body_is_said_to_be_that_of_the_one_before(panel):
    recorded(panel)
    later = recorded(panel, title="The murder")
    assert changes_of(later) == "The words of the body are those of revision 1."


def test_a_revision_shows_the_title_as_it_was(editor, panel):
    first = recorded(panel)
    recorded(panel, title="The murder")
    page = editor.get(f"/admin/exhibit/revision/{first.pk}/change/")
    assert '<div class="readonly">A murder</div>' in page.content.decode()


def test_signs_of_a_body_are_shown_as_signs(panel):
    revision = recorded(panel, body="A <b>murder</b>. [~]")
    assert "&lt;b&gt;" in RevisionAdmin(Revision, admin.site).body(revision)
