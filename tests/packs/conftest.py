"""Packs of the small exhibition that lives in memory."""

import pytest

from exhibit.packs.making import pack_of_panel
from tests.factories.exhibition import make_exhibition

SITE = "https://vitrine.example.org"


@pytest.fixture
def exhibition():
    """Four panels in three rooms."""
    return make_exhibition()


@pytest.fixture
def kirov(exhibition):
    """The pack of the panel on the murder of Kirov."""
    return pack_of_panel(exhibition, "who-killed-kirov", site_url=SITE)
