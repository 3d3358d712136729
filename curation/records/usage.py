"""Where records are used: what would lose its evidence, its picture or its way without them.

Asked for one record or for many at once, with a number of queries that depends on the kind of
record alone. A use that binds stands in the way of deleting; the others are good to know.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import Model
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _noop

from curation.models import ReviewerLink
from curation.records.citing import citing, linking
from curation.records.links import change_address
from exhibit.documents.exhibition import PublishedExhibition
from exhibit.editions.copy import current_copy
from exhibit.models import (
    Answer,
    Chart,
    Clause,
    ConsensusReference,
    Drawing,
    Emendation,
    Excerpt,
    Note,
    Panel,
    PanelChart,
    PanelDrawing,
    PanelPicture,
    PanelQuestion,
    PanelSubject,
    Picture,
    Question,
    Reference,
    RelatedPanel,
    Source,
    SourceText,
    Subject,
    Theme,
    TimelineEvent,
    Tour,
    TourStop,
)
from exhibit.models.figure import KEYS


@dataclass(frozen=True, kw_only=True)
class Use:
    """One record that uses another."""

    kind: str
    """What the user is, as curators call it: panel, question, tour …"""
    name: str
    address: str
    """Of the form that changes the user; '' where there is none."""
    how: str
    """Goes on from the name: cites L26, shows it, stops at it."""
    binds: bool = True
    """Whether the used record must stay as long as this stands."""
    user: Model | None = None
    """To tell a use by a record that is to go as well."""


Found = Iterator[tuple[object, Use]]
"""Pairs of the number of the record that is used, and a use of it."""


def uses_of(record: Model) -> tuple[Use, ...]:
    """Return every use of one record, those that bind first."""
    return uses_of_all([record])[record.pk]


def uses_of_all(records: Sequence[Model]) -> dict[object, tuple[Use, ...]]:
    """Return the uses of records of one kind, by number: each use once, those that bind first."""
    uses: dict[object, dict[Use, None]] = defaultdict(dict)
    looks = [*LOOKS.get(type(records[0]), ()), _links, _edition] if records else []
    for look in looks:
        for pk, use in look(records):
            uses[pk][use] = None
    return {
        record.pk: tuple(sorted(uses[record.pk], key=lambda use: not use.binds))
        for record in records
    }


def in_the_way(records: Sequence[Model]) -> list[tuple[Model, Use]]:
    """Return the uses that keep these records from being deleted together.

    A use by one that is to go as well does not count.
    """
    uses_by_pk = uses_of_all(records)
    return [
        (record, use)
        for record in records
        for use in uses_by_pk[record.pk]
        if use.binds and use.user not in records
    ]


def _use(user: Model, how: str, *, binds: bool = True) -> Use:
    return Use(
        kind=str(user._meta.verbose_name),
        name=str(user),
        address=change_address(user),
        how=gettext(how),
        binds=binds,
        user=user,
    )


def _owner(row: Model) -> Model:
    """Return the record whose form shows a row: a stop of a tour has no form of its own."""
    return row.tour if isinstance(row, TourStop) else row


def _citations(records: Sequence[Any]) -> Found:
    by_key = {record.key: record.pk for record in records}
    for key, row, column in citing(by_key):
        how = gettext("rests on {key}").format(key=key) if column in KEYS else f"cites {key}"
        yield by_key[key], _use(_owner(row), how)


def _links(records: Sequence[Any]) -> Found:
    """Yield the texts that link to the pages of records."""
    if not hasattr(records[0], "get_absolute_url"):
        return
    by_address = {record.get_absolute_url(): record.pk for record in records}
    for address, row, _ in linking(by_address):
        owner = _owner(row)
        record_pk = by_address[address]
        if (type(owner), owner.pk) != (type(records[0]), record_pk):
            yield record_pk, _use(owner, gettext("links to {address}").format(address=address))


def _rows(
    model: type[Model], column: str, owner: str, how: str, *, order: str = "pk"
) -> Callable[[Sequence[Model]], Found]:
    """Return a look at the rows of a model that point with `column` to a record.

    The user is the record that a row names in `owner`, or the row itself.
    """

    def look(records: Sequence[Model]) -> Found:
        rows = model._default_manager.filter(**{f"{column}__in": [record.pk for record in records]})
        rows = rows.select_related(owner) if owner else rows
        for row in rows.order_by(order):
            user = getattr(row, owner) if owner else row
            yield getattr(row, f"{column}_id"), _use(user, how)

    return look


def _texts_of_sources(records: Sequence[Model]) -> Found:
    rows = SourceText.objects.filter(source__in=[record.pk for record in records])
    for row in rows.select_related("source").defer("text").order_by("-version"):
        yield row.source_id, _use(row, gettext("holds its words"))


def _corrected_excerpts(records: Sequence[Any]) -> Found:
    """Yield the excerpts in whose words an emendation stands: they read differently without it."""
    rows = Excerpt.objects.filter(source_text__in={record.source_text_id for record in records})
    if len(records) == 1:
        rows = rows.filter(start__lt=records[0].end, end__gt=records[0].start)
    for record, row in product(records, rows.order_by("start")):
        is_same_text = row.source_text_id == record.source_text_id
        if is_same_text and row.start < record.end and record.start < row.end:
            yield record.pk, _use(row, gettext("is read with this correction"), binds=False)


def _reviewer_links(records: Sequence[Model]) -> Found:
    rows = ReviewerLink.objects.working().filter(
        revision__panel__in=[record.pk for record in records]
    )
    for row in rows.select_related("revision__panel").order_by("pk"):
        if row.revision is not None:
            use = Use(
                kind=gettext("reviewer link"),
                name=row.name,
                address="",
                how=gettext("shows revision {number} and then shows nothing any more").format(
                    number=row.revision.number
                ),
                binds=False,
                user=row,
            )
            yield row.revision.panel_id, use


def _edition(records: Sequence[Any]) -> Found:
    """Yield the current edition for the records that have a page in it."""
    kind = type(records[0])
    if kind not in SHOWN:
        return
    edition = current_copy(Path(settings.EDITIONS_ROOT))
    if edition is None:
        return
    names = set(SHOWN[kind](edition))
    number = edition.stamp.number
    for record in records:
        name = record.key if kind is Source else record.slug
        if name in names:
            yield (
                record.pk,
                Use(
                    kind="edition",
                    name=f"edition {number}, the current one",
                    address=reverse("admin:exhibit_edition_changelist"),
                    how=gettext("shows it, and will until the next edition is published"),
                    binds=False,
                ),
            )


# What each kind has pages of in an edition: their names in the addresses.
SHOWN: dict[type[Model], Callable[[PublishedExhibition], Iterable[str]]] = {
    Panel: lambda edition: [panel.slug for panel in edition.panels()],
    Theme: lambda edition: [theme.slug for theme in edition.themes()],
    Source: lambda edition: [page.source.key for page in edition.sources()],
    Question: lambda edition: [page.question.slug for page in edition.questions()],
    Tour: lambda edition: [tour.slug for tour in edition.tours()],
}

LOOKS: dict[type[Model], tuple[Callable[[Sequence[Any]], Found], ...]] = {
    Excerpt: (_citations, _rows(Answer, "excerpt", "question", _noop("answers with it"))),
    Note: (_citations,),
    Emendation: (_corrected_excerpts,),
    Reference: (
        _rows(Clause, "reference", "note", _noop("rests on it")),
        _rows(Clause, "read_in", "note", _noop("was read in it")),
        _rows(ConsensusReference, "reference", "note", _noop("says by it what is agreed")),
    ),
    Source: (_texts_of_sources, _rows(Answer, "source", "question", _noop("has an answer of it"))),
    SourceText: (
        _rows(Excerpt, "source_text", "", _noop("is cut from it"), order="start"),
        _rows(Emendation, "source_text", "", _noop("corrects it"), order="start"),
    ),
    Theme: (
        _rows(Panel, "theme", "", _noop("hangs in it")),
        _rows(Panel.other_themes.through, "theme", "panel", _noop("is shown in it as well")),
    ),
    Panel: (
        _rows(TourStop, "panel", "tour", _noop("stops at it")),
        _rows(RelatedPanel, "other", "panel", _noop("names it as related")),
        _rows(TimelineEvent.panels.through, "panel", "timelineevent", _noop("leads to it")),
        _reviewer_links,
    ),
    Question: (_rows(PanelQuestion, "question", "panel", _noop("shows it")),),
    Subject: (_rows(PanelSubject, "tag", "content_object", _noop("is tagged with it")),),
    Picture: (_rows(PanelPicture, "picture", "panel", _noop("shows it")),),
    Chart: (_rows(PanelChart, "chart", "panel", _noop("shows it")),),
    Drawing: (_rows(PanelDrawing, "drawing", "panel", _noop("shows it")),),
}
