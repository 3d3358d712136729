"""What a record of a bundle is, and how one is read from its YAML: field by field, to the end.

A record is a frozen dataclass of a model, as a form is: `record_of` gives it a field for each
column that a curator may write, read as the column wants it. What its class declares besides are
the exceptions: other names, lists of what hangs on the record, what stands in another file.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, field
from dataclasses import fields as fields_of
from inspect import get_annotations
from types import MappingProxyType
from typing import Any, ClassVar, TypeVar, dataclass_transform

from django.db import models
from django.utils.translation import gettext
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode

from curation.exchange.bundle.column_readers import (
    Column,
    columns_of,
    named_by,
    otherwise_of,
    reader_of,
)
from curation.exchange.bundle.fields import Reader, Refused, Value, many
from curation.exchange.bundle.yaml_file import Origin, YamlFile
from curation.exchange.faults import Report

Kind = TypeVar("Kind", bound="Record")


@dataclass(frozen=True, kw_only=True)
class Record:
    """Something written in a bundle; where it is written is no part of what it says."""

    model: ClassVar[type[models.Model]]
    owner: ClassVar[str]
    """Of a part: the column that names the record it hangs on."""
    origin: Origin | None = field(default=None, compare=False, repr=False)

    def to_columns(self, row: models.Model | None) -> Mapping[str, object]:
        """Return the columns that no field alone says; `row` is its row so far, if there is one."""
        return {}

    @classmethod
    def from_row(cls, row: Any) -> Mapping[str, object]:
        """Return the fields that no column alone says."""
        return {}


@dataclass(frozen=True)
class Link:
    """Rows that hang on a record's row: a list of the records that they name, or of parts."""

    model: type[models.Model]
    owner: str
    """The column that names the record they hang on."""
    target: str = ""
    """The column whose records are listed."""
    part: type[Record] | None = None
    """The kind of the parts that are listed."""
    ordered: bool = True
    loaded: bool = True
    """Not so where loading takes more than writing the rows."""

    @property
    def listed(self) -> type[models.Model] | None:
        """The model of the records that are listed by slug or key, or None."""
        target = columns_of(self.model).get(self.target)
        return named_by(target) if isinstance(target, models.ForeignKey) else None


def must(reader: Reader | None = None, blank: object = "", *, column: str = "") -> Any:
    """Declare a required field; `blank` stands in for a refused value while faults are sought.

    Without a reader it is read as its column wants it. `column` where that has another name.
    """
    return _written(reader, column, required=True, otherwise=blank)


def may(
    reader: Reader | None = None, default: object = "", *, column: str = "", compare: bool = True
) -> Any:
    """Declare an optional field with what it is when not given.

    Without `compare` it says nothing of its own: records that differ in it alone are equal.
    """
    return _written(reader, column, required=False, otherwise=default, compare=compare)


def links(
    rows: type[models.Model],
    owner: str,
    target: str,
    *,
    ordered: bool = True,
    required: bool = False,
    loaded: bool = True,
) -> Any:
    """Declare a list: of the slugs or keys that a column of the rows names, or has itself."""
    reader = many(reader_of(columns_of(rows)[target]))
    link = Link(rows, owner, target, ordered=ordered, loaded=loaded)
    return _written(reader, required=required, otherwise=(), link=link)


def parts(kind: type[Record], *, required: bool = False, loaded: bool = True) -> Any:
    """Declare a list of records that hang on this one, in their order."""
    link = Link(kind.model, kind.owner, part=kind, loaded=loaded)
    return _written(records(kind), required=required, otherwise=(), link=link)


def given(default: object = MISSING) -> Any:
    """Declare a field that is known from elsewhere: the name of the file, or another file."""
    return field(default=default)


def _written(
    reader: Reader | None,
    column: str = "",
    *,
    required: bool,
    otherwise: object,
    link: Link | None = None,
    compare: bool = True,
) -> Any:
    rules = {"reader": reader, "column": column, "required": required, "otherwise": otherwise}
    default = MISSING if required else otherwise
    return field(default=default, compare=compare, metadata=rules | {"link": link})


@dataclass_transform(
    frozen_default=True, kw_only_default=True, field_specifiers=(must, may, links, parts, given)
)
def record_of(
    model: type[models.Model], *, without: Collection[str] = (), part_of: str = ""
) -> Callable[[type[Kind]], type[Kind]]:
    """Make a class the record of a model: a dataclass with a field for each of its columns.

    A column that the class does not declare follows the one before it in the model; `position`
    is left out, for the order of a list says it, and so is what no form takes. `part_of` is the
    column that names the record it hangs on.
    """

    def fill(kind: type[Kind]) -> type[Kind]:
        columns = columns_of(model)
        types = get_annotations(kind)
        declared = {name: vars(kind).get(name) or _by_column(columns[name]) for name in types}
        by_column = {
            attribute.metadata.get("column") or name: name for name, attribute in declared.items()
        }
        names, place = list(types), 0
        for name, column in columns.items():
            if name in by_column:
                place = max(place, names.index(by_column[name]) + 1)
            elif column.editable and name not in ("position", part_of, *without):
                declared[name] = _by_column(column)
                names.insert(place, name)
                place += 1
        kind.__annotations__ = {name: types.get(name, object) for name in names}
        kind.model, kind.owner = model, part_of
        for name in names:
            setattr(kind, name, _completed(name, declared[name], columns))
        return dataclass(frozen=True, kw_only=True)(kind)

    return fill


