"""Loading the exhibition's frame: its own words, themes, subjects, charts, drawings."""

from curation.exchange.bundle.bundle import Bundle
from curation.exchange.bundle.loading.columns import columns
from curation.exchange.bundle.loading.rows import (
    Keys,
    Ledger,
    Outcome,
    positions,
    put,
    put_all,
    put_parts,
)
from curation.exchange.bundle.records import ChartRecord
from curation.records.history.recording import note_changed
from exhibit.models import Chart, Drawing, Exhibition, Standard, Subject, Theme


def load_subjects(bundle: Bundle, ledger: Ledger) -> Keys:
    """Write the subjects; return their primary keys by slug."""
    wanted = [columns(one) for one in bundle.subjects]
    rows = put_all(ledger, "subject", Subject, "slug", wanted, unique="name")
    return {row.slug: row.pk for row in rows}


def load_charts(bundle: Bundle, ledger: Ledger) -> Keys:
    """Write the charts; return their primary keys by key."""
    held = {row.key: row for row in Chart.objects.all()}
    wanted = [
        {
            "key": one.key,
            "title": one.title,
            "alt": one.alt,
            "caption": one.caption,
            "note_keys": list(one.notes),
            "columns": list(one.columns),
            "rows": [list(row) for row in one.rows],
            "spec": _spec(one, held.get(one.key)),
        }
        for one in bundle.charts
    ]
    rows = put_all(ledger, "chart", Chart, "key", wanted)
    return {row.key: row.pk for row in rows}


def _spec(record: ChartRecord, held: Chart | None) -> dict[str, object]:
    """Return the specification to keep: the held one where it draws the same.

    Title and alternative text go along in `usermeta`, for the picture file of the chart.
    """
    if held is not None and held.title == record.title and held.alt == record.alt:
        drawn = {name: value for name, value in held.spec.items() if name != "usermeta"}
        if drawn == record.spec:
            kept: dict[str, object] = held.spec
            return kept
    return record.spec | {"usermeta": {"title": record.title, "alt": record.alt}}


def load_drawings(bundle: Bundle, ledger: Ledger) -> Keys:
    """Write the drawings; return their primary keys by key."""
    wanted = [
        columns(one, "notes") | {"note_keys": list(one.notes), "svg": one.svg}
        for one in bundle.drawings
    ]
    rows = put_all(ledger, "drawing", Drawing, "key", wanted)
    return {row.key: row.pk for row in rows}


def load_exhibition(bundle: Bundle, ledger: Ledger) -> None:
    """Write the exhibition."""
    held = Exhibition.objects.filter(pk=1).first()
    wanted = columns(bundle.exhibition, "themes", "sources", "tours") | {"pk": 1}
    ledger.note("exhibition", put(Exhibition, held, wanted)[1])


def load_themes(bundle: Bundle, ledger: Ledger) -> Keys:
    """Write the themes; return their primary keys by slug."""
    places = positions(
        [one.slug for one in bundle.themes], dict(Theme.objects.values_list("slug", "position"))
    )
    wanted = [
        columns(one, "panels") | {"slug": one.slug, "position": places[one.slug]}
        for one in bundle.themes
    ]
    rows = put_all(ledger, "theme", Theme, "slug", wanted)
    return {row.slug: row.pk for row in rows}


def load_standards(bundle: Bundle, ledger: Ledger) -> None:
    """Write the standards: one list, replaced as a whole where it differs.

    A bundle without any leaves those of the database alone.
    """
    if not bundle.standards:
        return
    changed = put_parts(Standard, {}, [columns(one) for one in bundle.standards])
    rows = Standard.objects.all()
    for row in rows:
        if changed:
            note_changed(row)
        ledger.note("standard", Outcome.CHANGED if changed else Outcome.UNCHANGED)
