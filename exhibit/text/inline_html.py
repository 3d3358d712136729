"""Markdown of one sentence to safe inline HTML and to plain words."""

import html
import re
from collections.abc import Sequence

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token

_TAGS = {"em", "strong", "a"}
_ATTRIBUTES = {"a": {"href"}}
# http(s), an address of this site, or a place on this page. `//host` and `/\host` leave the site.
_ALLOWED_LINK = re.compile(r"https?://\S+\Z|/(?![/\\])\S*\Z|#\S*\Z", re.IGNORECASE)
_MARKDOWN_SIGN = re.compile(r"[\\`*_\[\]<>&!\n]")
# No sentence of prose has so many signs; beyond it the text is shown as it stands, because
# unclosed brackets and emphasis cost time in the square of their number.
_MOST_SIGNS = 200
_UNWRITABLE = re.compile(r"[\x00\ud800-\udfff]")


def allowed_link(address: str) -> bool:
    """Say whether a link may stand in a panel's text."""
    return bool(_ALLOWED_LINK.match(address))


class _Inline(MarkdownIt):
    """Markdown in which a link with another address stays ordinary text."""

    def validateLink(self, url: str) -> bool:
        return allowed_link(url)


_MARKDOWN = _Inline("commonmark", {"html": False})


def writable(text: str) -> str:
    """Replace what no file or page can hold (NUL, lone surrogates), one character for one."""
    return _UNWRITABLE.sub("\ufffd", text)


def render(source: str) -> tuple[str, str]:
    """Return the plain words and the safe HTML of a sentence's Markdown, without its marks.

    The HTML holds `em`, `strong` and `a` with an allowed address, and nothing else; pictures give
    their alternative text.
    """
    source = writable(source).strip()
    if len(_MARKDOWN_SIGN.findall(source)) > _MOST_SIGNS:
        plain = _collapsed(source)
        return plain, html.escape(plain, quote=False)
    if not _MARKDOWN_SIGN.search(source):
        plain = _collapsed(source)
        return plain, plain
    tokens = _MARKDOWN.parseInline(source)[0].children or []
    _pictures_to_words(tokens)
    unsafe = _MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {})
    return _collapsed(_plain(tokens)), _collapsed(_clean(unsafe))


def _clean(unsafe: str) -> str:
    """Pass HTML through the last gate."""
    return nh3.clean(
        unsafe,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=lambda tag, name, value: value if allowed_link(value) else None,
        url_schemes={"http", "https"},
        link_rel=None,
    )


def _pictures_to_words(tokens: Sequence[Token]) -> None:
    """Turn pictures into their alternative text: a panel's pictures are not in its text."""
    for token in tokens:
        if token.type == "image":
            token.type = "text"
            token.tag = ""


def _plain(tokens: Sequence[Token]) -> str:
    """Return the words of inline tokens."""
    breaks = ("softbreak", "hardbreak")
    return "".join(" " if token.type in breaks else token.content for token in tokens)


def _collapsed(text: str) -> str:
    """Collapse white space to single spaces."""
    return " ".join(text.split())
