"""The corroboration sheet of a question: what is counted, and that scales are not shared."""

from dataclasses import replace

import pytest

from exhibit.exports.sheet import Figure, Quote, Table, WritingSpace, plain
from exhibit.exports.sheets.bars import bars
from exhibit.exports.sheets.corroboration import corroboration
from tests.factories.exhibition import DEATHS, EXECUTED, RETURNED
from tests.factories.packs import make_pack


@pytest.fixture
def pack(kirov):
    """The pack whose panel asks how many people were killed."""
    return make_pack(kirov)


def rows(sheet):
    (table,) = (block for block in sheet.blocks if isinstance(block, Table))
    return [[plain(cell) for cell in row] for row in table.rows]


def changed(pack, **fields):
    """The sheet of the question with its first answer changed."""
    first, *others = DEATHS.answers
    question = replace(DEATHS, answers=(replace(first, **fields), *others))
    return corroboration(pack, question)


def test_corroboration_says_what_each_source_counts(pack):
    table = rows(corroboration(pack, DEATHS))
    assert [row[1] for row in table] == [answer.counts for answer in DEATHS.answers]
    assert [row[3] for row in table] == ["some 600,000", "1 to 2 million"]


def test_corroboration_quotes_exactly(pack):
    table = rows(corroboration(pack, DEATHS))
    assert table[0][2] == f"“{EXECUTED.exact}”" and table[1][2] == f"“{RETURNED.exact}”"


def test_corroboration_names_place_and_credit_before_the_words(pack):
    who = rows(corroboration(pack, DEATHS))[0][0]
    assert who == f"Source A, lecture transcript, line 34. {EXECUTED.credit_line}"


def test_corroboration_says_when_it_is_not_one_scale(pack, told):
    assert "Not one scale. The lecture counts executions;" in told(corroboration(pack, DEATHS))


def test_corroboration_of_comparable_figures_says_so(pack, told):
    words = told(corroboration(pack, replace(DEATHS, comparable=True)))
    assert "These may be compared, with care." in words and "Not one scale" not in words


def test_corroboration_gives_our_words_where_the_source_may_not_be_quoted(pack):
    row = rows(changed(pack, excerpt=replace(EXECUTED, exact=None)))[0]
    assert row[2] == "In our words: About 600,000 were executed."


def test_corroboration_of_a_silent_source_says_so(pack):
    sheet = changed(pack, excerpt=None, figure="", low=None, high=None, counts="", silent=True)
    assert rows(sheet)[0][1:] == [
        "nothing counted",
        "In our words: About 600,000 were executed.",
        "the source is silent",
    ]


def test_corroboration_keeps_the_flag_before_the_words(pack):
    row = rows(changed(pack, excerpt=replace(EXECUTED, flag="apocryphal")))[0]
    assert row[2].startswith("Apocryphal. “")


def test_corroboration_sets_four_tasks_with_lines(pack):
    sheet = corroboration(pack, DEATHS)
    assert len([block for block in sheet.blocks if isinstance(block, WritingSpace)]) == 4
    assert sheet.most_pages == 1 and not [b for b in sheet.blocks if isinstance(b, Quote)]


def test_corroboration_shows_the_figures_as_bars(pack):
    (figure,) = [block for block in corroboration(pack, DEATHS).blocks if isinstance(block, Figure)]
    assert figure == bars(DEATHS, pack.sources)
