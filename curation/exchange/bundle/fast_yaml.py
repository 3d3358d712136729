"""The same nodes as ruamel's, ten times as fast, by libyaml: for files that are plain and sound.

ruamel.yaml reads YAML 1.2 and says what is wrong with a file, line by line; PyYAML's parser is
written in C, and reads YAML 1.1. Where the two could differ (anchors, aliases, tags, directives,
what is not valid) the file is left to ruamel. Scalars are told apart by the rules of YAML 1.2.
"""

import re

import yaml
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

NOT_READ = Node("", None, None, None)
"""Stands for a file that is left to ruamel."""
_LEFT_ALONE = re.compile(
    r"(?:^|[\s\[{,:])(?:[&*][\w-]|[!%]\S)|^---|^\.\.\.|\t|[^\n\r -\U0010ffff]", re.M
)
_DEEPEST = 50
"""Levels of values inside each other; what is deeper is told of, or read, by ruamel."""


class _Loader(yaml.CBaseLoader):
    """PyYAML's parser in C, with no rules of its own for telling scalars apart."""


_FLOAT = (
    r"[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+"
    r"|[-+]?\.[0-9_]+(?:[eE][-+][0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)
_INT = r"[-+]?0b[0-1_]+|[-+]?0o?[0-7_]+|[-+]?[0-9_]+|[-+]?0x[0-9a-fA-F_]+"
_TIME = (
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?"
    r"(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?"
)
# The core schema of YAML 1.2 (its section 10.3.2), and dates, as ruamel tells them apart: what it
# is called, its pattern, and the signs that it can begin with.
for _name, _pattern, _signs in (
    ("bool", "true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("float", _FLOAT, list("-+0123456789.")),
    ("int", _INT, list("-+0123456789")),
    ("value", "=", ["="]),
    ("null", "~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("timestamp", _TIME, list("0123456789")),
):
    _Loader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_name}", re.compile(f"^(?:{_pattern})$"), _signs
    )


def compose(text: str) -> Node | None:
    """Return the top node of a file, None where it is empty, NOT_READ where ruamel reads it."""
    if _LEFT_ALONE.search(text) or "<<" in text:
        return NOT_READ
    try:
        node = _Loader(text).get_single_node()
        return _converted(node, _DEEPEST) if node is not None else None
    except (yaml.YAMLError, ValueError, RecursionError):
        return NOT_READ


def _converted(node: yaml.Node, levels: int) -> Node:
    if not levels:
        raise RecursionError
    if isinstance(node, yaml.ScalarNode):
        return ScalarNode(node.tag, node.value, node.start_mark, node.end_mark, node.style)
    assert isinstance(node, yaml.CollectionNode)
    place = (node.start_mark, node.end_mark, node.flow_style)
    if isinstance(node, yaml.SequenceNode):
        items = [_converted(item, levels - 1) for item in node.value]
        return SequenceNode(node.tag, items, *place)
    pairs = [
        (_converted(key, levels - 1), _converted(value, levels - 1)) for key, value in node.value
    ]
    return MappingNode(node.tag, pairs, *place)
