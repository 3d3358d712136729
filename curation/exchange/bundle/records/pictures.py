"""What is shown on panels: pictures, charts and drawings."""

from collections.abc import Mapping
from dataclasses import field

from curation.exchange.bundle import fields
from curation.exchange.bundle.fields import many
from curation.exchange.bundle.record import Record, given, may, must, record_of
from exhibit.models import Chart, Drawing, Picture
from exhibit.text.json_value import JsonObject


@record_of(Picture)
class PictureRecord(Record):
    """An image file, in `pictures.yaml`; its hash and size are those of the file."""

    file: str = must(fields.file_name())
    sha256: str = given("")
    width: int = given(0)
    height: int = given(0)


@record_of(Chart)
class ChartRecord(Record):
    """A Vega-Lite chart, `charts/<key>.vl.json`."""

    key: str = given()
    title: str
    alt: str
    caption: str
    notes: tuple[str, ...] = may(many(fields.key()), (), column="note_keys")
    columns: tuple[str, ...] = given(())
    rows: tuple[tuple[str, ...], ...] = given(())
    note_lines: tuple[int, ...] = field(default=(), compare=False, repr=False)
    spec: JsonObject = given()
    """The specification without `usermeta`, which the fields above hold."""

    @classmethod
    def from_row(cls, row: Chart) -> Mapping[str, object]:
        """Return the specification and the table."""
        spec = {name: value for name, value in row.spec.items() if name != "usermeta"}
        return {"spec": spec, "rows": tuple(map(tuple, row.rows))}


@record_of(Drawing)
class DrawingRecord(Record):
    """A drawing of our own, in `drawings.yaml`; its SVG is `drawings/<key>.svg`."""

    key: str
    notes: tuple[str, ...] = may(many(fields.key()), (), column="note_keys")
    svg: str = given("")
