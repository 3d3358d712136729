"""The links of a page shown to a reviewer: what the link covers stays inside it, the rest leads
nowhere. Knows no database."""

import re
from collections.abc import Callable

from exhibit.editions.page import MARKER
from exhibit.editions.relative import with_links

Covers = Callable[[str], bool]
"""Says whether a reviewer link shows the page at a public path, such as '/panels/a-murder/'."""

# Style sheets and fonts are everybody's; the reading settings come back to the page they were on.
OPEN = ("/static/", "/reading/")

_HEAD = re.compile(rb"\A.*?</head>", re.DOTALL | re.IGNORECASE)
# What tells machines where a page stands: a page for review stands nowhere.
_FOR_MACHINES = re.compile(
    rb"""<link\b[^>]*\brel="(?:canonical|alternate)"[^>]*>\s*
    |<meta\b[^>]*\b(?:property="og:|name="twitter:)[^>]*>\s*
    |<script\b[^>]*application/ld\+json[^>]*>.*?</script>\s*""",
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
_NOT_FOUND_BY_MACHINES = (
    b'<meta name="robots" content="noindex, nofollow">\n'
    b'<meta name="referrer" content="no-referrer">\n</head>'
)
_ANCHOR = re.compile(
    rb"<a\b(?P<rest>(?:[^>\"']|\"[^\"]*\"|'[^']*')*)>(?P<words>.*?)</a\s*>", re.I | re.S
)
_ADDRESS = re.compile(rb"\shref\s*=\s*\"([^\"]*)\"", re.I)
_NAVIGATION = re.compile(rb"<nav\b[^>]*>.*?</nav>\s*", re.I | re.S)
_EMPTY = re.compile(rb"<(li|p|ul|dd)(?:\s[^>]*)?>\s*</\1>\s*", re.I)


def kept_inside(html: bytes, *, prefix: str, covers: Covers, site_url: str) -> bytes:
    """Return a page whose links to covered pages lead below `prefix`, and no others anywhere.

    A link to another page of the site becomes plain words; one to a file goes, and with it the
    entries and navigations that held nothing else. Links to other sites stay.
    """

    def path_of(address: bytes) -> str | None:
        """Return the path and query of an address of this site, or None for any other."""
        text = address.strip().decode("utf-8", "replace").removeprefix(site_url)
        return text if text.startswith("/") and text[1:2] not in ("/", "\\") else None

    def anchor(match: re.Match[bytes]) -> bytes:
        address = _ADDRESS.search(match["rest"])
        path = path_of(address[1]) if address else None
        if path is None or covers(_bare(path)):
            return match[0]
        if _bare(path).endswith("/"):
            return b'<span class="no-link">' + match["words"] + b"</span>"
        return b""

    def change(address: bytes) -> bytes:
        path = path_of(address)
        if path is None or path.startswith(OPEN):
            return address
        return (prefix + path.removeprefix("/")).encode() if covers(_bare(path)) else b"#"

    head = _HEAD.match(html)
    start = _FOR_MACHINES.sub(b"", head[0]) if head else b""
    start = start.replace(b"</head>", _NOT_FOUND_BY_MACHINES)
    body = _ANCHOR.sub(anchor, html[head.end() if head else 0 :])
    body = _NAVIGATION.sub(lambda match: match[0] if b"href=" in match[0] else b"", body)
    # A list of files empties in steps: its entries first, then itself.
    for _ in range(2):
        body = _EMPTY.sub(b"", body)
    return with_links(start + body, change)


def with_banner(html: bytes, banner: str) -> bytes:
    """Return the page with words for its reader at the place that every page keeps for them."""
    return html.replace(MARKER, banner.encode(), 1)


def _bare(path: str) -> str:
    return re.split(r"[?#]", path)[0]
