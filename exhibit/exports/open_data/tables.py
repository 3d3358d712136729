"""The tables of the open data. Words of a source appear only where visitors may read them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from exhibit.documents.types import ExcerptDocument
from exhibit.exports.citations import cite_reference, plain
from exhibit.exports.csv_file import csv_file
from exhibit.packs.pack import Pack


@dataclass(frozen=True, kw_only=True)
class Field:
    """A column: its Table Schema type, and what it says."""

    name: str
    says: str
    kind: str = "string"


@dataclass(frozen=True, kw_only=True)
class DataTable:
    """One table with its rows."""

    name: str
    says: str
    fields: tuple[Field, ...]
    rows: tuple[tuple[Any, ...], ...]
    key: tuple[str, ...] = ("key",)

    def csv(self) -> bytes:
        """Return the table as CSV."""
        return csv_file(tuple(field.name for field in self.fields), self.rows)


def tables(pack: Pack) -> tuple[DataTable, ...]:
    """Return every table of a pack, in a fixed order."""
    return tuple(make(pack) for make in _MAKERS)


def excerpts_csv(pack: Pack) -> bytes:
    """Return the table of excerpts alone."""
    return _excerpts(pack).csv()


def _fields(*told: tuple[str, ...]) -> tuple[Field, ...]:
    return tuple(
        Field(name=one[0], says=one[1], kind=one[2] if len(one) > 2 else "string") for one in told
    )


def _panels(pack: Pack) -> DataTable:
    return DataTable(
        name="panels",
        says="The panels, in walking order.",
        fields=_fields(
            ("key", "Number of the panel"),
            ("slug", "Its name in addresses"),
            ("title", "Title"),
            ("theme", "Slug of its room"),
            ("big_idea", "What it says in one sentence"),
            ("flag", "hypothetical, apocryphal or undocumented"),
            ("advisory", "What it describes"),
            ("date", "EDTF date"),
            ("address", "Where it is read"),
        ),
        rows=tuple(
            (
                p.key,
                p.slug,
                p.title,
                p.theme,
                p.big_idea,
                p.flag,
                p.advisory,
                p.date,
                f"{pack.site_url}/panels/{p.slug}/",
            )
            for p in pack.panels
        ),
    )


def _sentences(pack: Pack) -> DataTable:
    return DataTable(
        name="sentences",
        says="Every sentence of every panel, with what it rests on.",
        fields=_fields(
            ("panel", "Number of the panel"),
            ("number", "Its place in the panel, from 1", "integer"),
            ("text", "The sentence"),
            ("citations", "Keys of excerpts and notes, parted by spaces"),
            ("framing", "True where it is in our words and makes no claim", "boolean"),
        ),
        rows=tuple(
            (panel.key, number, s.text, " ".join(s.citations), str(s.framing).lower())
            for panel in pack.panels
            for number, s in enumerate(panel.body.sentences, start=1)
        ),
        key=("panel", "number"),
    )


def _excerpts(pack: Pack) -> DataTable:
    return DataTable(
        name="excerpts",
        says="The passages of the sources. The words are given only where they may be shown.",
        fields=_fields(
            ("key", "Citation key"),
            ("source", "Key of the source"),
            ("text_version", "Version of its text", "integer"),
            ("text_sha256", "SHA-256 of that text"),
            ("start", "First character, counted from 0", "integer"),
            ("end", "Character after the last", "integer"),
            ("locator", "Where it stands, in words"),
            ("flag", "What must be said with it"),
            ("exact", "The exact words, or empty where they may not be shown"),
            ("words", "How many words it has", "integer"),
            ("gist", "What it says, in our words"),
            ("emendations", "What the file reads and what we read"),
            ("equal_to_source", "True: the words equal the text at these offsets", "boolean"),
            ("credit_line", "What must stand beside the words"),
        ),
        rows=tuple(map(_excerpt, pack.excerpts)),
    )


def _excerpt(e: ExcerptDocument) -> tuple[Any, ...]:
    told = "; ".join(f"{m.file_reading} -> {m.corrected_reading} ({m.kind})" for m in e.emendations)
    return (
        e.key,
        e.source,
        e.text_version,
        e.text_sha256,
        e.start,
        e.end,
        e.locator,
        e.flag,
        e.exact or "",
        e.words,
        e.gist,
        told,
        str(e.intact).lower(),
        e.credit_line,
    )


def _sources(pack: Pack) -> DataTable:
    return DataTable(
        name="sources",
        says="The sources, without their texts.",
        fields=_fields(
            ("key", "Key"),
            ("mark", "Its letter on panels"),
            ("title", "What it is"),
            ("kind", "Kind of source"),
            ("evidence_class", "How near the events it is"),
            ("attribution_confirmed", "Whether we know who made it", "boolean"),
            ("rights_statement", "Address of its rights statement"),
            ("credit_line", "What must stand beside its words"),
            ("text_sha256", "SHA-256 of the text we hold"),
            ("characters", "Length of that text", "integer"),
        ),
        rows=tuple(
            (
                s.key,
                s.mark,
                s.title,
                s.kind,
                s.evidence_class,
                str(s.attribution_confirmed).lower(),
                s.rights_statement,
                s.credit_line,
                s.text_sha256,
                s.characters,
            )
            for s in pack.sources
        ),
    )


def _notes(pack: Pack) -> DataTable:
    notes = {
        note.key: note
        for panel in pack.panels
        for note in (*panel.notes, *(n for q in panel.questions for n in q.notes))
    }
    return DataTable(
        name="notes",
        says="What specialists hold, in our words.",
        fields=_fields(
            ("key", "Citation key"),
            ("text", "The note"),
            ("confidence", "high, medium or low"),
            ("checked", "Whether it was checked against the works named", "boolean"),
            ("caution", "What is unconfirmed"),
            ("correction", "True where it corrects one of our sources", "boolean"),
            ("references", "The works it rests on, MLA"),
        ),
        rows=tuple(
            (
                n.key,
                n.text,
                n.confidence,
                str(n.checked).lower(),
                n.caution,
                str(n.correction).lower(),
                " | ".join(plain(cite_reference(reference, "mla")) for reference in n.references),
            )
            for _, n in sorted(notes.items())
        ),
    )


def _answers(pack: Pack) -> DataTable:
    return DataTable(
        name="answers",
        says="What each source says to each question, and what its figure counts.",
        fields=_fields(
            ("question", "Number of the question"),
            ("title", "The question"),
            ("number", "Place of the answer, from 1", "integer"),
            ("source", "Key of the source"),
            ("excerpt", "Key of the excerpt"),
            ("gist", "What it says, in our words"),
            ("figure", "The figure as it is to be read"),
            ("low", "Lowest value", "number"),
            ("high", "Highest value", "number"),
            ("unit", "Unit"),
            ("counts", "What the figure counts"),
            ("silent", "True where the source does not say", "boolean"),
            ("comparable", "Whether the answers may be compared", "boolean"),
            ("comparability", "Why, or why not"),
        ),
        rows=tuple(
            (
                q.key,
                q.title,
                number,
                a.source,
                a.excerpt.key if a.excerpt else "",
                a.gist,
                a.figure,
                a.low,
                a.high,
                a.unit,
                a.counts,
                str(a.silent).lower(),
                str(q.comparable).lower(),
                q.comparability,
            )
            for q in pack.questions
            for number, a in enumerate(q.answers, start=1)
        ),
        key=("question", "number"),
    )


def _timeline(pack: Pack) -> DataTable:
    return DataTable(
        name="timeline",
        says="What happened, in order of time.",
        fields=_fields(
            ("key", "Key"),
            ("date", "EDTF date"),
            ("first", "Earliest day it can mean", "date"),
            ("last", "Latest day it can mean", "date"),
            ("text", "What happened"),
            ("citations", "Keys of excerpts and notes, parted by spaces"),
        ),
        rows=tuple(
            (
                e.key,
                e.date,
                e.first,
                e.last,
                " ".join(s.text for s in e.text.sentences),
                " ".join(e.text.citations),
            )
            for e in pack.timeline
        ),
    )


def _subjects(pack: Pack) -> DataTable:
    return DataTable(
        name="subjects",
        says="People, places, events and concepts.",
        fields=_fields(
            ("slug", "Name in addresses"),
            ("name", "Name"),
            ("kind", "person, place, event or concept"),
            ("description", "Who or what it is"),
            ("other_names", "Other names, parted by |"),
            ("latitude", "Degrees north", "number"),
            ("longitude", "Degrees east", "number"),
            ("wikidata", "Its number in Wikidata"),
        ),
        rows=tuple(
            (
                s.slug,
                s.name,
                s.kind,
                s.description,
                " | ".join(s.other_names),
                s.latitude,
                s.longitude,
                s.wikidata,
            )
            for s in pack.subjects
        ),
        key=("slug",),
    )


_MAKERS: tuple[Callable[[Pack], DataTable], ...] = (
    _panels,
    _sentences,
    _excerpts,
    _sources,
    _notes,
    _answers,
    _timeline,
    _subjects,
)
