"""From a request and an edition to a response: encodings, entity tags, 304, archive, redirects."""

import hashlib
import html
import re
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import quote
from wsgiref.types import WSGIEnvironment as Environ

from exhibit.editions import reading
from exhibit.editions.compression import compress
from exhibit.editions.negotiation import ENCODINGS, GZIP, IDENTITY, matches, preferences
from exhibit.editions.page import MARKER, REVALIDATE
from exhibit.editions.pages_file import NOTICE, Entry, PackReader
from exhibit.editions.shelf import Shelf

_STATUS = {200: "200 OK", 301: "301 Moved Permanently", 404: "404 Not Found"}
_TAG_SUFFIX = ("", "-gzip", "-br")
# `\Z` and not `$`: a line feed at the end of an address is part of it.
_ARCHIVED = re.compile(r"/editions/([1-9][0-9]{0,5})(/.*)?\Z", re.DOTALL)
_QUERY = re.compile(r"[!-~]*")
_NOT_INDEXED = ("X-Robots-Tag", "noindex")
# A page made for one reader: no shared cache may keep it for another.
_ONE_READERS = ("Cache-Control", "private, max-age=0, must-revalidate")
_NEXT = b'name="next" value="'


class Response(NamedTuple):
    """What a WSGI server needs; `status` is such as '200 OK'."""

    status: str
    headers: list[tuple[str, str]]
    body: Iterable[bytes]


def decoded(path_info: str) -> str | None:
    """Return the text of a WSGI path (RFC 3875 bytes read as Latin-1), None if it is not UTF-8."""
    if path_info.isascii():
        return path_info
    try:
        return path_info.encode("latin-1").decode()
    except UnicodeError:
        return None


def respond(
    shelf: Shelf, path: str, environ: Environ, *, redirects_only: bool = False
) -> Response | None:
    """Return the answer of the editions to GET or HEAD for a decoded path, or None.

    With `redirects_only`, the answer is None or sends to the address with its slash.
    """
    reader = shelf.current()
    if reader is not None:
        entry = reader.find(path)
        if entry is not None:
            return None if redirects_only else _page(reader, path, entry, environ)
        if path + "/" in reader:
            return _redirect(path, environ)
    if path.startswith("/editions/"):
        return _archived(shelf, path, environ, redirects_only)
    return None


def _page(reader: PackReader, path: str, entry: Entry, environ: Environ) -> Response:
    if entry.flags & NOTICE and (cookies := environ.get("HTTP_COOKIE")):
        choice = reading.from_cookies(cookies)
        if choice != reading.DEFAULT:
            return _changed_page(reader, path, entry, environ, choice)
    for encoding in preferences(environ.get("HTTP_ACCEPT_ENCODING")):
        if encoding == IDENTITY or entry.has(encoding):
            break
    etag = f'"{entry.digest.hex()}{_TAG_SUFFIX[encoding]}"'
    headers = [*reader.profiles[entry.profile], ("ETag", etag)]
    if_none_match = environ.get("HTTP_IF_NONE_MATCH")
    if if_none_match and entry.status == 200 and matches(if_none_match, etag):
        return _not_modified(headers)
    if encoding:
        headers.append(("Content-Encoding", ENCODINGS[encoding]))
    headers.append(("Content-Length", str(entry.places[2 * encoding + 1])))
    head = environ["REQUEST_METHOD"] == "HEAD"
    body = () if head else reader.body(path, entry, encoding)
    return Response(_STATUS[entry.status], headers, body)


def _not_modified(headers: list[tuple[str, str]]) -> Response:
    # What describes a body stays away; policies travel, so that a kept page gets new ones.
    kept_headers = [header for header in headers if header[0] != "Content-Type"]
    return Response("304 Not Modified", kept_headers, ())


def _redirect(path: str, environ: Environ) -> Response | None:
    """Send to the same address with a slash; relative, so that it holds behind any proxy."""
    query = environ.get("QUERY_STRING", "")
    if not _QUERY.fullmatch(query):
        return None
    location = quote(path.rpartition("/")[2], safe="") + "/" + (query and f"?{query}")
    headers = [("Location", location), ("Cache-Control", REVALIDATE), ("Content-Length", "0")]
    return Response("301 Moved Permanently", headers, ())


def _archived(shelf: Shelf, path: str, environ: Environ, redirects_only: bool) -> Response | None:
    match = _ARCHIVED.match(path)
    reader = shelf.edition(int(match[1])) if match else None
    if match is None or reader is None:
        return None
    inner = match[2] or ""
    entry = reader.find(inner)
    if entry is None:
        return _redirect(path, environ) if inner + "/" in reader else None
    if redirects_only:
        return None
    if entry.flags & NOTICE:
        current = shelf.current()
        href = quote(inner) if current is not None and inner in current else "/"
        choice = reading.from_cookies(environ.get("HTTP_COOKIE"))
        return _changed_page(reader, inner, entry, environ, choice, notice(reader, href))
    response = _page(reader, inner, entry, environ)
    response.headers.append(_NOT_INDEXED)
    return response


def notice(reader: PackReader, href: str) -> bytes:
    """Return the sentence that stands on every page of a kept edition."""
    about = reader.description
    return (
        f'<p class="edition-notice">You are reading edition {about.number} of {about.day}. '
        f'<a href="{html.escape(href)}">See the current edition</a>.</p>'
    ).encode()


def _changed_page(
    reader: PackReader,
    path: str,
    entry: Entry,
    environ: Environ,
    choice: reading.Reading,
    words: bytes = b"",
) -> Response:
    """Return a page with a reader's own settings in it (exhibit.editions.reading).

    `words` are the notice of a kept edition.
    """
    order = preferences(environ.get("HTTP_ACCEPT_ENCODING"))
    # Brotli is not made per request; who prefers it takes gzip too.
    compressed = entry.has(GZIP) and GZIP in order
    compressed = compressed and order.index(GZIP) < order.index(IDENTITY)
    encoding = GZIP if compressed else IDENTITY
    digest = hashlib.sha256(entry.digest + words + choice.value.encode()).hexdigest()[:32]
    etag = f'"{digest}{_TAG_SUFFIX[encoding]}"'
    extra = [_NOT_INDEXED] * bool(words) + [_ONE_READERS] * (choice != reading.DEFAULT)
    replaced = {name for name, _ in extra}
    own = [header for header in reader.profiles[entry.profile] if header[0] not in replaced]
    headers = [*own, ("ETag", etag), *extra]
    if entry.status == 200 and matches(environ.get("HTTP_IF_NONE_MATCH"), etag):
        return _not_modified(headers)
    body = b"".join(reader.body(path, entry))
    if words:
        # Who changes the settings here comes back here, and not to the current edition.
        back = _NEXT + f"/editions/{reader.number}".encode()
        body = body.replace(MARKER, words, 1).replace(_NEXT, back, 1)
    body = reading.with_choice(body, choice)
    if compressed:
        body = compress(body, "gzip")
        headers.append(("Content-Encoding", "gzip"))
    headers.append(("Content-Length", str(len(body))))
    head = environ["REQUEST_METHOD"] == "HEAD"
    return Response(_STATUS[entry.status], headers, () if head else (body,))
