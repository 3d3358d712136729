"""Keys, slugs and names that two records claim."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from curation.exchange.bundle.bundle import LISTS, Bundle
from curation.exchange.bundle.checks.placed_faults import place, tell
from curation.exchange.bundle.column_readers import keys_of
from curation.exchange.bundle.record import Record
from curation.exchange.faults import Report


def check(bundle: Bundle, report: Report) -> None:
    """Tell of everything that must be unique and is not, naming both places."""
    emendations = [one for source in bundle.sources for one in source.emendations]
    # Panels cite excerpts and notes alike, so the two share their keys.
    _once(report, (*bundle.excerpts, *bundle.notes), "key", "key")
    _once(report, emendations, "key", "key")
    _once(report, bundle.pictures, "file", "file")
    for name, kept in LISTS.items():
        # Pictures are told apart by what their files hold, standards by three columns together.
        if name not in ("notes", "pictures", "standards"):
            for column in keys_of(kept.kind.model):
                _once(report, getattr(bundle, name), column, column)
    _standards_once(bundle, report)
    _once(report, bundle.pictures, "sha256", "picture", at="file")


def _once(report: Report, records: Iterable[Record], name: str, word: str, *, at: str = "") -> None:
    first: dict[str, Record] = {}
    for record in records:
        value = getattr(record, name)
        if not value:
            continue
        if value in first:
            shown = f"The {word} {value}" if word != "picture" else _("The same picture")
            sentence = _("{shown} is given already in {place}: keep one.").format(
                shown=shown, place=place(first[value], at or name)
            )
            tell(report, record, (at or name,), sentence)
        else:
            first[value] = record


def _standards_once(bundle: Bundle, report: Report) -> None:
    first: dict[tuple[str, str, str], Record] = {}
    for one in bundle.standards:
        named = (one.framework, one.code, one.skill)
        if named in first:
            where = place(first[named], "code")
            sentence = _("{code} serves {skill} already in {where}: keep one.").format(
                code=one.code, skill=one.skill, where=where
            )
            tell(report, one, ("code",), sentence)
        first.setdefault(named, one)
