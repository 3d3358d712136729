"""The standard set: what is made for an edition, in order, and kept while its words stay."""

from dataclasses import replace

import pytest

from exhibit.packs import standard
from exhibit.packs.making import pack_of_panel
from exhibit.packs.parts import files, listed
from tests.factories.exhibition import PANELS, STAMP, make_exhibition
from tests.packs.conftest import SITE

SHOES = "hundred-shoes"


@pytest.fixture(scope="module")
def packs():
    """Every pack of the sample's standard set."""
    return list(standard.standard_set(make_exhibition(), site_url=SITE))


@pytest.fixture(scope="module")
def made(packs):
    """All of them made, as for a first edition."""
    return list(standard.build(packs))


def next_edition(**fields) -> list:
    """The packs of the edition after it; fields replace those of the panel of shoes."""
    panels = tuple(replace(p, **fields) if p.slug == SHOES else p for p in PANELS)
    sample = make_exhibition(stamp=replace(STAMP, number=4), panels=panels)
    return list(standard.standard_set(sample, site_url=SITE))


def rebuilt(made, packs) -> list:
    """Packs built after an edition that holds `made`."""
    held = {
        file.address: data
        for one in made
        for file, data in zip(one.shelved.files, one.data, strict=True)
    }
    return list(standard.build(packs, [one.shelved for one in made], held.__getitem__))


def test_set_has_every_panel_every_room_and_the_exhibition(packs):
    assert [(pack.kind, pack.slug) for pack in packs] == [
        *(("panel", panel.slug) for panel in PANELS),
        ("theme", "industrialization"),
        ("theme", "terror"),
        ("theme", "new-party-generation"),
        ("exhibition", ""),
    ]


def test_room_without_panels_has_no_pack():
    slugs = [p.slug for p in PANELS if p.theme != "terror"]
    sample = make_exhibition()
    rooms = tuple(
        replace(theme, panels=() if theme.slug == "terror" else theme.panels)
        for theme in sample.themes()
    )
    bare = type(sample)(replace(sample._file, themes=rooms), sample._panels)
    kinds = [p.slug for p in standard.standard_set(bare, site_url=SITE)]
    assert kinds == [*slugs, "industrialization", "new-party-generation", ""]


def test_packs_come_in_the_order_of_the_set(packs, made):
    assert [one.shelved.code for one in made] == [str(pack.code) for pack in packs]


def test_every_file_is_shelved_with_its_size_and_pages(made):
    for one in made:
        assert [len(data) for data in one.data] == [file.size for file in one.shelved.files]
        assert all(f.pages for f in one.shelved.files if f.name.endswith((".pdf", ".pptx")))


def test_no_two_files_share_an_address(made):
    addresses = [file.address for one in made for file in one.shelved.files]
    assert len(addresses) == len(set(addresses)) > 90


def test_files_are_those_that_were_told_beforehand(packs, made):
    for pack, one in zip(packs, made, strict=True):
        told = [(content.name, content.label) for _, content in listed(pack)]
        assert told == [(file.name, file.label) for file in one.shelved.files[:-1]]


def test_edition_with_the_same_words_keeps_every_pack(made):
    assert rebuilt(made, next_edition()) == made


def test_change_of_a_panel_makes_it_its_room_and_the_exhibition_anew(made):
    again = rebuilt(made, next_edition(big_idea="A plan of numbers rewards bad goods."))
    changed = [b.shelved for a, b in zip(made, again, strict=True) if a != b]
    assert [(pack.kind, pack.slug) for pack in changed] == [
        ("panel", SHOES),
        ("theme", "industrialization"),
        ("exhibition", ""),
    ]
    assert all("-E4-" in pack.code for pack in changed)


def test_pack_with_a_file_that_is_gone_is_made_anew(made):
    lost = replace(made[0], data=())

    def read(address: str) -> bytes:
        raise KeyError(address)

    (again,) = standard.build(next_edition()[:1], [lost.shelved], read)
    assert again.shelved.code.startswith("P02-E4-")


def test_cartridge_of_a_room_holds_the_handout_of_the_panels_own_pack(made):
    (kirov,) = [one for one in made if one.shelved.slug == "who-killed-kirov"]
    (room,) = [one for one in made if one.shelved.slug == "terror"]
    (cartridge,) = [
        data
        for file, data in zip(room.shelved.files, room.data, strict=True)
        if file.name == "lms-cc11.imscc"
    ]
    handout = kirov.data[[file.name for file in kirov.shelved.files].index("student.pdf")]
    # A PDF is stored in the ZIP as it is.
    assert handout in cartridge


def test_whoever_stops_early_waits_for_no_more():
    begun = []

    def packs():
        for pack in standard.standard_set(make_exhibition(), site_url=SITE):
            begun.append(pack.name)
            yield pack

    building = standard.build(packs())
    next(building)
    building.close()
    assert len(begun) <= 2 * standard.THREADS


def test_what_a_browser_shows_is_not_forced_on_the_disk():
    pack = pack_of_panel(make_exhibition(), SHOES, site_url=SITE)
    ways = {
        file.name: standard.sent_with(file)["Content-Disposition"].partition(";")[0]
        for file in files(pack)
    }
    shown = {name for name, way in ways.items() if way == "inline"}
    assert shown >= {"student.pdf", "handout.txt"}
    assert not shown & {"student.docx", "slides.pptx", "handout.html", "lms-cc11.imscc"}
