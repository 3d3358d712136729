"""Keys and slugs that one record uses of another."""

from collections.abc import Collection
from dataclasses import Field

from django.db.models import ForeignKey, Model
from django.utils.translation import gettext as _

from curation.exchange.bundle.bundle import LISTS, Bundle
from curation.exchange.bundle.checks.placed_faults import origin_of, tell
from curation.exchange.bundle.column_readers import columns_of, named_by
from curation.exchange.bundle.record import Record, name_of, written_fields
from curation.exchange.faults import Report
from exhibit.charts import keys_of
from exhibit.models import Source, Theme

_WHAT = {"file": "picture", "read_in": "reference", "consensus_references": "reference"}
"""What a field names, where its own name does not say it."""


def check(bundle: Bundle, report: Report) -> None:
    """Tell of every record that another one names and that is not there."""
    known = {listing.kind.model: _names(bundle, name) for name, listing in LISTS.items()}
    where = {
        listing.kind.model: listing.folder + "/" if listing.folder else listing.path
        for listing in LISTS.values()
    }
    where[Theme] = where[Source] = "exhibition.yaml"
    for record in bundle.every():
        for field in written_fields(type(record)):
            model = _named_by(record, field)
            if model in known:
                names = getattr(record, field.name)
                _known(report, record, field.name, names, known[model], where[model])
    _check_decorative(bundle, report)
    _check_figures(bundle, report)
    for subject in bundle.subjects:
        unread = {"latitude", "longitude"} & origin_of(subject).refused
        if (subject.latitude is None) != (subject.longitude is None) and not unread:
            sentence = _(
                "{subject} has one coordinate: give latitude and longitude, or neither."
            ).format(subject=subject.slug)
            tell(report, subject, ("slug",), sentence)


def _names(bundle: Bundle, kinds: str) -> set[str]:
    """Return the names of the records of one kind; of themes and sources those announced too."""
    announced = getattr(bundle.exhibition, kinds, ())
    return {name_of(record) for record in getattr(bundle, kinds)} | {*announced}


def _named_by(record: Record, field: Field[object]) -> type[Model] | None:
    """Return the model whose records a field names."""
    if link := field.metadata["link"]:
        model: type[Model] | None = link.listed
        return model
    column = columns_of(record.model).get(field.metadata["column"])
    return named_by(column) if isinstance(column, ForeignKey) else None


def _check_decorative(bundle: Bundle, report: Report) -> None:
    for panel in bundle.panels:
        for picture in panel.pictures:
            if picture.decorative and picture.alt:
                sentence = _("A decorative picture has no alt text: remove one of the two.")
                tell(report, picture, ("alt",), sentence)


def _check_figures(bundle: Bundle, report: Report) -> None:
    """Tell of unknown notes and excerpts that charts and drawings rest on."""
    notes = {note.key for note in bundle.notes}
    excerpts = {excerpt.key for excerpt in bundle.excerpts}
    no_note = _("There is no note {key} in notes.yaml.")
    no_evidence = _("usermeta.rows: there is no excerpt and no note {key}.")
    no_excerpt = _("There is no excerpt {key} in the excerpts of a source.")
    for drawing in bundle.drawings:
        _known(report, drawing, "notes", drawing.notes, notes, "notes.yaml")
        _known(report, drawing, "excerpts", drawing.excerpts, excerpts, "sources/")
    for chart in bundle.charts:
        unknown = [(key, no_note) for key in chart.notes if key not in notes]
        if report.has_unread("notes.yaml"):
            unknown = []
        if not report.has_unread("sources/"):
            unknown += [(key, no_excerpt) for key in chart.excerpts if key not in excerpts]
        if not (report.has_unread("notes.yaml") or report.has_unread("sources/")):
            cells = (cell for row in (chart.columns, *chart.rows) for cell in row)
            in_table = dict.fromkeys(key for cell in cells for key in keys_of(cell))
            unknown += [(key, no_evidence) for key in in_table if key not in notes | excerpts]
        for key, sentence in unknown:
            path = f"charts/{chart.key}.vl.json"
            report.add(path, chart.lines.get(key, 1), sentence.format(key=key))


def _known(
    report: Report,
    record: Record,
    field: str,
    names: str | Collection[str],
    known: Collection[str],
    where: str,
) -> None:
    """Tell of a name, or of names in a list, that nothing has."""
    what = _WHAT.get(field, field.removesuffix("s").replace("_", " "))
    placed_names = [(names, (field,))] if isinstance(names, str) else _placed(field, names)
    for name, path in placed_names:
        # A file that could not be read may well hold it: that fault is told already.
        is_unread = report.has_unread(where if where.endswith(".yaml") else f"{where}{name}.")
        if name and name not in known and not is_unread:
            tell(
                report,
                record,
                path,
                _("There is no {what} {name} in {where}.").format(
                    what=what, name=name, where=where
                ),
            )


def _placed(field: str, names: Collection[str]) -> list[tuple[str, tuple[str | int, ...]]]:
    return [(name, (field, at)) for at, name in enumerate(names)]
