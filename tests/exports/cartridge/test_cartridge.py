"""What readers of cartridges taught: each lesson is a claim here (packs.md, section 4.5)."""

import re
from dataclasses import replace

import pytest
from lxml import etree

from exhibit.documents.pack import panel_name
from exhibit.exports import docx, html, pdf
from exhibit.exports.cartridge import CC12, cartridge
from exhibit.exports.sheets import head_and_foot
from exhibit.exports.sheets.student import student
from exhibit.packs.making import pack_of_exhibition
from tests.exports.cartridge.conftest import (
    NOTE,
    SCHEMA_OF,
    check_of,
    complaints,
    entries,
    manifest_of,
)
from tests.exports.cartridge.faults import faults
from tests.exports.conftest import SITE
from tests.factories.exhibition import make_exhibition

ANY = "{*}"


def words_of(data: bytes) -> str:
    return " ".join(re.sub(rb"<[^>]*>", b" ", data).decode().split())


def test_cartridge_is_valid_by_all_four_schemas(cc11, schemas):
    assert complaints(cc11, schemas) == (set(SCHEMA_OF), [])


def test_cartridge_has_no_fault_of_its_own(cc11, cc12):
    assert faults(cc11) == faults(cc12) == []


def test_cartridge_of_version_1_2_is_well_formed_and_says_so(cc12):
    roots = [etree.fromstring(data) for name, data in entries(cc12).items() if name[-4:] == ".xml"]
    assert len(roots) >= 4
    assert manifest_of(cc12).findtext(f".//{ANY}schemaversion") == "1.2.0"


def test_cartridge_twice_gives_same_bytes(pack, cc11, cc12):
    assert cartridge(pack) == cc11 and cartridge(pack, CC12) == cc12


def test_condition_that_scores_stands_first_and_ends_the_marking(cc11):
    marked = check_of(cc11).findall(f".//{ANY}resprocessing")
    assert marked
    for marking in marked:
        conditions = marking.findall(f"{ANY}respcondition")
        assert [c.get("continue") for c in conditions] == ["No"] * len(conditions)
        scoring = [c.findtext(f"{ANY}setvar") for c in conditions]
        assert scoring == ["100", *[None] * (len(conditions) - 1)]


def test_every_choice_has_its_own_feedback(cc11):
    for item in check_of(cc11).iter(f"{ANY}item"):
        choices = [c.get("ident") for c in item.iterfind(f".//{ANY}render_choice/{ANY}*")]
        said = [f.get("ident") for f in item.iterfind(f"{ANY}itemfeedback")]
        assert said == [f"{choice}-said" for choice in choices]


def test_essay_carries_no_model_answer(cc11):
    essays = [
        i for i in check_of(cc11).iter(f"{ANY}item") if i.find(f".//{ANY}response_str") is not None
    ]
    assert essays
    for essay in essays:
        assert [etree.QName(part).localname for part in essay] == ["itemmetadata", "presentation"]


@pytest.mark.parametrize("version", ["cc11", "cc12"])
def test_nothing_for_teachers_alone_is_inside(version, request):
    data = request.getfixturevalue(version)
    inside = b" ".join(entries(data).values())
    for sentence in NOTE.split(". "):
        assert sentence.encode() not in inside
    assert not [name for name in entries(data) if "teacher" in name or "guide" in name]


def test_documents_hold_no_note_for_teachers(pack, cc11):
    held = entries(cc11)
    assert held[f"{pack.name}/student.pdf"] == pdf.pdf(student(pack), stamp=pack.stamp)
    assert held[f"{pack.name}/student.docx"] == docx.docx(student(pack), stamp=pack.stamp)


def test_page_and_pictures_lie_under_web_resources_and_documents_outside(cc11):
    for name in entries(cc11):
        if name.endswith((".html", ".png", ".jpg", ".svg", ".css")):
            assert name.startswith("web_resources/"), name
        if name.endswith((".pdf", ".docx")):
            assert not name.startswith("web_resources/"), name


def test_page_is_the_student_handout(pack, cc11):
    assert entries(cc11)[f"web_resources/{pack.name}/handout.html"] == html.html(student(pack))


