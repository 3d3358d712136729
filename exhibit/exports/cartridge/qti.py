"""The question check as QTI 1.2 in the profile of Common Cartridge.

The condition that scores stands first and ends the marking: in any other order, which the schema
allows too, one reader marked a wrong choice right (packs.md, section 4.5, point 1).
"""

from lxml import etree
from lxml.etree import _Element as Element

from exhibit.exports.cartridge.item import Item
from exhibit.exports.characters import shown
from exhibit.exports.html.words import escaped

QTI = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
PROFILES = {
    "choice": "cc.multiple_choice.v0p1",
    "truefalse": "cc.true_false.v0p1",
    "essay": "cc.essay.v0p1",
}
TRUE_FALSE = ("true", "false")
"""What the choices of a true-or-false item are called, in their order. Moodle gives up the whole
course at any other names (moodle/moodle, backup/cc/entity11.quiz.class.php)."""


def assessment(items: tuple[Item, ...], *, ident: str, title: str, advisory: str = "") -> bytes:
    """Return the XML of an assessment; identifiers are made of `ident`, so they stay the same.

    `advisory` stands before the words of the first item: of the places a schema has for it, the
    one that every reader shows.
    """
    root = etree.Element(f"{{{QTI}}}questestinterop", nsmap={None: QTI})
    made = _in(root, "assessment", ident=ident, title=_attribute(title))
    _metadata(
        made,
        {
            "cc_profile": "cc.exam.v0p1",
            "qmd_assessmenttype": "Examination",
            "cc_maxattempts": "unlimited",
        },
    )
    section = _in(made, "section", ident=f"{ident}-section")
    care = f"<p><strong>Before you read.</strong> {escaped(advisory)}</p>" if advisory else ""
    for number, item in enumerate(items, start=1):
        _item(section, item, f"{ident}-q{number}", before=care if number == 1 else "")
    return _written(root)


def _item(section: Element, item: Item, ident: str, *, before: str) -> None:
    made = _in(section, "item", ident=ident, title=_attribute(item.title))
    _metadata(_in(made, "itemmetadata"), {"cc_profile": PROFILES[item.kind]})
    shown = _in(made, "presentation")
    lines = "".join(f"<p>{escaped(line)}</p>" for line in (*item.given, item.prompt))
    _material(shown, f"{before}{lines}", "text/html")
    if item.kind == "essay":
        response = _in(shown, "response_str", ident="response1", rcardinality="Single")
        field = _in(response, "render_fib", prompt="Box")
        _in(field, "response_label", ident="answer1", rshuffle="No")
        # No marking: a teacher reads it, and the schema wants none.
        return
    response = _in(shown, "response_lid", ident="response1", rcardinality="Single")
    choices = _in(response, "render_choice", shuffle="No")
    idents = _idents(item)
    for ident, choice in zip(idents, item.choices, strict=True):
        label = _in(choices, "response_label", ident=ident)
        _material(label, choice.text, "text/plain")
    marking = _in(made, "resprocessing")
    _score(marking)
    right = idents[item.right]
    for ident in (right, *(one for one in idents if one != right)):
        condition = _in(marking, "respcondition", **{"continue": "No"})
        _in(_in(condition, "conditionvar"), "varequal", respident="response1").text = ident
        if ident == right:
            _in(condition, "setvar", action="Set", varname="SCORE").text = "100"
        _in(condition, "displayfeedback", feedbacktype="Response", linkrefid=f"{ident}-said")
    for ident, choice in zip(idents, item.choices, strict=True):
        feedback = _in(made, "itemfeedback", ident=f"{ident}-said")
        _material(_in(feedback, "flow_mat"), choice.feedback, "text/plain")


def _idents(item: Item) -> tuple[str, ...]:
    """Return what its choices are called inside the item."""
    if item.kind == "truefalse":
        return TRUE_FALSE
    return tuple(f"c{place}" for place in range(len(item.choices)))


def _score(marking: Element) -> None:
    outcomes = _in(marking, "outcomes")
    _in(outcomes, "decvar", maxvalue="100", minvalue="0", varname="SCORE", vartype="Decimal")


def _metadata(parent: Element, fields: dict[str, str]) -> None:
    told = _in(parent, "qtimetadata")
    for label, entry in fields.items():
        field = _in(told, "qtimetadatafield")
        _in(field, "fieldlabel").text = label
        _in(field, "fieldentry").text = entry


def _material(parent: Element, text: str, kind: str) -> None:
    _in(_in(parent, "material"), "mattext", texttype=kind).text = clean(text)


def clean(text: str) -> str:
    """Return text without characters that XML does not take, in one visible sign each."""
    return shown(text)


def _attribute(text: str) -> str:
    return " ".join(clean(text).split())


def _in(parent: Element, name: str, **attributes: str) -> Element:
    return etree.SubElement(parent, f"{{{QTI}}}{name}", attributes)


def _written(root: Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))
