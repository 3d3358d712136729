"""A panel and what hangs on it, as value objects."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from exhibit.documents.records import ExcerptDocument, NoteDocument, SourceDocument, public_excerpt
from exhibit.text.body import NOTHING, Body
from exhibit.text.counting import spelled
from exhibit.text.findings import Finding


@dataclass(frozen=True, kw_only=True)
class SubjectLink:
    """A subject as named on a panel; enough for a link and a definition in place."""

    slug: str
    name: str
    kind: str
    """person, place, event or concept."""
    description: str = ""


@dataclass(frozen=True, kw_only=True)
class AnswerDocument:
    """What one source says to a question, and what its figure counts."""

    source: str
    excerpt: ExcerptDocument | None
    gist: str
    counts: str = ""
    marked_start: int | None = None
    """Offsets in the source text of the deciding words inside the excerpt."""
    marked_end: int | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    figure: str = ""
    """The figure as it is to be read, with its hedge: 'some 600,000'."""
    silent: bool = False


@dataclass(frozen=True, kw_only=True)
class PanelLink:
    """A panel as named elsewhere: in lists, on source pages, as neighbour."""

    slug: str
    title: str
    theme: str
    """Slug of its primary theme."""
    number: int
    """Its place in that theme, from 1."""
    big_idea: str
    key: str = ""
    flag: str = ""
    advisory: str = ""
    date: str = ""
    words: int = 0
    """Words of its first depth: what a visitor reads before any evidence is opened."""
    minutes: int = 1
    sources: tuple[str, ...] = ()
    """Keys of the sources it rests on."""
    disagrees: bool = False


@dataclass(frozen=True, kw_only=True)
class QuestionDocument:
    """A matter on which the sources differ or are silent."""

    slug: str
    key: str
    title: str
    measure: str
    comparable: bool
    comparability: str
    """Why the figures can, or cannot, be compared."""
    scholarship: Body
    reading: Body
    """What the exhibition does with the disagreement."""
    answers: tuple[AnswerDocument, ...] = ()
    notes: tuple[NoteDocument, ...] = ()
    agreement: str = "differ"
    """differ or alike: what the answers of different sources are to each other."""

    @property
    def disagrees(self) -> bool:
        """Whether two sources answer it, and answer differently."""
        return len(self._speaking) > 1 and self.agreement != "alike"

    @property
    def sign(self) -> str:
        """The words of the sign over it: who differs from whom."""
        if len(self._speaking) > 1:
            return _("Sources disagree") if self.disagrees else _("Sources agree")
        if silent := len(self._asked) - len(self._speaking):
            return ngettext("One source is silent", "Sources are silent", silent)
        if len(self.answers) > 1:
            return _("One source, more than one answer")
        return _("One source")

    @property
    def answering(self) -> str:
        """How many of the sources asked answer: "One source answers, one is silent"."""
        speaking, asked = len(self._speaking), len(self._asked)
        silent = asked - speaking
        if not speaking:
            return _("No source answers")
        if silent:
            answers = ngettext("{n} source answers", "{n} sources answer", speaking)
            are_silent = ngettext("{n} is silent", "{n} are silent", silent)
            told = _("{answers}, {silent}").format(
                answers=answers.format(n=spelled(speaking)),
                silent=are_silent.format(n=spelled(silent)),
            )
        elif asked == 1:
            told = _("One source answers")
        else:
            told = _("{n} of {asked} sources answer").format(
                n=spelled(speaking), asked=spelled(asked)
            )
        return told[:1].upper() + told[1:]

    @property
    def _asked(self) -> set[str]:
        return {answer.source for answer in self.answers}

    @property
    def _speaking(self) -> set[str]:
        return {answer.source for answer in self.answers if not answer.silent}


@dataclass(frozen=True, kw_only=True)
class PromptDocument:
    """A discussion question for students."""

    skill: str
    """sourcing, contextualization, corroboration or close-reading."""
    text: str
    teacher_note: str = ""
    """Its words, without the marks of what they rest on."""
    teacher_note_cited: Body = NOTHING
    """The teacher's note with its marks."""


@dataclass(frozen=True, kw_only=True)
class PictureDocument:
    """A picture as one panel uses it. Its derivatives are named by rule (exhibit.pictures)."""

    sha256: str
    title: str
    width: int
    height: int
    alt: str
    decorative: bool = False
    caption: str = ""
    credit_line: str = ""
    focal_x: int = 50
    focal_y: int = 50


@dataclass(frozen=True, kw_only=True)
class ChartDocument:
    """A chart: Vega-Lite specification and the same figures as a table."""

    key: str
    title: str
    alt: str
    caption: str
    """Its words, without the marks of what they rest on."""
    spec: dict[str, Any]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()
    """Keys of the notes its figures rest on."""
    excerpts: tuple[str, ...] = ()
    """Keys of the excerpts its figures rest on."""
    caption_cited: Body = NOTHING
    """The caption with its marks."""
    kind: str = "own"
    """How the table is drawn; `own` by a specification that somebody wrote."""
    units: str = ""
    """In what the figures are counted."""
    columns_cited: tuple[str, ...] = ()
    """The headings with their marks; () where nothing in the table has any."""
    rows_cited: tuple[tuple[str, ...], ...] = ()
    """The rows with their marks; () where nothing in the table has any."""

    @property
    def rests_on(self) -> tuple[str, ...]:
        """The keys its caption cites, then those of the notes and excerpts of its figures."""
        return _rests_on(self)


