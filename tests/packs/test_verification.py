"""VERIFICATION.txt: what was compared, and how anybody can compare it again."""

import hashlib
from dataclasses import replace

from exhibit.packs.making import pack_of_panel
from exhibit.packs.verification import verification
from tests.factories.evidence import SECRET
from tests.factories.supports import as_read
from tests.packs.conftest import SITE


def test_verification_counts_quotations_and_says_when(kirov):
    told = verification(kirov).decode()
    quoted = [e for e in kirov.excerpts if e.exact is not None]
    assert f"{len(quoted)} of {len(quoted)} quotations equal to the source" in told
    assert "compared when the edition was published, 21 November 2026" in told


def test_each_quotation_has_its_place_and_the_hash_of_its_words(kirov):
    told = verification(kirov).decode()
    for excerpt in kirov.excerpts:
        if excerpt.exact is not None:
            place = f"characters {excerpt.start} to {excerpt.end}: equal"
            assert f"{excerpt.key}  {excerpt.source}, {place}" in told
            assert hashlib.sha256(excerpt.exact.encode()).hexdigest() in told


def test_quotation_that_is_not_equal_is_told_as_such(kirov):
    first = replace(kirov.panel.excerpts[0], intact=False)
    panel = replace(kirov.panel, excerpts=(first, *kirov.panel.excerpts[1:]))
    told = verification(replace(kirov, panels=(panel,))).decode()
    assert f"{first.start} to {first.end}: NOT EQUAL" in told


def test_words_that_are_not_public_are_neither_told_nor_counted(kirov):
    told = verification(kirov).decode()
    assert "T8" not in told and hashlib.sha256(SECRET.encode()).hexdigest() not in told


def test_emendation_is_told_with_both_readings(exhibition):
    pack = pack_of_panel(exhibition, "magnitogorsk-overnight", site_url=SITE)
    told = verification(pack).decode()
    assert "characters 431 to 444: the file has “Magneto Gorsk”, read “Magnitogorsk”" in told


def test_sources_are_named_with_credit_line_version_and_hash(kirov):
    told = verification(kirov).decode()
    for source in kirov.sources:
        assert f"Source {source.mark} ({source.key}), version {source.text_version}" in told
        assert source.credit_line in told and source.text_sha256 in told


def test_how_far_each_panel_was_read_is_said(kirov):
    assert "sentences read against their evidence" not in verification(kirov).decode()
    read = replace(kirov, panels=tuple(map(as_read, kirov.panels)))
    assert "read against their evidence, once, last on" in verification(read).decode()
