"""The one way from a row of the database, or a document, to a document: field by field."""

from collections.abc import Hashable
from dataclasses import fields
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
    values = {
        name: body_text.parse(getattr(row, name)) if is_cited else plain(getattr(row, name))
        for name, is_cited in _copied(cast(Hashable, kind), cast(Hashable, type(row)))
        if name not in given
    }
    for name in _cited_too(cast(Hashable, kind), cast(Hashable, type(row))):
        body = body_text.parse(getattr(row, name))
        values |= {name: body.text, f"{name}{WITH_MARKS}": body}
    return kind(**values, **given)


@cache
def _copied(kind: Hashable, source: Any) -> tuple[tuple[str, bool], ...]:
    """Return the fields of a document that a source has too, and which are prose to be parsed."""
    is_model = issubclass(source, Model)
    columns = source._meta.concrete_fields if is_model else fields(source)
    names = {column.name for column in columns}
    own = fields(cast(Any, kind))
    return tuple(
        (field.name, is_model and field.type is Body) for field in own if field.name in names
    )


@cache
def _cited_too(kind: Hashable, source: Any) -> tuple[str, ...]:
    """Return the columns of a model that a document has in plain words and with their marks."""
    if not issubclass(source, Model):
        return ()
    own = {field.name for field in fields(cast(Any, kind))}
    columns = (column.name for column in source._meta.concrete_fields)
    return tuple(name for name in columns if f"{name}{WITH_MARKS}" in own)


def plain(value: object) -> object:
    """Return a column's value as documents hold it: lists as tuples, names of people as names."""
    if isinstance(value, list):
        return tuple(Name(**item) if isinstance(item, dict) else plain(item) for item in value)
    return value
