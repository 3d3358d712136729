"""YAML read as nodes with their places, so that every fault can name its line.

Nodes are never turned into objects by the YAML library: no tag can make one.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _noop
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.reader import ReaderError

from curation.exchange.bundle import fast_yaml
from curation.exchange.faults import Report

PLAIN_TAGS = {
    f"tag:yaml.org,2002:{name}"
    for name in ("str", "int", "float", "bool", "null", "timestamp", "map", "seq", "merge", "value")
}
CHECK_AROUND = _noop("Check quotes, brackets and indentation here and just before.")
ADVICE = {
    "mapping values are not allowed here": _noop(
        "Put text that holds a colon and a space in quotes."
    ),
    "found character '\\t' that cannot start any token": _noop(
        "Indent with spaces, never with tabs."
    ),
    "but found another document": _noop("Keep one document in a file: remove the line of dashes."),
}


@dataclass(frozen=True)
class YamlFile:
    """The text of a YAML file, or of the front matter that begins on `first_line` of one."""

    name: str
    text: str = field(repr=False)
    first_line: int = 1

    def line_at(self, index: int) -> int:
        """Return the line of a character, counted from 1 in the whole file."""
        return self.first_line + bisect_left(self._breaks, index)

    @cached_property
    def _breaks(self) -> list[int]:
        """Where its lines end: every record and every field asks for its line."""
        return [found.start() for found in re.finditer("\n", self.text)]

    def line(self, node: Node) -> int:
        """Return the line on which a node starts."""
        return self.line_at(node.start_mark.index)


@dataclass(frozen=True)
class Origin:
    """Where a record stands: its file and node; `body_line` for a body below front matter.

    `refused` names the fields that could not be read: nothing should be concluded from them.
    """

    file: YamlFile
    node: Node
    body_line: int = 0
    refused: frozenset[str] = frozenset()

    def line(self, *path: str | int) -> int:
        """Return the line of a value: `line("answers", 2, "gist")`; the nearest where missing.

        A field's line is that of its name.
        """
        return self.file.line(self._walk(path)[0])

    def line_of(self, name: str, value: str, start: int, end: int) -> int:
        """Return the line of the words `value[start:end]` of a text field."""
        if name == "body" and self.body_line:
            return self.body_line + value.count("\n", 0, start)
        # A folded text has other line breaks in the file than in its value: count occurrences.
        words = re.compile(r"\s+".join(map(re.escape, value[start:end].split())))
        before = len(words.findall(value[:start]))
        node = self._walk((name,))[1]
        first = node.start_mark.index
        raw = self.file.text[first : node.end_mark.index]
        places = [place.start() for place in words.finditer(raw)]
        return self.file.line_at(first + (places[before] if before < len(places) else 0))

    def _walk(self, path: tuple[str | int, ...]) -> tuple[Node, Node]:
        """Return the node that names a value, and the value's own."""
        place = node = self.node
        for step in path:
            within = _members(node).get(step)
            if within is None:
                break
            place, node = within
        return place, node


def _members(node: Node) -> dict[str | int, tuple[Node, Node]]:
    if isinstance(node, MappingNode):
        return {key.value: (key, value) for key, value in node.value if isinstance(key, ScalarNode)}
    if isinstance(node, SequenceNode):
        return {at: (item, item) for at, item in enumerate(node.value)}
    return {}


def compose(file: YamlFile, report: Report) -> Node | None:
    """Return the file's top node, or None where it is empty or not valid; tells every fault."""
    try:
        node = fast_yaml.compose(file.text)
        # What is read fast holds no anchor and no tag: such files are left to ruamel.
        is_plain = node is not fast_yaml.NOT_READ
        if not is_plain:
            node = YAML(typ="safe", pure=True).compose(file.text)
    except (YAMLError, ValueError, RecursionError) as error:
        report.add(file.name, *_problem(file, error))
        return None
    if node is not None:
        _check(file, node, report, is_plain=is_plain)
    return node


def _problem(file: YamlFile, error: Exception) -> tuple[int, str]:
    """Return the line of what YAML stumbled over, and what to do about it."""
    if isinstance(error, ReaderError):
        sentence = gettext("The file holds a control character, {character}: remove it.")
        return file.line_at(error.position), sentence.format(character=_named(error.character))
    if isinstance(error, RecursionError):
        return file.first_line, gettext("The values are nested too deeply to be read.")
    if not isinstance(error, MarkedYAMLError):
        sentence = gettext("This is not valid YAML: {error}.")
        return file.first_line, sentence.format(error=error)
    mark = error.problem_mark or error.context_mark
    problem = error.problem or gettext("it cannot be read")
    sentence = gettext("This is not valid YAML: {problem}. {advice}").format(
        problem=problem, advice=gettext(ADVICE.get(problem, CHECK_AROUND))
    )
    return file.line_at(mark.index) if mark else file.first_line, sentence


def _named(character: object) -> str:
    code = character if isinstance(character, int) else ord(str(character)[:1] or "\0")
    return f"U+{code:04X}"


def _check(file: YamlFile, top: Node, report: Report, *, is_plain: bool) -> None:
    """Tell of keys given twice and, unless it is plain, anchors and tags, anywhere in the file."""
    waiting, seen = [top], set()
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if not is_plain:
            _check_plain(file, node, report)
        if isinstance(node, MappingNode):
            _check_keys(file, node, report)
            waiting += [part for pair in node.value for part in pair]
        elif isinstance(node, SequenceNode):
            waiting += node.value


def _check_plain(file: YamlFile, node: Node, report: Report) -> None:
    if node.anchor:
        sentence = gettext("Anchors and aliases (&{anchor}) are not taken: write the value out.")
        report.add(file.name, file.line(node), sentence, anchor=node.anchor)
    if str(node.tag) not in PLAIN_TAGS:
        sentence = gettext("Tags such as {tag} are not taken: write the value alone.")
        report.add(file.name, file.line(node), sentence, tag=node.tag)


def _check_keys(file: YamlFile, node: MappingNode, report: Report) -> None:
    first: dict[str, Node] = {}
    for key, _ in node.value:
        if not isinstance(key, ScalarNode):
            line = file.line(key)
            report.add(file.name, line, gettext("The name of a field must be a word, not a list."))
        elif key.value in first:
            sentence = gettext("{value} is given twice, first on line {first}: keep one.")
            earlier = file.line(first[key.value])
            report.add(file.name, file.line(key), sentence, value=key.value, first=earlier)
        else:
            first[key.value] = key