def test_page_needs_no_script_and_no_style_to_be_read(cc11):
    page = next(data for name, data in entries(cc11).items() if name.endswith(".html")).decode()
    assert "<script" not in page and " style=" not in page and " on" + "click" not in page
    assert not re.search(r'(?:src|href)="(?!https?:|#)', page)


def test_default_namespace_stands_in_the_first_kilobyte_before_any_comment(cc11, cc12):
    for data, token in ((cc11, "imsccv1p1"), (cc12, "imsccv1p2")):
        head = entries(data)["imsmanifest.xml"][:1024].decode()
        assert f'xmlns="http://www.imsglobal.org/xsd/{token}/imscp_v1p1"' in head
        assert "<!--" not in head


def test_topics_links_and_checks_are_resources_without_href(cc11):
    told = {r.get("type"): r.get("href") for r in manifest_of(cc11).iter(f"{ANY}resource")}
    assert {kind for kind, href in told.items() if href} == {"webcontent"}
    assert len(told) == 4


def test_every_item_but_the_root_has_a_title(cc11):
    items = list(manifest_of(cc11).iter(f"{ANY}item"))
    assert [item.get("identifier") for item in items if not item.findtext(f"{ANY}title")] == [
        "root"
    ]


def test_module_names_panel_edition_and_advisory(cc11, pack):
    module = manifest_of(cc11).find(f".//{ANY}item/{ANY}item")
    told = module.findtext(f"{ANY}title")
    assert told.startswith("P10 Who killed Kirov? (Edition 3, 21 November 2026)")
    assert head_and_foot.advisory(pack).rstrip(".") in told


@pytest.mark.parametrize(
    ("ending", "first"),
    [
        ("handout.html", "Sergei Kirov was shot"),
        ("d01.xml", "About 600,000 were executed."),
        ("assessment.xml", "About 600,000 were executed."),
    ],
)
def test_advisory_stands_before_the_words_of_each_text(cc11, pack, ending, first):
    (text,) = [data.decode() for name, data in entries(cc11).items() if name.endswith(ending)]
    assert text.index(head_and_foot.advisory(pack)) < text.index(first)


def test_flag_of_a_panel_stands_in_its_module_title():
    pack = pack_of_exhibition(make_exhibition(), site_url=SITE)
    titles = [e.text for e in manifest_of(cartridge(pack)).iter(f"{ANY}title")]
    assert any(t.startswith("P05 Thought experiment: A hundred shoes") for t in titles)


def test_panel_without_questions_has_no_topic_and_still_a_check():
    exhibition = make_exhibition()
    pack = pack_of_exhibition(exhibition, site_url=SITE)
    alone = cartridge(pack.single(exhibition.panel("one-and-a-half-million")))
    kinds = {r.get("type") for r in manifest_of(alone).iter(f"{ANY}resource")}
    assert not any(kind.startswith("imsdt") for kind in kinds)
    assert any(kind.endswith("assessment") for kind in kinds) and faults(alone) == []


def test_cartridge_says_to_import_it_once(cc11):
    assert "Import it once into a course" in words_of(entries(cc11)["imsmanifest.xml"])


@pytest.mark.parametrize("key", ["10", "P.10_a:b"])
def test_keys_may_be_numbers_and_hold_colons(pack, key, schemas):
    questions = tuple(replace(question, key=key) for question in pack.questions)
    panel = replace(pack.panel, key=key, slug="10-a", questions=questions)
    data = cartridge(replace(pack, panels=(panel,), name=panel_name(panel)))
    assert complaints(data, schemas)[1] == faults(data) == []


def test_hostile_words_make_a_valid_cartridge(pack, schemas):
    bad = 'a\x00b ]]> <script>alert(1)</script> & "x" ﷐ 😀 漢字 ‮' + "w" * 5000
    hostile = replace(pack, title=bad, panels=(replace(pack.panel, title=bad, big_idea=bad),))
    data = cartridge(hostile)
    assert complaints(data, schemas)[1] == faults(data) == []
