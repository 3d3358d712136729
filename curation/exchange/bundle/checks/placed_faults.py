"""Faults of records that know where they are written."""

from curation.exchange.bundle.record import Record
from curation.exchange.bundle.yaml_file import Origin
from curation.exchange.faults import Report


def origin_of(record: Record) -> Origin:
    """Return where a record is written. Raises ValueError for one that was never in a file."""
    if record.origin is None:
        raise ValueError("Only records read from files can be checked.")
    return record.origin


def tell(report: Report, record: Record, path: tuple[str | int, ...], sentence: str) -> None:
    """Tell of a fault at a value of a record."""
    origin = origin_of(record)
    report.add(origin.file.name, origin.line(*path), sentence)


def place(record: Record, *path: str | int) -> str:
    """Return file and line of a value, for a sentence about another."""
    origin = origin_of(record)
    return f"{origin.file.name}, line {origin.line(*path)}"
