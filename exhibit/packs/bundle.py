"""The class pack: every file of a pack in one ZIP, with what a teacher needs to know of them."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from exhibit.documents.pack import Kind, Pack
from exhibit.documents.pack_files import MadeFile, PackFile
from exhibit.exports.characters import shown
from exhibit.exports.html.words import escaped
from exhibit.exports.sheets import head_and_foot
from exhibit.exports.zipped import zipped
from exhibit.packs.parts import address, made
from exhibit.packs.verification import verification
from exhibit.text.counting import counted
from exhibit.text.translated import gettext_noop as _noop

MEDIA_TYPE = "application/zip"
NAME = "class-pack.zip"
LABEL = _noop("Everything in one ZIP")


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """Files of a ZIP that READ-ME names together."""

    heading: str
    """The panel they belong to; '' where all files belong together."""
    files: tuple[tuple[str, PackFile], ...]
    """Each with its name in the ZIP."""


def class_pack_file(kind: Kind, slug: str) -> PackFile:
    """Return the ZIP of a panel's or room's pack, or the exhibition's, as it will be."""
    return PackFile(
        name=NAME,
        label=LABEL,
        media_type=MEDIA_TYPE,
        address=address(kind, slug, NAME),
        for_teachers=True,
    )


def class_pack(pack: Pack, files: Iterable[MadeFile]) -> MadeFile:
    """Return the ZIP of a pack. The same pack and files give the same bytes."""
    data = zipped(entries(pack, list(files)))
    return made(pack, class_pack_file(pack.kind, pack.slug), data)


def entries(pack: Pack, files: list[MadeFile]) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of everything in the ZIP, in a folder of its own, READ-ME first."""
    folder = pack.file_name("")[:-1]
    shelf = Shelf(heading="", files=tuple((file.saved_as, file) for file in files))
    contents: list[tuple[str, bytes]] = [
        ("READ-ME.html", read_me(pack, [shelf])),
        ("RIGHTS.txt", rights(pack)),
        ("VERIFICATION.txt", verification(pack)),
        *((file.saved_as, file.data) for file in files),
    ]
    contents.append(("SHA256SUMS", checksums(contents)))
    yield from ((f"{folder}/{name}", data) for name, data in contents)


def checksums(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return SHA256SUMS as `sha256sum --check` reads it."""
    return "".join(checksum_line(name, data) for name, data in files).encode()


def checksum_line(name: str, data: bytes) -> str:
    """Return the line of one file in SHA256SUMS."""
    return f"{hashlib.sha256(data).hexdigest()}  {name}\n"


def rights(pack: Pack) -> bytes:
    """Return RIGHTS.txt: may I copy, change and post this, and what must stay with it."""
    lines = [
        f"{pack.title} ({pack.about.title}, {head_and_foot.edition_line(pack.stamp)})",
        "",
        "May I copy it for my class?  Yes, all of it.",
        "May I change it?  Yes, our own words. Not the exact words of the sources.",
        "May I post it?  Inside your school’s own system, yes. On the open web, keep every credit",
        "line and advisory with the words they stand by.",
        "",
        *head_and_foot.rights(pack),
        "",
        "Credit lines",
        *(f"Source {source.mark}: {source.credit_line}" for source in pack.sources),
    ]
    return shown("\n".join(lines) + "\n").encode()


def read_me(pack: Pack, shelves: Iterable[Shelf]) -> bytes:
    """Return READ-ME.html: what each file is, in one line."""
    rows = "".join(map(_rows, shelves))
    advisory = head_and_foot.advisory(pack)
    care = f"<p><strong>Before you begin.</strong> {escaped(advisory)}</p>\n" if advisory else ""
    rights_lines = "".join(f"<p>{escaped(line)}</p>\n" for line in head_and_foot.rights(pack))
    address = escaped(pack.check_address)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escaped(pack.title)} – what is in this pack</title>\n</head>\n<body>\n<main>\n"
        f"<h1>{escaped(pack.title)}</h1>\n"
        f"<p>{escaped(pack.about.title)}. "
        f"{escaped(head_and_foot.edition_line(pack.stamp))}.</p>\n{care}"
        f"<h2>Files</h2>\n{rows}<ul>\n"
        '<li><a href="RIGHTS.txt">May I copy, change or post this?</a></li>\n'
        '<li><a href="VERIFICATION.txt">How the quotations were checked</a></li>\n</ul>\n'
        f"<h2>Rights</h2>\n{rights_lines}"
        f"<h2>Is it current?</h2>\n<p>Pack code {escaped(str(pack.code))}: "
        f'<a href="{address}">{address}</a></p>\n</main>\n</body>\n</html>\n'
    ).encode(errors="replace")


def _rows(shelf: Shelf) -> str:
    heading = f"<h3>{escaped(shelf.heading)}</h3>\n" if shelf.heading else ""
    rows = "".join(
        f'<li><a href="{escaped(name)}">{escaped(file.label)}</a> ({escaped(_kind(file))})</li>\n'
        for name, file in shelf.files
    )
    return f"{heading}<ul>\n{rows}</ul>\n"


def _kind(file: PackFile) -> str:
    ending = file.name.rpartition(".")[2].upper()
    words = [ending]
    if file.pages:
        words.append(counted(file.pages, "slide" if ending == "PPTX" else "page"))
    if file.for_teachers:
        words.append("for teachers")
    return ", ".join(words)
