"""Packs of the small exhibition that lives in memory."""

from tests.packs.conftest import exhibition as exhibition
from tests.packs.conftest import kirov as kirov
