"""Whatever stands in its fields, every file of a pack can be made, and opened by its reader."""

from dataclasses import replace
from time import process_time

import pytest

from exhibit.checks import characters, not_printed
from exhibit.checks.context import CheckContext
from exhibit.documents.pack import MOST_CHARACTERS
from exhibit.exports.pdf.printable import unprintable
from exhibit.packs.bundle import class_pack
from exhibit.packs.making import faults
from exhibit.packs.parts import files
from exhibit.text.findings import Level
from tests.exports.hostile import LONG, TEXTS, spoiled
from tests.exports.opening import opened
from tests.factories.exhibition import PANELS
from tests.factories.packs import make_exhibition_pack, make_pack, make_theme_pack

PACKS = {
    "panel": make_pack(PANELS[2]),
    "emended panel": make_pack(PANELS[0]),
    "room": make_theme_pack("new-party-generation"),
    "exhibition": make_exhibition_pack(),
}
# One panel stands for all; the others are tried where there is time (`make validate`).
SLOW = ("emended panel", "room", "exhibition")
FIELDS = ["title", "body", "gist", "exact", "text", "advisory"]
REFUSED = "characters are more than a file of a pack can hold"
SECONDS = 30
"""Of the processor, many times what it takes: other work on the machine does not count."""
KINDS = [pytest.param(name, marks=[pytest.mark.validate] * (name in SLOW)) for name in PACKS]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("pack", KINDS)
def test_every_file_opens_whatever_its_fields_hold(pack, text):
    spoilt = spoiled(PACKS[pack], text)
    made = list(files(spoilt))
    for file in made:
        opened(file.name, file.data)
    opened("class-pack.zip", class_pack(spoilt, made).data)


@pytest.mark.parametrize("field", FIELDS)
def test_the_longest_text_a_pack_takes_is_a_long_file_and_no_fault(field):
    before = process_time()
    for file in files(spoiled(PACKS["panel"], LONG[:MOST_CHARACTERS], only=field)):
        opened(file.name, file.data)
    assert process_time() - before < SECONDS


@pytest.mark.parametrize("field", FIELDS)
def test_half_a_million_characters_are_refused_with_their_place(field):
    before = process_time()
    told = [line for line in faults(spoiled(PACKS["panel"], LONG, only=field)) if REFUSED in line]
    assert process_time() - before < SECONDS
    assert any(f"{field}: 5" in line for line in told)
    assert not any(REFUSED in line for line in faults(PACKS["panel"]))


@pytest.mark.parametrize("name", ["NUL", "controls", "lone surrogates", "codes for nothing"])
def test_gate_names_the_place_of_what_no_file_can_hold(name, kirov):
    panel = replace(kirov, title=TEXTS[name])
    (finding,) = characters.check(panel, None)
    assert finding.field == "title" and finding.start == 1


@pytest.mark.parametrize("name", ["emoji", "Chinese", "Hebrew and Arabic"])
def test_gate_warns_of_what_no_print_can_show(name, kirov):
    context = CheckContext(unprintable=unprintable)
    (finding,) = not_printed.check(replace(kirov, big_idea=TEXTS[name]), context)
    assert finding.level is Level.WARNING and finding.field == "big_idea"
