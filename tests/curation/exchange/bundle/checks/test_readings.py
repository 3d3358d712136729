"""Readings are of sentences, citations and words that are there, once by each reader."""

import pytest

from curation.exchange.bundle.reading import read_bundle
from curation.exchange.bundle.reading_record import words_sha256
from tests.curation.exchange.bundle.folders import edit, put

READINGS = "readings/who-killed-kirov.yaml"
SENTENCE = "Specialists lean towards a lone act, according to their notes."
FIRST = f"""\
- sentence: {SENTENCE}
  citation: S1
  bearing: Specialists lean
  start: 0
  relation: supports
  verdict: carries
  reader: first reader
  read_on: 2026-11-28
"""
OTHER = FIRST.replace("first reader", "second reader")


@pytest.fixture
def told(folder, faults):
    """Return a function that gives the faults of other readings: those of the first, changed."""

    def of(old: str = "", new: str = "", more: str = "") -> list[str]:
        put(folder, READINGS, FIRST.replace(old, new, 1) + more)
        return faults()

    return of


def test_what_holds_is_taken(told):
    assert told() == []


def test_sentence_that_the_panel_does_not_have_is_told_with_the_nearest(told):
    assert told("lean towards a lone", "agree on a lone") == [
        (
            f"{READINGS}:1: “{SENTENCE.replace('lean towards', 'agree on')}” is no sentence of "
            f"panels/who-killed-kirov.md or its questions. The nearest is “{SENTENCE}”."
        )
    ]


def test_citation_that_the_sentence_does_not_have_is_told_with_those_it_has(told):
    assert told("S1", "L1") == [f"{READINGS}:2: “{SENTENCE}” does not cite L1: it cites S1."]


def test_sentence_that_cites_nothing_is_read_against_nothing(folder, told):
    edit(folder, "panels/who-killed-kirov.md", " [@S1]", " [~]")
    assert told() == [
        f"{READINGS}:2: “{SENTENCE}” cites nothing: there is nothing to read it against."
    ]


def test_bearing_words_elsewhere_are_told_with_their_place(told):
    assert told("start: 0", "start: 3") == [
        f"{READINGS}:3: “Specialists lean” does not begin at 3 in S1, but at 0."
    ]


def test_bearing_words_that_the_evidence_lacks_are_told(told):
    assert told("bearing: Specialists lean", "bearing: Historians agree") == [
        f"{READINGS}:3: “Historians agree” is not in S1: copy the words as they stand there."
    ]


def test_what_carries_a_sentence_has_bearing_words(told):
    assert told("bearing: Specialists lean", "bearing:") == [
        f"{READINGS}:3: Give the words of S1 that carry the sentence, as they stand there."
    ]


def test_what_does_not_carry_it_needs_none(folder, faults):
    put(
        folder,
        READINGS,
        FIRST.replace("  bearing: Specialists lean\n", "").replace(": carries", ": not"),
    )
    assert faults() == []


def test_a_place_of_no_words_is_told(folder, faults):
    words = FIRST.replace("  bearing: Specialists lean\n", "").replace(": carries", ": not")
    put(folder, READINGS, words.replace("start: 0", "start: 4"))
    assert faults() == [f"{READINGS}:1: There are no bearing words: write start: 0."]


def test_words_other_than_those_read_are_told(told):
    assert told(more=f"  words_sha256: {words_sha256('Other words.')[:12]}\n") == [
        (
            f"{READINGS}:9: The words of S1 are no longer those that first reader read: have the "
            "sentence read again, or take this reading out."
        )
    ]


