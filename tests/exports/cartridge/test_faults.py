"""Bad cartridges are found: six kinds by the schemas, the rest by our own check of references."""

import re

import pytest

from exhibit.exports.zipped import zipped
from tests.exports.cartridge.conftest import complaints, entries
from tests.exports.cartridge.faults import faults

MANIFEST = "imsmanifest.xml"


def changed(data: bytes, pattern: str, told: str, where: str = MANIFEST) -> bytes:
    """The cartridge with the first match replaced in the file whose name ends so."""
    files = entries(data)
    path = next(name for name in files if name.endswith(where))
    text, count = re.subn(pattern, told, files[path].decode(), count=1, flags=re.DOTALL)
    assert count == 1, pattern
    return zipped((files | {path: text.encode()}).items())


BY_SCHEMA = {
    "version": (r"1\.1\.0", "1.4.0", MANIFEST),
    "resource type": (r'type="imsdt_xmlv1p1"', 'type="imsdt_xmlv9p9"', MANIFEST),
    "missing title": (r"<title>Read and work</title>", "", MANIFEST),
    "second organization": (
        r"(<organization .*?</organization>)",
        (
            r"\1<organization identifier='two' structure='rooted-hierarchy'>"
            r"<item identifier='r2'/></organization>"
        ),
        MANIFEST,
    ),
    "role": (
        r"(</lom:lom>)",
        (
            r"<lom:educational><lom:intendedEndUserRole><lom:source>IMSGLC_CC_Rolesv1p1</lom:source>"
            r"<lom:value>Headmaster</lom:value></lom:intendedEndUserRole></lom:educational>\1"
        ),
        MANIFEST,
    ),
    "cardinality": (r'rcardinality="Single"', 'rcardinality="Many"', "assessment.xml"),
}
BY_CHECK = {
    "dangling reference": (r'identifierref="[^"]*"', 'identifierref="nowhere"', "not there"),
    "listed but missing": (r'<file href="[^"]*"', '<file href="away.pdf"', "not in the ZIP"),
    "opens what it does not list": (r'webcontent" href="[^"]*"', 'webcontent" href="x"', "opens"),
    "listed twice": (r"(<file [^>]*/>)", r"\1\1", "listed 2 times"),
}


@pytest.mark.parametrize("fault", BY_SCHEMA)
def test_schema_finds(fault, cc11, schemas):
    pattern, told, where = BY_SCHEMA[fault]
    assert complaints(changed(cc11, pattern, told, where), schemas)[1]


@pytest.mark.parametrize("fault", BY_CHECK)
def test_own_check_finds(fault, cc11):
    pattern, told, message = BY_CHECK[fault]
    assert any(message in found for found in faults(changed(cc11, pattern, told)))


def test_own_check_finds_an_unknown_question_profile_that_the_schema_takes(cc11, schemas):
    bad = changed(cc11, r"cc\.true_false\.v0p1", "cc.unheard.v0p1", "assessment.xml")
    assert complaints(bad, schemas)[1] == []
    assert any("cc.unheard.v0p1 is unknown" in found for found in faults(bad))


def test_true_or_false_with_choices_of_other_names_is_found(cc11):
    bad = changed(cc11, 'ident="true"', 'ident="c0"', "assessment.xml")
    assert any("item are called c0, false." in fault for fault in faults(bad))


def test_answer_that_is_no_choice_of_its_item_is_found(cc11):
    bad = changed(cc11, ">c1</varequal>", ">c9</varequal>", "assessment.xml")
    assert any("marked by c9, which is no choice" in fault for fault in faults(bad))


def test_dangling_reference_is_taken_by_the_schema(cc11, schemas):
    pattern, told, _ = BY_CHECK["dangling reference"]
    assert complaints(changed(cc11, pattern, told), schemas)[1] == []


def test_file_that_no_resource_lists_is_found(cc11):
    data = zipped([*entries(cc11).items(), ("stray.txt", b"stray")])
    assert faults(data) == ["stray.txt is in the ZIP but not listed."]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_entry_twice_is_found(cc11):
    files = list(entries(cc11).items())
    assert f"{files[1][0]} is in the ZIP 2 times." in faults(zipped([*files, files[1]]))


def test_cartridge_without_manifest_is_found():
    assert faults(zipped([("a.txt", b"")])) == ["It has no imsmanifest.xml."]
