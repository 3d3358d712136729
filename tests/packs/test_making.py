"""Packs are chosen, stripped to public words and checked before any file is made."""

from dataclasses import replace

import pytest

from exhibit.documents.exhibition import Unknown
from exhibit.packs.making import (
    PackRefused,
    faults,
    pack_of_exhibition,
    pack_of_panel,
    pack_of_selection,
    pack_of_theme,
)
from tests.factories.evidence import SECRET
from tests.factories.panels import make_excerpt
from tests.packs.conftest import SITE


def test_pack_holds_public_words_only(kirov):
    assert SECRET not in repr(kirov)


def test_pack_of_a_theme_holds_its_panels_in_order(exhibition):
    pack = pack_of_theme(exhibition, "industrialization", site_url=SITE)
    assert [panel.key for panel in pack.panels] == [
        exhibition.panel(link.slug).key for link in exhibition.theme("industrialization").panels
    ]


def test_pack_of_the_exhibition_holds_every_panel(exhibition):
    pack = pack_of_exhibition(exhibition, site_url=SITE)
    assert len(pack.panels) == len(exhibition.panels())


def test_pack_of_an_unknown_panel_is_unknown(exhibition):
    with pytest.raises(Unknown):
        pack_of_panel(exhibition, "who-shot-kirov", site_url=SITE)


def test_selection_takes_keys_and_slugs_in_walking_order(exhibition):
    pack = pack_of_selection(exhibition, ["P10", "magnitogorsk-overnight"], site_url=SITE)
    assert [panel.key for panel in pack.panels] == ["P02", "P10"]


def test_selection_of_one_panel_is_the_pack_of_that_panel(exhibition, kirov):
    assert pack_of_selection(exhibition, ["p10", "P10"], site_url=SITE) == kirov


def test_selection_names_the_nearest_panel_for_an_unknown_one(exhibition):
    with pytest.raises(PackRefused, match="Nearest: who-killed-kirov"):
        pack_of_selection(exhibition, ["who-killed-kirof"], site_url=SITE)


def test_selection_of_nothing_is_refused(exhibition):
    with pytest.raises(PackRefused, match="Choose at least one"):
        pack_of_selection(exhibition, [], site_url=SITE)


def test_words_that_no_longer_equal_their_source_are_refused(kirov):
    changed = replace(kirov.panel, excerpts=(make_excerpt(intact=False),))
    assert any(
        "no longer equals its source text" in f for f in faults(replace(kirov, panels=(changed,)))
    )


def test_more_words_than_the_budget_are_refused(kirov):
    long = make_excerpt("L9", start=5000, exact=" ".join(["word"] * 90))
    wide = replace(kirov.panel, excerpts=(*kirov.panel.excerpts, long))
    assert any("are allowed" in fault for fault in faults(replace(kirov, panels=(wide,))))


def test_a_panel_of_a_larger_pack_is_the_pack_of_that_panel(exhibition, kirov):
    whole = pack_of_exhibition(exhibition, site_url=SITE)
    assert whole.single(kirov.panel) == kirov


def test_words_that_anybody_may_use_have_no_budget(kirov):
    long = make_excerpt("L9", start=5000, exact=" ".join(["word"] * 90))
    mark = "https://creativecommons.org/publicdomain/mark/1.0/"
    free = tuple(replace(source, rights_statement=mark) for source in kirov.panel.sources)
    wide = replace(kirov.panel, excerpts=(*kirov.panel.excerpts, long), sources=free)
    assert list(faults(replace(kirov, panels=(wide,)))) == []
