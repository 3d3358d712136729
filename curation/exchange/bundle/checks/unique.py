"""Keys, slugs and names that two records claim."""

from collections.abc import Hashable, Iterable
from functools import partial
from operator import attrgetter

from django.utils.translation import gettext as _

from curation.exchange.bundle.bundle import LISTS, Bundle
from curation.exchange.bundle.checks.placed_faults import place, tell
from curation.exchange.bundle.column_readers import columns_of, keys_of
from curation.exchange.bundle.record import Record
from curation.exchange.faults import Report, repeats
from exhibit.models.distinct import alike


def check(bundle: Bundle, report: Report) -> None:
    """Tell of everything that must be unique and is not, naming both places."""
    # Panels cite excerpts and notes alike, so the two share their keys.
    unique: list[tuple[Iterable[Record], str]] = [
        ((*bundle.excerpts, *bundle.notes), "key"),
        (bundle.emendations, "key"),
        (bundle.pictures, "file"),
    ]
    for name, listing in LISTS.items():
        # Pictures are told apart by what their files hold, standards by three columns together.
        if name not in ("notes", "pictures", "standards"):
            unique += [(getattr(bundle, name), column) for column in keys_of(listing.kind.model)]
    for records, field in unique:
        for record, first in repeats(records, partial(_alike, field=field)):
            value = _("The {field} {value}").format(field=field, value=getattr(record, field))
            _given_already(report, record, first, field, value)
    for picture, first_picture in repeats(bundle.pictures, attrgetter("sha256")):
        _given_already(report, picture, first_picture, "file", _("The same picture"))
    for standard, first_standard in repeats(
        bundle.standards, attrgetter("framework", "code", "skill")
    ):
        sentence = _("{code} serves {skill} already in {where}: keep one.").format(
            code=standard.code, skill=standard.skill, where=place(first_standard, "code")
        )
        tell(report, standard, ("code",), sentence)


def _alike(record: Record, *, field: str) -> Hashable:
    """Return what no two records share of a field: of names and addresses not their case."""
    return alike(columns_of(record.model)[field], getattr(record, field))


def _given_already(report: Report, record: Record, first: Record, field: str, what: str) -> None:
    sentence = _("{shown} is given already in {place}: keep one.").format(
        shown=what, place=place(first, field)
    )
    tell(report, record, (field,), sentence)
