"""Text that tries to be more than text, or that some format cannot hold, in a pack's fields."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

from exhibit.documents.pack import Pack
from exhibit.text.body import Body, parse

TEXTS = {
    "nothing": "",
    "NUL": "a\0b",
    "controls": "a\x01\x08\x0b\x0c\x1b\x7f\x85b",
    "lone surrogates": "a\ud800 \udc00b",
    "bidirectional marks": "a\u202eb\u2066c\u2069d\u200fe",
    "codes for nothing": "a\ufffe\uffff\ufdd0\ue000\U0010ffff b",
    "newlines": "a\r\nb\rc\n\n\nd\u2028e\tf",
    "emoji": "a 👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ☠️ b",
    "Chinese": "一九三四年十二月一日，基洛夫被杀。",
    "Hebrew and Arabic": "שָׁלוֹם abc 123 سَلَام",
    "combining marks": "Z" + "\u0301\u0327\u0334" * 60 + " e\u0301",
    "typst code": '#panic("x") #read("/etc/passwd") *a* _b_ $x$ `w` \\ // /* @a <b> #let',
    "markup": "</script><script>alert(1)</script> <b onclick='x'>&amp; &nbsp; ]]> <!-- --> <?x?>",
    "entities": "&lt;!ENTITY x SYSTEM 'file:///etc/passwd'> %x; &x;",
    "formula": "=cmd|' /C calc'!A0",
    "plus and minus": "+1+1",
    "at": "@SUM(1)",
    "templates": "{{ settings.SECRET_KEY }} {% load x %} {{Front}} {0} %s ${x} \\x00",
    "records": 'TY  - BOOK\nER  - \n@book{x, title={y}} } " , %',
    "paths": "../../etc/passwd\\..\\x:*?<>|",
    "a long word": "Donaudampfschiff" * 313,
    "white space": " \u00a0\u2003\u3000 ",
}
"""Each goes into every field at once."""

LONG = "So many words stand here, and none of them is lost on the way. " * 8000
"""Half a million characters."""

# Chosen from lists, or checked by the database as what they are: nobody types into them.
_NOT_TYPED = frozenset(
    {
        "confidence", "date", "first", "flag", "issued", "key", "kind", "language", "last",
        "latitude", "longitude", "place", "rights_statement", "sha256", "sign", "skill", "slug",
        "source", "spec", "svg", "text_sha256", "theme", "url", "wikidata",
    }
)  # fmt: skip


def spoiled(pack: Pack, text: str, *, only: str = "") -> Pack:
    """The pack with this text in every field that somebody writes; or in those named `only`."""
    told = {
        field.name: _spoiled(getattr(pack, field.name), text, field.name, only)
        for field in fields(pack)
        if field.name in ("title", "about", "panels", "themes", "timeline", "subjects", "standards")
    }
    return replace(pack, **told)


def _spoiled(value: Any, text: str, name: str, only: str) -> Any:
    if isinstance(value, Body):
        return parse(f"{text} {value.source}") if only in ("", name) else value
    if isinstance(value, str):
        return value if name in _NOT_TYPED or only not in ("", name) else text
    if isinstance(value, tuple):
        return tuple(_spoiled(one, text, name, only) for one in value)
    if is_dataclass(value):
        told = {
            field.name: _spoiled(getattr(value, field.name), text, field.name, only)
            for field in fields(value)
        }
        return replace(value, **told)
    return value