def _by_column(column: Column) -> "Field[object]":
    """Return the field of a column of which the class says nothing else."""
    needed = not (column.blank or column.has_default())
    attribute: Field[object] = (must if needed else may)(None, otherwise_of(column))
    return attribute


def _completed(name: str, declared: Field[object], columns: Mapping[str, Column]) -> Field[object]:
    """Return a declared field with the name of its column, and the column's own reader."""
    column = columns.get(declared.metadata.get("column") or name)
    if column is not None:
        rules = {**declared.metadata, "column": column.name}
        if "reader" in rules and rules["reader"] is None:
            rules["reader"] = reader_of(column)
        declared.metadata = MappingProxyType(rules)
    return declared


def written_fields(kind: type[Record]) -> Iterator[Field[object]]:
    """Yield the fields that stand in YAML, in the order they are written."""
    yield from (attribute for attribute in fields_of(kind) if "reader" in attribute.metadata)


def read(
    kind: type[Kind],
    file: YamlFile,
    node: Node | None,
    report: Report,
    given: Mapping[str, object] | None = None,
    body_line: int = 0,
) -> Kind | None:
    """Return the record that a node holds, telling every fault; None where it holds no fields.

    Where a fault was told of, the record has a stand-in value, and the report keeps it from ever
    being loaded. `given` are fields known from elsewhere.
    """
    if not isinstance(node, MappingNode):
        line = file.line(node) if node else file.first_line
        report.add(
            file.name, line, gettext("Write fields here, such as {kind}: ..."), kind=_required(kind)
        )
        return None
    nodes = {key.value: (value, key) for key, value in node.value if isinstance(key, ScalarNode)}
    known = {attribute.name: attribute for attribute in written_fields(kind)}
    for key, _ in node.value:
        if isinstance(key, ScalarNode) and key.value not in known:
            sentence = gettext("{value} is not a field here. The fields are {names}.")
            report.add(file.name, file.line(key), sentence, value=key.value, names=", ".join(known))
    values: dict[str, object] = {}
    refused = set()
    for name, attribute in known.items():
        if name in nodes:
            value, key = nodes[name]
            try:
                values[name] = _value(Value(file, value, name, report, key), attribute.metadata)
            except Refused as fault:
                # Told already; the stand-in lets the search for faults go on.
                refused.add(name)
                instead = fault.instead
                values[name] = attribute.metadata["otherwise"] if instead is None else instead
        else:
            values[name] = attribute.metadata["otherwise"]
            if attribute.metadata["required"]:
                sentence = gettext("{name} is missing: every {kind} needs it.")
                report.add(file.name, file.line(node), sentence, name=name, kind=label(kind))
    origin = Origin(file, node, body_line, frozenset(refused))
    return kind(origin=origin, **values, **(given or {}))


def _value(value: Value, rules: Mapping[str, Any]) -> object:
    otherwise = rules["otherwise"]
    left_empty = value.empty or (otherwise == "" and value.node.value == "")
    return otherwise if left_empty and not rules["required"] else rules["reader"](value)


def label(kind: type[Record]) -> str:
    """Return the word for a kind of record: `panel picture` for PanelPictureRecord."""
    name = kind.__name__.removesuffix("Record")
    return "".join(f" {sign.lower()}" if sign.isupper() else sign for sign in name).strip()


def name_of(record: Record) -> str:
    """Return what a record is told by: its address, key or file."""
    for name in ("slug", "key", "file"):
        if value := getattr(record, name, ""):
            return str(value)
    return ""


def _required(kind: type[Record]) -> str:
    return next(
        attribute.name for attribute in written_fields(kind) if attribute.metadata["required"]
    )


def records(kind: type[Kind]) -> Reader:
    """Return a reader of a list of records."""

    def read_all(value: Value) -> tuple[Kind, ...]:
        items = (read(kind, value.file, item.node, value.report) for item in value.items())
        return tuple(record for record in items if record is not None)

    return read_all


def read_list(kind: type[Kind], file: YamlFile, node: Node, report: Report) -> tuple[Kind, ...]:
    """Return the records of a file that is one list, telling every fault."""
    try:
        items: tuple[Kind, ...] = records(kind)(
            Value(file, node, gettext("The file"), report, node)
        )
    except Refused:
        return ()
    return items
