"""The list of editions, from the manifests on disk."""

from dataclasses import dataclass
from pathlib import Path

from exhibit.documents.types import EditionStamp
from exhibit.editions import layout, manifest
from exhibit.text.counting import counted
from exhibit.text.wording import day


@dataclass(frozen=True, kw_only=True)
class EditionCard:
    """One edition in the list."""

    number: int
    day: str
    note: str
    panels: str = ""
    hash: str = ""

    @property
    def address(self) -> str:
        """Where it can be read."""
        return f"/editions/{self.number}/"


def edition_cards(root: Path, stamp: EditionStamp | None) -> tuple[EditionCard, ...]:
    """Return the editions, newest first.

    An edition whose manifest cannot be read is left out here: `verify_edition` reports it. The
    edition that is being built has no manifest yet and is listed from its stamp.
    """
    cards = {}
    if stamp:
        cards[stamp.number] = EditionCard(number=stamp.number, day=day(stamp.day), note=stamp.note)
    for number in layout.edition_numbers(root):
        try:
            edition = manifest.read(layout.edition_folder(root, number))
        except manifest.ManifestError:
            continue
        cards[number] = EditionCard(
            number=number,
            day=day(edition.published_at.date()),
            note=edition.note,
            panels=counted(len(edition.panels), "panel"),
            hash=edition.hash,
        )
    return tuple(cards[number] for number in sorted(cards, reverse=True))
