"""A pack as linked data: schema.org, alignment, and what was checked."""

import json
from dataclasses import replace

import pytest

from exhibit.documents.types import StandardDocument
from exhibit.exports.pack_json import as_dict, pack_json
from exhibit.packs.making import pack_of_exhibition, pack_of_panel
from tests.exports.conftest import SITE
from tests.factories.evidence import SECRET
from tests.factories.exhibition import make_exhibition

STANDARDS = (
    StandardDocument(
        framework="Common Core",
        code="RH.9-10.9",
        gist="Compare treatments of one topic in several sources.",
        skill="corroboration",
        url="https://example.org/rh9",
    ),
    StandardDocument(framework="C3", code="D2.His.1", gist="Set in context.", skill="sourcing"),
)


@pytest.fixture
def pack():
    """The pack on the murder of Kirov, aligned with two standards."""
    made = pack_of_panel(make_exhibition(), "who-killed-kirov", site_url=SITE)
    return replace(made, standards=STANDARDS)


def test_pack_is_a_learning_resource_known_by_its_code(pack):
    told = json.loads(pack_json(pack))
    assert told["@type"] == "LearningResource" and told["@id"] == pack.check_address
    assert told["identifier"] == str(pack.code) and told["datePublished"] == "2026-11-21"


def test_alignment_names_standards_of_the_skills_it_teaches_only(pack):
    (aligned,) = as_dict(pack)["educationalAlignment"]
    assert (aligned["targetName"], aligned["targetUrl"]) == ("RH.9-10.9", "https://example.org/rh9")


def test_verification_counts_public_quotations(pack):
    quoted = [e for e in pack.excerpts if e.exact is not None]
    assert as_dict(pack)["verification"] == {
        "rule": 1,
        "quotations": len(quoted),
        "equalToSource": len(quoted),
    }


def test_words_of_our_own_have_a_meaning_in_the_context(pack):
    told = as_dict(pack)
    schema, own = told["@context"]
    assert schema == "https://schema.org"
    assert {"verification", *told["verification"]} == set(own)


def test_parts_are_the_panels_in_the_context_of_the_pack(pack):
    (part,) = as_dict(pack)["hasPart"]
    assert part["name"] == "Who killed Kirov?" and "@context" not in part


def test_advisory_rights_and_access_are_told(pack):
    told = as_dict(pack)
    assert "murder" in told["contentRating"]
    assert told["license"].startswith("https://creativecommons.org/")
    assert told["isAccessibleForFree"] is True and "taggedPDF" in told["accessibilityFeature"]


def test_nothing_empty_is_told_of_a_draft_without_licence():
    pack = pack_of_exhibition(make_exhibition(stamp=None), site_url=SITE)
    told = as_dict(replace(pack, about=replace(pack.about, licence="")))
    assert "datePublished" not in told and "license" not in told
    assert all(value not in (None, "", []) for value in told.values())


def test_words_that_are_not_public_are_nowhere(pack):
    assert SECRET not in pack_json(pack).decode()


def test_time_is_a_lesson_for_each_panel():
    pack = pack_of_exhibition(make_exhibition(), site_url=SITE)
    assert as_dict(pack)["timeRequired"] == "PT180M"


def test_pack_twice_gives_same_bytes(pack):
    assert pack_json(pack) == pack_json(pack)
