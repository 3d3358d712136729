"""Cards of the small exhibition."""

import pytest

from exhibit.packs.making import pack_of_exhibition
from tests.exports.conftest import SITE
from tests.factories.exhibition import make_exhibition


@pytest.fixture(scope="session")
def pack():
    """The pack of the whole exhibition: three events, three subjects."""
    return pack_of_exhibition(make_exhibition(), site_url=SITE)
