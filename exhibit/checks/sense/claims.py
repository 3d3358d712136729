"""The sentences of a panel as claims: each with the words it cites, ready to be compared."""

import html
import re
from collections.abc import Iterator

from exhibit.checks.context import CheckContext
from exhibit.checks.evidence import readings
from exhibit.checks.fields import excerpts_of
from exhibit.checks.place import sentence_finding
from exhibit.checks.sense import differences
from exhibit.checks.sense.claim import Claim, Passage
from exhibit.documents.panel import PanelDocument
from exhibit.documents.records import ExcerptDocument, Name, NoteDocument
from exhibit.text.body import Sentence
from exhibit.text.findings import Finding
from exhibit.text.source_words import SOURCE_WORDS

_EMPHASIS = re.compile(r"<(em|strong)>([^<]*)</\1>")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def check(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each difference between a sentence of the body and what it cites."""
    for number, sentence, claim in claims(panel, context):
        for difference in differences(claim):
            yield sentence_finding(
                number,
                sentence,
                code=difference.code,
                level=difference.level,
                message=difference.message,
                advice=difference.advice,
                words=difference.words,
            )


def claims(panel: PanelDocument, context: CheckContext) -> Iterator[tuple[int, Sentence, Claim]]:
    """Yield each sentence of the body with its number, from 1, and what it claims.

    A sentence that cites a key which names nothing is left to the check of keys, and one that cites
    an excerpt whose words are not here cannot be compared.
    """
    passages = passages_of(panel)
    source_names = _source_names(panel)
    number = 0
    for block in panel.body.blocks:
        if block.kind == "heading":
            continue
        words = " ".join(sentence.text for sentence in block.sentences)
        for sentence in block.sentences:
            number += 1
            if not all(
                key in passages and any(passages[key].readings) for key in sentence.citations
            ):
                continue
            yield (
                number,
                sentence,
                Claim(
                    sentence=sentence.text,
                    passages=tuple(passages[key] for key in sentence.citations),
                    framing=sentence.framing,
                    names=context.names,
                    source_names=source_names,
                    emphasised=_emphasised(sentence),
                    context=words,
                ),
            )


def passages_of(panel: PanelDocument) -> dict[str, Passage]:
    """Return everything a panel can cite, by key."""
    passages = {excerpt.key: _of_excerpt(excerpt) for excerpt in excerpts_of(panel)}
    return passages | {note.key: _of_note(note) for note in panel.notes}


def _of_excerpt(excerpt: ExcerptDocument) -> Passage:
    return Passage(
        key=excerpt.key,
        kind="excerpt",
        readings=readings(excerpt),
        source=excerpt.source,
        surroundings=(excerpt.before or "", excerpt.after or ""),
        public=excerpt.public,
    )


def _of_note(note: NoteDocument) -> Passage:
    works = note.references
    return Passage(
        key=note.key,
        kind="note",
        readings=(note.text,),
        makers=tuple(
            dict.fromkeys(_family(n) for work in works for n in (*work.authors, *work.editors))
        ),
        published=tuple(int(year) for work in works for year in _YEAR.findall(work.issued)),
        works=tuple(
            (_family(name), int(year))
            for work in works
            for name in (*work.authors, *work.editors)
            for year in _YEAR.findall(work.issued)
        ),
        issued=tuple(work.issued for work in works if work.issued),
        titles=tuple(
            filter(None, (t for work in works for t in (work.title, work.container_title)))
        ),
        correction=note.correction,
    )


def _family(name: Name) -> str:
    return name.surname


def _emphasised(sentence: Sentence) -> tuple[str, ...]:
    return tuple(html.unescape(match[2]) for match in _EMPHASIS.finditer(sentence.html))


def _source_names(panel: PanelDocument) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return what each source is called; a kind the panel does not rest on stands by its name."""
    kinds = {source.kind for source in panel.sources}
    here = ((source.key, SOURCE_WORDS.get(source.kind, ())) for source in panel.sources)
    others = ((kind, words) for kind, words in SOURCE_WORDS.items() if kind not in kinds)
    return tuple((key, words) for key, words in (*here, *others) if words)
