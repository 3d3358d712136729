"""Documents made of rows."""

from exhibit.documents import build
from exhibit.documents.library import Library
from exhibit.documents.panel import PanelDocument
from exhibit.models import Panel


def panel_document(panel: Panel) -> PanelDocument:
    """One panel as a document, from its working text."""
    loaded = Panel.objects.with_evidence().get(pk=panel.pk)
    return build.panel_documents([loaded], Library(build.keys_of(loaded)))[0]
