"""A chart's file: a Vega-Lite specification whose `usermeta` holds our own fields."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NoReturn

from django.utils.translation import gettext as _

from curation.exchange.bundle.column_readers import columns_of
from curation.exchange.bundle.fields import KEY, unusable
from curation.exchange.bundle.records import ChartRecord
from curation.exchange.faults import Report
from curation.records.readable_text import unreadable
from exhibit import charts
from exhibit.models import Chart
from exhibit.text.json_value import Json, JsonObject

TEXTS = {name: columns_of(Chart)[name].max_length or 0 for name in ("title", "alt", "caption")}
EVIDENCE = ("notes", "excerpts")
"""What its figures rest on, by key."""
FIELDS = (*TEXTS, *EVIDENCE, "kind", "units", "columns", "rows")
SAID_OF_ITSELF = {"excerpts": (), "kind": Chart.Kind.OWN, "units": ""}
"""What is not written where it is so."""


class _Twice(ValueError):
    """A member of a JSON object given twice."""


def read(key: str, name: str, text: str, report: Report) -> ChartRecord | None:
    """Return the chart of a file, or None, telling every fault."""
    try:
        spec = json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        report.add(name, error.lineno, _("This is not valid JSON: {msg}.").format(msg=error.msg))
        return None
    except _Twice as error:
        report.add(
            name,
            line_of(text, str(error), last=True),
            _("{error} is given twice: keep one.").format(error=error),
        )
        return None
    except (ValueError, RecursionError) as error:
        report.add(name, 1, _("This is not valid JSON: {error}.").format(error=error))
        return None
    faults = list(_faults(key, spec))
    if not faults and not spec.keys() - {"$schema", "usermeta"}:
        faults = list(_draw(spec))
    if not faults:
        # Its sentences begin with the member they are about: usermeta.rows: row 3 needs ...
        faults = [
            (message.split(":")[0].rpartition(".")[2], message)
            for message in charts.check_spec(spec)
        ]
    for member, sentence in faults:
        report.add(name, line_of(text, member), sentence)
    if faults:
        return None
    chart = record(key, spec)
    return replace(
        chart,
        caption_line=line_of(text, "caption"),
        lines={key: line_of(text, key) for key in (*chart.notes, *chart.excerpts)},
    )


def record(key: str, spec: JsonObject) -> ChartRecord:
    """Return the record of a sound specification."""
    usermeta = spec["usermeta"]
    assert isinstance(usermeta, dict)
    columns, rows = charts.table(spec)
    return ChartRecord(
        key=key,
        title=str(usermeta["title"]),
        alt=str(usermeta["alt"]),
        caption=str(usermeta["caption"]),
        notes=_keys(usermeta, "notes"),
        excerpts=_keys(usermeta, "excerpts"),
        kind=str(usermeta.get("kind", Chart.Kind.OWN)),
        units=str(usermeta.get("units", "")),
        columns=columns,
        rows=rows,
        spec={name: value for name, value in spec.items() if name != "usermeta"},
    )


def _keys(usermeta: JsonObject, name: str) -> tuple[str, ...]:
    keys = usermeta.get(name, [])
    assert isinstance(keys, list)
    return tuple(map(str, keys))


def line_of(text: str, member: str, *, last: bool = False) -> int:
    """Return the line of the first or last mention of a word in quotes, or line 1."""
    quoted = re.escape(json.dumps(member, ensure_ascii=False))
    places = [mention.start() for mention in re.finditer(quoted, text)]
    return text.count("\n", 0, places[-1 if last else 0]) + 1 if places else 1


def _once(pairs: list[tuple[str, Json]]) -> JsonObject:
    members: JsonObject = {}
    for name, value in pairs:
        if name in members:
            raise _Twice(name)
        members[name] = value
    return members


def _no_constant(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number; write null for a missing figure")


def _faults(key: str, spec: Json) -> Iterator[tuple[str, str]]:
    """Yield (member, sentence) for all that keeps a specification from being a record."""
    if not KEY.fullmatch(key) or len(key) > 60:
        yield (
            "$schema",
            _("“{key}” cannot be the name of a chart: use letters, digits and '-'.").format(
                key=key
            ),
        )
    usermeta = spec.get("usermeta") if isinstance(spec, dict) else None
    if not isinstance(usermeta, dict):
        yield "$schema", _("usermeta is missing: it holds {names}.").format(names=", ".join(FIELDS))
        return
    for name in usermeta:
        if name not in FIELDS:
            yield (
                name,
                _("usermeta.{name} is not a field here. The fields are {names}.").format(
                    name=name, names=", ".join(FIELDS)
                ),
            )
    for name, limit in TEXTS.items():
        words = usermeta.get(name)
        if not isinstance(words, str) or not words.strip():
            yield "usermeta", _("usermeta.{name} is missing: write it as text.").format(name=name)
        elif limit and len(words) > limit:
            yield (
                name,
                _("usermeta.{name} has {number} characters; at most {limit} are allowed.").format(
                    name=name, number=len(words), limit=limit
                ),
            )
    yield from _kind_faults(usermeta)
    yield from _list_faults(usermeta)
    for words in texts(spec):
        if fault := unusable(words):
            yield "$schema", _("The chart {fault}").format(fault=fault)
        elif fault := unreadable(words):
            yield "$schema", _("The chart cannot be used: {error}").format(error=fault)


def _kind_faults(usermeta: JsonObject) -> Iterator[tuple[str, str]]:
    if usermeta.get("kind", Chart.Kind.OWN) not in Chart.Kind.values:
        kinds = ", ".join(Chart.Kind.values)
        yield "kind", _("usermeta.kind must be one of {kinds}.").format(kinds=kinds)
    units, limit = usermeta.get("units", ""), columns_of(Chart)["units"].max_length or 0
    if not isinstance(units, str) or len(units) > limit:
        yield (
            "units",
            _("usermeta.units must be a text of at most {limit} characters.").format(limit=limit),
        )


def _draw(spec: JsonObject) -> Iterator[tuple[str, str]]:
    """Draw a table that says how, in place; yield (member, sentence) where that cannot be."""
    usermeta = spec["usermeta"]
    assert isinstance(usermeta, dict)
    kind, units = str(usermeta.get("kind", Chart.Kind.OWN)), str(usermeta.get("units", ""))
    if kind == Chart.Kind.OWN:
        return
    try:
        spec |= charts.drawn(kind, *charts.table(spec), units)
    except charts.NoChart as refused:
        yield "rows", f"usermeta.rows: {refused}"


def _list_faults(usermeta: JsonObject) -> Iterator[tuple[str, str]]:
    for name in (*EVIDENCE, "columns"):
        if not _all_text(usermeta.get(name, [])):
            yield name, _("usermeta.{name} must be a list of texts.").format(name=name)
    rows = usermeta.get("rows")
    if not isinstance(rows, list) or not all(map(_all_cells, rows)):
        yield "rows", _("usermeta.rows must be a list of rows, each a list of texts or numbers.")
    if not usermeta.get("columns"):
        yield "usermeta", _("usermeta.columns is missing: name the columns of the table.")


def _all_text(value: Json) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _all_cells(value: Json) -> bool:
    return isinstance(value, list) and all(isinstance(cell, str | int | float) for cell in value)


def texts(value: Json) -> Iterator[str]:
    """Yield every text within a value read from JSON, names of members included."""
    waiting = [value]
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            yield part
        elif isinstance(part, dict):
            yield from part
            waiting += part.values()
        elif isinstance(part, list):
            waiting += part
