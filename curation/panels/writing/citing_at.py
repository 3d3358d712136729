"""A citation put into a body at a place of it, as the tools of the form put one. Pure."""

import re
from dataclasses import dataclass

from curation.panels.writing.caret import Carets
from exhibit.text.body import Sentence, parse

# As the body's own marks, [@L27; @S14] or [~]; looked for from where the last bracket opens.
_MARK = re.compile(r"\[(?P<inside>@[\w.:-]+(?:\s*;\s*@[\w.:-]+)*|~)\]")


@dataclass(frozen=True, kw_only=True)
class Cited:
    """A body with a key cited in it, and the place behind its mark, as a browser counts."""

    key: str
    body: str
    caret: int
    sentence: str = ""
    """Behind which the mark stands; '' where the body has no sentence yet."""
    was_there: bool = False
    """The sentence has cited it already: nothing was put."""


class Typed:
    """A body as it stands in its box."""

    def __init__(self, body: str) -> None:
        """Take the words, newlines of any kind."""
        self._body = body.replace("\r\n", "\n").replace("\r", "\n")

    def with_key(self, key: str, caret: int | None = None) -> Cited:
        """Return the body with a key cited behind the sentence at the caret.

        Behind the last one where the caret is None. A key joins the mark that is there, and takes
        the place of the mark of a sentence in our words.
        """
        body, carets = self._body, Carets(self._body)
        at = len(body) if caret is None else carets.offset_of(caret)
        sentence = _sentence_at(body, at)
        if sentence is None:
            before = body.rstrip()
            text = f"{before} [@{key}]".lstrip()
            return Cited(key=key, body=text, caret=_units(text))
        words, keys = _parted(body[sentence.start : sentence.end])
        if key in sentence.citations:
            place = _units(body[: sentence.end])
            text = sentence.text
            return Cited(key=key, body=body, caret=place, sentence=text, was_there=True)
        mark = "; ".join([*(one for one in keys if one != "~"), f"@{key}"])
        start = f"{body[: sentence.start]}{words} [{mark}]"
        text = start + body[sentence.end :]
        return Cited(key=key, body=text, caret=_units(start), sentence=sentence.text)


def _parted(source: str) -> tuple[str, list[str]]:
    """Return a sentence without its last mark, and what stands in that."""
    opened = source.rfind("[")
    mark = _MARK.fullmatch(source, opened) if opened >= 0 else None
    if mark is None:
        return source.rstrip(), []
    return source[:opened].rstrip(), [one.strip() for one in mark["inside"].split(";")]


def _sentence_at(body: str, at: int) -> Sentence | None:
    """Return the sentence that holds a place, else the last one before it, else the first."""
    blocks = parse(body).blocks
    sentences = [one for block in blocks if block.kind != "heading" for one in block.sentences]
    told = [one for one in sentences if one.text]
    before = [one for one in told if one.start <= at]
    return before[-1] if before else next(iter(told), None)


def _units(text: str) -> int:
    """Return the length of a text as a browser counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
