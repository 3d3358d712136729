"""The exhibition as it stands in the database: what staff see, drafts included."""

from functools import cached_property

from django.utils import timezone

from exhibit.documents import around_panels, build
from exhibit.documents.assembly import assemble
from exhibit.documents.exhibition import Exhibition, ExhibitionFile
from exhibit.documents.library import Library
from exhibit.documents.panel import PanelDocument
from exhibit.documents.types import EditionStamp
from exhibit.models import Panel


class WorkingCopy(Exhibition):
    """Every record as it stands now. One is made for a request and reads what that asks for.

    It holds no packs: they are made when somebody asks.
    """

    @cached_property
    def library(self) -> Library:
        """Everything that can be cited."""
        return Library()

    @cached_property
    def _panel_documents(self) -> list[PanelDocument]:
        panels = Panel.objects.with_evidence().in_walking_order().in_portions()
        return build.panel_documents(panels, self.library)

    @cached_property
    def _file(self) -> ExhibitionFile:
        # The stamp is never shown: the working copy's own is None.
        stamp = EditionStamp(number=0, published_at=timezone.now())
        return assemble(*around_panels.read(stamp, self.library), self._panel_documents)

    @cached_property
    def _panels(self) -> dict[str, PanelDocument]:
        return {panel.slug: panel for panel in self._panel_documents}
