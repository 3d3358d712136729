"""What a pack is told to hold is what it holds."""

import pytest

from exhibit.documents.pack import Kind
from exhibit.packs import parts
from exhibit.packs.making import pack_of_exhibition, pack_of_theme
from exhibit.packs.parts import files
from tests.packs.conftest import SITE


def told(found):
    return [(one.name, one.label, one.for_teachers) for one in found]


def test_panel_holds_the_files_it_is_told_to(kirov):
    keys = tuple(question.key for question in kirov.questions)
    expected = parts.listed_of(Kind.PANEL, kirov.slug, questions=keys)
    assert told(file for _, file in expected) == told(files(kirov))


@pytest.mark.parametrize("kind", [Kind.THEME, Kind.EXHIBITION])
def test_room_holds_the_files_it_is_told_to(exhibition, kind):
    if kind is Kind.THEME:
        pack = pack_of_theme(exhibition, "terror", site_url=SITE)
    else:
        pack = pack_of_exhibition(exhibition, site_url=SITE)
    slugs = {panel.slug for panel in pack.panels}
    expected = parts.listed_of(
        kind,
        pack.slug,
        essay=bool(pack.themes[0].essay_prompt),
        cards=parts.has_cards(exhibition.timeline(), exhibition.subjects(), slugs),
    )
    assert told(file for _, file in expected) == told(files(pack))


def test_nothing_on_the_panels_makes_no_cards(exhibition):
    events, subjects = exhibition.timeline(), exhibition.subjects()
    assert not parts.has_cards(events, subjects, {"hundred-shoes"})
    assert parts.has_cards((), subjects, {"who-killed-kirov"})
    assert parts.has_cards(events, (), {"who-killed-kirov"})


@pytest.mark.parametrize(
    ("kind", "slug", "address"),
    [
        ("panel", "kirov", "/panels/kirov/pack/a.pdf"),
        ("theme", "terror", "/themes/terror/pack/a.pdf"),
        ("exhibition", "", "/pack/a.pdf"),
    ],
)
def test_address_of_a_file(kind, slug, address):
    assert parts.address(kind, slug, "a.pdf") == address
