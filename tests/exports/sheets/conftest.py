"""Sheets of the sample panels, as a reader of the plain text has them."""

import pytest

from exhibit.exports import plain_text
from tests.exports.reading import folded


@pytest.fixture
def told():
    """A function that returns the words of a sheet in order, white space folded."""
    return lambda sheet: folded(plain_text.text(sheet).decode())
