"""Loading references, notes, and questions with their answers."""

from collections.abc import Mapping

from curation.exchange.bundle.bundle import Bundle
from curation.exchange.bundle.loading.columns import columns
from curation.exchange.bundle.loading.rows import Keys, Ledger, Outcome, put_all, put_parts
from curation.exchange.bundle.records import AnswerRecord
from exhibit.models import Answer, Excerpt, Note, NoteReference, Question, Reference, Source


def load_notes(bundle: Bundle, ledger: Ledger) -> None:
    """Write the references, and the notes that rest on them."""
    rows = put_all(
        ledger, "reference", Reference, "key", [columns(one) for one in bundle.references]
    )
    references = {row.key: row.pk for row in rows}

    def rests_on(note: Note, at: int, _: Outcome) -> bool:
        keys = bundle.notes[at].references
        wanted = [{"reference_id": references[key]} for key in keys]
        return put_parts(NoteReference, {"note_id": note.pk}, wanted)

    wanted = [columns(one, "references") for one in bundle.notes]
    put_all(ledger, "note", Note, "key", wanted, parts=rests_on)


def load_questions(bundle: Bundle, ledger: Ledger, sources: Mapping[str, Source]) -> Keys:
    """Write the questions with their answers; return their primary keys by slug."""
    excerpts = dict(Excerpt.objects.values_list("key", "pk"))

    def answers(question: Question, at: int, _: Outcome) -> bool:
        wanted = [_answer(one, sources, excerpts) for one in bundle.questions[at].answers]
        return put_parts(Answer, {"question_id": question.pk}, wanted)

    rows = put_all(
        ledger,
        "question",
        Question,
        "slug",
        [columns(one, "answers") | {"slug": one.slug} for one in bundle.questions],
        unique="key",
        parts=answers,
    )
    return {row.slug: row.pk for row in rows}


def _answer(
    record: AnswerRecord, sources: Mapping[str, Source], excerpts: Keys
) -> dict[str, object]:
    marked = record.marked or (None, None)
    return columns(record, "source", "excerpt", "marked") | {
        "source_id": sources[record.source].pk,
        "excerpt_id": excerpts[record.excerpt] if record.excerpt else None,
        "marked_start": marked[0],
        "marked_end": marked[1],
    }
