"""ZIP archives as curators and others make them."""

import io
import stat
import zipfile
from pathlib import Path

SYMLINK = (stat.S_IFLNK | 0o777) << 16


def zip_of(files: dict[str, bytes], *, attributes: int = 0) -> bytes:
    """An archive of these files; `attributes` are those of every one."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            about = zipfile.ZipInfo(name)
            about.external_attr = attributes
            about.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(about, data)
    return target.getvalue()


def names_in(data: bytes) -> list[str]:
    """The names of an archive's files."""
    return zipfile.ZipFile(io.BytesIO(data)).namelist()


def zip_of_folder(folder: Path, *, below: str = "") -> bytes:
    """An archive of a folder's files, in a folder of that name."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return zip_of({f"{below}{path.relative_to(folder)}": path.read_bytes() for path in files})
