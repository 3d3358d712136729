"""The teacher's guide: plan, care, key with its evidence, rubric."""

from dataclasses import replace
from itertools import pairwise

import pytest

from exhibit.documents.panel import PromptDocument
from exhibit.documents.reading_state import reading_state
from exhibit.documents.types import StandardDocument
from exhibit.exports.sheet import Heading, PageBreak, Table
from exhibit.exports.sheets.teacher_guide import teacher_guide
from exhibit.text.body import parse
from tests.factories.evidence import UNCHECKED
from tests.factories.exhibition import PANELS
from tests.factories.packs import make_pack
from tests.factories.supports import as_read


@pytest.fixture
def guide(kirov):
    """The guide of the panel on the murder of Kirov."""
    return teacher_guide(make_pack(kirov))


def first_page(sheet):
    return sheet.blocks[: [type(block) for block in sheet.blocks].index(PageBreak)]


def test_guide_has_the_plan_on_its_first_page(guide):
    headings = [block.text for block in first_page(guide) if isinstance(block, Heading)]
    assert headings[0] == "A lesson of 45 minutes"


def test_guide_plans_every_minute(guide):
    (plan,) = (block for block in first_page(guide) if isinstance(block, Table))
    spans = [row[0][0].text.split("–") for row in plan.rows]
    assert spans[0][0] == "0" and spans[-1][1] == "45"
    assert all(a[1] == b[0] for a, b in pairwise(spans))


def test_guide_names_a_sheet_only_where_there_is_one(guide, told):
    assert "corroboration sheet" in told(guide)
    assert "corroboration sheet" not in told(teacher_guide(make_pack(PANELS[0])))


def test_guide_asks_for_care_before_the_key(guide, told):
    words = told(guide)
    assert words.index("With care") < words.index("Key, with the words that support it")
    assert "Do not stage, act out or score their suffering." in words


def test_guide_says_what_both_sources_leave_out(guide, told):
    assert "Nothing here tells of the collective farms." in told(guide)


def test_guide_names_what_bears_out_each_sentence_of_the_key(kirov, told):
    prompt = PromptDocument(
        skill="sourcing",
        text="Who?",
        teacher_note="Many blame Stalin. A rumour proves nothing.",
        teacher_note_cited=parse("Many blame Stalin. [@L27; @S14] A rumour proves nothing. [~]"),
    )
    words = told(teacher_guide(make_pack(replace(kirov, prompts=(prompt,)))))
    assert "notices. Many blame Stalin. [L27; S14] A rumour proves nothing." in words


def test_guide_of_an_edition_older_than_marks_has_the_words_of_its_key(kirov, told):
    prompt = PromptDocument(skill="sourcing", text="Who?", teacher_note="A rumour is no proof.")
    words = told(teacher_guide(make_pack(replace(kirov, prompts=(prompt,)))))
    assert "What a good answer notices. A rumour is no proof." in words


def test_guide_key_ends_each_sentence_in_ids_and_offsets(guide, told):
    words = told(guide)
    assert "Our lecture says that many historians blame Stalin. [L27, characters 3365–" in words
    assert "Sergei Kirov was shot in his office in Leningrad. [note S14]" in words
    assert "Two sources agree on the result. [framing, in our words]" in words


def test_guide_says_what_a_good_answer_notices(kirov, told):
    prompt = replace(kirov.prompts[0], teacher_note="They notice\nthe verb.")
    words = told(teacher_guide(make_pack(replace(kirov, prompts=(prompt,)))))
    assert "What a good answer notices. They notice the verb." in words


def test_guide_marks_an_unconfirmed_note(kirov, told):
    panel = replace(kirov, notes=(*kirov.notes, UNCHECKED))
    words = told(teacher_guide(make_pack(panel)))
    assert "What scholarship corrects" in words
    assert "Unconfirmed: The page in the journal has yet to be seen." in words


def test_guide_lists_standards_of_the_skills_it_trains(kirov, told):
    rows = tuple(
        StandardDocument(framework="CCSS", code=code, skill=skill, gist="Compare accounts.")
        for code, skill in (("RH.9-10.9", "corroboration"), ("RH.9-10.6", "sourcing"))
    )
    words = told(teacher_guide(replace(make_pack(kirov), standards=rows)))
    assert "CCSS, RH.9-10.9" in words and "RH.9-10.6" not in words


def test_guide_tables_have_words_in_every_header_cell(guide):
    tables = [block for block in guide.blocks if isinstance(block, Table)]
    assert tables and all(all(table.header) for table in tables)


def test_guide_is_not_for_students(guide):
    assert not guide.for_students and guide.most_pages == 4


def test_guide_says_how_far_the_panel_is_read_against_its_evidence(kirov, told):
    says = f"{reading_state(as_read(kirov)).in_words}."
    assert says in told(teacher_guide(make_pack(as_read(kirov))))


def test_guide_of_a_panel_that_nobody_read_says_nothing_of_it(guide, told):
    assert "read against" not in told(guide)
