"""What a record of a bundle is, and how one is read from its YAML: field by field, to the end.

A record is a frozen dataclass. A field made by `must` or `may` is read from YAML; the others come
from file names and neighbouring files.
"""

from collections.abc import Iterator, Mapping
from dataclasses import Field, dataclass, field
from dataclasses import fields as fields_of
from typing import Any, TypeVar

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode

from curation.exchange.bundle.faults import Report
from curation.exchange.bundle.fields import Reader, Refused, Value
from curation.exchange.bundle.yaml_file import Origin, YamlFile

Kind = TypeVar("Kind", bound="Record")


@dataclass(frozen=True, kw_only=True)
class Record:
    """Something written in a bundle; where it is written is no part of what it says."""

    origin: Origin | None = field(default=None, compare=False, repr=False)


def must(reader: Reader, blank: object = "") -> Any:
    """Declare a required field; `blank` stands in for a refused value while faults are sought."""
    return field(metadata={"reader": reader, "required": True, "otherwise": blank})


def may(reader: Reader, default: object = "") -> Any:
    """Declare an optional field with what it is when not given."""
    return field(
        default=default, metadata={"reader": reader, "required": False, "otherwise": default}
    )


def written_fields(kind: type[Record]) -> Iterator[Field[Any]]:
    """Yield the fields that stand in YAML, in the order they are written."""
    yield from (one for one in fields_of(kind) if "reader" in one.metadata)


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
        report.add(file.name, line, f"Write fields here, such as {_required(kind)}: ...")
        return None
    nodes = {key.value: (value, key) for key, value in node.value if isinstance(key, ScalarNode)}
    known = {one.name: one for one in written_fields(kind)}
    for key, _ in node.value:
        if isinstance(key, ScalarNode) and key.value not in known:
            sentence = f"{key.value} is not a field here. The fields are {', '.join(known)}."
            report.add(file.name, file.line(key), sentence)
    values: dict[str, object] = {}
    refused = set()
    for name, one in known.items():
        if name in nodes:
            value, key = nodes[name]
            try:
                values[name] = _value(Value(file, value, name, report, key), one.metadata)
            except Refused as fault:
                # Told already; the stand-in lets the search for faults go on.
                refused.add(name)
                instead = fault.instead
                values[name] = one.metadata["otherwise"] if instead is None else instead
        else:
            values[name] = one.metadata["otherwise"]
            if one.metadata["required"]:
                sentence = f"{name} is missing: every {label(kind)} needs it."
                report.add(file.name, file.line(node), sentence)
    origin = Origin(file, node, body_line, frozenset(refused))
    return kind(origin=origin, **values, **(given or {}))


def _value(value: Value, rules: Mapping[str, Any]) -> Any:
    otherwise = rules["otherwise"]
    left_empty = value.empty or (otherwise == "" and value.node.value == "")
    return otherwise if left_empty and not rules["required"] else rules["reader"](value)


def label(kind: type[Record]) -> str:
    """Return the word for a kind of record: `panel picture` for PanelPictureRecord."""
    name = kind.__name__.removesuffix("Record")
    return "".join(f" {sign.lower()}" if sign.isupper() else sign for sign in name).strip()


def _required(kind: type[Record]) -> str:
    return next(one.name for one in written_fields(kind) if one.metadata["required"])


def records(kind: type[Kind]) -> Reader:
    """Return a reader of a list of records."""

    def read_all(value: Value) -> tuple[Kind, ...]:
        found = (read(kind, value.file, item.node, value.report) for item in value.items())
        return tuple(one for one in found if one is not None)

    return read_all


def read_list(kind: type[Kind], file: YamlFile, node: Node, report: Report) -> tuple[Kind, ...]:
    """Return the records of a file that is one list, telling every fault."""
    try:
        listed: tuple[Kind, ...] = records(kind)(Value(file, node, "The file", report, node))
    except Refused:
        return ()
    return listed
