"""The exhibition as it would be with one panel's unsaved form in it."""

from dataclasses import replace
from functools import cached_property

from django.core.exceptions import ValidationError
from django.core.validators import validate_slug

from exhibit.documents.panel import PanelDocument
from exhibit.documents.working_copy import WorkingCopy

NO_ADDRESS = "not-saved-yet"


class WithUnsaved(WorkingCopy):
    """The working copy with one document in the place of a saved panel, or added to it."""

    def __init__(self, document: PanelDocument, saved_slug: str = "") -> None:
        """Take the document and the slug its panel is saved under, '' for a new panel."""
        # Another panel's slug, or one that is no address, would show the wrong page or none.
        self._document = replace(document, slug=saved_slug or _address(document.slug))
        self._saved_slug = saved_slug

    @property
    def document(self) -> PanelDocument:
        """The document as it stands in this exhibition."""
        return self._document

    @cached_property
    def _panel_documents(self) -> list[PanelDocument]:
        saved: list[PanelDocument] = WorkingCopy._panel_documents.func(self)  # type: ignore[attr-defined]
        if not self._saved_slug:
            taken = any(panel.slug == self._document.slug for panel in saved)
            if taken:
                self._document = replace(self._document, slug=NO_ADDRESS)
            return [*saved, self._document]
        return [self._document if panel.slug == self._saved_slug else panel for panel in saved]


def _address(slug: str) -> str:
    try:
        validate_slug(slug)
    except ValidationError:
        return NO_ADDRESS
    return slug
