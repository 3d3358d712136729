"""What an .xlsx file is before anything opens it: a ZIP archive of XML, of a bearable size."""

import io
import re
import zipfile
import zlib

from django.utils.translation import gettext as _

from curation.exchange.faults import whole

LARGEST_PART = 120 * 1024 * 1024
"""Bytes of all parts together, unpacked: ten thousand rows of long words have some 20 MB."""
MOST_PARTS = 2_000
_CHUNK = 1024 * 1024
_OLD_FORMAT = b"\xd0\xcf\x11\xe0"
_DECLARED = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def check(data: bytes) -> zipfile.ZipFile:
    """Return the archive of a workbook that may be opened. Raises SheetRefused."""
    if data.startswith(_OLD_FORMAT):
        raise whole(
            _("It is an old .xls file or has a password: save it as .xlsx, without a password.")
        )
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise whole(_("It is not an .xlsx file, or it is damaged: save it again.")) from error
    parts = archive.infolist()
    names = {part.filename for part in parts}
    if any(name.lower().endswith(("vbaproject.bin", ".vba")) for name in names):
        raise whole(_("It holds macros: save it as .xlsx, which has none, and upload that."))
    if "[Content_Types].xml" not in names or not any(name.startswith("xl/") for name in names):
        raise whole(
            _("It is no .xlsx workbook: save the list as “Excel workbook (.xlsx)” or .csv.")
        )
    size = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS or size > LARGEST_PART:
        raise whole(
            _(
                "Unpacked it would have {size:,.0f} MB in {number:,} parts; at most "
                "{largest_part} MB are taken. Copy the rows alone into a new workbook."
            ).format(size=size / 1024**2, number=len(parts), largest_part=LARGEST_PART // 1024**2)
        )
    for part in parts:
        _check_part(archive, part)
    return archive


def _check_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Refuse a part that is encrypted, damaged, or declares entities (XML bombs)."""
    if part.flag_bits & 0x1:
        raise whole(_("It has a password: save it without one."))
    if not part.filename.lower().endswith((".xml", ".rels")):
        return
    try:
        with archive.open(part) as file:
            end = b""
            while chunk := file.read(_CHUNK):
                if _DECLARED.search(end + chunk):
                    raise whole(
                        _(
                            "{filename} declares entities, which no spreadsheet program "
                            "writes: save the list again."
                        ).format(filename=part.filename)
                    )
                end = chunk[-16:]
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError) as error:
        raise whole(
            _("{filename} in it is damaged: save the file again.").format(filename=part.filename)
        ) from error
