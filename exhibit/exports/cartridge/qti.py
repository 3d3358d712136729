"""The question check as QTI 1.2 in the profile of Common Cartridge.

The condition that scores stands first and ends the marking: in any other order, which the schema
allows too, one reader marked a wrong choice right (packs.md, section 4.5, point 1).
"""

from lxml import etree
from lxml.builder import ElementMaker
from lxml.etree import _Element as Element

from exhibit.exports.cartridge.item import Item
from exhibit.exports.characters import shown
from exhibit.exports.html.words import escaped

QTI = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
E = ElementMaker(namespace=QTI, nsmap={None: QTI})
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
    section = E.section(
        *(
            _item(item, f"{ident}-q{number}", before=care(advisory) if number == 1 else "")
            for number, item in enumerate(items, start=1)
        ),
        ident=f"{ident}-section",
    )
    metadata = _metadata(
        cc_profile="cc.exam.v0p1", qmd_assessmenttype="Examination", cc_maxattempts="unlimited"
    )
    exam = E.assessment(metadata, section, ident=ident, title=_attribute(title))
    return written(E.questestinterop(exam))


def care(advisory: str) -> str:
    """Return what is described, as the paragraph before anything else; '' for nothing."""
    return f"<p><strong>Before you read.</strong> {escaped(advisory)}</p>" if advisory else ""


def _item(item: Item, ident: str, *, before: str) -> Element:
    attributes = {"ident": ident, "title": _attribute(item.title)}
    profile = E.itemmetadata(_metadata(cc_profile=PROFILES[item.kind]))
    lines = "".join(f"<p>{escaped(line)}</p>" for line in (*item.given, item.prompt))
    material = _material(f"{before}{lines}", "text/html")
    if item.kind == "essay":
        box = E.render_fib(E.response_label(ident="answer1", rshuffle="No"), prompt="Box")
        response = E.response_str(box, ident="response1", rcardinality="Single")
        # No marking: a teacher reads it, and the schema wants none.
        return E.item(attributes, profile, E.presentation(material, response))
    places = range(len(item.choices))
    idents = TRUE_FALSE if item.kind == "truefalse" else tuple(f"c{place}" for place in places)
    choices = dict(zip(idents, item.choices, strict=True))
    labels = (
        E.response_label(_material(choice.text, "text/plain"), ident=name)
        for name, choice in choices.items()
    )
    response = E.response_lid(
        E.render_choice(*labels, shuffle="No"), ident="response1", rcardinality="Single"
    )
    score = E.decvar(maxvalue="100", minvalue="0", varname="SCORE", vartype="Decimal")
    right = idents[item.right]
    conditions = (
        _condition(name, scores=name == right)
        for name in sorted(choices, key=lambda name: name != right)
    )
    feedback = (
        E.itemfeedback(E.flow_mat(_material(choice.feedback, "text/plain")), ident=f"{name}-said")
        for name, choice in choices.items()
    )
    return E.item(
        attributes,
        profile,
        E.presentation(material, response),
        E.resprocessing(E.outcomes(score), *conditions),
        *feedback,
    )


def _condition(ident: str, *, scores: bool) -> Element:
    return E.respcondition(
        {"continue": "No"},
        E.conditionvar(E.varequal(ident, respident="response1")),
        *([E.setvar("100", action="Set", varname="SCORE")] if scores else []),
        E.displayfeedback(feedbacktype="Response", linkrefid=f"{ident}-said"),
    )


def _metadata(**entries: str) -> Element:
    return E.qtimetadata(
        *(
            E.qtimetadatafield(E.fieldlabel(label), E.fieldentry(entry))
            for label, entry in entries.items()
        )
    )


def _material(text: str, kind: str) -> Element:
    return E.material(E.mattext(shown(text), texttype=kind))


def _attribute(text: str) -> str:
    return " ".join(shown(text).split())


def written(root: Element) -> bytes:
    """Return an XML document as a file."""
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))
