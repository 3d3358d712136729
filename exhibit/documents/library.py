"""Sources, excerpts and notes read from the database into documents, in at most eight queries.

The number of queries does not depend on how many panels, excerpts or notes there are.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache

from django.db.models import Q, QuerySet

from exhibit.documents import emending
from exhibit.documents.filling import filled
from exhibit.documents.records import (
    ClauseDocument,
    EmendationDocument,
    ExcerptDocument,
    NoteDocument,
    ReferenceDocument,
    SourceDocument,
)
from exhibit.documents.types import PlaceDocument, SourcePage
from exhibit.models import (
    Clause,
    ConsensusReference,
    Emendation,
    Excerpt,
    Note,
    Reference,
    Source,
    SourceText,
    Subject,
    Support,
)
from exhibit.text import surroundings
from exhibit.text.inline_html import writable
from exhibit.text.named import named
from exhibit.text.rights import shown_whole


class Library:
    """What panels cite, by key. Give `keys` to read only those excerpts and notes."""

    def __init__(self, keys: Iterable[str] | None = None) -> None:
        """Take the keys wanted, or None for everything."""
        self._keys = None if keys is None else sorted(set(keys))

    @cached_property
    def _sources(self) -> dict[int, Source]:
        return {source.pk: source for source in Source.objects.all()}

    @cached_property
    def _texts(self) -> dict[int, SourceText]:
        # An excerpt may still hang on an older version, waiting in the curators' queue.
        cut_from = self._wanted.order_by().values("source_text")
        texts = SourceText.objects.filter(Q(is_current=True) | Q(pk__in=cut_from))
        return {text.pk: text for text in texts}

    @cached_property
    def _current(self) -> dict[int, SourceText]:
        """The current text of each source that has one."""
        return {text.source_id: text for text in self._texts.values() if text.is_current}

    @property
    def _wanted(self) -> QuerySet[Excerpt]:
        rows = Excerpt.objects.order_by("source_text", "start", "-end")
        return rows if self._keys is None else rows.filter(key__in=self._keys)

    @cached_property
    def _rows(self) -> list[Excerpt]:
        return list(self._wanted)

    @cached_property
    def _units(self) -> dict[int, list[tuple[int, int, str]]]:
        units = defaultdict(list)
        for text, start, end, key in self._unit_spans():
            units[text].append((start, end, key))
        return units

    def _unit_spans(self) -> Iterable[tuple[int, int, int, str]]:
        """Return text, start, end and key of every unit of the texts wanted, as they stand."""
        if self._keys is None:
            units = (row for row in self._rows if row.is_unit)
            return [(row.source_text_id, row.start, row.end, row.key) for row in units]
        rows = Excerpt.objects.units()
        rows = rows.filter(source_text__in=self._wanted.order_by().values("source_text"))
        return rows.values_list("source_text_id", "start", "end", "key")

    @cached_property
    def _emendations(self) -> dict[int, list[EmendationDocument]]:
        by_text = defaultdict(list)
        for row in Emendation.objects.order_by("source_text", "start"):
            by_text[row.source_text_id].append(emendation_document(row))
        return by_text

    @cached_property
    def sources(self) -> dict[str, SourceDocument]:
        """Every source by key, in the curators' order, with figures of its current text."""
        return {
            source.key: source_document(source, self._current.get(source.pk))
            for source in self._sources.values()
        }

    @cached_property
    def excerpts(self) -> dict[str, ExcerptDocument]:
        """The excerpts wanted, by key."""
        return {row.key: self._excerpt(row) for row in self._rows}

    @cached_property
    def _notes(self) -> list[Note]:
        rows = Note.objects.all()
        return list(rows if self._keys is None else rows.filter(key__in=self._keys))

    @cached_property
    def cited_records(self) -> dict[str, Excerpt | Note]:
        """The records of the excerpts and notes wanted, by key."""
        records: dict[str, Excerpt | Note] = {row.key: row for row in self._notes}
        return records | {row.key: row for row in self._rows}

    @cached_property
    def notes(self) -> dict[str, NoteDocument]:
        """The notes wanted, by key."""
        clauses = Clause.objects.select_related("reference", "read_in")
        links = ConsensusReference.objects.select_related("reference")
        if self._keys is not None:
            clauses = clauses.filter(note__key__in=self._keys)
            links = links.filter(note__key__in=self._keys)
        by_note, consensus = defaultdict(list), defaultdict(list)
        for clause in clauses:
            by_note[clause.note_id].append(clause)
        for link in links:
            consensus[link.note_id].append(link.reference)
        return {
            note.key: note_document(note, by_note[note.pk], consensus[note.pk])
            for note in self._notes
        }

    @cached_property
    def supports(self) -> dict[str, list[Support]]:
        """The readings of what is wanted, by the fingerprint of sentence, citation and words."""
        rows = Support.objects.select_related("decision").defer("words", "remark")
        if self._keys is not None:
            rows = rows.filter(key__in=self._keys)
        by_fingerprint = defaultdict(list)
        for row in rows:
            by_fingerprint[row.fingerprint].append(row)
        return by_fingerprint

    @cached_property
    def texts(self) -> dict[str, str]:
        """The current words of every source held, for the checks; never for a page."""
        return {self._sources[pk].key: text.text for pk, text in self._current.items()}

    @cached_property
    def subject_names(self) -> dict[int, tuple[str, str, tuple[str, ...]]]:
        """The name, kind and other names of every subject, by primary key."""
        rows = Subject.objects.values_list("pk", "name", "kind", "other_names")
        return {
            pk: (name, kind, tuple(named(other).words for other in others))
            for pk, name, kind, others in rows
        }

    @cached_property
    def names(self) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
        """The names that records have, for the checks: name, kind and other names.

        Of every subject, and the titles of the works that the notes wanted rest on.
        """
        titles = {work.title: None for note in self.notes.values() for work in note.references}
        return (*self.subject_names.values(), *((title, "work", ()) for title in titles))

    def cited(
        self, keys: Iterable[str]
    ) -> tuple[tuple[ExcerptDocument, ...], tuple[NoteDocument, ...]]:
        """Return the excerpts and the notes of these keys, each in the keys' order."""
        keys = list(keys)
        excerpts = tuple(self.excerpts[key] for key in keys if key in self.excerpts)
        return excerpts, tuple(self.notes[key] for key in keys if key in self.notes)

    def whole_texts(self, sources: Iterable[SourceDocument]) -> dict[str, str]:
        """Return the words of those of these sources that are shown whole, by key.

        They are of the version that the document names, which may be an older one.
        """
        versions = {source.key: source.text_sha256 for source in sources if shown_whole(source)}
        if not versions:
            return {}
        rows = SourceText.objects.filter(sha256__in=versions.values())
        words = {sha256: writable(text) for sha256, text in rows.values_list("sha256", "text")}
        return {key: words[sha256] for key, sha256 in versions.items() if sha256 in words}

    def source_pages(self) -> tuple[SourcePage, ...]:
        """Return every source with its units in order; needs a library of everything."""
        units = defaultdict(list)
        for row in self._rows:
            if row.is_unit:
                units[row.source_text_id].append(
                    PlaceDocument(excerpt=self.excerpts[row.key], unused_reason=row.unused_reason)
                )
        pages = []
        for pk, source in self._sources.items():
            text = self._current.get(pk)
            pages.append(
                SourcePage(
                    source=self.sources[source.key],
                    places=tuple(units[text.pk]) if text else (),
                    emendations=tuple(self._emendations[text.pk]) if text else (),
                )
            )
        return tuple(pages)

    def _excerpt(self, row: Excerpt) -> ExcerptDocument:
        text = self._texts[row.source_text_id]
        source = self._sources[text.source_id]
        before, after = surroundings.rest_of_sentence(text.text, row.start, row.end)
        return filled(
            ExcerptDocument,
            row,
            source=source.key,
            text_version=text.version,
            text_sha256=text.sha256,
            words=surroundings.words(row.exact),
            locator=text.locator(row.start, row.end, source.places),
            place=self._place(row),
            emendations=tuple(
                emending.inside(self._emendations[row.source_text_id], row.start, row.end)
            ),
            credit_line=source.credit_line,
            before=before,
            after=after,
            intact=text.text[row.start : row.end] == row.exact,
        )

    def _place(self, row: Excerpt) -> str:
        """Return the key of the unit that holds the passage, or its own where none does."""
        units = self._units[row.source_text_id]
        at = bisect_right(units, (row.start, float("inf"), "")) - 1
        if at >= 0 and units[at][1] >= row.end:
            return units[at][2]
        return row.key


