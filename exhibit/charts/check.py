"""What is wrong with a chart's specification, in sentences for curators."""

import json
import re
from collections.abc import Iterator

from exhibit.charts.render import ChartRefused, render
from exhibit.charts.table import inline_values
from exhibit.text.json_value import Json, JsonObject
from exhibit.text.translated import gettext as _
from exhibit.text.translated import gettext_noop as _noop

# A chart for a panel has a few dozen figures; more belongs in a data file beside it.
LARGEST_SPEC = 200_000
TOO_DEEP = _noop("The chart is nested too deeply to be read.")
TEXTS = ("title", "alt", "caption")


_KEY = re.compile(r"[A-Za-z0-9_-]+\Z")


def check_key(key: str) -> list[str]:
    """Return why the addresses of a chart's pictures cannot hold its key."""
    if not _KEY.match(key):
        return [_("Write letters, digits and '-': the key stands in the chart’s address.")]
    if key.lower().endswith("-dark"):
        return [_("“-dark” at the end names the dark picture of a chart: write another key.")]
    return []


def _places(spec: Json, path: str = "") -> Iterator[tuple[str, str, Json]]:
    """Yield (path, name, value) of every named member, at any depth."""
    members = spec.items() if isinstance(spec, dict) else ()
    for name, value in members:
        yield f"{path}.{name}".lstrip("."), str(name), value
        yield from _places(value, f"{path}.{name}")
    if isinstance(spec, list):
        for number, value in enumerate(spec):
            yield from _places(value, f"{path}[{number}]")


def _addresses(spec: JsonObject) -> Iterator[str]:
    for path, name, value in _places(spec):
        if path.startswith(("usermeta", "$schema")):
            continue
        if name in {"url", "href", "baseURL"}:
            yield (
                _(
                    "{path}: a chart may not fetch or link to an address; write its figures as "
                    "data.values."
                ).format(path=path)
            )
        if name in {"sequence", "graticule", "sphere"} and path.split(".")[-2:-1] == ["data"]:
            yield _("{path}: figures must be written out as data.values, not generated.").format(
                path=path
            )
        if value == "image" and name in {"mark", "type"}:
            yield _(
                "{path}: a chart may not show images; use a picture of the panel instead."
            ).format(path=path)


def _usermeta(spec: JsonObject) -> Iterator[str]:
    usermeta = spec.get("usermeta")
    if usermeta is None:
        return
    if not isinstance(usermeta, dict):
        yield _("usermeta: must hold title, alt, caption, notes, columns and rows.")
        return
    for name in TEXTS:
        if not isinstance(usermeta.get(name, ""), str):
            yield _("usermeta.{name}: must be text.").format(name=name)
    columns, rows = usermeta.get("columns", []), usermeta.get("rows", [])
    if not isinstance(columns, list) or not isinstance(rows, list):
        yield _("usermeta.columns, usermeta.rows: must be lists.")
        return
    for number, row in enumerate(rows, start=1):
        if not isinstance(row, list) or len(row) != len(columns):
            yield _(
                "usermeta.rows: row {number} needs {columns} cells, one for each column."
            ).format(number=number, columns=len(columns))


def check_spec(spec: JsonObject) -> list[str]:
    """Return what keeps a chart from being shown, as plain sentences; an empty list if nothing.

    The spec is compiled only when nothing else is wrong with it.
    """
    if not isinstance(spec, dict):
        return [_("The chart must be one JSON object: a Vega-Lite specification.")]
    problems: list[str] = []
    schema = spec.get("$schema")
    if not isinstance(schema, str) or "/schema/vega-lite/" not in schema:
        problems.append(
            "$schema: must name Vega-Lite, for example "
            "https://vega.github.io/schema/vega-lite/v6.json."
        )
    try:
        size = len(json.dumps(spec, allow_nan=False).encode())
    except (TypeError, ValueError) as error:
        return [*problems, _("The chart is not plain JSON: {error}.").format(error=error)]
    except RecursionError:
        return [*problems, _(TOO_DEEP)]
    if size > LARGEST_SPEC:
        problems.append(
            _(
                "The chart has {size:,} bytes; at most {largest_spec:,} are allowed. Keep "
                "only the figures it draws."
            ).format(size=size, largest_spec=LARGEST_SPEC)
        )
    try:
        if not any(values for values in inline_values(spec)):
            problems.append(
                _("data.values: the chart holds no figures of its own; write them there.")
            )
        problems += _addresses(spec)
        problems += _usermeta(spec)
    except RecursionError:
        problems.append(_(TOO_DEEP))
    if not problems:
        try:
            render(spec)
        except ChartRefused as refused:
            problems.append(str(refused))
    return problems
