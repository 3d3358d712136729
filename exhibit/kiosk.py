"""Kiosk mode: one browser in a room, many visitors after each other, nobody to help them.

A signed cookie turns it on. Pages are then rendered by Django from the edition's documents, with a
bar to walk by, and every way out of the exhibition is taken from them. The PIN keeps visitors from
leaving by a touch; who can open the browser's own tools can always delete a cookie, so a kiosk's
browser should run without its bars (docs/operators.md).
"""

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from django.core import signing
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext

from exhibit.addresses import NOT_IN_A_KIOSK

COOKIE = "kiosk"
COOKIE_AGE = 365 * 24 * 3600
"""Seconds; a kiosk that is switched off over the holidays comes back as a kiosk."""
SALT = "exhibit.kiosk"

IDLE = 120
SHORTEST, LONGEST = 30, 900
"""Seconds without a touch before the display asks whether anybody is still reading."""

_LINK = re.compile(
    rb"<a\b(?P<rest>(?:[^>\"']|\"[^\"]*\"|'[^']*')*)>(?P<words>.*?)</a\s*>", re.I | re.S
)
_ADDRESS = re.compile(rb"\shref\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.I)
_EMPTY = re.compile(rb"<(li|p|ul|dd)(?:\s[^>]*)?>\s*</\1>\s*", re.I)
_HIDDEN = tuple(prefix.encode() for prefix in NOT_IN_A_KIOSK)
_KEPT_EDITION = re.compile(rb"/editions/[0-9]")


class BadIdle(ValueError):
    """A number of seconds that cannot be used; the words say what can."""


@dataclass(frozen=True, kw_only=True)
class Kiosk:
    """What a kiosk's cookie says: seconds before it asks, and what its PIN is compared with."""

    idle: int
    nonce: str
    lock: str

    def opens(self, pin: str) -> bool:
        """Say whether this PIN ends the kiosk mode."""
        return constant_time_compare(self.lock, _lock(self.nonce, pin.strip()))


def seconds(text: str) -> int:
    """Return the idle time a person wrote, IDLE where nothing. Raises BadIdle."""
    if not text.strip():
        return IDLE
    if not re.fullmatch(r"\s*[0-9]{1,6}\s*", text) or not SHORTEST <= int(text) <= LONGEST:
        raise BadIdle(
            gettext(
                "The idle time is {text!r}: write whole seconds from {shortest} to {longest}."
            ).format(text=text[:20], shortest=SHORTEST, longest=LONGEST)
        )
    return int(text)


def new_pin() -> str:
    """Return six digits that nobody can guess from the last ones."""
    return f"{secrets.randbelow(10**6):06}"


def cookie_value(idle: int, pin: str) -> str:
    """Return the signed value of the cookie; the PIN cannot be read from it."""
    nonce = secrets.token_urlsafe(9)
    return signing.dumps([idle, nonce, _lock(nonce, pin)], salt=SALT)


def read(cookies: Mapping[str, str]) -> Kiosk | None:
    """Return the kiosk a request comes from; None without the cookie or with a made-up one."""
    value = cookies.get(COOKIE)
    if not value:
        return None
    try:
        idle, nonce, lock = signing.loads(value, salt=SALT)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return Kiosk(idle=idle, nonce=nonce, lock=lock)


def _lock(nonce: str, pin: str) -> str:
    return salted_hmac(SALT, f"{nonce}:{pin}", algorithm="sha256").hexdigest()


def without_exits(html: bytes) -> bytes:
    """Return a page without any link that leaves the exhibition.

    Links to other sites, to mail and to old editions become plain words; links to files go, and
    with them the list entries and paragraphs that held nothing else. Links to pages stay.
    """

    def link(match: re.Match[bytes]) -> bytes:
        address = _address(match["rest"])
        if address is None or _is_page(address):
            return match[0]
        if _is_own(address) and not _KEPT_EDITION.match(address):
            return b""
        return b'<span class="no-link">' + match["words"] + b"</span>"

    html = _LINK.sub(link, html)
    # A list of downloads empties in steps: its entries first, then itself.
    for _ in range(2):
        html = _EMPTY.sub(b"", html)
    return html


def _address(attributes: bytes) -> bytes | None:
    match = _ADDRESS.search(attributes)
    return next(value for value in match.groups() if value is not None).strip() if match else None


def _is_own(address: bytes) -> bool:
    return address.startswith(b"/") and address[1:2] not in (b"/", b"\\")


def _is_page(address: bytes) -> bool:
    """Say whether an address is a page of the exhibition as the kiosk shows it."""
    if address.startswith((b"#", b"?")):
        return True
    path = re.split(rb"[?#]", address)[0]
    if not _is_own(address) or path.startswith(_HIDDEN) or _KEPT_EDITION.match(path):
        return False
    return path.endswith(b"/")