@lru_cache(maxsize=256)
def _words_of_text(text: str) -> int:
    """Count the words of a whole text; kept, because a text never changes."""
    return surroundings.words(text) if text else 0


def source_document(source: Source, text: SourceText | None) -> SourceDocument:
    """Return a source with the figures of its current text, without the words."""
    words = text.text if text else ""
    return filled(
        SourceDocument,
        source,
        text_version=text.version if text else 0,
        text_sha256=text.sha256 if text else "",
        characters=len(words),
        words=_words_of_text(words),
        lines=len(words.splitlines()),
    )


def emendation_document(row: Emendation) -> EmendationDocument:
    """Return an emendation as a document."""
    return filled(EmendationDocument, row, applied=row.apply)


def note_document(
    note: Note, clauses: Sequence[Clause], consensus: Sequence[Reference]
) -> NoteDocument:
    """Return a note with its clauses, in their order, and the works that tell its consensus."""
    works = [work for clause in clauses for work in (clause.reference, clause.read_in) if work]
    references = {work.key: work for work in (*works, *consensus)}
    return filled(
        NoteDocument,
        note,
        text=" ".join(clause.text for clause in clauses),
        checked=bool(clauses) and all(clause.basis != Clause.Basis.UNREAD for clause in clauses),
        clauses=tuple(map(_clause_document, clauses)),
        consensus_references=tuple(work.key for work in consensus),
        references=tuple(filled(ReferenceDocument, work) for work in references.values()),
    )


def _clause_document(clause: Clause) -> ClauseDocument:
    return filled(
        ClauseDocument,
        clause,
        reference=clause.reference.key if clause.reference else "",
        read_in=clause.read_in.key if clause.read_in else "",
    )
