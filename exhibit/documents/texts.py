"""Every text of a document with the name of its place, in the words of a curator."""

from collections.abc import Iterator

import msgspec

from exhibit.text.json_value import Json

_NO_WORDS = frozenset({"spec", "svg", "slug", "key", "text_sha256", "sha256", "findings"})
"""Fields that hold addresses, keys and drawings."""


def texts_of(document: object) -> Iterator[tuple[str, str]]:
    """Yield the name and the words of every text: ('questions D01, answers 2, gist', '…').

    Takes any value object of an exhibition, or a tuple of them. Of a text that was parsed, its
    source alone.
    """
    plain = msgspec.to_builtins(document, builtin_types=(), enc_hook=str, str_keys=True)
    yield from _texts(plain, "")


def _texts(value: Json | tuple[Json, ...], place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict):
        source = value.get("source")
        if "blocks" in value and isinstance(source, str):
            yield place, source
            return
        for name, inner in value.items():
            if name not in _NO_WORDS:
                label = name.replace("_", " ")
                yield from _texts(inner, f"{place}, {label}" if place else label)
    elif isinstance(value, list | tuple):
        for number, inner in enumerate(value, start=1):
            key = inner.get("key") if isinstance(inner, dict) else None
            yield from _texts(inner, f"{place} {key or number}")
