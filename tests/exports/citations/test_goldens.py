"""Our styles against a citation processor's."""

import pytest

from exhibit.exports.citations import cite_reference, html
from tests.exports.citations.goldens import GOLDENS
from tests.exports.citations.works import WORKS


@pytest.mark.parametrize(("key", "style", "golden"), GOLDENS)
def test_citation_equals_processor(key, style, golden):
    assert html(cite_reference(WORKS[key], style)) == golden


def test_goldens_cover_every_style():
    assert {style for _, style, _ in GOLDENS} == {
        "chicago-note",
        "chicago-bibliography",
        "mla",
        "apa",
    }
