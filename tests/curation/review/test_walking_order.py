import pytest

from curation.review import panels, walking_order
from curation.review.moves import MoveRefused
from exhibit.models import Panel
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def three():
    return [records.make_panel_row(slug, position=5) for slug in ("first", "second", "third")]


def order() -> list[str]:
    return list(Panel.objects.order_by("position").values_list("slug", flat=True))


def test_panel_moves_up(three):
    assert walking_order.move(panel=three[1], step=-1)
    assert order() == ["second", "first", "third"]


def test_panel_moves_down(three):
    assert walking_order.move(panel=three[1], step=1)
    assert order() == ["first", "third", "second"]


def test_first_panel_cannot_move_up(three):
    assert not walking_order.move(panel=three[0], step=-1)
    assert order() == ["first", "second", "third"]


def test_panels_of_other_themes_stay(three):
    other = records.make_panel_row("elsewhere", theme=records.make_theme("plan"), position=1)
    walking_order.move(panel=three[2], step=-1)
    other.refresh_from_db()
    assert other.position == 1


def test_panel_that_nobody_approved_cannot_be_displayed(three):
    with pytest.raises(MoveRefused, match="approve it first"):
        walking_order.set_display(panel=three[0], on=True, by=records.make_user("publisher"))


def test_editor_cannot_decide_what_is_on_display(three):
    with pytest.raises(MoveRefused, match="ask a publisher"):
        walking_order.set_display(panel=three[0], on=False, by=records.make_user("editor"))


def test_approved_panel_goes_on_display(three):
    revision = panels.record(panel=three[0], by=None)
    three[0].revisions.update(is_approved=True, approved_at=revision.made_at)
    walking_order.set_display(panel=three[0], on=True, by=records.make_user("publisher"))
    three[0].refresh_from_db()
    assert three[0].display