def test_the_words_that_were_read_are_known(told):
    read = words_sha256("Specialists lean towards a lone act.")
    assert told(more=f"  words_sha256: {read}\n") == []


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (": supports", ": proves", (
            "5: relation cannot be “proves”: write supports, reports, corrects, contrasts or "
            "illustrates."
        )),
        (": carries", ": perhaps", (
            "6: verdict cannot be “perhaps”: write carries, together, part or not."
        )),
        ("2026-11-28", "2026-11-31", (
            "8: read_on cannot be used: '2026-11-31' is not a date we can read: write 1934-12-01, "
            "1934-12, 1934, 1928/1932, 1934/.. (from 1934), ../1934 (until 1934), 1930~ (about "
            "1930), 193X (the 1930s) or 1936-21 (spring 1936)."
        )),
        ("2026-11-28", "autumn", (
            "8: read_on cannot be used: Write a whole day, as 2026-11-29: 'autumn' is none."
        )),
        ("2026-11-28", "28 November 2026", (
            "8: read_on cannot be used: ‘28 November 2026’ is written 2026-11-28 here."
        )),
        ("2026-11-28", "c. 2026", (
            "8: read_on cannot be used: Write a whole day, as 2026-11-29: 'c. 2026' is none."
        )),
        ("reader: first reader", "reader:", "7: reader must not be empty."),
    ],
)  # fmt: skip
def test_word_that_is_not_known_is_told(told, old, new, says):
    assert told(old, new) == [f"{READINGS}:{says}"]


def test_one_reader_twice_is_told_with_the_first_place(told):
    assert told(more=FIRST) == [
        (
            f"{READINGS}:15: first reader reads this sentence against S1 already in {READINGS}, "
            "line 7: keep one."
        )
    ]


def test_panel_that_is_not_there_is_told(folder, faults):
    put(folder, "readings/who-shot-kirov.yaml", FIRST)
    assert faults() == [
        (
            "readings/who-shot-kirov.yaml:1: There is no panel who-shot-kirov in panels/: name the "
            "file as the panel's own is named, or move it away."
        )
    ]


def shared(folder, verdict: str) -> None:
    """Give another panel the same sentence, read by the same reader."""
    body = "Some 600,000 people were executed, as the lecture estimates. [@L2]"
    edit(folder, "panels/three-trials.md", body, f"{SENTENCE} [@S1]")
    put(folder, READINGS, FIRST)
    put(folder, "readings/three-trials.yaml", FIRST.replace(": carries", f": {verdict}"))


def test_two_panels_with_one_sentence_say_the_same_of_it(folder, faults):
    shared(folder, "carries")
    assert faults() == []


def test_two_panels_with_one_sentence_that_differ_are_told(folder, faults):
    shared(folder, "part")
    (fault,) = faults()
    assert "first reader reads this sentence against S1 already" in fault


DECIDED = "  stands: It is all there.\n  decided_by: an editor\n  decided_on: 2026-11-29\n"


def test_decision_between_two_is_taken(told):
    assert told(": carries", ": part", OTHER + DECIDED) == []


@pytest.mark.parametrize(
    ("old", "new", "more", "says"),
    [
        (": carries", ": part", OTHER + DECIDED.replace("  decided_by: an editor\n", ""),
         "17: A decision names who made it and when: add decided_by."),
        (": carries", ": part", OTHER + DECIDED.replace("  stands: It is all there.\n", ""),
         "17: Nothing is decided here: give the reason in `stands`."),
        ("", "", OTHER + DECIDED,
         "17: There is nothing to decide: its readers do not differ. Take it out."),
        (": carries", ": part", DECIDED + OTHER + DECIDED,
         f"20: Another reading stands already ({READINGS}, line 9): keep one."),
    ],
)  # fmt: skip
def test_decision_that_is_none_is_told(told, old, new, more, says):
    assert told(old, new, more) == [f"{READINGS}:{says}"]


def test_evidence_that_could_not_be_read_brings_no_faults_of_readings(folder, faults):
    put(folder, "notes.yaml", "- key: [S1\n")
    assert len(faults()) == 1


AROUND = """\
- sentence: Kirov is shot.
  citation: L1
  bearing: {words}
  start: 0
  relation: supports
  verdict: carries
  reader: first reader
  read_on: 2026-11-28
"""


def test_readings_of_what_stands_around_panels_are_taken(folder, faults):
    words = read_bundle(folder).words["L1"]
    put(folder, "readings.yaml", AROUND.format(words=words[:6]))
    assert faults() == []


def test_a_reading_of_no_text_around_panels_is_told_with_the_nearest(folder, faults):
    put(folder, "readings.yaml", AROUND.replace("is shot", "was shot").format(words="A"))
    (told,) = faults()
    assert told == (
        "readings.yaml:1: “Kirov was shot.” is no sentence of the texts around panels. The nearest "
        "is “Kirov is shot.”."
    )
