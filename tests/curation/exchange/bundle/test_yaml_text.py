"""YAML as we write it: pleasant to read, and the same values when read again."""

from dataclasses import dataclass
from decimal import Decimal

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from curation.exchange.bundle import fields, record
from curation.exchange.bundle.dumping.yaml_text import listing, mapping, written
from curation.exchange.bundle.record import Record, may
from curation.exchange.bundle.yaml_file import YamlFile, compose
from curation.exchange.faults import Report
from curation.records.readable_text import unreadable
from exhibit.documents.records import Name

# Whatever a database can hold: any character but NUL and halves of characters.
WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
# Of those, what a name may hold: nothing that hides.
OURS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Co", "Cn"])).filter(
    lambda words: not unreadable(words)
)
PROSE = st.lists(st.sampled_from(["Some", "600,000", "people:", "#1", "- x", "“yes”", "", "\n"]))


@dataclass(frozen=True, kw_only=True)
class AnyRecord(Record):
    """A record with one field of every kind."""

    words: str = may(fields.text(empty=True, quoted=True))
    listed: tuple[str, ...] = may(fields.many(fields.text(empty=True, quoted=True), once=False), ())
    number: Decimal | None = may(fields.decimal(digits=18, places=3), None)  # noqa: RUF009
    names: tuple[Name, ...] = may(fields.many(fields.name), ())
    marked: tuple[int, int] | None = may(fields.span, None)
    sure: bool = may(fields.flag, False)


@dataclass(frozen=True, kw_only=True)
class Holder(Record):
    """A record that holds others."""

    words: str = may(fields.text(empty=True, quoted=True))
    parts: tuple[AnyRecord, ...] = may(record.records(AnyRecord), ())


def read_again(kind, text):
    report = Report()
    file = YamlFile("x.yaml", text)
    found = record.read(kind, file, compose(file, report), report)
    report.check()
    return found


def holder(words: str) -> Holder:
    part = AnyRecord(words=words, listed=(words, "b"), marked=(1, 2))
    return Holder(words=words, parts=(part,))


@given(WORDS)
def test_any_words_are_read_again_as_they_were(words):
    assert read_again(Holder, mapping(written(holder(words)))) == holder(words)


@given(PROSE.map(" ".join))
def test_any_prose_is_read_again_as_it_was(words):
    assert read_again(Holder, mapping(written(holder(words)))) == holder(words)


@given(WORDS)
def test_another_reader_reads_the_same_words(words):
    assert yaml.safe_load(mapping(written(holder(words))))["words" if words else "parts"]
    assert yaml.safe_load(mapping(written(holder(words)))).get("words", "") == words


@given(OURS.filter(str.strip), OURS)
def test_any_names_are_read_again_as_they_were(family, given_name):
    people = (Name(family=family, given=given_name or "G."), Name(literal=family))
    held = AnyRecord(names=tuple(dict.fromkeys(people)))
    if not given_name.strip():
        held = AnyRecord(names=(Name(family=family),))
    assert read_again(AnyRecord, mapping(written(held))) == held


@given(st.decimals(-(10**15) + 1, 10**15 - 1, places=3))
def test_any_number_is_read_again_as_it_was(number):
    held = AnyRecord(number=number)
    assert read_again(AnyRecord, mapping(written(held))) == held


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("Who killed Kirov?", "words: Who killed Kirov?\n"),
        ("true", 'words: "true"\n'),
        ("1934", 'words: "1934"\n'),
        ("Gulag: A History", 'words: "Gulag: A History"\n'),
        ("- not a list", 'words: "- not a list"\n'),
        ("a # b", 'words: "a # b"\n'),
        ("one\ntwo\n", "words: |\n  one\n  two\n"),
        ("one\n\ntwo", "words: |-\n  one\n\n  two\n"),
        ("odd \x07", 'words: "odd \\u0007"\n'),
        ("", ""),
    ],
)
def test_words_are_written_as_people_like_to_read_them(words, line):
    assert mapping(written(AnyRecord(words=words))) == line


def test_long_prose_is_folded_at_a_hundred_characters():
    text = mapping(written(AnyRecord(words="Terror reached every level. " * 9 + "So.")))
    assert text.startswith("words: >-\n  Terror")
    assert max(map(len, text.splitlines())) <= 100


def test_records_of_a_list_stand_apart():
    text = listing([AnyRecord(words="a"), AnyRecord(words="b", sure=True)])
    assert text == "- words: a\n\n- words: b\n  sure: true\n"
