"""Every file of a pack is made, whatever dates are in it."""

from dataclasses import replace

from exhibit.documents.exhibition import PublishedExhibition
from exhibit.packs.making import pack_of_exhibition, pack_of_panel
from exhibit.packs.parts import files
from exhibit.text.dates import in_words
from tests.factories.dated import make_dated, make_event
from tests.packs.conftest import SITE
from tests.text.edtf import ACCEPTED


def with_every_date() -> PublishedExhibition:
    """An exhibition with an event at every date, and one of them on everything else."""
    dated = make_dated("-0499/-0480")
    file = replace(dated._file, timeline=tuple(map(make_event, ACCEPTED)))
    return PublishedExhibition(file, dated._panels)


def test_every_file_of_a_pack_is_made():
    pack = pack_of_panel(make_dated("../1934"), "who-killed-kirov", site_url=SITE)
    assert all(made.data for made in files(pack))


def test_pack_of_an_exhibition_has_every_date_in_words():
    pack = pack_of_exhibition(with_every_date(), site_url=SITE)
    made = {made.name: made.data for made in files(pack)}
    assert all(made.values()) and made
    assert {in_words(event.date) for event in pack.timeline} == set(map(in_words, ACCEPTED))
