"""What the next edition would hold, read once."""

import pytest

from curation.publishing import next_edition, publication
from exhibit.models import Excerpt, Panel, Revision
from tests.factories import records
from tests.factories.published import approve_as_it_is, make_open_exhibition
from tests.factories.readings import read_panel

pytestmark = pytest.mark.django_db


@pytest.fixture
def panel():
    return make_open_exhibition()


def codes(held) -> list[tuple[str, str]]:
    return [(problem.where, problem.code) for problem in held.problems]


def test_it_holds_the_words_that_were_approved(panel):
    Panel.objects.update(title="A rumour")
    (held,) = next_edition.read(number=2).panels
    assert held.title == "Who killed kirov"


def test_its_panels_carry_the_number_of_their_revision(panel):
    panel.title = "Who shot Kirov?"
    panel.save()
    approve_as_it_is(panel)
    (held,) = next_edition.read(number=2).panels
    assert (held.revision, held.approved_at) == (2, panel.revisions.get(number=2).approved_at)


def test_documents_as_they_were_approved_carry_none(panel):
    (approved,) = next_edition.read(number=2).approved
    assert approved.revision != 1


def test_its_panels_stand_as_a_visitor_walks(panel):
    other = records.make_theme("industrialization", position=0)
    records.Theme.objects.filter(slug="terror").update(position=1)
    for slug, theme, position in (("z", panel.theme, 1), ("a", panel.theme, 2), ("b", other, 9)):
        row = records.make_panel_row(
            slug, theme=theme, position=position, body=panel.body, display=True
        )
        approve_as_it_is(row)
    told = [one.slug for one in next_edition.read(number=1).panels]
    assert told == ["b", "who-killed-kirov", "z", "a"]


def test_a_panel_to_be_shown_that_nobody_approved_is_a_problem(panel):
    records.make_panel_row("other", display=True)
    assert codes(next_edition.read(number=1)) == [("Panel other", "not-approved")]


def test_without_any_panel_there_is_nothing_to_publish():
    records.make_exhibition()
    assert codes(next_edition.read(number=1)) == [("Exhibition", "empty")]


def test_a_revision_that_cannot_be_read_is_a_problem_and_no_panel(panel):
    Revision.objects.update(document={"title": "Kept long ago"})
    held = next_edition.read(number=1)
    assert (held.panels, codes(held)[0][0]) == ((), "Panel who-killed-kirov")


def test_visitors_get_public_words_only(panel):
    Excerpt.objects.update(public=False)
    approve_as_it_is(panel)
    held = next_edition.read(number=1)
    assert held.panels[0].excerpts[0].exact
    assert held.exhibition().panel(panel.slug).excerpts[0].exact is None


def test_its_stamp_names_its_number_and_what_is_new(panel):
    stamp = next_edition.read(number=7, note="New rooms.").exhibition().stamp
    assert (stamp.number, stamp.note) == (7, "New rooms.")


def test_what_was_read_after_approval_counts(panel):
    read_panel(panel, "ann")
    (held,) = next_edition.read(number=2).approved
    assert {support.turn for support in held.supports} == {1}


def test_a_verdict_given_after_approval_keeps_a_panel_from_the_next_edition(panel, settings):
    settings.READINGS = 1
    read_panel(panel, "ann", verdict="not")
    told = {problem.code for problem in publication.plan(number=2).problems}
    assert "not-carried" in told
