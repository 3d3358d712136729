"""The live sentences of the opening exhibition, from a database it is loaded in."""

from pathlib import Path

from curation.checks import publishable
from curation.exchange.bundle.loading import load
from curation.exchange.bundle.reading import read_bundle
from exhibit.documents import build
from exhibit.documents.library import Library
from exhibit.models import Panel
from tests.mutations.measuring import Measured, measure

CONTENT = Path(__file__).resolve().parents[2] / "content"


def measure_content() -> Measured:
    """Load `content/` into an empty database and measure every sentence of it."""
    load(read_bundle(CONTENT), by=None)
    library = Library()
    panels = list(Panel.objects.with_evidence().in_walking_order().in_portions())
    return measure(
        build.panel_documents(panels, library),
        publishable.context(library),
    )
