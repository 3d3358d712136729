"""Claims about the data of the opening exhibition in `content/`: sources, notes and subjects."""

import hashlib
import re
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from exhibit.text.body import parse as parse_body
from exhibit.text.dates import parse as parse_date

CONTENT = Path(__file__).resolve().parents[1] / "content"
SOURCES = ("lecture", "textbook")
# The files as they were given to us: the words may never change.
HASHES = {
    "lecture": "9c15d4263eb0c13164ca6cf7af68d394894b6303aa32a4b714480452bfbfcbb1",
    "textbook": "e169befaf26ec9616b6a5cc00fce88e91a7a92af8c5a65107ee6f91d66ea6ffd",
}
SUBJECTS_AND_REFERENCES = (("subjects.yaml", "date"), ("references.yaml", "issued"))


def read(name):
    return yaml.safe_load((CONTENT / name).read_text(encoding="utf-8"))


def words_of(source):
    return (CONTENT / "sources" / source / "text.txt").read_bytes().decode("utf-8")


def excerpts_of(source):
    return read(f"sources/{source}/excerpts.yaml")


def units_of(source):
    return [excerpt for excerpt in excerpts_of(source) if excerpt.get("unit")]


def emendations_of(source):
    return read(f"sources/{source}/emendations.yaml")


def public_offsets(source):
    return {
        offset
        for excerpt in excerpts_of(source)
        if excerpt.get("public")
        for offset in range(excerpt["start"], excerpt["end"])
    }


def every_excerpt():
    return [excerpt for source in SOURCES for excerpt in excerpts_of(source)]


@pytest.mark.parametrize("source", SOURCES)
def test_source_text_is_the_file_byte_for_byte(source):
    data = (CONTENT / "sources" / source / "text.txt").read_bytes()
    assert hashlib.sha256(data).hexdigest() == HASHES[source]


@pytest.mark.parametrize("source", SOURCES)
def test_excerpts_equal_the_text_at_their_offsets(source):
    text = words_of(source)
    wrong = [e["key"] for e in excerpts_of(source) if e["exact"] != text[e["start"] : e["end"]]]
    assert wrong == []


def test_excerpts_are_the_64_units_and_the_25_parts():
    units = [excerpt for excerpt in every_excerpt() if excerpt.get("unit")]
    assert (len(units), len(every_excerpt()) - len(units)) == (64, 25)


@pytest.mark.parametrize("source", SOURCES)
def test_units_cover_every_word_once(source):
    text, units = words_of(source), units_of(source)
    edges = [0, *(edge for unit in units for edge in (unit["start"], unit["end"])), len(text)]
    gaps = [text[edges[i] : edges[i + 1]] for i in range(0, len(edges), 2)]
    assert edges == sorted(edges)
    assert "".join(gaps).strip() == ""


@pytest.mark.parametrize("source", SOURCES)
def test_parts_lie_in_their_unit(source):
    units = {unit["key"]: unit for unit in units_of(source)}
    for part in (excerpt for excerpt in excerpts_of(source) if not excerpt.get("unit")):
        unit = units[part["key"].rstrip("ab")]
        assert unit["start"] <= part["start"] < part["end"] <= unit["end"], part["key"]


def test_flags_stand_on_the_invented_the_apocryphal_and_the_undocumented():
    flags = {e["key"]: e["flag"] for e in every_excerpt() if "flag" in e}
    assert flags == {
        "L11": "hypothetical",
        "L12": "hypothetical",
        "L17": "undocumented",
        "L22": "apocryphal",
        "L23": "apocryphal",
    }


@pytest.mark.parametrize("excerpt", every_excerpt(), ids=lambda excerpt: excerpt["key"])
def test_gist_is_one_short_sentence(excerpt):
    assert excerpt["gist"].endswith(".")
    assert len(excerpt["gist"].split()) <= 15


@pytest.mark.parametrize(("source", "percent"), [("lecture", 37), ("textbook", 43)])
def test_public_excerpts_stay_within_the_share_of_the_source(source, percent):
    share = len(public_offsets(source)) / len(words_of(source))
    assert round(100 * share) == percent
    assert share <= read(f"sources/{source}/source.yaml")["share_per_edition"]


