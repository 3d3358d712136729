"""What stands in the way of a panel or an edition, in words: the gate before visitors."""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import cast
from weakref import WeakKeyDictionary

from django.conf import settings
from django.db.models import Value
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from exhibit import checks
from exhibit.checks import sense
from exhibit.checks.context import CheckContext
from exhibit.checks.sense.claim import KnownName
from exhibit.documents import codec, emending
from exhibit.documents.exhibition import ExhibitionFile
from exhibit.documents.filling import filled
from exhibit.documents.library import Library, emendation_document
from exhibit.documents.pairs import Readable, texts_of
from exhibit.documents.panel import PanelDocument, all_excerpts, all_notes
from exhibit.documents.records import ExcerptDocument, NoteDocument, SourceDocument
from exhibit.documents.remembered import remembered
from exhibit.documents.supports import with_supports
from exhibit.documents.types import ApprovedEvent
from exhibit.exports.pdf.printable import unprintable
from exhibit.models import (
    Acknowledgement,
    Emendation,
    Excerpt,
    Panel,
    Question,
    Revision,
    Source,
    SourceText,
    Subject,
    Theme,
    Tour,
)
from exhibit.models.source import NOT_OPEN
from exhibit.sitemaps import LISTS
from exhibit.text import anchoring
from exhibit.text.body import Body
from exhibit.text.findings import Finding, Level
from exhibit.text.rights import is_open


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One thing that stops an edition: which record, and what to do about it."""

    where: str
    sentence: str
    code: str = ""

    def __str__(self) -> str:
        return f"{self.where}: {self.sentence}"


def known_paths() -> frozenset[str]:
    """Return every address a panel may link to, drafts included."""
    names = {
        "panel-detail": (Panel, "slug"),
        "theme-detail": (Theme, "slug"),
        "source-detail": (Source, "key"),
        "question-detail": (Question, "slug"),
        "subject-detail": (Subject, "slug"),
        "tour-detail": (Tour, "slug"),
        "timeline-theme": (Theme, "slug"),
    }
    first, *others = (
        model._default_manager.order_by().values_list(Value(view), column)
        for view, (model, column) in names.items()
    )
    rows = first.union(*others)
    return frozenset(map(reverse, LISTS)) | {reverse(view, args=[name]) for view, name in rows}


def lazy_paths() -> frozenset[str]:
    """Return the known paths, worked out when a link is first looked up: few texts have any.

    To look up every address of the site loads all that it serves, which takes a second.
    """
    return cast(frozenset[str], SimpleLazyObject(known_paths))


def context(library: Library, paths: frozenset[str] | None = None) -> CheckContext:
    """Return what the checks need to know beside the panel; `paths` are the links that work."""
    return CheckContext(
        texts=library.texts,
        known_paths=known_paths() if paths is None else paths,
        readings=settings.READINGS,
        unprintable=unprintable,
        names=tuple(
            KnownName(name=name, kind=kind, others=others) for name, kind, others in library.names
        ),
    )


def findings_of(
    document: PanelDocument, library: Library, paths: frozenset[str] | None = None
) -> tuple[Finding, ...]:
    """Return everything the checks say of a panel.

    What they said of the same text in the same surroundings is remembered: the publishing desk
    asks for every text of the exhibition, and few of them change between two looks.
    """
    if isinstance(paths, SimpleLazyObject):
        # To look the paths up only to remember would take longer than most checks.
        return checks.run(document, context(library, paths))
    surroundings = _surroundings(library, known_paths() if paths is None else paths)
    return remembered(
        "findings",
        document,
        lambda: checks.run(document, surroundings.context),
        beside=surroundings.digest,
    )


@dataclass(frozen=True, kw_only=True)
class _Surroundings:
    """What the checks know beside a panel, and its fingerprint."""

    context: CheckContext
    digest: bytes


_KNOWN: WeakKeyDictionary[Library, dict[frozenset[str], _Surroundings]] = WeakKeyDictionary()


def _surroundings(library: Library, paths: frozenset[str]) -> _Surroundings:
    """Return the surroundings of every panel that is read with this library, made once."""
    by_paths = _KNOWN.setdefault(library, {})
    if paths not in by_paths:
        known = context(library, paths)
        facts = (
            sorted(known.texts.items()),
            sorted(paths),
            known.names,
            known.readings,
            get_language(),
        )
        digest = hashlib.sha256(codec.encode(facts)).digest()
        by_paths[paths] = _Surroundings(context=known, digest=digest)
    return by_paths[paths]


def acknowledged(panel: Panel) -> frozenset[str]:
    """Return the fingerprints of the warnings a curator has let stand on a panel."""
    return frozenset(panel.acknowledgements.values_list("fingerprint", flat=True))


def blocking(findings: Iterable[Finding], let_stand: frozenset[str]) -> list[Finding]:
    """Return the findings that stop approval: errors, and warnings nobody has acknowledged."""
    all_findings = list(findings)
    errors = [finding for finding in all_findings if finding.level is Level.ERROR]
    return [*errors, *checks.unacknowledged(all_findings, let_stand)]


def source_problems() -> Iterator[Problem]:
    """Yield what is wrong with texts, excerpts and emendations themselves (design.md, rule 1)."""
    texts = {text.pk: text for text in SourceText.objects.select_related("source")}
    for text in texts.values():
        if not text.is_intact:
            yield Problem(
                where=f"Source text {text.source.key}, version {text.version}",
                sentence=_(
                    "The words no longer have the SHA-256 they were stored with. Restore the "
                    "database row, or add the text again as a new version."
                ),
                code="text-changed",
            )
    for excerpt in Excerpt.objects.order_by("key"):
        text = texts[excerpt.source_text_id]
        fault = anchoring.verify(text.text, excerpt.start, excerpt.end, excerpt.exact)
        if fault is not None:
            yield Problem(
                where=f"Excerpt {excerpt.key}", sentence=fault.sentence(), code="excerpt-changed"
            )
    by_text = defaultdict(list)
    for row in Emendation.objects.order_by("start"):
        by_text[row.source_text_id].append(row)
    for pk, rows in by_text.items():
        yield from _emendation_problems(texts[pk], rows)


def rights_problems(file: ExhibitionFile) -> Iterator[Problem]:
    """Yield the sources that are to be shown whole, and whose rights do not allow it."""
    for page in file.sources:
        if page.source.full_text_public and not is_open(page.source.rights_statement):
            where = f"Source {page.source.key}"
            yield Problem(where=where, sentence=str(NOT_OPEN), code="not-open")


def _emendation_problems(text: SourceText, rows: list[Emendation]) -> Iterator[Problem]:
    documents = [emendation_document(row) for row in rows]
    for first, second in emending.overlaps(documents):
        yield Problem(
            where=f"Emendation {second.key}",
            sentence=_("It overlaps emendation {first}: change the offsets of one.").format(
                first=first.key
            ),
            code="emendations-overlap",
        )
    for fault in emending.check_readings(text.text, documents):
        yield Problem(
            where=f"Emendation {fault.emendation.key}",
            sentence=fault.message,
            code="emendation-reading",
        )


def changed(
    excerpts: Iterable[ExcerptDocument],
    notes: Iterable[NoteDocument],
    sources: Iterable[SourceDocument],
    library: Library,
) -> list[str]:
    """Return the keys of frozen evidence that is no longer as it was."""
    keys = {excerpt.key for excerpt in excerpts if library.excerpts.get(excerpt.key) != excerpt}
    keys |= {note.key for note in notes if library.notes.get(note.key) != note}
    keys |= {source.key for source in sources if library.sources.get(source.key) != source}
    return sorted(keys)


def evidence_changes(document: PanelDocument, library: Library) -> list[str]:
    """Return the keys of what a panel holds that is no longer as it was when approved."""
    return changed(all_excerpts(document), all_notes(document), document.sources, library)


def evidence_problems(where: str, keys: Collection[str]) -> Iterator[Problem]:
    """Yield that what an approved text rests on is no longer as it was; `keys` are of what."""
    if keys:
        yield Problem(
            where=where,
            sentence=_(
                "Its evidence changed since approval: {names}. Read it again and approve it."
            ).format(names=", ".join(keys)),
            code="evidence-changed",
        )


def approved_document(revision: Revision) -> PanelDocument | Problem:
    """Return the document of a revision, or why it cannot be read."""
    try:
        return codec.from_plain(revision.document, PanelDocument)
    except codec.BadDocument as error:
        return Problem(
            where=f"Panel {revision.panel.slug}",
            sentence=_("Its approved revision cannot be read. Approve it again. {error}").format(
                error=error
            ),
            code="bad-document",
        )


def panel_problems(
    document: PanelDocument,
    library: Library,
    let_stand: frozenset[str],
    paths: frozenset[str] | None = None,
) -> Iterator[Problem]:
    """Yield what the checks say against an approved panel; `paths` are the edition's addresses."""
    where = f"Panel {document.slug}"
    for finding in blocking(findings_of(document, library, paths), let_stand):
        sentence = f"{finding.message} {finding.advice}".strip()
        if finding.level is Level.WARNING:
            sentence += _(" Or acknowledge the warning with a reason.")
        yield Problem(where=where, sentence=sentence, code=finding.code)


