"""The panel that most export tests are about, and what an edition adds to it."""

import pytest

from exhibit.documents.panel import PanelDocument
from exhibit.documents.types import ExhibitionDocument
from tests.factories.exhibition import PANELS, STAMP, make_exhibition

SITE = "https://vitrine.example.org"


@pytest.fixture
def kirov() -> PanelDocument:
    """The panel on the murder of Kirov: three excerpts, one of them not public."""
    return next(panel for panel in PANELS if panel.key == "P10")


@pytest.fixture
def about() -> ExhibitionDocument:
    """The exhibition as a whole."""
    return make_exhibition().about()


@pytest.fixture
def published(about):
    """The keywords that every export of an edition is given."""
    return {"about": about, "stamp": STAMP, "site_url": SITE}
