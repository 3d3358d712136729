"""Our styles against a citation processor's: the same words, or a reason (deviations.py)."""

import json
from pathlib import Path

import pytest

from exhibit.exports.citations import STYLES, cite_reference, html
from exhibit.exports.citations.csl import item
from exhibit.exports.citations.work import of_reference
from tests.exports.citations.deviations import DEVIATIONS
from tests.exports.citations.edge_works import ALL_WORKS

# Made by scripts/make_citation_goldens.py, never by hand.
HELD = json.loads(Path(__file__).with_name("goldens.json").read_text(encoding="utf-8"))["works"]
GOLDENS = [
    (key, style, golden)
    for key, work in HELD.items()
    for style, golden in work["citations"].items()
]


@pytest.mark.parametrize(("key", "style", "golden"), GOLDENS)
def test_citation_equals_processor_or_differs_for_a_reason(key, style, golden):
    ours = html(cite_reference(ALL_WORKS[key], style))
    wanted, _ = DEVIATIONS.get((key, style), (golden, ""))
    assert ours == wanted


@pytest.mark.parametrize("key", ALL_WORKS)
def test_golden_was_made_from_the_record_as_it_is_now(key):
    assert HELD[key]["csl"] == item(of_reference(ALL_WORKS[key]))


def test_every_deviation_still_differs_and_says_why():
    told = {(key, style): golden for key, style, golden in GOLDENS}
    for place, (ours, reason) in DEVIATIONS.items():
        assert told[place] != ours and len(reason) > 20, place


def test_goldens_are_of_every_kind_in_every_style():
    agreed = [(key, style) for key, style, _ in GOLDENS if (key, style) not in DEVIATIONS]
    assert len(agreed) >= 80
    for style in STYLES:
        kinds = {ALL_WORKS[key].kind for key, told in agreed if told == style}
        assert len(kinds) >= 7, style
