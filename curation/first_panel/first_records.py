"""What the steps of the walk save: by the same forms' rules and moves as everywhere else."""

import string
from collections.abc import Iterator

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Max, Model
from django.utils.text import slugify

from curation.review import panels
from exhibit.models import Panel, Source, Theme

LONGEST_SLUG = 50
NUMBER = "P"


def named(model: type[Model], column: str, title: str) -> str:
    """Return a free address for a record by its title; where that has no letters, by its kind."""
    start = slugify(title)[:LONGEST_SLUG].strip("-") or str(model._meta.model_name)
    taken = set(
        model._default_manager.filter(**{f"{column}__startswith": start}).values_list(
            column, flat=True
        )
    )
    names = (start if at == 1 else f"{start}-{at}" for at in range(1, len(taken) + 2))
    return next(name for name in names if name not in taken)


def free_mark() -> str:
    """Return the first letter, or pair of letters, that no source is marked with."""
    taken = set(Source.objects.values_list("mark", flat=True))
    return next(mark for mark in _marks() if mark not in taken)


def _marks() -> Iterator[str]:
    letters = string.ascii_uppercase
    yield from letters
    yield from (one + two for one in letters for two in string.ascii_letters + string.digits)


def free_number() -> str:
    """Return the first number that no panel has."""
    taken = set(Panel.objects.filter(key__startswith=NUMBER).values_list("key", flat=True))
    return next(f"{NUMBER}{at}" for at in range(1, len(taken) + 2) if f"{NUMBER}{at}" not in taken)


def last_place(model: type[Source] | type[Theme]) -> int:
    """Return the place after the last record of a kind that hangs in an order."""
    last = model._default_manager.aggregate(last=Max("position"))["last"]
    return 0 if last is None else int(last) + 1


@transaction.atomic
def save_panel(*, panel: Panel, by: User) -> None:
    """Save a panel as its next version, and keep its text as a revision."""
    panel.version += 1
    panel.save()
    panels.record(panel=panel, by=by)
