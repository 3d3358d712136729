"""Student handouts, each made once: a room's cartridges hold those of all its panels."""

from collections.abc import Callable

from exhibit.documents.pack import Pack
from exhibit.exports import docx, pdf
from exhibit.exports.sheets.student import student


class Handouts:
    """The student handouts of packs with one panel, kept from when each is first asked for.

    Of the time a whole exhibition's packs take, two thirds went into making these again for the
    cartridges of panel, room and exhibition. Lives as long as one request or one publication. Safe
    in threads: two that ask at once may both make it, and make the same bytes.
    """

    def __init__(self) -> None:
        self._made: dict[tuple[object, str, str], bytes] = {}

    def pdf(self, pack: Pack) -> bytes:
        """Return the handout of a pack as PDF."""
        return self._once(pdf.pdf, pack)

    def docx(self, pack: Pack) -> bytes:
        """Return the handout of a pack as DOCX."""
        return self._once(docx.docx, pack)

    def _once(self, make: Callable[..., bytes], pack: Pack) -> bytes:
        key = (make, str(pack.code), pack.content_hash)
        if key not in self._made:
            self._made[key] = make(student(pack), stamp=pack.stamp)
        return self._made[key]
