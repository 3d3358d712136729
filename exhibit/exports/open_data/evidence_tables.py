"""Tables of the evidence. Words of a source appear only where visitors may read them."""

from collections.abc import Iterator

from exhibit.documents.pack import Pack
from exhibit.exports.citations import cite_reference, plain
from exhibit.exports.open_data.table import DataTable, Field, Reference, Row


def _excerpts(pack: Pack) -> Iterator[Row]:
    for excerpt in pack.excerpts:
        readings = (
            f"{e.file_reading} -> {e.corrected_reading} ({e.kind})" for e in excerpt.emendations
        )
        yield (
            excerpt,
            {
                "exact": excerpt.exact or "",
                "emendations": "; ".join(readings),
                "equal_to_source": excerpt.intact,
            },
        )


EXCERPTS = DataTable(
    name="excerpts",
    says="The passages of the sources. The words are given only where they may be shown.",
    fields=(
        Field("key", "Citation key"),
        Field("source", "Key of the source"),
        Field("text_version", "Version of its text", "integer"),
        Field("text_sha256", "SHA-256 of that text"),
        Field("start", "First character, counted from 0", "integer"),
        Field("end", "Character after the last", "integer"),
        Field("locator", "Where it stands, in words"),
        Field("flag", "What must be said with it"),
        Field("exact", "The exact words, or empty where they may not be shown"),
        Field("words", "How many words it has", "integer"),
        Field("gist", "What it says, in our words"),
        Field("emendations", "What the file reads and what we read"),
        Field("equal_to_source", "True: the words equal the text at these offsets", "boolean"),
        Field("credit_line", "What must stand beside the words"),
    ),
    rows=_excerpts,
    references=(Reference("source", "sources"),),
)
SOURCES = DataTable(
    name="sources",
    says="The sources, without their texts.",
    fields=(
        Field("key", "Key"),
        Field("mark", "Its letter on panels"),
        Field("title", "What it is"),
        Field("kind", "Kind of source"),
        Field("evidence_class", "How near the events it is"),
        Field("attribution_confirmed", "Whether we know who made it", "boolean"),
        Field("rights_statement", "Address of its rights statement"),
        Field("credit_line", "What must stand beside its words"),
        Field("text_sha256", "SHA-256 of the text we hold"),
        Field("characters", "Length of that text", "integer"),
    ),
    rows=lambda pack: ((source, {}) for source in pack.sources),
)


def _notes(pack: Pack) -> Iterator[Row]:
    """Yield the scholarship notes by key."""
    notes = {
        note.key: note
        for panel in pack.panels
        for note in (*panel.notes, *(n for q in panel.questions for n in q.notes))
    }
    for _, note in sorted(notes.items()):
        works = (plain(cite_reference(reference, "mla")) for reference in note.references)
        read = (f"{line.text} [{line.place}. {line.basis}.]" for line in note.lines)
        yield (
            note,
            {
                "clauses": " | ".join(read),
                "consensus_references": "; ".join(note.consensus_references),
                "references": " | ".join(works),
            },
        )


NOTES = DataTable(
    name="notes",
    says="What specialists hold, in our words.",
    fields=(
        Field("key", "Citation key"),
        Field("text", "The note"),
        Field("clauses", "Its clauses, each with the work, the place in it and how it was read"),
        Field("consensus", "agreed, disputed, one-view or unknown"),
        Field("consensus_references", "Keys of the works that say so"),
        Field("checked", "Whether every clause was read", "boolean"),
        Field("caution", "What is unconfirmed"),
        Field("correction", "True where it corrects one of our sources", "boolean"),
        Field("references", "The works it rests on, MLA"),
    ),
    rows=_notes,
)


def _answers(pack: Pack) -> Iterator[Row]:
    for question in pack.questions:
        for number, answer in enumerate(question.answers, start=1):
            yield (
                answer,
                {
                    "question": question.key,
                    "title": question.title,
                    "number": number,
                    "excerpt": answer.excerpt.key if answer.excerpt else "",
                    "sources_disagree": question.disagrees,
                    "comparable": question.comparable,
                    "comparability": question.comparability,
                },
            )


ANSWERS = DataTable(
    name="answers",
    says="What each source says to each question, and what its figure counts.",
    fields=(
        Field("question", "Number of the question"),
        Field("title", "The question"),
        Field("number", "Place of the answer, from 1", "integer"),
        Field("source", "Key of the source"),
        Field("excerpt", "Key of the excerpt"),
        Field("gist", "What it says, in our words"),
        Field("figure", "The figure as it is to be read"),
        Field("low", "Lowest value", "number"),
        Field("high", "Highest value", "number"),
        Field("unit", "Unit"),
        Field("counts", "What the figure counts"),
        Field("silent", "True where the source does not say", "boolean"),
        Field("sources_disagree", "True where two sources answer, and differently", "boolean"),
        Field("comparable", "Whether the answers may be compared", "boolean"),
        Field("comparability", "Why, or why not"),
    ),
    rows=_answers,
    key=("question", "number"),
    references=(Reference("source", "sources"), Reference("excerpt", "excerpts")),
)
