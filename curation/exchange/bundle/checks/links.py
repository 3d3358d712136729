"""Keys and slugs that one record uses of another."""

from collections.abc import Collection, Iterable

from curation.exchange.bundle.bundle import Bundle
from curation.exchange.bundle.checks.placed_faults import origin_of, tell
from curation.exchange.bundle.faults import Report
from curation.exchange.bundle.record import Record


def check(bundle: Bundle, report: Report) -> None:
    """Tell of every reference, subject, question, theme and chart named that is not there."""
    references = {one.key for one in bundle.references}
    subjects = {one.slug for one in bundle.subjects}
    questions = {one.slug for one in bundle.questions}
    charts = {one.key for one in bundle.charts}
    drawings = {one.key for one in bundle.drawings}
    for note in bundle.notes:
        _known(report, note, "references", note.references, references, "references.yaml")
    for panel in bundle.panels:
        themes = {*bundle.exhibition.themes} | {one.slug for one in bundle.themes}
        _known(report, panel, "subjects", panel.subjects, subjects, "subjects.yaml")
        _known(report, panel, "questions", panel.questions, questions, "questions/")
        _known(report, panel, "other_themes", panel.other_themes, themes, "exhibition.yaml")
        _known(report, panel, "charts", panel.charts, charts, "charts/")
        _known(report, panel, "drawings", panel.drawings, drawings, "drawings.yaml")
    _check_pictures(bundle, report)
    _check_notes(bundle, report)
    for subject in bundle.subjects:
        unread = {"latitude", "longitude"} & origin_of(subject).refused
        if (subject.latitude is None) != (subject.longitude is None) and not unread:
            sentence = (
                f"{subject.slug} has one coordinate: give latitude and longitude, or neither."
            )
            tell(report, subject, ("slug",), sentence)


def _check_pictures(bundle: Bundle, report: Report) -> None:
    known = {one.file for one in bundle.pictures}
    for panel in bundle.panels:
        for picture in panel.pictures:
            if picture.file and picture.file not in known and not report.has_unread("pictures"):
                sentence = f"There is no picture {picture.file} in pictures.yaml."
                tell(report, picture, ("file",), sentence)
            if picture.decorative and picture.alt:
                sentence = "A decorative picture has no alt text: remove one of the two."
                tell(report, picture, ("alt",), sentence)


def _check_notes(bundle: Bundle, report: Report) -> None:
    """Tell of unknown notes that charts and drawings rest on."""
    known = {one.key for one in bundle.notes}
    for drawing in bundle.drawings:
        _known(report, drawing, "notes", drawing.notes, known, "notes.yaml")
    for chart in bundle.charts:
        for key, line in zip(chart.notes, chart.note_lines, strict=True):
            if key not in known and not report.has_unread("notes.yaml"):
                sentence = f"There is no note {key} in notes.yaml."
                report.add(f"charts/{chart.key}.vl.json", line, sentence)


def _known(
    report: Report,
    record: Record,
    field: str,
    names: Iterable[str],
    known: Collection[str],
    where: str,
) -> None:
    for at, name in enumerate(names):
        # A file that could not be read may well hold it: that fault is told already.
        lost = report.has_unread(where if where.endswith(".yaml") else f"{where}{name}.")
        if name and name not in known and not lost:
            what = field.removesuffix("s").replace("_", " ")
            tell(report, record, (field, at), f"There is no {what} {name} in {where}.")
