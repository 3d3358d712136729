"""An edition's documents read back: what pages made by Django show to visitors."""

from functools import lru_cache
from pathlib import Path

from exhibit.documents import codec
from exhibit.documents.exhibition import ExhibitionFile, PublishedExhibition, find
from exhibit.documents.pack_files import ShelvedPack
from exhibit.documents.panel import PanelDocument
from exhibit.editions import layout, pointer

EXHIBITION = "exhibition.json"


def panel_name(slug: str) -> str:
    """Return the name of a panel's document below `documents/`."""
    return f"panels/{slug}.json"


class EditionCopy(PublishedExhibition):
    """An edition on disk; panels are read as they are asked for."""

    def __init__(self, folder: Path) -> None:
        """Read the exhibition's file. Raises OSError or codec.BadDocument."""
        self._documents = folder / layout.DOCUMENTS
        data = (self._documents / EXHIBITION).read_bytes()
        super().__init__(codec.decode(data, ExhibitionFile), {})
        self._links = {link.slug: link for link in self.panels()}

    def panel(self, slug: str) -> PanelDocument:
        """Return one panel. Raises Unknown."""
        find(self._links, "panel", slug)
        data = (self._documents / panel_name(slug)).read_bytes()
        return codec.decode(data, PanelDocument)


@lru_cache(maxsize=4)
def _copy(folder: Path, made: int) -> EditionCopy:
    """Return an edition, read once; `made` tells a folder from another of the same name."""
    return EditionCopy(folder)


def edition_copy(root: Path, number: int) -> EditionCopy:
    """Return edition `number`. Raises OSError or codec.BadDocument where it cannot be read."""
    folder = layout.edition_folder(root, number)
    return _copy(folder, (folder / layout.MANIFEST).stat().st_mtime_ns)


def current_copy(root: Path) -> EditionCopy | None:
    """Return the current edition; None where there is none, or none that can be read."""
    try:
        number = pointer.current(root)
        return edition_copy(root, number) if number is not None else None
    except (OSError, layout.EditionError, codec.BadDocument):
        return None


def packs_of(root: Path, number: int) -> tuple[ShelvedPack, ...]:
    """Return the packs that edition `number` holds; none where it cannot be read."""
    try:
        return edition_copy(root, number).packs()
    except (OSError, layout.EditionError, codec.BadDocument):
        return ()