@dataclass(frozen=True, kw_only=True)
class DrawingDocument:
    """A drawing of our own; `svg` is checked by exhibit.drawings before it stands in a page."""

    key: str
    title: str
    alt: str
    caption: str
    """Its words, without the marks of what they rest on."""
    svg: str
    notes: tuple[str, ...] = ()
    excerpts: tuple[str, ...] = ()
    caption_cited: Body = NOTHING
    """The caption with its marks."""

    @property
    def rests_on(self) -> tuple[str, ...]:
        """The keys its caption cites, then those of its notes and excerpts."""
        return _rests_on(self)


def _rests_on(figure: ChartDocument | DrawingDocument) -> tuple[str, ...]:
    keys = (*figure.caption_cited.citations, *figure.notes, *figure.excerpts)
    return tuple(dict.fromkeys(keys))


@dataclass(frozen=True, kw_only=True)
class Related:
    """Another panel worth going to, and why: "Related, because it `reason`"."""

    slug: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class SupportDocument:
    """A reading of one sentence against one of its citations, without who read it."""

    sentence: str
    key: str
    relation: str
    """supports, reports, corrects, contrasts or illustrates."""
    verdict: str
    """carries, together, part or not."""
    start: int
    end: int
    """Offsets of the bearing words in the words of the excerpt or note."""
    turn: int
    """1 for the first reader, 2 for the second."""
    read_on: date
    stands: bool = False
    """True for the reading that an editor chose where two differ."""


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """One numbered note beside the text: either an excerpt or a scholarship note."""

    number: int
    key: str
    excerpt: ExcerptDocument | None = None
    note: NoteDocument | None = None


@dataclass(frozen=True, kw_only=True)
class PanelDocument:
    """A panel that is ready to show, with its evidence frozen."""

    slug: str
    key: str
    title: str
    theme: str
    other_themes: tuple[str, ...]
    kind: str
    big_idea: str
    """Its words, without the marks of what it rests on."""
    flag: str
    advisory: str
    help_text: str
    """Where a reader in distress finds help; printed with the advisory."""
    date: str
    body: Body
    excerpts: tuple[ExcerptDocument, ...]
    notes: tuple[NoteDocument, ...]
    sources: tuple[SourceDocument, ...]
    questions: tuple[QuestionDocument, ...] = ()
    prompts: tuple[PromptDocument, ...] = ()
    pictures: tuple[PictureDocument, ...] = ()
    charts: tuple[ChartDocument, ...] = ()
    drawings: tuple[DrawingDocument, ...] = ()
    subjects: tuple[SubjectLink, ...] = ()
    related: tuple[Related, ...] = ()
    supports: tuple[SupportDocument, ...] = ()
    idea: Body = NOTHING
    """The big idea with its marks; without words in documents older than they are."""
    findings: tuple[Finding, ...] = ()
    revision: int = 0
    approved_at: datetime | None = None

    def evidence(self) -> tuple[Evidence, ...]:
        """Return the numbered notes of the page, in order of first citation."""
        return numbered(self.body.citations, self.excerpts, self.notes)

    def source(self, key: str) -> SourceDocument:
        """Return one of the sources this panel rests on. Raises KeyError for any other."""
        return {source.key: source for source in self.sources}[key]


def numbered(
    citations: Iterable[str], excerpts: Iterable[ExcerptDocument], notes: Iterable[NoteDocument]
) -> tuple[Evidence, ...]:
    """Return what is cited with its numbers, in order of first citation.

    A key that names neither an excerpt nor a note is passed over: the checks report it.
    """
    passages = {excerpt.key: excerpt for excerpt in excerpts}
    scholarship = {note.key: note for note in notes}
    known = (key for key in dict.fromkeys(citations) if key in passages or key in scholarship)
    return tuple(
        Evidence(number=number, key=key, excerpt=passages.get(key), note=scholarship.get(key))
        for number, key in enumerate(known, start=1)
    )


def public_question(question: QuestionDocument) -> QuestionDocument:
    """Return the question with only public words in its answers."""
    answers = tuple(
        replace(answer, excerpt=public_excerpt(answer.excerpt) if answer.excerpt else None)
        for answer in question.answers
    )
    return replace(question, answers=answers)


def public_panel(panel: PanelDocument) -> PanelDocument:
    """Return the panel as an edition may hold it."""
    return replace(
        panel,
        excerpts=tuple(map(public_excerpt, panel.excerpts)),
        questions=tuple(map(public_question, panel.questions)),
        supports=public_supports(panel.supports, panel.excerpts),
    )


def public_supports(
    supports: Iterable[SupportDocument], excerpts: Iterable[ExcerptDocument]
) -> tuple[SupportDocument, ...]:
    """Return the readings without places in words that visitors do not see."""
    hidden = {excerpt.key for excerpt in excerpts if not excerpt.public}
    return tuple(
        replace(support, start=0, end=0) if support.key in hidden else support
        for support in supports
    )


def all_notes(panel: PanelDocument) -> Iterator[NoteDocument]:
    """Yield every note a panel rests on, those of its own first, then those of its questions."""
    yield from panel.notes
    for question in panel.questions:
        yield from question.notes


def all_excerpts(panel: PanelDocument) -> Iterator[ExcerptDocument]:
    """Yield every excerpt a panel shows, beside its text and in its questions."""
    yield from panel.excerpts
    for question in panel.questions:
        for answer in question.answers:
            if answer.excerpt:
                yield answer.excerpt
