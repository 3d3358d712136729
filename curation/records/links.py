"""Where a curator mends what a problem names: from its words to the address of the record."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.admin.utils import quote
from django.db.models import Model
from django.urls import reverse

from exhibit.models import (
    Emendation,
    Excerpt,
    Exhibition,
    Panel,
    Question,
    Source,
    Standard,
    Subject,
    Theme,
    TimelineEvent,
    Tour,
)

# As `curation.checks.publishable` and `curation.publishing.publication` begin their problems.
KINDS: dict[str, tuple[type[Model], str]] = {
    "Panel": (Panel, "slug"),
    "Theme": (Theme, "slug"),
    "Question": (Question, "slug"),
    "Source text": (Source, "key"),
    "Source": (Source, "key"),
    "Excerpt": (Excerpt, "key"),
    "Emendation": (Emendation, "key"),
    "Subject": (Subject, "slug"),
    "Timeline event": (TimelineEvent, "key"),
    "Tour": (Tour, "slug"),
    "Standard": (Standard, "code"),
}
TITLES: dict[type[Model], str] = {
    Panel: "title",
    Theme: "title",
    Question: "title",
    Source: "title",
    Subject: "name",
    Tour: "title",
}
"""What curators know a record by; the others are known by their keys."""
_CALLED = {model: (word, column) for word, (model, column) in KINDS.items()}


def called(model: type[Model]) -> dict[int, str]:
    """Return how problems call each record of a kind, by primary key, in the curators' order."""
    if model is Exhibition:
        return dict.fromkeys(Exhibition.objects.values_list("pk", flat=True), "Exhibition")
    rows = model._default_manager.values_list("pk", _CALLED[model][1])
    return {pk: called_as(model, name) for pk, name in rows}


def called_as(model: type[Model], name: str) -> str:
    """Return how problems call a record by its slug, key or code."""
    return f"{_CALLED[model][0]} {name}"


def change_address(record: Model) -> str:
    """Return the address of the form that changes a record."""
    meta = record._meta
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[quote(record.pk)])


@dataclass(frozen=True)
class Place:
    """What a problem names, as curators call it, and the form that mends it; '' where none."""

    name: str
    address: str = ""


def addresses_of(wheres: Iterable[str]) -> dict[str, str]:
    """Return the address of the form of each record that problems name; '' where there is none."""
    return {where: place.address for where, place in places_of(wheres).items()}


def places_of(wheres: Iterable[str]) -> dict[str, Place]:
    """Return what each record that problems name is called by its title, and its form.

    One query for each kind of record that is named, however many there are.
    """
    names_by_kind: dict[str, dict[str, str]] = defaultdict(dict)
    places = {}
    for where in wheres:
        places[where] = Place(where)
        if where.partition(",")[0] == "Exhibition":
            places[where] = Place(where, reverse("admin:exhibit_exhibition_changelist"))
        elif kind := next((kind for kind in KINDS if where.startswith(f"{kind} ")), None):
            names_by_kind[kind][where] = where.removeprefix(f"{kind} ").partition(",")[0]
    for kind, names in names_by_kind.items():
        model, column = KINDS[kind]
        title = TITLES.get(model)
        rows = model._default_manager.filter(**{f"{column}__in": set(names.values())})
        known = {row[0]: row[1:] for row in rows.values_list(column, "pk", title or column)}
        for where, name in names.items():
            if name in known:
                pk, words = known[name]
                called_by = f"{kind} “{words}”" if title else f"{kind} {name}"
                part = where.removeprefix(f"{kind} {name}")
                places[where] = Place(f"{called_by}{part}", change_address(model(pk=pk)))
    return places
