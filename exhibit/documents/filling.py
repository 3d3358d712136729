"""The one way from a row of the database, or a document, to a document: field by field."""

from collections.abc import Hashable
from dataclasses import fields
from enum import Enum, auto
from functools import cache
from typing import Any, TypeVar, cast

from django.db.models import Model

from exhibit.documents.records import Name
from exhibit.text import body as body_text
from exhibit.text.body import Body

Document = TypeVar("Document")
WITH_MARKS = "_cited"
"""How the name of a field ends that has with its marks what another has in plain words."""


def filled(kind: type[Document], row: object, **given: object) -> Document:
    """Return the document of a row: its columns of the same names, and what is `given`.

    What is given are the exceptions: other names, links, what is worked out. A field that is
    neither given nor a column keeps its default. Of a document, its fields are the columns.

    A column that cites and stands in plain words has a second field with its marks: `caption` and
    `caption_cited`.
    """
    values: dict[str, object] = {}
    for name, kind_of_field in _copied(cast(Hashable, kind), cast(Hashable, type(row))):
        if name in given:
            continue
        value = getattr(row, name)
        if kind_of_field is _Copied.AS_IT_IS:
            values[name] = plain(value)
            continue
        body = body_text.parse(value)
        values[name] = body
        if kind_of_field is _Copied.IN_WORDS_AND_CITED:
            values |= {name: body.text, f"{name}{WITH_MARKS}": body}
    return kind(**values, **given)


class _Copied(Enum):
    """How a column stands in a document."""

    AS_IT_IS = auto()
    CITED = auto()
    IN_WORDS_AND_CITED = auto()


@cache
def _copied(kind: Hashable, source: Any) -> tuple[tuple[str, _Copied], ...]:
    """Return the fields of a document that a source has too, and how each is copied."""
    is_model = issubclass(source, Model)
    columns = source._meta.concrete_fields if is_model else fields(source)
    names = {column.name for column in columns}
    own = {field.name: field for field in fields(cast(Any, kind))}

    def copied(name: str) -> _Copied:
        if is_model and f"{name}{WITH_MARKS}" in own:
            return _Copied.IN_WORDS_AND_CITED
        return _Copied.CITED if is_model and own[name].type is Body else _Copied.AS_IT_IS

    return tuple((name, copied(name)) for name in own if name in names)


def plain(value: object) -> object:
    """Return a column's value as documents hold it: lists as tuples, names of people as names."""
    if isinstance(value, list):
        return tuple(Name(**item) if isinstance(item, dict) else plain(item) for item in value)
    return value
