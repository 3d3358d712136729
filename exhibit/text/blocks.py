"""The blocks of a panel's text, each with the way back to its place in the source.

CommonMark with less: no code blocks, no underlined headings, no numbered lists and no link
definitions. Museum text needs none of them, and each makes ordinary words disappear: "1937. The
worst year" would lose its year to a list, "[@L1]: see" its mark to a link definition.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock, list_block
from markdown_it.token import Token

Kind = Literal["paragraph", "heading", "item", "quotation"]

_LINE_END = re.compile(r"\r\n|\r|\n")
_CONTAINERS = {"bullet_list": "item", "blockquote": "quotation"}


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """The inline text of one block, free of its container's signs (`#`, `-`, `>`).

    `content_lines` are offsets in `content` where its lines begin, `source_lines` the offsets in
    the body where the same characters stand.
    """

    kind: Kind
    level: int
    content: str
    content_lines: tuple[int, ...]
    source_lines: tuple[int, ...]

    def offset(self, position: int) -> int:
        """Return where a character of `content` stands in the body."""
        line = bisect_right(self.content_lines, position) - 1
        return self.source_lines[line] + position - self.content_lines[line]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of `content` that is not empty stands in the body."""
        return self.offset(start), self.offset(end - 1) + 1


def _bullets_only(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read bullet lists as CommonMark does; leave "1937. The worst year" a paragraph."""
    first = state.bMarks[start] + state.tShift[start]
    if state.src[first : first + 1].isdigit():
        return False
    return list_block(state, start, end, silent)


def _block_markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False})
    markdown.disable(["code", "fence", "reference", "html_block", "lheading"])
    ends = RuleOptionsType(alt=["paragraph", "reference", "blockquote"])
    markdown.block.ruler.at("list", _bullets_only, ends)
    return markdown


_MARKDOWN = _block_markdown()


def paragraphs(source: str) -> Iterator[Paragraph]:
    """Yield the blocks of a body that hold words, in reading order."""
    text = _LINE_END.sub("\n", source).replace("\x00", "\ufffd")
    lines = text.split("\n")
    starts = [0, *(match.end() for match in _LINE_END.finditer(source))]
    tokens: list[Token] = []
    _MARKDOWN.block.parse(text, _MARKDOWN, {}, tokens)
    open_containers: list[str] = []
    for before, token in zip([None, *tokens], tokens, strict=False):
        name = token.type.removesuffix("_open").removesuffix("_close")
        if name in _CONTAINERS:
            if token.nesting == 1:
                open_containers.append(_CONTAINERS[name])
            else:
                open_containers.pop()
        elif token.type == "inline" and token.content.strip() and token.map and before:
            kind, level = _kind(before, open_containers)
            yield _placed(kind, level, token.content, token.map[0], lines, starts)


def _kind(opening: Token, containers: list[str]) -> tuple[Kind, int]:
    """Name a block by its opening token and the containers it stands in."""
    if opening.type == "heading_open":
        return "heading", int(opening.tag[1:])
    if not containers:
        return "paragraph", 0
    if containers[-1] == "item":
        return "item", containers.count("item")
    return "quotation", 0


def _placed(
    kind: Kind, level: int, content: str, line: int, lines: list[str], starts: list[int]
) -> Paragraph:
    """Find every line of a block's content again in the body."""
    pieces = [piece.strip() for piece in content.strip().split("\n")]
    content_lines, source_lines = [], []
    position = 0
    for piece in pieces:
        while line < len(lines) - 1 and piece not in lines[line]:
            line += 1
        content_lines.append(position)
        source_lines.append(starts[line] + max(lines[line].rfind(piece), 0))
        position += len(piece) + 1
        line += 1
    return Paragraph(
        kind=kind,
        level=level,
        content="\n".join(pieces),
        content_lines=tuple(content_lines),
        source_lines=tuple(source_lines),
    )
