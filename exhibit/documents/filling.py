"""The one way from a row of the database to a document: field by field of the same name."""

from collections.abc import Hashable
from dataclasses import fields
from functools import cache
from typing import Any, TypeVar, cast

from django.db.models import Model

from exhibit.documents.records import Name
from exhibit.text import body as body_text
from exhibit.text.body import Body

Document = TypeVar("Document")


def filled(kind: type[Document], row: Model, **given: object) -> Document:
    """Return the document of a row: its columns of the same names, and what is `given`.

    What is given are the exceptions: other names, links, what is worked out. A field that is
    neither given nor a column keeps its default.
    """
    values = {
        name: body_text.parse(getattr(row, name)) if is_body else plain(getattr(row, name))
        for name, is_body in _copied(cast(Hashable, kind), type(row))
        if name not in given
    }
    return kind(**values, **given)


@cache
def _copied(kind: Hashable, model: type[Model]) -> tuple[tuple[str, bool], ...]:
    """Return the fields of a document that are columns of a model, and which are cited prose."""
    columns = {column.name for column in model._meta.concrete_fields}
    own = fields(cast(Any, kind))
    return tuple((one.name, one.type is Body) for one in own if one.name in columns)


def plain(value: object) -> object:
    """Return a column's value as documents hold it: lists as tuples, names of people as names."""
    if isinstance(value, list):
        return tuple(Name(**one) if isinstance(one, dict) else plain(one) for one in value)
    return value
