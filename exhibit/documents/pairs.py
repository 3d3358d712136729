"""Sentences paired with what they cite: what a reader reads, one pair at a time."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from django.utils.translation import gettext as _

from exhibit.documents.panel import PanelDocument, all_excerpts, all_notes
from exhibit.text import body as body_text
from exhibit.text.body import Body


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


@dataclass(frozen=True, kw_only=True)
class CitedText:
    """One of the texts of a panel that cite evidence."""

    body: Body
    field: str = "body"
    """As findings name it: `body`, or `questions.<slug>.scholarship`."""
    title: str = ""
    """What a curator calls it; '' for the panel's own text."""


@dataclass(frozen=True, kw_only=True)
class Pair:
    """One sentence of a text against the words of one of its citations."""

    number: int
    """The number of the sentence in its text, from 1."""
    sentence: str
    key: str
    words: str
    text: str = ""
    """The title of the text it stands in; '' for the panel's own."""

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
    body: Body | str, idea: Body | str, questions: Iterable[Question]
) -> Iterator[CitedText]:
    """Yield the texts that a panel shows and that cite evidence: its own, and its questions'."""
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


def texts_of(panel: PanelDocument) -> Iterator[CitedText]:
    """Yield the texts of a panel's document that cite evidence."""
    return cited_texts(panel.body, panel.idea, panel.questions)


def pairs_of(panel: PanelDocument) -> Iterator[Pair]:
    """Return every sentence of a panel with each of its citations, in reading order.

    A key that names nothing, and evidence without words, are passed over: checks report them.
    """
    words = {excerpt.key: excerpt.exact or "" for excerpt in all_excerpts(panel)}
    words |= {note.key: note.text for note in all_notes(panel)}
    return pairs_in(texts_of(panel), words)


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


def _parsed(text: Body | str) -> Body:
    return text if isinstance(text, Body) else body_text.parse(text)
