"""Standards of curricula in a bundle: one list, in the curators' order."""

import pytest

from curation.exchange.bundle.loading.runner import load
from curation.exchange.bundle.reading import read_bundle
from exhibit.models import Standard

pytestmark = pytest.mark.django_db
ONE = "- {framework: C3, code: D2.His, gist: Judge a source by its maker., skill: sourcing}\n"
OTHER = "- {framework: C3, code: D2.His, gist: Weigh two sources., skill: corroboration}\n"


def write(folder, text):
    (folder / "standards.yaml").write_text(text)
    return read_bundle(folder)


def test_standards_are_loaded_in_order(folder):
    load(write(folder, OTHER + ONE), by=None)
    assert list(Standard.objects.values_list("skill", flat=True)) == ["corroboration", "sourcing"]


def test_standards_loaded_again_change_nothing(folder):
    bundle = write(folder, ONE)
    load(bundle, by=None)
    assert load(bundle, by=None).unchanged["standard"] == 1


def test_bundle_without_standards_leaves_those_there_are(folder):
    load(write(folder, ONE), by=None)
    load(write(folder, "[]\n"), by=None)
    assert Standard.objects.count() == 1


def test_standard_given_twice_names_both_places(folder, faults):
    (folder / "standards.yaml").write_text(ONE + ONE)
    assert any("serves sourcing already in standards.yaml" in told for told in faults())
