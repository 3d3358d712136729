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
    panels: str
    hash: str
    address: str


def edition_cards(root: Path, stamp: EditionStamp | None) -> tuple[EditionCard, ...]:
    """Return the editions, newest first.

    An edition whose manifest cannot be read is left out here: `verify_edition` reports it. The
    edition that is being built has no manifest yet and is listed from its stamp.
    """
    cards = {}
    for number in layout.edition_numbers(root):
        try:
            held = manifest.read(layout.edition_folder(root, number))
        except manifest.ManifestError:
            continue
        cards[number] = EditionCard(
            number=number,
            day=day(held.published_at.date()),
            note=held.note,
            panels=counted(len(held.panels), "panel"),
            hash=held.hash,
            address=f"/editions/{number}/",
        )
    if stamp and stamp.number not in cards:
        cards[stamp.number] = _from_stamp(stamp)
    return tuple(cards[number] for number in sorted(cards, reverse=True))


def _from_stamp(stamp: EditionStamp) -> EditionCard:
    address = f"/editions/{stamp.number}/"
    return EditionCard(
        number=stamp.number,
        day=day(stamp.day),
        note=stamp.note,
        panels="",
        hash="",
        address=address,
    )
