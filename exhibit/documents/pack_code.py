"""Pack codes: what every page of every file carries, such as `P10-E3-a1b2c3`."""

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

WORKING_COPY = 0
"""The edition's number in the code of a pack made from the working copy; printed as `draft`."""
HEX = 6

_CODE = re.compile(
    r"(?P<subject>[A-Za-z0-9][A-Za-z0-9_.:+-]*?)-(?P<edition>E(?P<number>[1-9][0-9]{0,8})|draft)"
    rf"-(?P<hash>[0-9a-f]{{{HEX}}})",
    re.IGNORECASE,
)


class NotACode(ValueError):
    """What was given is no pack code; the message says what one looks like."""


@dataclass(frozen=True, kw_only=True)
class PackCode:
    """What a code says: which panels or room, of which edition, and the hash of the content."""

    subject: str
    """A panel's key, several joined with '+', a theme's slug in capitals, or 'ALL'."""
    edition: int
    hash: str
    """The first six hexadecimal digits of the pack's content hash."""

    def __str__(self) -> str:
        edition = f"E{self.edition}" if self.edition != WORKING_COPY else "draft"
        return f"{self.subject}-{edition}-{self.hash}"

    @property
    def panel_keys(self) -> tuple[str, ...]:
        """The parts of the subject: the keys of its panels, where it is made of panels."""
        return tuple(self.subject.split("+"))


def parse(written: str) -> PackCode:
    """Return the code that somebody typed: spaces around it and the case do not matter.

    Raises NotACode.
    """
    match = _CODE.fullmatch(written.strip())
    if match is None:
        raise NotACode(
            _(
                "This is no pack code. A code stands at the foot of every page of a pack "
                "and looks like P10-E3-a1b2c3: the panel, the edition, and six letters or "
                "digits."
            )
        )
    return PackCode(
        subject=match["subject"],
        edition=int(match["number"] or WORKING_COPY),
        hash=match["hash"].lower(),
    )
