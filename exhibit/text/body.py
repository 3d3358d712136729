"""The text of a panel: CommonMark with citations `[@key]`, `[@key1; @key2]` and framing `[~]`."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """One sentence of a body.

    `source` is the raw Markdown with its marks, `text` the plain words without them, `html` the
    safe inline HTML without marks. `start` and `end` are offsets of `source` in the body.
    `citations` are keys in the order written, without `@`.
    """

    source: str
    text: str
    html: str
    citations: tuple[str, ...]
    framing: bool
    start: int
    end: int


@dataclass(frozen=True, kw_only=True)
class Block:
    """A paragraph, heading, list item or block quotation of a body."""

    kind: Literal["paragraph", "heading", "item", "quotation"]
    sentences: tuple[Sentence, ...]
    level: int = 0


@dataclass(frozen=True, kw_only=True)
class Body:
    """A parsed body."""

    source: str
    blocks: tuple[Block, ...] = ()

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences in reading order, headings left out: a heading makes no claim."""
        return tuple(
            sentence
            for block in self.blocks
            if block.kind != "heading"
            for sentence in block.sentences
        )

    @property
    def citations(self) -> tuple[str, ...]:
        """Every key cited, once each, in order of first citation."""
        return tuple(dict.fromkeys(key for s in self.sentences for key in s.citations))

    @property
    def text(self) -> str:
        """The plain words, paragraphs apart by a blank line."""
        return "\n\n".join(" ".join(s.text for s in block.sentences) for block in self.blocks)