@dataclass(frozen=True, kw_only=True)
class OutsideText:
    """A text that makes claims outside panels, by the name of its record."""

    where: str
    body: Body
    is_read_here: bool = True
    """False for the texts of questions: they are read with the panels that show them."""
    must_cite: bool = True
    """False for those that cite only where the house asks for readings."""


CITED_WHERE_READ = ("silences", "description")
"""Fields that were written without citations before readings were asked for."""
READING_CHECKS = {"unread", "readings-differ", "not-carried"}
# Introductions, big ideas and questions are short texts of their own: they have no advisory, title
# or length of a panel, but what they say is held to the same rules.
PROSE_CHECKS = {
    "mark",
    "unknown-key",
    "unread-clause",
    "empty-note",
    "unbacked",
    "copied-words",
    "unsourced-quotation",
    "number",
    "characters",
    "broken-link",
    *sense.CODES,
} - {"name", "negation", "direction"}
# The last three weigh words of matter against each other, and can be wrong on a true sentence. In
# a panel a curator lets a warning stand with a reason; here nobody can, and an error stops all.


def texts_outside_panels(file: ExhibitionFile) -> Iterator[OutsideText]:
    """Yield the texts that make claims outside panels."""
    named: list[tuple[str, Readable]] = [("Exhibition", file.about)]
    named += [(f"Theme {theme.slug}", theme) for theme in file.themes]
    named += [(f"Subject {subject.slug}", subject) for subject in file.subjects]
    named += [
        (f"Timeline event {event.key}", ApprovedEvent(event=event)) for event in file.timeline
    ]
    named += [(f"Tour {tour.slug}", tour) for tour in file.tours]
    for where, document in named:
        for text in texts_of(document):
            place = f"{where}, {text.title}" if text.title else where
            must_cite = text.field not in CITED_WHERE_READ or bool(settings.READINGS)
            yield OutsideText(where=place, body=text.body, must_cite=must_cite)
    for page in file.questions:
        where, question = f"Question {page.question.slug}", page.question
        for name, body in (("scholarship", question.scholarship), ("reading", question.reading)):
            yield OutsideText(where=f"{where}, {name}", body=body, is_read_here=False)


