"""The exhibition as it stands in the database: what staff see, drafts included."""

from functools import cached_property

from django.utils import timezone

from exhibit.documents import around_panels, build
from exhibit.documents.assembly import assemble
from exhibit.documents.exhibition import PublishedExhibition
from exhibit.documents.library import Library
from exhibit.documents.pack_files import ShelvedPack
from exhibit.documents.types import (
    EditionStamp,
    ExhibitionDocument,
    PanelDocument,
    PanelLink,
    QuestionPage,
    SourcePage,
    StandardDocument,
    SubjectPage,
    ThemePage,
    TimelineEventDocument,
    TourPage,
)
from exhibit.models import Panel


class WorkingCopy:
    """Every record as it stands now. One is made for a request and reads what that asks for."""

    stamp = None

    @cached_property
    def library(self) -> Library:
        """Everything that can be cited."""
        return Library()

    @cached_property
    def _panel_documents(self) -> list[PanelDocument]:
        panels = Panel.objects.with_evidence().in_walking_order().in_portions()
        return build.panel_documents(panels, self.library)

    @cached_property
    def _whole(self) -> PublishedExhibition:
        # The stamp is never shown: the working copy's own is None.
        stamp = EditionStamp(number=0, published_at=timezone.now())
        file = assemble(stamp, around_panels.parts(self.library), self._panel_documents)
        return PublishedExhibition(file, {panel.slug: panel for panel in self._panel_documents})

    def about(self) -> ExhibitionDocument:
        """Return title, big idea, introduction and credits."""
        return self._whole.about()

    def themes(self) -> tuple[ThemePage, ...]:
        """Return the rooms in order."""
        return self._whole.themes()

    def theme(self, slug: str) -> ThemePage:
        """Return one room. Raises Unknown."""
        return self._whole.theme(slug)

    def panels(self) -> tuple[PanelLink, ...]:
        """Return every panel, drafts too, in walking order."""
        return self._whole.panels()

    def panel(self, slug: str) -> PanelDocument:
        """Return one panel. Raises Unknown."""
        return self._whole.panel(slug)

    def sources(self) -> tuple[SourcePage, ...]:
        """Return the sources in order."""
        return self._whole.sources()

    def source(self, key: str) -> SourcePage:
        """Return one source. Raises Unknown."""
        return self._whole.source(key)

    def questions(self) -> tuple[QuestionPage, ...]:
        """Return the questions that panels show."""
        return self._whole.questions()

    def question(self, slug: str) -> QuestionPage:
        """Return one question. Raises Unknown."""
        return self._whole.question(slug)

    def subjects(self) -> tuple[SubjectPage, ...]:
        """Return people, places, events and concepts."""
        return self._whole.subjects()

    def subject(self, slug: str) -> SubjectPage:
        """Return one subject. Raises Unknown."""
        return self._whole.subject(slug)

    def timeline(self) -> tuple[TimelineEventDocument, ...]:
        """Return what happened, in order of time."""
        return self._whole.timeline()

    def tours(self) -> tuple[TourPage, ...]:
        """Return the tours in order."""
        return self._whole.tours()

    def tour(self, slug: str) -> TourPage:
        """Return one tour. Raises Unknown."""
        return self._whole.tour(slug)

    def standards(self) -> tuple[StandardDocument, ...]:
        """Return the curators' alignment of skills with standards."""
        return self._whole.standards()

    def packs(self) -> tuple[ShelvedPack, ...]:
        """Return none: packs of the working copy are made when somebody asks."""
        return ()

    def pack(self, kind: str, slug: str) -> ShelvedPack | None:
        """Return None: no pack lies ready."""
        return None

    def moved(self, slug: str) -> str | None:
        """Return the present slug of a panel that once had this one."""
        return self._whole.moved(slug)
