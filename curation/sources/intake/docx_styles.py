"""What a Word document's styles say of its characters: hidden, raised, and in which font."""

from dataclasses import dataclass

from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OFF = {"0", "false", "off"}


@dataclass(frozen=True, kw_only=True)
class Look:
    """How characters look. None where nothing is said of it."""

    hidden: bool | None = None
    raised: int | None = None
    """1 above the line, -1 below it, 0 on it."""
    font: str | None = None


UNSAID = Look()


class Styles:
    """The styles of one document."""

    def __init__(self, root: Element) -> None:
        self._styles = {style.get(f"{W}styleId", ""): style for style in root.iter(f"{W}style")}
        self._looks: dict[str, Look] = {}
        self._default = _said(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
        self._paragraph = next(
            (
                key
                for key, style in self._styles.items()
                if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default", "0") not in OFF
            ),
            "",
        )

    def look(self, own: Element | None, paragraph: str = "", table: str = "") -> Look:
        """Return how characters look that have these properties of their own in such a paragraph.

        Hidden is a property of those that styles switch: hidden by the paragraph's style and by
        the characters' is shown (ECMA-376, part 1, 17.7.3). The characters' own word is the last.
        """
        direct = _said(own)
        names = (_value(own, "rStyle"), paragraph or self._paragraph, table)
        styles = [self._of_style(name) for name in names]
        hidden = direct.hidden
        if hidden is None:
            switched = sum(bool(look.hidden) for look in styles) % 2 == 1
            hidden = bool(self._default.hidden) or switched
        raised, font = None, None
        for look in (direct, *styles, self._default):
            raised = look.raised if raised is None else raised
            font = look.font if font is None else font
        return Look(hidden=hidden, raised=raised or 0, font=font or "")

    def _of_style(self, name: str) -> Look:
        """Return what a style and those it rests on say."""
        if name not in self._looks:
            hidden, raised, font = None, None, None
            seen: set[str] = set()
            at = name
            while at in self._styles and at not in seen:
                seen.add(at)
                look = _said(self._styles[at].find(f"{W}rPr"))
                hidden = look.hidden if hidden is None else hidden
                raised = look.raised if raised is None else raised
                font = look.font if font is None else font
                at = _value(self._styles[at], "basedOn")
            self._looks[name] = Look(hidden=hidden, raised=raised, font=font)
        return self._looks[name]


def _said(properties: Element | None) -> Look:
    """Return what properties of characters say themselves."""
    if properties is None:
        return UNSAID
    hidden, raised, font = None, None, None
    for child in properties:
        value = child.get(f"{W}val", "")
        if child.tag == f"{W}vanish":
            hidden = value not in OFF
        elif child.tag == f"{W}vertAlign":
            raised = {"superscript": 1, "subscript": -1}.get(value, 0)
        elif child.tag == f"{W}position" and raised is None:
            raised = 0 if value in ("", "0") else -1 if value.startswith("-") else 1
        elif child.tag == f"{W}rFonts":
            font = child.get(f"{W}ascii") or child.get(f"{W}hAnsi")
    return Look(hidden=hidden, raised=raised, font=font)


def _value(element: Element | None, tag: str) -> str:
    found = None if element is None else element.find(f"{W}{tag}")
    return "" if found is None else found.get(f"{W}val", "")
