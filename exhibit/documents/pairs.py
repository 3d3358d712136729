"""Sentences paired with what they cite: what a reader reads, one pair at a time."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from django.utils.translation import gettext as _

from exhibit.documents.panel import PanelDocument, all_excerpts, all_notes
from exhibit.documents.records import ExcerptDocument, NoteDocument
from exhibit.documents.types import (
    ApprovedEvent,
    ExhibitionDocument,
    SubjectPage,
    ThemePage,
    TourPage,
)
from exhibit.text import body as body_text
from exhibit.text.body import Body


class Prompt(Protocol):
    """A discussion question as a row or a record of a bundle: its teacher's note cites evidence."""

    @property
    def teacher_note(self) -> str: ...


class Question(Protocol):
    """A question as a document, a row or a record of a bundle: two of its texts cite evidence."""

    @property
    def slug(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def scholarship(self) -> Body | str: ...
    @property
    def reading(self) -> Body | str: ...


class Figure(Protocol):
    """A chart or drawing as a row or a record of a bundle: its caption cites evidence."""

    @property
    def key(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def caption(self) -> str: ...


Supported = PanelDocument | ExhibitionDocument | ThemePage | SubjectPage | TourPage
"""What shows its visitors which words carry it, and so holds what its readers found."""
Readable = Supported | ApprovedEvent
"""What is read against its evidence, sentence by sentence."""


@dataclass(frozen=True, kw_only=True)
class CitedText:
    """One of the texts of a record that cite evidence."""

    body: Body
    field: str = "body"
    """As findings name it: `body`, or `questions.<slug>.scholarship`."""
    title: str = ""
    """What a curator calls it; '' for a panel's own text, and for the only text there is."""
    for_teachers: bool = False
    """Whether it answers what students are asked: it stands in the teacher's guide alone."""


@dataclass(frozen=True, kw_only=True)
class Pair:
    """One sentence of a text against the words of one of its citations."""

    number: int
    """The number of the sentence in its text, from 1."""
    sentence: str
    key: str
    words: str
    text: str = ""
    """The title of the text it stands in, as `CitedText.title`."""

    @property
    def fingerprint(self) -> str:
        """What names the pair, as SHA-256: other words make another pair that nobody has read."""
        identity = "\x1f".join((self.sentence, self.key, self.words))
        return hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def place(self) -> str:
        """Where its sentence stands, in words."""
        if not self.text:
            return _("sentence {number}").format(number=self.number)
        return _("{text}, sentence {number}").format(text=self.text, number=self.number)


def cited_texts(
    body: Body | str,
    idea: Body | str,
    questions: Iterable[Question],
    beside: Iterable[CitedText] = (),
) -> Iterator[CitedText]:
    """Yield the texts of a panel that cite evidence: its own, of what it shows, and `beside`."""
    yield CitedText(body=_parsed(body))
    # Read when its evidence is known: it says in one sentence what the text says in many.
    yield CitedText(body=_parsed(idea), field="big_idea", title=_("the big idea"))
    for question in questions:
        field, title = f"questions.{question.slug}", question.title
        yield CitedText(
            body=_parsed(question.scholarship),
            field=f"{field}.scholarship",
            title=_("“{question}”, what later research found").format(question=title),
        )
        yield CitedText(
            body=_parsed(question.reading),
            field=f"{field}.reading",
            title=_("“{question}”, what this exhibition does").format(question=title),
        )
    yield from beside


def beside_of(
    charts: Iterable[Figure], drawings: Iterable[Figure], prompts: Iterable[Prompt]
) -> Iterator[CitedText]:
    """Yield what cites beside the text of a panel: captions, then teacher's notes in order."""
    for kind, figures in (("charts", charts), ("drawings", drawings)):
        for figure in figures:
            yield _caption(kind, figure.key, figure.title, figure.caption)
    for place, prompt in enumerate(prompts, start=1):
        yield _teacher_note(place, prompt.teacher_note)


def texts_of(document: Readable) -> Iterator[CitedText]:
    """Yield the texts of a document that cite evidence."""
    match document:
        case PanelDocument():
            yield from cited_texts(
                document.body, document.idea, document.questions, _beside(document)
            )
        case ExhibitionDocument():
            yield CitedText(body=document.big_idea, field="big_idea", title=_("the big idea"))
            yield _introduction(document.introduction)
            yield _silences(document.silences_cited)
        case ThemePage():
            yield _introduction(document.introduction)
            yield _silences(document.silences_cited)
        case SubjectPage():
            yield CitedText(body=document.description_cited, field="description")
        case ApprovedEvent():
            yield CitedText(body=document.event.text, field="text")
        case TourPage():
            for stop in document.stops:
                title = _("before {panel}").format(panel=stop.panel)
                yield CitedText(body=stop.words, field=f"stops.{stop.panel}", title=title)


def pairs_of(document: Readable) -> Iterator[Pair]:
    """Return every sentence of a document with each of its citations, in reading order.

    A key that names nothing, and evidence without words, are passed over: checks report them.
    """
    excerpts, notes = evidence_of(document)
    words = {excerpt.key: excerpt.exact or "" for excerpt in excerpts}
    words |= {note.key: note.text for note in notes}
    return pairs_in(texts_of(document), words)


def evidence_of(
    document: Readable,
) -> tuple[tuple[ExcerptDocument, ...], tuple[NoteDocument, ...]]:
    """Return every excerpt and note that a document holds."""
    if isinstance(document, PanelDocument):
        return tuple(all_excerpts(document)), tuple(all_notes(document))
    return document.excerpts, document.notes


def shown_to_visitors(panel: PanelDocument) -> PanelDocument:
    """Return a panel with the readings of what visitors see: not those of answers for teachers."""
    sentences = {
        sentence.text
        for text in texts_of(panel)
        if not text.for_teachers
        for sentence in text.body.sentences
    }
    supports = tuple(row for row in panel.supports if row.sentence in sentences)
    return replace(panel, supports=supports)


def pairs_in(texts: Iterable[CitedText], words: Mapping[str, str]) -> Iterator[Pair]:
    """Yield every sentence with each of its citations; `words` are those of the evidence by key."""
    for text in texts:
        for number, sentence in enumerate(text.body.sentences, start=1):
            for key in sentence.citations:
                if words.get(key) and sentence.text:
                    yield Pair(
                        number=number,
                        sentence=sentence.text,
                        key=key,
                        words=words[key],
                        text=text.title,
                    )


def _beside(panel: PanelDocument) -> Iterator[CitedText]:
    for chart in panel.charts:
        yield _caption("charts", chart.key, chart.title, chart.caption_cited)
    for drawing in panel.drawings:
        yield _caption("drawings", drawing.key, drawing.title, drawing.caption_cited)
    for place, prompt in enumerate(panel.prompts, start=1):
        yield _teacher_note(place, prompt.teacher_note_cited)


def _caption(kind: str, key: str, title: str, caption: Body | str) -> CitedText:
    return CitedText(
        body=_parsed(caption),
        field=f"{kind}.{key}.caption",
        title=_("the caption of “{figure}”").format(figure=title),
    )


def _teacher_note(place: int, note: Body | str) -> CitedText:
    return CitedText(
        body=_parsed(note),
        field=f"prompts.{place}.teacher_note",
        title=_("the teacher’s note of discussion question {place}").format(place=place),
        for_teachers=True,
    )


def _introduction(text: Body) -> CitedText:
    return CitedText(body=text, field="introduction", title=_("the introduction"))


def _silences(text: Body) -> CitedText:
    return CitedText(body=text, field="silences", title=_("what our sources leave out"))


def _parsed(text: Body | str) -> Body:
    return text if isinstance(text, Body) else body_text.parse(text)
