"""The manual's pages: Markdown files of docs/ as HTML for the curators' screens.

The same files are read on a code host, so their links and headings work there too: an anchor is
made of a heading as GitHub makes it.
"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.urls import reverse
from markdown_it import MarkdownIt
from markdown_it.token import Token
from PIL import Image

DOCS = "docs"
CHAPTERS = {
    "": "curators.md",
    "sources": "curators/sources.md",
    "panels": "curators/panels.md",
    "together": "curators/together.md",
    "editions": "curators/editions.md",
    "records": "curators/records.md",
    "people": "curators/people.md",
    "trouble": "curators/trouble.md",
}
REFERENCE = {
    "checks": "checks.md",
    "moves": "review.md",
    "words": "glossary.md",
    "bundle": "content-bundle.md",
    "folding": "folding.md",
    "educators": "educators.md",
    "operators": "operators.md",
}
FILES = CHAPTERS | REFERENCE
"""Files below docs/ by the last part of their address."""
PICTURES = "screenshots"
_PICTURE = re.compile(r"screenshots/([a-z0-9-]+)\.png")
_OUTSIDE = re.compile(r"[a-z]+:")


@dataclass(frozen=True, kw_only=True)
class Page:
    """One page: its title, its HTML without that title, and its headings by anchor."""

    title: str
    html: str
    headings: dict[str, str]


@lru_cache(maxsize=len(FILES))
def page(name: str) -> Page:
    """Return a page of the manual. Raises KeyError for one there is not, OSError without file."""
    file, parser = FILES[name], _parser()
    tokens = parsed(name)
    title, headings = "", {}
    page_tokens: list[Token] = []
    for token, after in zip(tokens, [*tokens[1:], Token("", "", 0)], strict=True):
        if token.type == "heading_open":
            if token.tag == "h1":
                title = words_of(after)
            headings[anchor(words_of(after))] = words_of(after)
            token.attrSet("id", anchor(words_of(after)))
        elif token.type == "fence" and token.info.strip() == "mermaid":
            # A drawing where it is rendered; here the table below it says the same.
            continue
        elif token.type in ("td_open", "th_open") and "style" in token.attrs:
            # The side a column leans to: our pages allow no style in the text.
            token.attrJoin("class", "figure")
        elif token.type == "inline":
            _lead(token, posixpath.dirname(file))
        page_tokens.append(token)
    # The first three are the title, which the frame around the page has already.
    html = parser.renderer.render(page_tokens[3:] if title else page_tokens, parser.options, {})
    return Page(title=title, html="".join(_scrolled(html)), headings=headings)


def parsed(name: str) -> list[Token]:
    """Return what a page is made of. Raises KeyError for one there is not, OSError without file."""
    return _parser().parse((folder() / FILES[name]).read_text(encoding="utf-8"))


def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table")


def folder() -> Path:
    """Return where the files are."""
    return Path(settings.BASE_DIR) / DOCS


def picture(name: str) -> Path:
    """Return the file of a picture of the manual; it need not be there."""
    return folder() / PICTURES / f"{name}.png"


def anchor(heading: str) -> str:
    """Return the anchor of a heading, as GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def address(name: str, at: str = "") -> str:
    """Return the address of a page, or of a heading on it."""
    url = reverse("curation:manual-page", args=[name]) if name else reverse("curation:manual")
    return f"{url}#{at}" if at else url


def words_of(token: Token) -> str:
    """Return the plain words of a paragraph, a heading or a cell."""
    return "".join(
        " " if child.type in ("softbreak", "hardbreak") else child.content
        for child in token.children or []
        if child.type in ("text", "code_inline", "softbreak", "hardbreak")
    )


def _lead(token: Token, where: str) -> None:
    """Make links and pictures of a paragraph lead to where this site serves them."""
    for child in token.children or []:
        if child.type == "link_open":
            child.attrSet("href", _link(str(child.attrGet("href")), where))
        elif child.type == "image":
            _show(child, where)


def _link(target: str, where: str) -> str:
    """Return where a link of a file in folder `where` leads; as it is, if to somewhere else."""
    path, _, at = target.partition("#")
    if _OUTSIDE.match(target) or not path:
        return target
    file = posixpath.normpath(posixpath.join(where, path))
    names = [name for name, known in FILES.items() if known == file]
    return address(names[0], at) if names else target


def _show(image: Token, where: str) -> None:
    """Give a picture the address it is served at, and its size, so that headings keep still."""
    target = posixpath.normpath(posixpath.join(where, str(image.attrGet("src"))))
    match = _PICTURE.fullmatch(target)
    if match is None:
        return
    image.attrSet("src", reverse("curation:manual-picture", args=[match[1]]))
    image.attrSet("loading", "lazy")
    file = picture(match[1])
    if file.is_file():
        with Image.open(file) as opened:
            image.attrSet("width", str(opened.width))
            image.attrSet("height", str(opened.height))


def _scrolled(html: str) -> Iterator[str]:
    """Yield HTML in which each table can be scrolled by itself on a narrow screen."""
    parts = re.split(r"(<table>.*?</table>)", html, flags=re.DOTALL)
    for number, part in enumerate(parts):
        if part.startswith("<table>"):
            # Split by one group, every second part is a table.
            label = f"Table {(number + 1) // 2}"
            yield f'<div class="scrolled" tabindex="0" role="region" aria-label="{label}">'
            yield f"{part}</div>"
        else:
            yield part
