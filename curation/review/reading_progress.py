"""How far panels are read against their evidence: by one curator, by others, by enough of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.models import User
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet, prefetch_related_objects
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from curation.review.moves import State
from curation.review.readings import is_of
from exhibit.documents.library import Library
from exhibit.documents.pairs import cited_texts, pairs_in
from exhibit.models import Panel, PanelQuestion, Question, Support


@dataclass(frozen=True, kw_only=True)
class Progress:
    """A panel, and the readings of each sentence with each of its citations that hold now."""

    panel: Panel
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
        """Return how far the panel is read, for a curator; '' where nothing is to be read."""
        if not self.readings:
            return ""
        return _("Read: {own} of {all} by you, {others} of {all} by others.").format(
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


def progress_of(panels: Sequence[Panel]) -> list[Progress]:
    """Return how far panels are read, in a number of queries that does not grow with them."""
    panel_questions = PanelQuestion.objects.select_related("question")
    prefetch_related_objects(panels, Prefetch("panel_questions", panel_questions))
    texts = [tuple(cited_texts(panel.body, panel.big_idea, _questions(panel))) for panel in panels]
    library = Library(
        {key for panel_texts in texts for text in panel_texts for key in text.body.citations}
    )
    words = {key: excerpt.exact or "" for key, excerpt in library.excerpts.items()}
    words |= {key: note.text for key, note in library.notes.items()}
    progress = []
    for panel, panel_texts in zip(panels, texts, strict=True):
        names = dict.fromkeys(pair.fingerprint for pair in pairs_in(panel_texts, words))
        readings = tuple(tuple(library.supports.get(name, ())) for name in names)
        progress.append(Progress(panel=panel, readings=readings))
    return progress


def _questions(panel: Panel) -> list[Question]:
    return [link.question for link in panel.panel_questions.all()]


def waiting_to_be_read(reader: User) -> list[Progress]:
    """Return the panels with sentences that wait for a curator's reading.

    Those in review, and those that somebody else has begun to read; none where the house asks for
    no readings.
    """
    if not settings.READINGS or not reader.has_perm("exhibit.change_panel"):
        return []
    others = Support.objects.filter(panel=OuterRef("pk")).exclude(reader=reader)
    panels = Panel.objects.filter(Q(state=State.IN_REVIEW) | Exists(others))
    rows = progress_of(list(panels.order_by("-changed_at", "pk")))
    return [row for row in rows if row.waiting_for(reader)]


def with_readings() -> QuerySet[Panel]:
    """Return the panels of which anything was ever read."""
    return Panel.objects.filter(Exists(Support.objects.filter(panel=OuterRef("pk"))))
