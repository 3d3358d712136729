"""Checking an edition on disk against its manifest, byte by byte."""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from exhibit.editions import compression, layout, manifest
from exhibit.editions.negotiation import ENCODINGS
from exhibit.editions.pages_file import Entry, PackError, PackReader
from exhibit.text.translated import gettext as _


@dataclass(frozen=True)
class Fault:
    """What is wrong with one file. `kind` is missing, size, changed, copy, extra, manifest or pack;
    `sentence` names the path."""

    kind: str
    path: str
    sentence: str

    def __str__(self) -> str:
        return self.sentence


def verify(root: Path, number: int) -> list[Fault]:
    """Return everything in which edition `number` differs from what was published; best empty."""
    folder = layout.edition_folder(root, number)
    try:
        stated = manifest.read(folder)
    except manifest.ManifestError as error:
        return [Fault("manifest", layout.MANIFEST, str(error))]
    return [
        *_manifest_faults(stated, number),
        *_file_faults(folder, stated),
        *_extra_files(folder, stated),
        *_pack_faults(folder, stated),
    ]


def _fault(kind: str, path: str, sentence: str, **values: object) -> Fault:
    return Fault(kind, path, sentence.format(path=path, **values))


def _manifest_faults(stated: manifest.Manifest, number: int) -> Iterator[Fault]:
    if stated.hash != manifest.manifest_hash(stated):
        sentence = _("{path} was altered: its hash is not that of its content.")
        yield _fault("manifest", layout.MANIFEST, sentence)
    if stated.number != number:
        sentence = _("{path} is that of edition {stated}, not {number}.")
        yield _fault("manifest", layout.MANIFEST, sentence, stated=stated.number, number=number)


def _file_faults(folder: Path, stated: manifest.Manifest) -> Iterator[Fault]:
    for name, record in stated.files.items():
        data = layout.read(folder / name)
        if data is None:
            yield _fault("missing", name, _("{path} is missing or cannot be read."))
            continue
        digest = hashlib.sha256(data).hexdigest()
        if len(data) != record.size:
            sentence = _("{path} has {number} bytes; the manifest says {size}.")
            yield _fault("size", name, sentence, number=len(data), size=record.size)
        elif digest != record.sha256:
            sentence = _("{path} was changed: its SHA-256 is {digest}.")
            yield _fault("changed", name, sentence, digest=digest)
        yield from _copy_faults(folder, name, record, data)


def _copy_faults(
    folder: Path, name: str, record: manifest.FileRecord, data: bytes
) -> Iterator[Fault]:
    for encoding, copy_record in record.copies.items():
        path = name + layout.COPY_SUFFIXES.get(encoding, f".{encoding}")
        copy = layout.read(folder / path)
        if copy is None:
            yield _fault("missing", path, _("{path} is missing or cannot be read."))
        elif compression.decompress(copy, encoding) != data:
            yield _fault("copy", path, _("{path} does not decompress to {name}."), name=name)
        elif hashlib.sha256(copy).hexdigest() != copy_record.sha256:
            sentence = _("{path} was changed, though it decompresses to {name}.")
            yield _fault("changed", path, sentence, name=name)


def _extra_files(folder: Path, stated: manifest.Manifest) -> Iterator[Fault]:
    known = {layout.MANIFEST, *stated.files}
    for name, record in stated.files.items():
        known.update(name + layout.COPY_SUFFIXES.get(encoding, "") for encoding in record.copies)
    for parent, folders, files in os.walk(folder):
        links = [name for name in folders if (Path(parent) / name).is_symlink()]
        for name in sorted(files + links):
            path = (Path(parent) / name).relative_to(folder).as_posix()
            if path not in known or (folder / path).is_symlink():
                sentence = _("{path} does not belong to the edition: remove it.")
                yield _fault("extra", path, sentence)


def _pack_faults(folder: Path, stated: manifest.Manifest) -> Iterator[Fault]:
    try:
        reader = PackReader(folder)
    except PackError as error:
        yield Fault("pack", layout.INDEX, str(error))
        return
    if reader.number != stated.number:
        sentence = _("{path} is that of edition {stated}, not {number}.")
        yield _fault("pack", layout.INDEX, sentence, stated=reader.number, number=stated.number)
    pages = stated.pages
    for path in sorted(pages.keys() ^ set(reader.paths())):
        where = _("the manifest") if path in pages else _("the pack")
        yield _fault("pack", path, _("{path} is in {where} only."), where=where)
    for path in pages:
        entry = reader.find(path)
        if entry is not None:
            yield from _entry_faults(reader, path, entry, pages[path])


def _entry_faults(
    reader: PackReader, path: str, entry: Entry, record: manifest.FileRecord
) -> Iterator[Fault]:
    for place, encoding in enumerate(ENCODINGS):
        packed = entry.has(place)
        if packed != (encoding == "identity" or encoding in record.copies):
            sentence = _("{path}: pack and manifest differ on having {encoding}.")
            yield _fault("pack", path, sentence, encoding=encoding)
        elif packed and not _body_agrees(reader, path, entry, place):
            sentence = _("{path}: the {encoding} body in the pack is not the file's.")
            yield _fault("pack", path, sentence, encoding=encoding)
    if not record.sha256.startswith(entry.digest.hex()):
        sentence = _("{path}: the entity tag in the pack is not the file's hash.")
        yield _fault("pack", path, sentence)


def _body_agrees(reader: PackReader, path: str, entry: Entry, place: int) -> bool:
    suffix = layout.COPY_SUFFIXES.get(ENCODINGS[place], "")
    data = layout.read(reader.folder / (layout.file_name(path) + suffix))
    if data is None:
        return True  # reported as missing already
    try:
        return b"".join(reader.body(path, entry, place)) == data
    except OSError:
        return False
