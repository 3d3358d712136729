"""How far records are read against their evidence: by one curator, by others, by enough."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.models import User
from django.db.models import Model, Prefetch, Q, QuerySet, prefetch_related_objects
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from curation.records.as_written import AsWritten, library_of
from curation.review.moves import State
from curation.review.read_records import AROUND, documents_around
from curation.review.readings import is_of, kind_of
from exhibit.documents.library import Library
from exhibit.documents.pairs import (
    CitedText,
    Pair,
    beside_of,
    cited_texts,
    pairs_in,
    pairs_of,
)
from exhibit.models import Panel, PanelChart, PanelDrawing, PanelQuestion, Support


@dataclass(frozen=True, kw_only=True)
class Progress:
    """A record, and the readings of each sentence with each of its citations that hold now."""

    record: Model
    readings: tuple[tuple[Support, ...], ...]

    def by(self, reader: User) -> int:
        """Return how many pairs a curator has read."""
        return sum(any(is_of(row, reader) for row in rows) for rows in self.readings)

    def by_others(self, reader: User) -> int:
        """Return how many pairs anybody else has read."""
        return sum(any(not is_of(row, reader) for row in rows) for rows in self.readings)

    def waiting_for(self, reader: User) -> int:
        """Return how many pairs too few have read, a curator not among them."""
        return sum(
            len(rows) < settings.READINGS and not any(is_of(row, reader) for row in rows)
            for rows in self.readings
        )

    @property
    def is_read(self) -> bool:
        """True where as many as the house asks for have read every pair."""
        return all(len(rows) >= settings.READINGS for rows in self.readings)

    def in_words(self, reader: User) -> str:
        """Return how far the record is read, for a curator; '' where nothing is to be read."""
        if not self.readings:
            return ""
        return _("Readings: {own} of {all} made by you, {others} of {all} by others.").format(
            own=self.by(reader), others=self.by_others(reader), all=len(self.readings)
        )

    def left_in_words(self, reader: User) -> str:
        """Return how much waits for a curator."""
        count = self.waiting_for(reader)
        return ngettext(
            "{count} of {all} readings is still to be made by you",
            "{count} of {all} readings are still to be made by you",
            count,
        ).format(count=count, all=len(self.readings))


def progress_of(panels: Sequence[Panel], library: Library | None = None) -> list[Progress]:
    """Return how far panels are read, in a number of queries that does not grow with them.

    `library` holds what they rest on, where it is at hand already.
    """
    prefetch_related_objects(
        panels,
        Prefetch("panel_questions", PanelQuestion.objects.select_related("question")),
        Prefetch("panel_charts", PanelChart.objects.select_related("chart")),
        Prefetch("panel_drawings", PanelDrawing.objects.select_related("drawing")),
        "prompts",
    )
    texts = [tuple(_texts(panel)) for panel in panels]
    keys = {key for cited in texts for text in cited for key in text.body.citations}
    library = library or Library(keys)
    excerpts, notes = library.cited(keys)
    words = {excerpt.key: excerpt.exact or "" for excerpt in excerpts}
    words |= {note.key: note.text for note in notes}
    return [
        _progress(panel, pairs_in(cited, words), library)
        for panel, cited in zip(panels, texts, strict=True)
    ]


def _progress(record: Model, pairs: Iterable[Pair], library: Library) -> Progress:
    names = dict.fromkeys(pair.fingerprint for pair in pairs)
    readings = tuple(tuple(library.supports.get(name, ())) for name in names)
    return Progress(record=record, readings=readings)


def _texts(panel: Panel) -> Iterator[CitedText]:
    questions = [link.question for link in panel.panel_questions.all()]
    charts = [link.chart for link in panel.panel_charts.all()]
    drawings = [link.drawing for link in panel.panel_drawings.all()]
    beside = beside_of(charts, drawings, panel.prompts.all())
    return cited_texts(panel.body, panel.big_idea, questions, beside)


@dataclass(frozen=True, kw_only=True)
class _Exhibition:
    """How far everything that citations stand in is read, as far as that waits for anybody."""

    panels: tuple[Progress, ...]
    """Those in review and those of which anything was ever read, last changed first."""
    begun_by: Mapping[int, frozenset[int | None]]
    """By panel, who has read any of it."""
    around: tuple[Progress, ...]


def _all_progress(as_written: AsWritten) -> _Exhibition:
    return as_written.of("reading progress", lambda: _read_all(as_written), settings.READINGS)


def _read_all(as_written: AsWritten) -> _Exhibition:
    library = library_of(as_written)
    wanted = Panel.objects.filter(
        Q(state=State.IN_REVIEW) | Q(pk__in=_read_panels().values("record"))
    )
    begun_by = defaultdict(set)
    for panel, reader in _read_panels().order_by().values_list("record", "reader").distinct():
        begun_by[panel].add(reader)
    return _Exhibition(
        panels=tuple(progress_of(list(wanted.order_by("-changed_at", "pk")), library)),
        begun_by={panel: frozenset(readers) for panel, readers in begun_by.items()},
        around=tuple(
            _progress(record, pairs_of(document), library)
            for record, document in documents_around(library)
        ),
    )


def progress_of_begun(as_written: AsWritten) -> list[Progress]:
    """Return how far the panels are read of which anything was ever read."""
    everything = _all_progress(as_written)
    return [row for row in everything.panels if row.record.pk in everything.begun_by]


def waiting_to_be_read(reader: User, as_written: AsWritten) -> Sequence[Progress]:
    """Return the records with sentences that wait for a curator's reading.

    Panels in review, those that somebody else has begun to read, and whatever stands around them;
    none where the house asks for no readings.
    """
    if not settings.READINGS or not reader.has_perm("exhibit.change_panel"):
        return []
    changes = frozenset(
        kind_of(model) for model in AROUND if reader.has_perm(f"exhibit.change_{kind_of(model)}")
    )
    return as_written.of(
        "to be read",
        lambda: tuple(_waiting(_all_progress(as_written), reader, changes)),
        *(reader.pk, changes, settings.READINGS),
    )


def _waiting(everything: _Exhibition, reader: User, changes: Collection[str]) -> Iterator[Progress]:
    for row in everything.panels:
        others = everything.begun_by.get(row.record.pk, frozenset()) - {reader.pk}
        in_review = isinstance(row.record, Panel) and row.record.state == State.IN_REVIEW
        if (in_review or others) and row.waiting_for(reader):
            yield row
    for row in everything.around:
        if kind_of(row.record) in changes and row.waiting_for(reader):
            yield row


def _read_panels() -> QuerySet[Support]:
    return Support.objects.filter(kind=kind_of(Panel))
