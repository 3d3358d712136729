"""Items on the evidence of a panel: what a sentence rests on, its flags, who is speaking."""

from dataclasses import replace

import pytest

from exhibit.exports.cartridge.source_items import (
    HISTORIANS,
    flagged,
    kinds,
    rests,
    unattributed,
)
from exhibit.text.body import parse
from tests.exports.cartridge.conftest import right


def test_sentence_rests_on_the_one_sort_of_evidence_it_cites(pack):
    body = "Kirov led the party of Leningrad. [@S14] Police found agents in the party. [@T7]"
    items = rests(replace(pack, panels=(replace(pack.panel, body=parse(body)),)))
    assert {item.given[0]: right(item) for item in items} == {
        "Kirov led the party of Leningrad.": HISTORIANS,
        "Police found agents in the party.": "Source B, textbook",
    }


@pytest.mark.parametrize(
    "body",
    [
        "Kirov led the party of Leningrad. [@S14; @T7]",
        "He led the party of Leningrad. [@S14]",
        "Kirov was “a deputy” of Stalin. [@T7]",
        "Did Kirov lead the party? [@S14]",
        "The party had many members. [~]",
        "Historians say that it was so. [@S14]",
    ],
)
def test_sentence_of_mixed_quoted_or_leaning_words_is_not_asked_about(pack, body):
    assert rests(replace(pack, panels=(replace(pack.panel, body=parse(body)),))) == []


def test_sentence_on_deaths_is_asked_about_only_when_there_is_no_other(pack):
    body = "Many builders died of hunger. [@S14] The works opened in the spring. [@S14]"
    (item,) = rests(replace(pack, panels=(replace(pack.panel, body=parse(body)),)))
    assert item.given == ("The works opened in the spring.",)


def test_flag_of_a_panel_is_asked_for(whole):
    shoes = next(panel for panel in whole.panels if panel.flag)
    assert right(flagged(whole.single(shoes))[0]) == "Thought experiment"


def test_flag_of_one_passage_is_asked_of_that_passage(whole):
    shoes = next(panel for panel in whole.panels if panel.flag)
    (item,) = flagged(whole.single(replace(shoes, flag="")))
    assert item.given == (
        "In our words: Hypothetical: a factory gets leather for 100 shoes a week.",
    )


def test_panel_without_flag_is_not_asked_for_one(pack):
    assert flagged(pack) == []


def test_unknown_maker_is_a_fact_to_know(pack):
    assert [right(item) for item in unattributed(pack)] == ["False", "False"]


def test_confirmed_maker_is_not_asked_for(pack):
    sources = tuple(replace(s, attribution_confirmed=True) for s in pack.panel.sources)
    assert unattributed(replace(pack, panels=(replace(pack.panel, sources=sources),))) == []


def test_kind_of_each_source_is_asked_for(pack):
    assert [right(item) for item in kinds(pack)] == ["Lecture transcript", "Textbook"]
