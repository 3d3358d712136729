"""Notes as bundles had them before clauses: one text, its confidence, and works for all of it.

They are still read: the text becomes one clause that nobody has read, for nobody wrote down which
work holds it and where. What else was written stands in the caution, and the report says so.
"""

from django.utils.translation import gettext as _
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from curation.exchange.bundle.yaml_file import YamlFile
from curation.exchange.faults import Report

OLD = ("text", "confidence", "checked", "references")
_STRING = "tag:yaml.org,2002:str"


def mend(file: YamlFile, top: Node, report: Report) -> None:
    """Write the old notes of a file's list in clauses, in place; tell of each in a notice."""
    for item in top.value if isinstance(top, SequenceNode) else ():
        if isinstance(item, MappingNode):
            fields = {key.value: node for key, node in item.value if isinstance(key, ScalarNode)}
            if "text" in fields and "clauses" not in fields:
                _mend(item, fields)
                report.notice(
                    file.name,
                    file.line(item),
                    _(
                        "{key} has a `text` and no `clauses`: it was read as one clause that "
                        "nobody has read, and nothing may cite it. Write its clauses, each with "
                        "reference, locator, basis and read_on."
                    ),
                    key=getattr(fields.get("key"), "value", _("A note")),
                )


def _mend(item: MappingNode, fields: dict[str, Node]) -> None:
    text, works = fields["text"], fields.get("references")
    work_nodes = list(works.value) if isinstance(works, SequenceNode) else []
    clause = [(_word("text", text), text)]
    if work_nodes:
        clause.append((_word("reference", work_nodes[0]), work_nodes[0]))
    clause.append((_word("basis", text), _word("unread", text)))
    clauses = SequenceNode(
        "tag:yaml.org,2002:seq",
        [MappingNode("tag:yaml.org,2002:map", clause, text.start_mark, text.end_mark)],
        text.start_mark,
        text.end_mark,
    )
    caution = _caution(fields, [str(node.value) for node in work_nodes])
    place = fields.get("caution", text)
    other_fields = [pair for pair in item.value if pair[0].value not in (*OLD, "caution")]
    item.value = [
        *other_fields,
        (_word("clauses", text), clauses),
        (_word("caution", place), _word(caution, place)),
    ]


def _caution(fields: dict[str, Node], works: list[str]) -> str:
    """Return the caution with what the fields said that a note has no more."""
    caution, confidence, checked = (
        str(fields[name].value) if isinstance(fields.get(name), ScalarNode) else ""
        for name in ("caution", "confidence", "checked")
    )
    before = _(
        "Written before we kept where each statement was read. Our confidence then: {confidence}; "
        "marked as checked: {checked}."
    ).format(
        confidence=confidence or _("not said"), checked=_("yes") if checked == "true" else _("no")
    )
    works_sentence = (
        _("Works named for the whole note: {works}.").format(works="; ".join(works))
        if works
        else ""
    )
    return " ".join(filter(None, (caution, before, works_sentence)))


def _word(word: str, place: Node) -> ScalarNode:
    return ScalarNode(_STRING, word, place.start_mark, place.end_mark)
