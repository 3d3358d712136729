"""Root-relative links made relative, so that a page reads right wherever its edition is put.

Only attributes of start tags are touched; text, comments, scripts and styles stay as they are.
A page that a host serves at addresses of any depth (`/404.html`) must keep its links.
"""

import re
from collections.abc import Callable

_URL_ATTRIBUTES = {
    b"action",
    b"cite",
    b"content-url",
    b"data",
    b"formaction",
    b"href",
    b"poster",
    b"src",
    b"xlink:href",
}
_LIST_ATTRIBUTES = {b"srcset", b"imagesrcset"}
_META_ADDRESS = re.compile(
    rb"""(?:property|name|itemprop)\s*=\s*["']?[^\s"'>]*(?:url|image|video|audio)""",
    re.IGNORECASE,
)

# A comment, an element whose content is not markup, or a start tag.
_PIECE = re.compile(
    rb"""<!--.*?-->
    |<(?P<raw>script|style|textarea|title|xmp|iframe|noembed|noframes)
      (?P<raw_rest>(?:\s(?:[^>"']|"[^"]*"|'[^']*')*)?>)
      (?P<content>.*?)(?=</(?P=raw)[\s/>])
    |<(?P<name>[a-z][^\s/>]*)(?P<rest>(?:[^>"']|"[^"]*"|'[^']*')*)>""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_ATTRIBUTE = re.compile(
    rb"""(?P<name>[^\s"'>/=]+)(?P<equals>\s*=\s*)
    (?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'=<>`]+))""",
    re.VERBOSE,
)
# An image candidate: an address, then its width or density (HTML, 4.8.4.3.10).
_CANDIDATE = re.compile(rb"(?P<before>[\s,]*)(?P<url>\S*[^\s,])(?P<descriptor>[^,]*)")
_SUFFIX = re.compile(r"[?#]")


def relative_links(html: bytes, page_path: str, leave: tuple[str, ...] = ()) -> bytes:
    """Return the page with its root-relative links made relative to its own public path.

    `/themes/terror/` on `/panels/kirov/` becomes `../../themes/terror/`; fragments and queries
    are kept. Links beginning with a prefix in `leave` (`/admin/`), links to other hosts and
    links that are relative already stay.
    """

    return with_links(html, lambda value: _shorten(value, page_path, leave), marked_by=b"/")


def with_links(html: bytes, change: Callable[[bytes], bytes], *, marked_by: bytes = b"=") -> bytes:
    """Return the page with every address in its start tags put through `change`.

    Tags without `marked_by` among their attributes hold nothing to change and are passed over.
    """

    def piece(match: re.Match[bytes]) -> bytes:
        if match["raw"]:
            attributes = _attributes(match["raw"], match["raw_rest"], change)
            return b"<" + match["raw"] + attributes + match["content"]
        if not match["name"] or marked_by not in match["rest"]:
            return match[0]
        return b"<" + match["name"] + _attributes(match["name"], match["rest"], change) + b">"

    return _PIECE.sub(piece, html)


def relative_link(target: str, page_path: str) -> str:
    """Return a root-relative address as seen from a page: `/` from `/a/` is `../`.

    An address with an empty part (`/a//b`) is returned as it is: software disagrees on how a
    relative one is to be read.
    """
    end = match.start() if (match := _SUFFIX.search(target)) else len(target)
    path, suffix = target[:end], target[end:]
    if "//" in path:
        return target
    here = page_path.split("/")[1:-1]
    *there, last = path.split("/")[1:]
    shared = 0
    while shared < min(len(here), len(there)) and here[shared] == there[shared]:
        shared += 1
    steps = [".."] * (len(here) - shared) + there[shared:]
    link = "/".join([*steps, last])
    # "" would keep the page's own query; "a:b" would be read as a scheme.
    if not link or ":" in link.partition("/")[0]:
        link = "./" + link
    return link + suffix


def _shorten(value: bytes, page_path: str, leave: tuple[str, ...]) -> bytes:
    address = value.strip(b" \t\r\n\f")
    # Browsers read a backslash as a slash, so "/\host" is another host too.
    if not address.startswith(b"/") or address[1:2] in (b"/", b"\\"):
        return value
    text = address.decode("utf-8", "surrogateescape")
    if text.startswith(leave):
        return value
    return relative_link(text, page_path).encode("utf-8", "surrogateescape")


def _attributes(tag: bytes, attributes: bytes, shorten: Callable[[bytes], bytes]) -> bytes:
    def attribute(match: re.Match[bytes]) -> bytes:
        name = match["name"].lower()
        group = next(g for g in ("double", "single", "bare") if match[g] is not None)
        value = match[group]
        if name in _URL_ATTRIBUTES or (name == b"content" and _holds_address(tag, attributes)):
            new = shorten(value)
        elif name in _LIST_ATTRIBUTES:
            new = _CANDIDATE.sub(
                lambda candidate: (
                    candidate["before"] + shorten(candidate["url"]) + candidate["descriptor"]
                ),
                value,
            )
        else:
            return match[0]
        quote = {"double": b'"', "single": b"'", "bare": b""}[group]
        return match["name"] + match["equals"] + quote + new + quote

    return _ATTRIBUTE.sub(attribute, attributes)


def _holds_address(tag: bytes, attributes: bytes) -> bool:
    """Say whether a meta element's content is an address, such as that of `og:image`."""
    return tag.lower() == b"meta" and _META_ADDRESS.search(attributes) is not None
