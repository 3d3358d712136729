"""The exhibition with one panel's unsaved form in it."""

import pytest

from curation.panels.concurrency.previewing import NO_ADDRESS, WithUnsaved
from tests.factories import records
from tests.factories.panels import make_panel

pytestmark = pytest.mark.django_db

KIROV = "who-killed-kirov"


def slugs(exhibition: WithUnsaved) -> list[str]:
    return [link.slug for link in exhibition.panels()]


@pytest.fixture
def saved():
    records.make_exhibition()
    return records.make_panel_row(KIROV, title="As saved")


def test_unsaved_words_stand_in_the_place_of_the_saved(saved):
    records.make_panel_row("another", position=1)
    exhibition = WithUnsaved(make_panel(slug=KIROV, title="As typed"), KIROV)
    assert slugs(exhibition) == [KIROV, "another"]
    assert exhibition.panel(KIROV).title == "As typed"


def test_a_slug_just_typed_changes_no_address(saved):
    exhibition = WithUnsaved(make_panel(slug="just-typed"), KIROV)
    assert (slugs(exhibition), exhibition.document.slug) == ([KIROV], KIROV)


def test_a_new_panel_hangs_beside_the_saved(saved):
    exhibition = WithUnsaved(make_panel(slug="new"))
    assert set(slugs(exhibition)) == {KIROV, "new"}


def test_a_new_panel_takes_no_address_of_another(saved):
    exhibition = WithUnsaved(make_panel(slug=KIROV, title="As typed"))
    assert set(slugs(exhibition)) == {KIROV, NO_ADDRESS}
    assert exhibition.panel(KIROV).title == "As saved"


@pytest.mark.parametrize("slug", ["", "a b", "../admin", "Кіров"])
def test_what_is_no_address_becomes_one(saved, slug):
    assert WithUnsaved(make_panel(slug=slug)).document.slug == NO_ADDRESS
