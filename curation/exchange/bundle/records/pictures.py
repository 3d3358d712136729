"""What is shown on panels: pictures, charts and drawings."""

from dataclasses import dataclass, field
from typing import Any

from curation.exchange.bundle import fields
from curation.exchange.bundle.fields import many
from curation.exchange.bundle.record import Record, may, must


@dataclass(frozen=True, kw_only=True)
class PictureRecord(Record):
    """An image file, in `pictures.yaml`; its hash and size are those of the file."""

    file: str = must(fields.file_name())
    title: str = must(fields.text(200))
    alt: str = may(fields.text(400, empty=True))
    credit_line: str = must(fields.text(300))
    focal_x: int = may(fields.whole(0, 100), 50)
    focal_y: int = may(fields.whole(0, 100), 50)
    sha256: str = ""
    width: int = 0
    height: int = 0


@dataclass(frozen=True, kw_only=True)
class ChartRecord(Record):
    """A Vega-Lite chart, `charts/<key>.vl.json`."""

    key: str
    title: str
    alt: str
    caption: str
    notes: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    note_lines: tuple[int, ...] = field(default=(), compare=False, repr=False)
    spec: dict[str, Any] = field(default_factory=dict)
    """The specification without `usermeta`, which the fields above hold."""


@dataclass(frozen=True, kw_only=True)
class DrawingRecord(Record):
    """A drawing of our own, in `drawings.yaml`; its SVG is `drawings/<key>.svg`."""

    key: str = must(fields.key(60))
    title: str = must(fields.text(200))
    alt: str = must(fields.text())
    caption: str = must(fields.text())
    notes: tuple[str, ...] = may(many(fields.key()), ())
    svg: str = ""
