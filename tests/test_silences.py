"""What notes S84 and S85 say that our sources do not have, looked for in both texts."""

import re

import pytest

from curation.exchange.bundle.reading import read_bundle
from tests.serving import ROOT

BUNDLE = read_bundle(ROOT / "content")
TEXTS = {source.key: source.text for source in BUNDLE.sources}
NOTES = tuple(note for note in BUNDLE.notes if note.key in {"S84", "S85"})
WHAT = " ".join(clause.text for note in NOTES for clause in note.clauses)
BOTH = ("lecture", "textbook")

SILENCES = [
    ("no word of famine, hunger, peasants or collectivization", ("lecture",),
     r"famin|hung|starv|peasant|kulak|collectiv|farm|village"),
    ("no other region", ("textbook",),
     r"kazakh|volga|caucas|don\b|kuban|siberia|ural|belarus|russia(?!n revolution)"),
    ("the word genocide", BOTH, r"genocid|holodomor"),
    ("secret mass operations, an order to arrest or shoot, or quotas of people", BOTH,
     r"operation|decree|\bOrder|\border (?!to allow)|quotas? (?!or norms|set for him)"),
    ("national minorities, or of anyone’s nationality", BOTH,
     r"minorit|national|ethnic|\bPol(?:es|ish)|German|Korean|Finn|Greek|Jew|Latvia|Chinese"),
    ("mentions women as victims", BOTH, r"wom[ae]n|wives|mother|daughter|sister|female"),
    ("shows a camp from inside, or names one", BOTH,
     r"barrack|prisoner|inmate|zek|kolyma|vorkuta|solov|gulag|magadan|alzhir"),
    ("later clearing of names", BOTH, r"rehabilit|cleared|posthum|memorial|khrushchev|1956|1988"),
    ("shock workers or Stakhanov", ("textbook",), r"shock|stakhanov|record|miner\b"),
    ("names nobody of the generation", ("textbook",),
     r"brezhnev|kosygin|gromyko|ustinov|khrushchev|gorbachev|andropov|chernenko"),
    ("no word of five-year plans", ("textbook",), r"\bplan|five-year|gosplan|schedule"),
    ("mentions deportation", BOTH, r"deport|exile|banish|resettl|settler"),
    ("life on a collective farm", BOTH, r"farm|kolkhoz|harvest|herd|livestock"),
    ("names a village", BOTH, r"villag|hamlet|settlement|countryside"),
    ("nothing of anyone who gained by the purges", ("lecture",),
     r"\bgain|promot|rewar|career|benefi|profit|\brose\b|replac|vacan|newcomer|recruit|generation"),
]  # fmt: skip


@pytest.mark.parametrize(("says", "sources", "words"), SILENCES)
def test_source_does_not_have_what_the_note_says_it_has_not(says, sources, words):
    assert says in WHAT
    for source in sources:
        assert not re.search(words, TEXTS[source], re.I if words.islower() else 0), source


def test_only_two_women_are_in_the_sources():
    said = [re.findall(r"\b(?:she|her|wife|Hannah)\b", TEXTS[source]) for source in BOTH]
    assert said == [["Hannah"], ["wife", "her", "she"]]


THINGS = """
    Marxism Magneto Gorsk Ukrainian Stakhanovite Alexei Sergei Hannah Moscow Soviet Soviets
    Stalinist NKVD French Revolution Communist Communists Party Bolsheviks Old
    Union Army Red Russian
    Ukraine Fascist Suppose December November August
"""
"""Capitalised words inside the sentences of our sources that name no person."""


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("lecture", {"Stakhanov", "Stalin", "Lenin", "Kirov", "Rent", "Yagoda"}),
        ("textbook", {"Stalin", "Kirov"}),
    ],
)
def test_no_person_is_named_but_the_known(source, names):
    words = set(re.findall(r"(?<=[a-z,;] )“?([A-Z]\w+)", TEXTS[source]))
    assert words - set(THINGS.split()) <= names


@pytest.mark.parametrize("words", ["collectivization", "famine"])
def test_the_textbook_speaks_of_each_once(words):
    assert TEXTS["textbook"].count(words) == 1


def test_the_lecture_speaks_of_shock_workers_once():
    assert TEXTS["lecture"].count("shock workers") == 1


def test_no_figure_stands_beside_the_human_cost():
    about_industry = TEXTS["lecture"].partition("The first five-year plan")[0]
    assert "human cost" in about_industry
    assert set(re.findall(r"\d+", about_industry)) == {"100"}


def test_the_plan_of_the_first_sentence_is_new_to_it():
    assert TEXTS["lecture"].startswith("The plant's emphasis")


REPUBLICS = (
    r"Russia(?!n Revolution)|Ukrain\w*|B[iy]elo\w+|Transcauca\w+|Georgia\w*|Armenia\w*"
    r"|Azerbaijan\w*|Kazakh\w*|Kirgh?i\w+|Kyrgyz\w*|Uzbek\w*|Turkmen\w*|Tajik\w*|Moldavia\w*|Estonia\w*"
    r"|Latvia\w*|Lithuania\w*|Karel\w+"
)


def test_no_republic_is_named_but_ukraine():
    said = {source: re.findall(REPUBLICS, TEXTS[source]) for source in BOTH}
    assert said == {"lecture": ["Ukrainian"], "textbook": ["Ukraine"]}
    assert "the horrible famine in Ukraine" in TEXTS["textbook"]
    assert "Ukrainian minor Alexei Stakhanov" in TEXTS["lecture"]


def test_the_new_generation_has_one_paragraph_to_itself():
    (textbook,) = (source for source in BUNDLE.sources if source.key == "textbook")
    units = [passage for passage in textbook.excerpts if passage.unit]
    last = textbook.text.rpartition("\n")[2]
    found = [passage.key for passage in units if passage.exact in last]
    assert found == ["T24", "T25", "T26", "T27", "T28", "T29"]
    assert " ".join(passage.exact for passage in units[-6:]) == last.strip()
    assert "generation" not in textbook.text.removesuffix(last)