def test_each_source_has_its_emendations():
    keys = [emendation["key"] for source in SOURCES for emendation in emendations_of(source)]
    assert keys == [f"E{number:02d}" for number in range(1, 28)]


@pytest.mark.parametrize("source", SOURCES)
def test_emendations_equal_the_file_reading(source):
    text = words_of(source)
    wrong = [
        emendation["key"]
        for emendation in emendations_of(source)
        if emendation["file_reading"] != text[emendation["start"] : emendation["end"]]
    ]
    assert wrong == []


@pytest.mark.parametrize("source", SOURCES)
def test_emendations_do_not_overlap(source):
    spans = sorted((e["start"], e["end"]) for e in emendations_of(source))
    assert all(first[1] <= second[0] for first, second in pairwise(spans))


@pytest.mark.parametrize("source", SOURCES)
def test_emendations_of_low_confidence_are_not_applied(source):
    applied = {e["confidence"] for e in emendations_of(source) if e["apply"]}
    assert "low" not in applied


def test_notes_are_34_and_name_references_that_exist():
    known = {reference["key"] for reference in read("references.yaml")}
    notes = read("notes.yaml")
    keys = [note["key"] for note in notes]
    assert keys[:34] == [f"S{number}" for number in range(1, 35)]
    clauses = [clause for note in notes for clause in note["clauses"]]
    assert {clause["reference"] for clause in clauses} <= known


def test_clauses_that_were_read_say_where_and_when():
    clauses = [clause for note in read("notes.yaml") for clause in note["clauses"]]
    were_read = [clause for clause in clauses if clause["basis"] != "unread"]
    assert [c["text"] for c in were_read if not (c.get("locator") and c.get("read_on"))] == []


def test_notes_that_correct_a_source_are_marked():
    marked = [note["key"] for note in read("notes.yaml") if note.get("correction")]
    assert marked == ["S9", "S11", "S15", "S17", "S20", "S23", "S29"]


@pytest.mark.parametrize(("name", "field"), SUBJECTS_AND_REFERENCES)
def test_dates_can_be_read(name, field):
    dates = [record[field] for record in read(name) if field in record]
    assert dates
    for date in dates:
        first, last = parse_date(date)
        assert first <= last


@pytest.mark.parametrize(("name", "field"), [("subjects.yaml", "slug"), ("references.yaml", "key")])
def test_keys_are_unique_and_fit_an_address(name, field):
    keys = [record[field] for record in read(name)]
    assert len(set(keys)) == len(keys)
    assert [key for key in keys if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key)] == []


def test_subjects_have_both_coordinates_or_none():
    half = [s["slug"] for s in read("subjects.yaml") if ("latitude" in s) != ("longitude" in s)]
    assert half == []


def test_exhibition_backs_or_frames_every_sentence_of_its_own():
    exhibition = read("exhibition.yaml")
    known = {excerpt["key"] for excerpt in every_excerpt()}
    for field in ("big_idea", "introduction"):
        body = parse_body(exhibition[field])
        assert all(sentence.citations or sentence.framing for sentence in body.sentences), field
        assert set(body.citations) <= known


def cited_units():
    """The units that a panel's body or a question's answer rests on, by key."""
    bodies = (path.read_text(encoding="utf-8") for path in sorted(CONTENT.glob("panels/*.md")))
    cited = {key for body in bodies for key in parse_body(body.split("\n---\n", 1)[1]).citations}
    for path in sorted(CONTENT.glob("questions/*.yaml")):
        answers = read(path.relative_to(CONTENT))["answers"]
        cited |= {answer["excerpt"] for answer in answers if answer.get("excerpt")}
    return {key.rstrip("ab") for key in cited}


@pytest.mark.parametrize("source", SOURCES)
def test_every_unit_is_cited_or_says_why_it_is_not(source):
    cited = cited_units()
    silent = [u["key"] for u in units_of(source) if u["key"] not in cited and not u.get("unused")]
    assert silent == []


@pytest.mark.parametrize("source", SOURCES)
def test_no_unit_that_is_cited_is_called_unused(source):
    cited = cited_units()
    assert [u["key"] for u in units_of(source) if u["key"] in cited and u.get("unused")] == []
