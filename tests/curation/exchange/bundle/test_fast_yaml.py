"""The fast reader gives ruamel's nodes, or leaves the file to ruamel."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode

from curation.exchange.bundle import fast_yaml


def flat(node: Node | None) -> object:
    """A node with all that records are read from: tags, words and places."""
    if node is None:
        return None
    place = (str(node.tag), node.start_mark.index, node.end_mark.index)
    if isinstance(node, ScalarNode):
        return (*place, node.value)
    if isinstance(node, MappingNode):
        return (*place, [(flat(key), flat(value)) for key, value in node.value])
    return (*place, [flat(item) for item in node.value])


def is_read_alike_or_left(text: str) -> bool:
    read = fast_yaml.compose(text)
    return read is fast_yaml.NOT_READ or flat(read) == flat(
        YAML(typ="safe", pure=True).compose(text)
    )


SCALARS = (
    *("yes", "no", "on", "y", "true", "True", "FALSE", "~", "null", "Null", '""', "''", "''''"),
    *("1", "-1", "+1", "017", "0o17", "08", "1_000", "0x1F", "0b11", "1:30", "190:20:30"),
    *("1.5", ".5", "1.", "1e3", "1.5e+3", "-.inf", ".nan", "1_000.5", "12e03", "=", "-", "."),
    *("2026-11-29", "2026-1-2", "2026-11-29T10:00:00Z", "1934-12", "1934-12-01/1935", "1928~"),
    *("a b", "“é”", "😀 x", "[a, 'b']", "{a: 1, b: [2]}", "|\n  one\n  two", ">-\n  one\n  two"),
    *("|2\n   one", '"a\\nb"', '"\\u00e9"', "a # a remark", "a#b", "a: b", "'a: b'", "@a", "`a"),
    *(
        "- a",
        "? a",
        "*a",
        "&a b",
        "!x a",
        "%a",
        "<<",
        "a\tb",
        "“a”: b",
        "it's",
        "[~]",
        "[@L1; @S2]",
    ),
)


@pytest.mark.parametrize("value", SCALARS)
def test_a_value_is_read_as_ruamel_reads_it(value):
    assert is_read_alike_or_left(f"first: {value}\nsecond: 2\n")
    assert is_read_alike_or_left(f"- {value}\n- x\n")


@pytest.mark.parametrize(
    "text",
    ["", "# nothing\n", "a: 1\r\nb: |\r\n  two\r\n", "\ta: 1", "a: [1", "a: 1\na: 2", "---\na: 1"],
)
def test_a_whole_file_is_read_as_ruamel_reads_it(text):
    assert is_read_alike_or_left(text)


@given(st.lists(st.text(max_size=20), max_size=4))
def test_any_quoted_words_are_read_as_ruamel_reads_them(words):
    quoted = ("'" + word.replace("'", "''") + "'" for word in words)
    text = "".join(f"- {word}\n" for word in quoted)
    assert is_read_alike_or_left(text)


@pytest.mark.parametrize("text", ["a: &x 1", "a: *x", "a: !str 1", "a: [1", "a: {b: &c 2}"])
def test_what_only_ruamel_tells_of_is_left_to_it(text):
    assert fast_yaml.compose(text) is fast_yaml.NOT_READ


def test_what_is_nested_too_deeply_is_left_to_it():
    assert fast_yaml.compose("[" * 60 + "]" * 60) is fast_yaml.NOT_READ
