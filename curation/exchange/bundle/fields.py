"""Readers of single values: from a YAML node to a clean value, or a sentence about it."""

import math
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from dataclasses import fields as dataclass_fields
from decimal import Decimal
from typing import Any, NoReturn

from django.utils.translation import gettext
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from curation.exchange.bundle.yaml_file import YamlFile
from curation.exchange.faults import Report
from curation.records.readable_text import unreadable
from exhibit.documents.records import Name
from exhibit.models.fields import LONGEST_PROSE, settled
from exhibit.text import address_names, dates, identifiers
from exhibit.text.date_entry import understood

KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]*")
SLUG = re.compile(r"[A-Za-z0-9_-]+")
FILE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)+")
ADDRESS = re.compile(r"https?://[^\s<>\"]+")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
SHA256 = re.compile(r"[0-9a-f]{12,64}")
WIKIDATA = re.compile(r"Q[1-9]\d*")
# The largest whole number a database column for counts and offsets takes.
LARGEST = 2_147_483_647


class Refused(Exception):
    """A value that was told of already; `instead` is what could be read of it, if anything."""

    def __init__(self, instead: object = None) -> None:
        super().__init__()
        self.instead = instead


@dataclass(frozen=True)
class Value:
    """One value of a file: its node, and the name of its field for sentences."""

    file: YamlFile
    node: Node
    name: str
    report: Report
    place: Node
    """Where faults are told: the field's name, for a value may begin on a later line."""

    def refuse(self, sentence: str, /, **values: object) -> NoReturn:
        """Tell of a fault, in a sentence that begins with the field's name, and raise Refused."""
        words = sentence.format(**values) if values else sentence
        self.report.add(self.file.name, self.file.line(self.place), f"{self.name} {words}")
        raise Refused

    @property
    def empty(self) -> bool:
        """True where nothing is written after the colon, or `null`."""
        return isinstance(self.node, ScalarNode) and self.tag == "null"

    @property
    def tag(self) -> str:
        """The kind of value YAML takes it for: str, int, bool, map, seq ..."""
        return str(self.node.tag).rpartition(":")[2]

    def items(self) -> list["Value"]:
        """Return the items of a list. Refuses anything else."""
        if not isinstance(self.node, SequenceNode):
            self.refuse(gettext("must be a list, each item on a line of its own after a dash."))
        return [replace(self, node=node, place=node) for node in self.node.value]


Reader = Callable[[Value], Any]


def unusable(text: str) -> str:
    """Return what keeps a text out of a database, as the end of a sentence; '' if nothing."""
    if "\0" in text:
        return gettext("holds a NUL character, which no database takes: remove it.")
    if re.search("[\ud800-\udfff]", text):
        return gettext("holds half of a character (a lone surrogate): write the whole character.")
    return ""


def _joined(words: str) -> str:
    """Return words with characters written as two escapes, the way of JSON, as one each."""
    try:
        return words.encode("utf-16-le", "surrogatepass").decode("utf-16-le")
    except UnicodeDecodeError:
        return words


def text(limit: int = LONGEST_PROSE, *, empty: bool = False, quoted: bool = False) -> Reader:
    """Read words of at most `limit` characters (0: any number). Numbers are taken as written.

    `empty` takes no words at all. `quoted` are a source's own words: white space alone, and
    characters that no page can show, which are refused in ours as a form refuses them.
    """

    def read(value: Value) -> str:
        if not isinstance(value.node, ScalarNode):
            shape = (
                "a list" if isinstance(value.node, SequenceNode) else gettext("a group of fields")
            )
            value.refuse(gettext("must be text, but is {shape}."), shape=shape)
        if value.tag == "bool":
            value.refuse(
                gettext("must be text: if you mean the word {value}, quote it."),
                value=value.node.value,
            )
        words = "" if value.empty else str(value.node.value)
        if not empty and not (words if quoted else words.strip()):
            value.refuse(gettext("must not be empty."))
        words = _joined(words)
        if fault := unusable(words):
            value.refuse(fault)
        if not quoted and (fault := unreadable(words)):
            value.refuse(gettext("cannot be used: {error}"), error=fault)
        if limit and len(words) > limit:
            value.refuse(
                gettext("has {number} characters; at most {limit} are allowed: shorten it."),
                number=len(words),
                limit=limit,
            )
        return words

    return read


def matching(pattern: re.Pattern[str], advice: str, limit: int) -> Reader:
    """Read words of one form."""
    plain = text(limit)

    def read(value: Value) -> str:
        words: str = plain(value)
        if not pattern.fullmatch(words):
            value.refuse(gettext("cannot be “{words}”: {advice}"), words=words, advice=advice)
        return words

    return read


def key(limit: int = 40) -> Reader:
    """Read a citation key or another short name of a record."""
    return matching(
        KEY, gettext("write letters, digits, '-', '_', '.' or ':', such as L27a."), limit
    )


def slug(limit: int = 80) -> Reader:
    """Read the name of a record in its address."""
    plain = text(limit)

    def read(value: Value) -> str:
        words: str = plain(value)
        try:
            address_names.check(words)
        except address_names.BadAddress as error:
            value.refuse(gettext("cannot be used: {error}"), error=error)
        return words

    return read


def name_of_record(limit: int) -> Reader:
    """Read what people call a record, with single spaces."""
    plain = text(limit)

    def read(value: Value) -> str:
        return settled(plain(value))

    return read


def file_name() -> Reader:
    """Read the plain name of a file, never a path."""
    return matching(FILE_NAME, gettext("write the name of a file alone, such as tower.png."), 70)


def address() -> Reader:
    """Read an http(s) address."""
    return matching(ADDRESS, "write an address that begins with https://.", 200)


