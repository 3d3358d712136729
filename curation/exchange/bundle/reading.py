"""Read a bundle's folder into one Bundle, or tell every fault with its file and line."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from django.utils.translation import gettext as _
from ruamel.yaml.nodes import Node

from curation.exchange.bundle import chart_file, old_notes, panel_file, record
from curation.exchange.bundle.bundle import LISTS, Bundle, List, ordered
from curation.exchange.bundle.checks import check
from curation.exchange.bundle.column_readers import natural_key
from curation.exchange.bundle.fields import SLUG
from curation.exchange.bundle.folder import Folder
from curation.exchange.bundle.reading_record import ReadingRecord
from curation.exchange.bundle.record import Record
from curation.exchange.bundle.records import (
    ChartRecord,
    DrawingRecord,
    EmendationRecord,
    ExcerptRecord,
    ExhibitionRecord,
    NoteRecord,
    PanelRecord,
    PictureRecord,
    PlacesRecord,
    SourceRecord,
)
from curation.exchange.bundle.yaml_file import YamlFile, compose
from curation.exchange.faults import BundleFaults, Fault, Report
from curation.records.readable_text import unreadable
from exhibit import drawings, pictures
from exhibit.models.fields import LONGEST_PROSE, AddressField
from exhibit.text import address_names

Kind = TypeVar("Kind", bound=Record)
Given = Mapping[str, object]
"""Fields of a record that its file does not say itself."""


def read_bundle(folder: Path) -> Bundle:
    """Return what a bundle's folder says, in the order of `bundle.ordered`.

    Raises BundleFaults with every fault of every file.
    """
    if not folder.is_dir():
        raise BundleFaults([Fault(str(folder), 1, _("There is no such folder."))])
    report = Report()
    reading = _Reading(Folder(folder, report), report)
    bundle = reading.bundle()
    if bundle is not None:
        check(bundle, report)
    report.check()
    assert bundle is not None  # Without an exhibition there is a fault.
    return ordered(bundle)


@dataclass
class _Reading:
    """One pass over the files of a bundle."""

    folder: Folder
    report: Report

    def bundle(self) -> Bundle | None:
        """Return what could be read; the report says what could not."""
        self.folder.strangers()
        exhibition = self.record_at(ExhibitionRecord, "exhibition.yaml")
        parts: dict[str, Any] = {
            name: self.records(name, listing, exhibition) for name, listing in LISTS.items()
        }
        self.unhung_readings()
        if exhibition is None:
            return None
        notices = tuple(map(str, self.report.notices))
        return Bundle(exhibition=exhibition, folder=self.folder.root, notices=notices, **parts)

    def records(
        self, name: str, listing: List, exhibition: ExhibitionRecord | None
    ) -> tuple[Record, ...]:
        """Return the records of one kind."""
        if not listing.folder:
            reader = {
                "pictures": self.pictures,
                "drawings": self.drawings,
                "notes": self.notes,
            }.get(name)
            return reader() if reader else self.listed(listing.kind, listing.path)
        if name == "charts":
            return _read(map(self.chart, self.folder.stems(name)))
        names = self.folder.entries(name) if name == "sources" else self.slugs(listing)
        if name in ("themes", "sources", "tours"):
            names = self.named(exhibition, name, listing.ending.partition("/")[0], names)
        in_several = {"sources": self.source, "panels": self.panel}.get(name)
        if in_several is not None:
            return _read(map(in_several, names))
        return _read(
            self.record_at(listing.kind, listing.path_of(slug), {"slug": slug}) for slug in names
        )

    def named(
        self, exhibition: ExhibitionRecord | None, name: str, ending: str, names: Iterable[str]
    ) -> list[str]:
        """Return the themes or sources to read: those found, in the order of the exhibition.

        Tells of those it names that are missing, and of files that it does not name.
        """
        there = list(names)
        if exhibition is None or exhibition.origin is None:
            return there
        listed_stems = getattr(exhibition, name)
        for at, stem in enumerate(listed_stems):
            path = f"{name}/{stem}{ending}"
            if stem and stem not in there and not self.folder.has(path):
                line = exhibition.origin.line(name, at)
                self.report.add("exhibition.yaml", line, _("{path} is missing: add it."), path=path)
        for stem in there:
            if stem not in listed_stems:
                sentence = _("{one} is not among `{name}` of exhibition.yaml: add it there.")
                self.folder.tell(f"{name}/{stem}{ending}", sentence, one=stem, name=name)
        # What is not named is read too: a fault here should not hide, or bring, others.
        return sorted(
            there,
            key=lambda stem: (
                listed_stems.index(stem) if stem in listed_stems else len(listed_stems)
            ),
        )

    def slugs(self, listing: List) -> Iterable[str]:
        """Yield the names of files that serve as addresses; tells of unfit ones."""
        column = natural_key(listing.kind.model)
        longest = column.max_length or 0
        small = isinstance(column, AddressField)
        for stem in self.folder.stems(listing.folder):
            if SLUG.fullmatch(stem) and len(stem) <= longest and not (small and _unfit(stem)):
                yield stem
            else:
                self.folder.tell(
                    f"{listing.folder}/{stem}",
                    _(
                        "The name becomes an address: use small letters, digits and '-', at most "
                        "{longest}."
                    ),
                    longest=longest,
                )

    def record_at(self, kind: type[Kind], name: str, given: Given | None = None) -> Kind | None:
        """Return the record that a file holds."""
        text = self.folder.text(name)
        result = None
        if text is not None:
            result = self.composed(kind, YamlFile(name, text.removeprefix("\ufeff")), given)
        if result is None:
            self.report.unread.add(name)
        return result

    def composed(
        self,
        kind: type[Kind],
        file: YamlFile,
        given: Given | None,
        body_line: int = 0,
    ) -> Kind | None:
        """Return the record of a file's text, unless it is no valid YAML."""
        faults = len(self.report.faults)
        node = compose(file, self.report)
        if node is None and len(self.report.faults) > faults:
            return None
        return record.read(kind, file, node, self.report, given, body_line)

    def listed(
        self,
        kind: type[Kind],
        name: str,
        mend: Callable[[YamlFile, Node, Report], None] | None = None,
    ) -> tuple[Kind, ...]:
        """Return the records of a file that is one list; no file is an empty list.

        `mend` writes what older bundles have in today's form, before it is read.
        """
        if not self.folder.has(name):
            return ()
        text = self.folder.text(name)
        faults = len(self.report.faults)
        file = YamlFile(name, (text or "").removeprefix("\ufeff"))
        node = compose(file, self.report)
        if text is None or (node is None and len(self.report.faults) > faults):
            self.report.unread.add(name)
        if mend and node:
            mend(file, node, self.report)
        return record.read_list(kind, file, node, self.report) if node else ()

    def notes(self) -> tuple[NoteRecord, ...]:
        """Return the notes, those of older bundles in clauses."""
        return self.listed(NoteRecord, LISTS["notes"].path, old_notes.mend)

    def source(self, key: str) -> SourceRecord | None:
        """Return a source with its text, excerpts and emendations."""
        start = f"sources/{key}"
        text = self.folder.text(f"{start}/text.txt")
        if text == "":
            self.folder.tell(f"{start}/text.txt", _("The file is empty: put the words in it."))
        places = f"{start}/places.yaml"
        given = {
            "key": key,
            "text": text or "",
            "text_places": self.record_at(PlacesRecord, places)
            if self.folder.has(places)
            else None,
            "excerpts": self.listed(ExcerptRecord, f"{start}/excerpts.yaml"),
            "emendations": self.listed(EmendationRecord, f"{start}/emendations.yaml"),
        }
        return self.record_at(SourceRecord, f"{start}/source.yaml", given)

    def panel(self, slug: str) -> PanelRecord | None:
        """Return a panel with its body."""
        name = f"panels/{slug}.md"
        text = self.folder.text(name)
        parts = panel_file.part(name, text.removeprefix("\ufeff"), self.report) if text else None
        readings = self.listed(ReadingRecord, f"readings/{slug}.yaml")
        result = None
        if parts:
            file = YamlFile(name, parts.front, first_line=2)
            if len(parts.body) > LONGEST_PROSE:
                sentence = _(
                    "body has {number} characters; at most {longest_prose} are allowed: shorten it."
                )
                values = {"number": len(parts.body), "longest_prose": LONGEST_PROSE}
                self.report.add(name, parts.body_line, sentence, **values)
            for at, line in enumerate(parts.body.split("\n"), start=parts.body_line):
                if fault := unreadable(line):
                    self.report.add(name, at, _("body cannot be used: {error}"), error=fault)
            given = {"slug": slug, "body": parts.body, "readings": readings}
            result = self.composed(PanelRecord, file, given, parts.body_line)
        elif text == "":
            self.folder.tell(name, _("The file is empty: write its fields and its body."))
        if result is None:
            self.report.unread.add(name)
        return result

    def unhung_readings(self) -> None:
        """Tell of readings of a panel that the bundle does not have."""
        for slug in self.folder.stems("readings"):
            if not self.folder.has(f"panels/{slug}.md"):
                sentence = _(
                    "There is no panel {slug} in panels/: name the file as the panel's own is "
                    "named, or move it away."
                )
                self.folder.tell(f"readings/{slug}.yaml", sentence, slug=slug)

    def with_files(
        self, kind: type[Kind], field: str, ending: str, complete: Callable[[Kind, str], Kind]
    ) -> tuple[Kind, ...]:
        """Return the records of one list with what their files hold; tells of files nobody lists.

        A file is named by the record's `field` and the ending; `complete(record, path)` reads it.
        """
        listing = next(listing for listing in LISTS.values() if listing.kind is kind)
        folder = listing.path.removesuffix(".yaml")
        items = self.listed(kind, listing.path)
        names = self.folder.stems(folder) if ending else self.folder.entries(folder)
        for name in sorted({*names} - {getattr(item, field) for item in items}):
            if not self.report.has_unread(listing.path):
                sentence = _("{entry} is not listed in {list}: add or remove it.")
                self.folder.tell(
                    f"{folder}/{name}{ending}", sentence, entry=name, list=listing.path
                )
        completed = []
        for item in items:
            name = getattr(item, field)
            path = f"{folder}/{name}{ending}"
            if name and item.origin and not self.folder.has(path):
                sentence = _("{name} is missing: add it.")
                self.folder.tell(listing.path, sentence, item.origin.line(field), name=path)
            elif name:
                item = complete(item, path)
            completed.append(item)
        return tuple(completed)

    def pictures(self) -> tuple[PictureRecord, ...]:
        """Return the pictures with the facts of their files."""
        return self.with_files(PictureRecord, "file", "", self.picture)

    def picture(self, record: PictureRecord, path: str) -> PictureRecord:
        """Return a picture with the facts of its file."""
        data = self.folder.data(path)
        if data is None:
            return record
        try:
            facts = pictures.inspect(data)
        except pictures.PictureRefused as refused:
            self.folder.tell(path, str(refused))
            return record
        return replace(record, sha256=facts.sha256, width=facts.width, height=facts.height)

    def drawings(self) -> tuple[DrawingRecord, ...]:
        """Return the drawings with their SVG."""
        return self.with_files(DrawingRecord, "key", ".svg", self.drawing)

    def drawing(self, record: DrawingRecord, path: str) -> DrawingRecord:
        """Return a drawing with its SVG."""
        svg = self.folder.text(path)
        for problem in drawings.check(svg, key=record.key) if svg is not None else ():
            self.folder.tell(path, problem)
        return replace(record, svg=svg or "")

    def chart(self, key: str) -> ChartRecord | None:
        """Return a chart."""
        name = f"charts/{key}.vl.json"
        text = self.folder.text(name)
        result = None if text is None else chart_file.read(key, name, text, self.report)
        if result is None:
            self.report.unread.add(name)
        return result


def _read(records: Iterable[Kind | None]) -> tuple[Kind, ...]:
    """Return what could be read."""
    return tuple(item for item in records if item is not None)


def _unfit(stem: str) -> bool:
    """Say whether a name of letters, digits and '-' can all the same stand in no address."""
    try:
        address_names.check(stem)
    except address_names.BadAddress:
        return True
    return False
