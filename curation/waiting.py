"""What waits for a curator: counts for the desk, each a link to the records themselves."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.contrib.auth.models import User
from django.db.models import Model, QuerySet
from django.urls import reverse

from exhibit.models import Excerpt, Note, Panel, Picture, Subject


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """So many records of a kind that wait for something."""

    count: int
    label: str
    address: str


def waiting_for(user: User) -> tuple[Waiting, ...]:
    """Return what this curator may look at and has still to be done; kinds without any left out."""
    kinds: tuple[tuple[QuerySet[Model], tuple[str, str], str, dict[str, str]], ...] = (
        (
            Panel.objects.filter(state=Panel.State.IN_REVIEW),
            ("panel waits for review", "panels wait for review"),
            "panel",
            {"state__exact": Panel.State.IN_REVIEW.value},
        ),
        (
            Panel.objects.filter(state=Panel.State.DRAFT),
            ("panel is a draft", "panels are drafts"),
            "panel",
            {"state__exact": Panel.State.DRAFT.value},
        ),
        (
            Excerpt.objects.filter(source_text__is_current=False),
            (
                "excerpt stands in an older version of its text",
                "excerpts stand in older versions of their texts",
            ),
            "excerpt",
            {"source_text__is_current__exact": "0"},
        ),
        (
            Note.objects.filter(checked=False),
            ("note is not checked yet", "notes are not checked yet"),
            "note",
            {"checked__exact": "0"},
        ),
        (
            Picture.objects.filter(alt=""),
            ("picture has no alternative text", "pictures have no alternative text"),
            "picture",
            {"alt__isempty": "1"},
        ),
        (
            Subject.objects.filter(description=""),
            ("subject has no definition", "subjects have no definition"),
            "subject",
            {"description__isempty": "1"},
        ),
    )
    found = []
    for rows, labels, noun, query in kinds:
        if user.has_perm(f"exhibit.view_{noun}") and (count := rows.count()):
            address = f"{reverse(f'admin:exhibit_{noun}_changelist')}?{urlencode(query)}"
            found.append(Waiting(count=count, label=labels[count > 1], address=address))
    return tuple(found)
