"""Spreadsheets as curators and others make them."""

import io
import zipfile
from collections.abc import Sequence

import openpyxl

from curation.exchange.spreadsheet.dry_run import SheetRun, dry_run
from curation.exchange.spreadsheet.kinds import KINDS


def csv_of(*rows: Sequence[str]) -> bytes:
    """A .csv file of rows of plain words."""
    return "\r\n".join(",".join(f'"{cell}"' for cell in row) for row in rows).encode()


def xlsx_of(*rows: Sequence[object], change=None) -> bytes:
    """A workbook of these rows; `change(page)` may do more to its only sheet."""
    book = openpyxl.Workbook()
    page = book.active
    for row in rows:
        page.append(list(row))
    if change:
        change(page)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """A workbook with one part added or replaced."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w", 8) as new:
        for one in old.infolist():
            if one.filename != name:
                new.writestr(one.filename, old.read(one))
        new.writestr(name, content)
    return target.getvalue()


def run_of(kind: str, data: bytes, name: str = "list.csv") -> SheetRun:
    """The dry run of a file."""
    return dry_run(KINDS[kind], KINDS[kind].read(data, name))


def faults_of(kind: str, data: bytes, name: str = "list.csv") -> list[str]:
    """What the dry run of a file says is wrong."""
    return list(map(str, run_of(kind, data, name).faults))
