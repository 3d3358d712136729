"""ZIP archives of bundles: the same folder gives the same bytes, and none may leave its folder."""

import shutil
import stat
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import IO

from django.utils.translation import gettext

from exhibit.exports.zipped import entry

LARGEST_ARCHIVE = 200 * 1024 * 1024
LARGEST_FILE = 45 * 1024 * 1024
"""Bytes of one file unpacked: a picture has at most 40 MB, a text 20."""
LARGEST_ALL = 600 * 1024 * 1024
MOST_FILES = 20_000


class ArchiveRefused(Exception):
    """An archive that is not unpacked; says why, and what to do."""


def pack(folder: Path, target: IO[bytes], *, name: str) -> None:
    """Write the files of a folder into a ZIP archive, below one folder of this name."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            about = entry(f"{name}/{path.relative_to(folder).as_posix()}")
            about.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(about, path.read_bytes())


def unpack(source: Path, into: Path) -> Path:
    """Unpack an archive into a new folder and return the bundle's folder within it.

    Raises ArchiveRefused; what was unpacked by then stays in the folder, for the caller to remove.
    """
    if source.stat().st_size > LARGEST_ARCHIVE:
        raise ArchiveRefused(
            gettext("It has over {largest_archive} MB: that is too much.").format(
                largest_archive=LARGEST_ARCHIVE // 1024**2
            )
        )
    into.mkdir()
    try:
        with zipfile.ZipFile(source) as archive:
            # Python reads no more of a file than its entry claims, so the claims are a limit.
            for about, name in _checked(archive.infolist()):
                path = into / name
                path.parent.mkdir(parents=True, exist_ok=True)
                with archive.open(about) as packed, path.open("xb") as file:
                    shutil.copyfileobj(packed, file)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise ArchiveRefused(
            gettext("It is not a ZIP archive, or it is damaged: pack the folder again as .zip.")
        ) from error
    except OSError as error:
        raise ArchiveRefused(
            gettext("It cannot be unpacked: {strerror}.").format(strerror=error.strerror)
        ) from error
    return bundle_folder(into)


def _checked(entries: Iterable[zipfile.ZipInfo]) -> list[tuple[zipfile.ZipInfo, PurePosixPath]]:
    """Return the files to unpack with their paths. Raises ArchiveRefused."""
    files = list(_files(entries))
    if len(files) > MOST_FILES:
        raise ArchiveRefused(
            gettext("It holds {number:,} files; at most {most_files:,} are taken.").format(
                number=len(files), most_files=MOST_FILES
            )
        )
    if sum(about.file_size for about, _ in files) > LARGEST_ALL:
        raise ArchiveRefused(
            gettext(
                "Unpacked it would have over {largest_all} MB: it is no bundle, or its "
                "pictures must be made smaller."
            ).format(largest_all=LARGEST_ALL // 1024**2)
        )
    seen: set[str] = set()
    for about, path in files:
        if about.file_size > LARGEST_FILE:
            size = about.file_size / 1024**2
            raise ArchiveRefused(
                gettext(
                    "{filename} has {size:,.0f} MB unpacked; at most {largest_file} MB are taken."
                ).format(filename=about.filename, size=size, largest_file=LARGEST_FILE // 1024**2)
            )
        # Some file systems know no capitals: the second would overwrite the first.
        if str(path).casefold() in seen:
            raise ArchiveRefused(
                gettext("{filename} is in it twice: keep one.").format(filename=about.filename)
            )
        seen.add(str(path).casefold())
    return files


def _files(entries: Iterable[zipfile.ZipInfo]) -> Iterator[tuple[zipfile.ZipInfo, PurePosixPath]]:
    """Yield what is a file; hidden ones and what macOS adds are passed over."""
    for about in entries:
        kind = stat.S_IFMT(about.external_attr >> 16)
        if kind == stat.S_IFLNK:
            raise ArchiveRefused(
                gettext("{filename} is a link: pack the file itself.").format(
                    filename=about.filename
                )
            )
        if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
            raise ArchiveRefused(
                gettext("{filename} is not an ordinary file: leave it out.").format(
                    filename=about.filename
                )
            )
        if about.flag_bits & 0x1:
            raise ArchiveRefused(gettext("It has a password: pack it without one."))
        path = PurePosixPath(about.filename)
        unsafe = "\\" in about.filename or ":" in about.filename or "\0" in about.orig_filename
        if unsafe or path.is_absolute() or ".." in path.parts:
            raise ArchiveRefused(
                gettext(
                    "{filename} would be unpacked outside its folder: pack the bundle's folder "
                    "itself."
                ).format(filename=about.filename)
            )
        hidden = any(part.startswith(".") or part == "__MACOSX" for part in path.parts)
        if not about.is_dir() and not hidden:
            yield about, path


def bundle_folder(folder: Path) -> Path:
    """Return the folder, or the only one within it: most archives hold the bundle's folder."""
    inside = list(folder.iterdir())
    if len(inside) == 1 and inside[0].is_dir():
        return inside[0]
    return folder