def prose_findings(text: OutsideText, library: Library, paths: frozenset[str]) -> Iterator[Finding]:
    """Yield errors in a text that is not a panel's: an introduction, a question's scholarship.

    A citation that does not carry its sentence is one too: here nobody can let it stand.
    """
    body = text.body
    keys = body.citations
    document = filled(
        PanelDocument,
        Panel(kind="text"),
        theme="",
        other_themes=(),
        body=body,
        excerpts=tuple(library.excerpts[key] for key in keys if key in library.excerpts),
        notes=tuple(library.notes[key] for key in keys if key in library.notes),
        sources=tuple(library.sources.values()),
    )
    for finding in findings_of(with_supports(document, library), library, paths):
        if finding.code in READING_CHECKS and text.is_read_here:
            yield replace(finding, level=Level.ERROR)
        elif finding.code == "unbacked" and not text.must_cite:
            continue
        elif finding.level is Level.ERROR and finding.code in PROSE_CHECKS:
            yield finding


def prose_problems(text: OutsideText, library: Library, paths: frozenset[str]) -> Iterator[Problem]:
    """Yield the errors of a text that is not a panel's, as problems of its record."""
    for finding in prose_findings(text, library, paths):
        yield Problem(
            where=text.where, sentence=f"{finding.message} {finding.advice}", code=finding.code
        )


def let_stand_by_panel() -> dict[int, frozenset[str]]:
    """Return the acknowledged fingerprints of every panel, in one query."""
    by_panel = defaultdict(set)
    for panel, fingerprint in Acknowledgement.objects.values_list("panel_id", "fingerprint"):
        by_panel[panel].add(fingerprint)
    return {panel: frozenset(values) for panel, values in by_panel.items()}
