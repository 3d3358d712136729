"""A copy of an edition to take away: a ZIP that opens from a folder, with no server.

Made of the edition's own files. Only what a server would have done is put right: links to folders
name the file in them, what is not in the copy is linked where it stands online, and the search page
gets the scripts that search without a server (exhibit.search.offline). Files that only machines ask
a server for stay out. So do some files of packs: what a class prints, edits or reads is what a
school without the internet needs; ZIPs would hold the same files again, and course cartridges are
of no use but to a system online. With them the copy would be four times as large.
"""

import io
import posixpath
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC

from django.conf import settings
from django.utils.translation import gettext as _

from exhibit.documents.exhibition import PublishedExhibition
from exhibit.documents.types import EditionStamp
from exhibit.editions.page import MARKER
from exhibit.editions.relative import relative_link, with_links
from exhibit.exports.zipped import PACKED
from exhibit.presenters.moved import former_pages
from exhibit.rendering import static_files
from exhibit.search.offline import SCRIPT_NAME, offline_script
from exhibit.text.wording import day

PATH = "/offline.zip"
MEDIA_TYPE = "application/zip"
SEARCH_PAGE = "/search/"
SEARCH_SCRIPTS = ("exhibit/spellings.js", "exhibit/search.js")
READ_ME = "READ-ME.txt"
ONLINE = b" (needs the internet)"

# These have no use in a folder: they speak to crawlers, feed readers and other sites.
_ONLINE_ONLY = re.compile(
    r"/(sitemap\.xml|feed\.xml|robots\.txt|404\.html|offline\.zip|.*card\.png"
    r"|(.*/)?pack/[^/]+\.(zip|imscc)"
    # These forms are answered by a server.
    r"|packs/|check/)"
)
_COMPRESSED = (".webp", ".woff2", *PACKED)
# What a browser would fetch ahead, or what another program would ask the server for. Fonts loaded
# ahead from a folder are refused and reported by browsers; the style sheet loads them anyway.
_HEAD_LINK = re.compile(
    rb"<link\b[^>]*(?:rel=\"preload\"|application/atom\+xml|application/json\+oembed)[^>]*>\n?"
)
_READING = re.compile(rb"<section id=\"reading\".*?</section>\n?", re.DOTALL)
_ONLINE_LINK = re.compile(rb"<a\b[^>]*\shref=\"https?://[^\"]*\"[^>]*>.*?</a>", re.DOTALL)
_PARTS = re.compile(r"(?P<path>[^?#]*)(?:\?[^#]*)?(?P<fragment>#.*)?", re.DOTALL)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//|\\", re.IGNORECASE)


def detached_copy(
    exhibition: PublishedExhibition, paths: Sequence[str], read: Callable[[str], bytes]
) -> bytes:
    """Return the ZIP of an edition whose public files are `paths` and are read by `read`.

    One folder holds everything and opens at its `index.html`. The same edition gives the same
    bytes: entries are sorted and carry the time of publication.
    """
    stamp = exhibition.stamp
    # Nobody has an old link to a page of this copy.
    left_out = frozenset(former_pages(exhibition))
    kept = frozenset(p for p in paths if not _ONLINE_ONLY.fullmatch(p) and p not in left_out)
    folder = f"exhibition-edition-{stamp.number}"
    moment = stamp.published_at.astimezone(UTC).timetuple()[:6]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in _files(exhibition, sorted(kept), kept, read):
            entry = zipfile.ZipInfo(f"{folder}/{name}", moment)
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            stored = name.endswith(_COMPRESSED)
            entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return out.getvalue()


def _files(
    exhibition: PublishedExhibition,
    paths: Sequence[str],
    kept: frozenset[str],
    read: Callable[[str], bytes],
) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of every file of the copy, what a person opens first at the top."""
    yield READ_ME, _read_me(exhibition).encode()
    for path in paths:
        data = read(path)
        if path.endswith("/"):
            data = detached_page(data, path, kept, exhibition.stamp)
        elif path.endswith(".css"):
            # Fonts that are not loaded ahead come too late for `optional`.
            data = data.replace(b"font-display:optional", b"font-display:swap")
        yield file_of(path), data
    yield SCRIPT_NAME, offline_script(exhibition)
    # A style sheet's or page's own static files are there already, under their hashed names.
    for script in static_files(set(SEARCH_SCRIPTS)):
        if script.path not in kept:
            yield file_of(script.path), script.body


def file_of(path: str) -> str:
    """Return the file of a public path in a copy: `/a/` is `a/index.html`."""
    return f"{path}index.html".lstrip("/") if path.endswith("/") else path.lstrip("/")


def detached_page(html: bytes, path: str, kept: frozenset[str], stamp: EditionStamp) -> bytes:
    """Return a page as it stands in a copy that holds the public paths `kept`."""
    site = settings.SITE_URL
    html = _READING.sub(b"", _HEAD_LINK.sub(b"", html))
    html = with_links(html, lambda value: _link(value, path, kept, site))
    html = _ONLINE_LINK.sub(lambda link: link[0] + ONLINE, html)
    words = _("This is a copy of edition {stamp} of {day}, to be read offline.").format(
        stamp=stamp.number, day=day(stamp.day)
    )
    home = f'<a href="{site}/">The exhibition online</a>{ONLINE.decode()}'
    html = html.replace(MARKER, f'<p class="edition-notice">{words} {home}.</p>'.encode(), 1)
    if path == SEARCH_PAGE:
        scripts = (f"/{SCRIPT_NAME}", *(f"{settings.STATIC_URL}{name}" for name in SEARCH_SCRIPTS))
        tags = "".join(f'<script src="{relative_link(s, path)}"></script>\n' for s in scripts)
        html = html.replace(b"</body>", tags.encode() + b"</body>", 1)
    return html


def _link(value: bytes, page_path: str, kept: frozenset[str], site: str) -> bytes:
    """Return an address of a page as it is written in the copy."""
    address = value.decode("utf-8", "surrogateescape").strip()
    if not address or address.startswith("#") or _SCHEME.match(address):
        return value
    parts = _PARTS.fullmatch(address)
    if parts is None:
        return value
    path, fragment = parts["path"], parts["fragment"] or ""
    target = posixpath.normpath(posixpath.join(page_path, path)) if path else page_path
    if path.endswith(("/", "/.", "/..")) or path in (".", ".."):
        target = target.rstrip("/") + "/"
    if target in kept:
        name = target + "index.html" if target.endswith("/") else target
        new = relative_link(name, page_path) + fragment
    else:
        new = f"{site}{target}{fragment}"
    return new.encode("utf-8", "surrogateescape")


def _read_me(exhibition: PublishedExhibition) -> str:
    about, stamp = exhibition.about(), exhibition.stamp
    return _(
        "{about}\n{subtitle}\nEdition {stamp}, {day}\n\nOpen index.html in this folder "
        "with any browser. Nothing is installed and no internet is needed;\nlinks "
        "that need it say so. Keep the folder together: the pages use the files "
        "beside them.\n\nSearch works where the browser runs scripts. Without scripts "
        "the search page lists every name,\nA to Z.\n\nWho made what, and under which "
        "licence: credits.txt.\nOnline, with every edition: {site_url}/\n"
    ).format(
        about=about.title,
        subtitle=about.subtitle,
        stamp=stamp.number,
        day=day(stamp.day),
        site_url=settings.SITE_URL,
    )
