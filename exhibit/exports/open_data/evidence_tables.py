"""Tables of the evidence. Words of a source appear only where visitors may read them."""

from exhibit.documents.pack import Pack
from exhibit.documents.records import ExcerptDocument, NoteDocument
from exhibit.exports.citations import cite_reference, plain
from exhibit.exports.open_data.table import Cell, DataTable, Reference, fields, row

_EXCERPTS = fields(
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
)


def excerpts(pack: Pack) -> DataTable:
    """Return the passages, with words only where they may be shown."""
    return DataTable(
        name="excerpts",
        says="The passages of the sources. The words are given only where they may be shown.",
        fields=_EXCERPTS,
        rows=tuple(map(_excerpt, pack.excerpts)),
        references=(Reference(field="source", table="sources", key="key"),),
    )


def _excerpt(e: ExcerptDocument) -> tuple[Cell, ...]:
    readings = "; ".join(
        f"{m.file_reading} -> {m.corrected_reading} ({m.kind})" for m in e.emendations
    )
    return row(_EXCERPTS, e, exact=e.exact or "", emendations=readings, equal_to_source=e.intact)


_SOURCES = fields(
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
)


def sources(pack: Pack) -> DataTable:
    """Return the sources, without their texts."""
    return DataTable(
        name="sources",
        says="The sources, without their texts.",
        fields=_SOURCES,
        rows=tuple(row(_SOURCES, source) for source in pack.sources),
    )


_NOTES = fields(
    ("key", "Citation key"),
    ("text", "The note"),
    ("confidence", "high, medium or low"),
    ("checked", "Whether it was checked against the works named", "boolean"),
    ("caution", "What is unconfirmed"),
    ("correction", "True where it corrects one of our sources", "boolean"),
    ("references", "The works it rests on, MLA"),
)


def notes(pack: Pack) -> DataTable:
    """Return the scholarship notes by key."""
    notes = {
        note.key: note
        for panel in pack.panels
        for note in (*panel.notes, *(n for q in panel.questions for n in q.notes))
    }
    return DataTable(
        name="notes",
        says="What specialists hold, in our words.",
        fields=_NOTES,
        rows=tuple(row(_NOTES, note, references=_works(note)) for _, note in sorted(notes.items())),
    )


def _works(note: NoteDocument) -> str:
    return " | ".join(plain(cite_reference(reference, "mla")) for reference in note.references)


_ANSWERS = fields(
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
)


def answers(pack: Pack) -> DataTable:
    """Return every answer to every question."""
    return DataTable(
        name="answers",
        says="What each source says to each question, and what its figure counts.",
        fields=_ANSWERS,
        rows=tuple(
            row(
                _ANSWERS,
                answer,
                question=question.key,
                title=question.title,
                number=number,
                excerpt=answer.excerpt.key if answer.excerpt else "",
                comparable=question.comparable,
                comparability=question.comparability,
            )
            for question in pack.questions
            for number, answer in enumerate(question.answers, start=1)
        ),
        key=("question", "number"),
        references=(
            Reference(field="source", table="sources", key="key"),
            Reference(field="excerpt", table="excerpts", key="key"),
        ),
    )