def choice(*allowed: str) -> Reader:
    """Read one of a few words."""
    plain = text()

    def read(value: Value) -> str:
        word: str = plain(value)
        if word not in allowed:
            value.refuse(
                gettext("cannot be “{word}”: write {allowed}."), word=word, allowed=_one_of(allowed)
            )
        return word

    return read


def _one_of(words: Iterable[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last


def date(value: Value) -> str:
    """Read an EDTF date, quoted or not; one written otherwise is refused with its EDTF."""
    return _checked(value, text(40)(value), dates.check)


def day(value: Value) -> str:
    """Read one whole day, quoted or not."""
    return _checked(value, text(40)(value), dates.check_day)


def _checked(value: Value, words: str, check: Callable[[str], None]) -> str:
    fault, edtf = _fault(words, check), understood(words)
    if not fault:
        return words
    if _fault(edtf, check):
        value.refuse(gettext("cannot be used: {error}"), error=fault)
    value.refuse(
        gettext("cannot be used: ‘{words}’ is written {edtf} here."), words=words, edtf=edtf
    )


def _fault(words: str, check: Callable[[str], None]) -> str:
    try:
        check(words)
    except dates.BadDate as error:
        return str(error)
    return ""


def doi(value: Value) -> str:
    """Read a DOI, without an address before it."""
    words: str = text(200)(value)
    try:
        identifiers.check_doi(words)
    except identifiers.BadIdentifier as error:
        value.refuse(gettext("cannot be used: {error}"), error=error)
    return words


def isbn(value: Value) -> str:
    """Read an ISBN whose last digit fits; one of digits alone need not be quoted."""
    words: str = text(20)(value)
    try:
        identifiers.check_isbn(words)
    except identifiers.BadIdentifier as error:
        value.refuse(gettext("cannot be used: {error}"), error=error)
    return words


def flag(value: Value) -> bool:
    """Read true or false."""
    if value.tag != "bool" or value.node.value.lower() not in {"true", "false"}:
        value.refuse(gettext("must be true or false, without quotes."))
    return bool(value.node.value.lower() == "true")


def whole(least: int = 0, most: int = LARGEST) -> Reader:
    """Read a whole number."""

    def read(value: Value) -> int:
        raw = value.node.value
        # The length first: a number of thousands of digits takes its time to be read.
        if value.tag != "int" or not re.fullmatch(r"-?\d{1,12}", raw):
            value.refuse(gettext("must be a whole number, in digits alone."))
        if not least <= int(raw) <= most:
            value.refuse(
                gettext("is {raw}; it must be from {least} to {most}."),
                raw=raw,
                least=least,
                most=most,
            )
        return int(raw)

    return read


def decimal(*, digits: int, places: int, most: int | None = None) -> Reader:
    """Read a number with at most so many digits, and so many of them after the point."""

    def read(value: Value) -> Decimal:
        raw = str(value.node.value)
        if value.tag not in {"int", "float"} or not re.fullmatch(r"-?\d{1,30}(\.\d{1,30})?", raw):
            value.refuse(gettext("must be a number in digits, such as 53.4 or -1500."))
        number = Decimal(raw)
        if most is not None and abs(number) > most:
            value.refuse(
                gettext("is {raw}; it must be from -{most} to {most}."), raw=raw, most=most
            )
        before, _, after = raw.lstrip("-").partition(".")
        if len(after.rstrip("0")) > places:
            value.refuse(
                gettext("has more than {places} digits after the point: round it."), places=places
            )
        if len(before.lstrip("0")) > digits - places:
            value.refuse(
                gettext("is too large: at most {digits} digits before the point."),
                digits=digits - places,
            )
        return number

    return read


def share(value: Value) -> float:
    """Read a share from 0 to 1."""
    try:
        number = float(value.node.value) if value.tag in {"int", "float"} else math.nan
    except (TypeError, ValueError):
        number = math.nan
    if not 0 <= number <= 1:
        value.refuse(gettext("must be a number from 0 to 1, such as 0.45."))
    return number


def many(reader: Reader, *, once: bool = True) -> Reader:
    """Read a list; `once` refuses an item named twice."""

    def read(value: Value) -> tuple[object, ...]:
        values: list[object] = []
        seen: set[object] = set()
        refused = False
        for item in value.items():
            try:
                entry = reader(item)
                if once and entry in seen:
                    item.refuse(gettext("names {one} twice: keep one."), one=entry)
                seen.add(entry)
                values.append(entry)
            except Refused:
                refused = True
                values.append("")  # So that the others keep their places.
        if refused:
            raise Refused(tuple(values))
        return tuple(values)

    return read


def span(value: Value) -> tuple[int, int]:
    """Read two offsets, the first below the second."""
    items = value.items()
    if len(items) != 2:
        value.refuse(gettext("must be two offsets in the source text, such as [120, 143]."))
    start, end = (whole()(item) for item in items)
    if start >= end:
        value.refuse(
            gettext("is {start}–{end}: its end must come after its start."), start=start, end=end
        )
    return start, end


def name(value: Value) -> Name:
    """Read `{family, given}`, with `prefix`, `particle` and `suffix`, or `{literal}`."""
    advice = gettext(
        'must be names such as {family: Snow, given: John} or {literal: "Royal Society"}.'
    )
    node = value.node
    if not isinstance(node, MappingNode) or not all(
        isinstance(part, ScalarNode) for part, _ in node.value
    ):
        value.refuse(advice)
    parts = {
        part.value: text()(
            replace(value, node=node, place=part, name=f"{value.name}: {part.value}")
        )
        for part, node in value.node.value
    }
    known = parts.keys() <= {part.name for part in dataclass_fields(Name)}
    if not known or not (parts.get("literal") or parts.get("family")):
        value.refuse(advice)
    return Name(**parts)
