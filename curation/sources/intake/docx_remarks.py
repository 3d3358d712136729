"""What is told of a Word document: what its text does not hold, and what was done to its words."""

from collections.abc import Iterable, Iterator, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop

from curation.sources.intake.docx_lines import Kind, Line
from curation.sources.intake.line_list import lines_named
from curation.sources.intake.words import LeftOut

MOST_NAMED = 10
"""Symbols and raised numbers named in one sentence."""
LEFT_OUT = {
    Kind.HIDDEN: _noop("Hidden text"),
    Kind.DELETED: _noop("Deleted text"),
    Kind.MOVED: _noop("Text where it was before it was moved"),
    Kind.CODE: _noop("Field code"),
    Kind.READING: _noop("Reading beside characters"),
    Kind.DESCRIPTION: _noop("Description of a picture or table"),
    Kind.DRAWN: _noop("Words drawn as a picture"),
    Kind.OTHER: _noop("Other words"),
}
"""Asides with words that are not in the text."""
SENTENCES = {
    Kind.HIDDEN: _noop("Hidden text is left out: {lines}."),
    Kind.READING: _noop(
        "Readings set small beside characters (furigana) are left out, so that they do not run "
        "into the words: {lines}."
    ),
    Kind.JOINED: _noop(
        "Paragraphs whose mark is deleted or hidden go on in the next, as Word shows them: {lines}."
    ),
    Kind.BOX: _noop(
        "Text boxes have lines of their own, after the paragraph they hang on: {lines}."
    ),
    Kind.NESTED: _noop("Tables inside tables stand in the cell they are in: {lines}."),
    Kind.FORMULA: _noop("Formulas are written on one line: {lines}. Compare them with the file."),
    Kind.RAISED: _noop(
        "Raised and lowered numbers, as of notes, are written so that they do not run into the "
        "words: {named}, in {lines}."
    ),
    Kind.SYMBOL: _noop(
        "Signs of symbol fonts are written as characters of Unicode: {named}, in {lines}."
    ),
    Kind.UNKNOWN_SYMBOL: _noop(
        "Signs of fonts that no character of Unicode is known for stand as they are: {named}, in "
        "{lines}. Write the right characters in the file and upload it again."
    ),
    Kind.SYMBOL_LETTERS: _noop(
        "Letters that the file sets in a font of signs stand as letters: {named}, in {lines}. "
        "Compare them with the file."
    ),
}


def left_out_of_line(line: Line, place: str) -> Iterator[LeftOut]:
    """Yield what hangs on a line and is not in the text."""
    for aside in line.asides:
        words = " ".join(aside.words.split())
        if aside.kind in LEFT_OUT and words:
            yield LeftOut(_(LEFT_OUT[aside.kind]), place, words)


def remarks_on_lines(lines: Sequence[tuple[int, Line]]) -> Iterator[str]:
    """Yield a sentence for each kind of thing that was left out or done, with its lines."""
    for kind, sentence in SENTENCES.items():
        found = [
            (number, aside.words.strip())
            for number, line in lines
            for aside in line.asides
            if aside.kind is kind
        ]
        if found:
            yield _(sentence).format(
                lines=lines_named(number for number, _words in found),
                named=_named(words for _number, words in found),
            )


def _named(names: Iterable[str]) -> str:
    once = list(dict.fromkeys(names))
    more = _(" and others") if len(once) > MOST_NAMED else ""
    return ", ".join(once[:MOST_NAMED]) + more
