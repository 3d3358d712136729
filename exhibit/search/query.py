"""What a visitor typed, read: words, "exact phrases", -exclusions, and a last word left open.

Everything else is harmless: other signs part words, and no text raises.
"""

import re
from dataclasses import dataclass

from exhibit.search.words import words_of
from exhibit.text.folding import DASHES, DOUBLE_QUOTES, INVISIBLE

LONGEST = 200
"""Characters of a query; nobody asks longer, and each word costs the server time."""
SHORTEST_OPEN_WORD = 3
"""Letters; a broader prefix costs ten times a word and finds a third of the index."""

_UNSEEN = re.compile(rf"[{INVISIBLE}]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_QUOTE = f"[{re.escape(DOUBLE_QUOTES)}]"
_DASH = f"[{re.escape(DASHES)}]"
_NOT_QUOTE = f"[^{re.escape(DOUBLE_QUOTES)}]"
_PIECE = re.compile(
    rf"(?<!\S)(?P<no>{_DASH})?{_QUOTE}(?P<phrase>{_NOT_QUOTE}+){_QUOTE}"
    rf"|(?P<words>[^\s{re.escape(DOUBLE_QUOTES)}]+)"
)
_LEADING_DASHES = re.compile(f"{_DASH}+")


@dataclass(frozen=True, kw_only=True)
class Query:
    """A query, read. Every entry is comparable words parted by spaces: `forced labor` is one word
    as typed, `forced-labor`, and stands for these two in this order."""

    text: str = ""
    """What was typed, at most `LONGEST` characters, without what cannot be printed."""
    words: tuple[str, ...] = ()
    run: tuple[str, ...] = ()
    """The words in order, also those typed twice: `1 000 000`, `s s r`; empty where none is."""
    phrases: tuple[str, ...] = ()
    exclusions: tuple[str, ...] = ()
    open_word: str = ""
    """The last of `words`, where it may be the beginning of a longer one."""
    too_long: bool = False

    @property
    def asks(self) -> bool:
        """Whether there is anything to look for: exclusions alone find nothing."""
        return bool(self.words or self.phrases)

    @property
    def as_typed(self) -> str:
        """The query with each word in quotation marks, so that it is searched just as it is."""
        asked = (f'"{text}"' for text in (*self.phrases, *self.words))
        return " ".join((*asked, *(f'-"{no}"' for no in self.exclusions)))


def parse(text: str) -> Query:
    """Read a query. A text over `LONGEST` characters is read up to there and marked too long."""
    typed = " ".join(_UNPRINTABLE.sub(" ", text).split())
    query_text = typed[:LONGEST].rstrip()
    words: dict[str, None] = {}
    run: list[str] = []
    phrases: dict[str, None] = {}
    exclusions: dict[str, None] = {}
    last = ""
    for piece in _PIECE.finditer(_UNSEEN.sub("", query_text)):
        piece_text = piece["phrase"] or piece["words"]
        no = bool(piece["no"] or (piece["words"] and _LEADING_DASHES.match(piece_text)))
        piece_words = " ".join(words_of(piece_text))
        if not piece_words:
            continue
        terms = exclusions if no else phrases if piece["phrase"] else words
        terms[piece_words] = None
        if terms is words:
            run.append(piece_words)
        last = piece_words if terms is words else ""
    return Query(
        text=query_text,
        words=tuple(words),
        run=tuple(run) if len(run) > len(words) else (),
        phrases=tuple(phrases),
        exclusions=tuple(exclusions),
        open_word=last if len(last.rpartition(" ")[2]) >= SHORTEST_OPEN_WORD else "",
        too_long=len(typed) > LONGEST,
    )
