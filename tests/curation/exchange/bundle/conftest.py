from contextlib import contextmanager

import pytest
from django.db import transaction

from curation.exchange.bundle.reading import read_bundle
from curation.exchange.faults import BundleFaults
from tests.curation.exchange.bundle.folders import write_small_bundle


@pytest.fixture
def folder(tmp_path):
    """The folder of a sound bundle."""
    return write_small_bundle(tmp_path / "bundle")


@pytest.fixture
def faults(folder):
    """Return a function that reads the bundle and gives every fault as a line."""

    def read() -> list[str]:
        try:
            read_bundle(folder)
        except BundleFaults as error:
            return [str(fault) for fault in error.faults]
        return []

    return read


@pytest.fixture
def transactional():
    """Return a context in which everything written to the database is taken back at its end."""

    @contextmanager
    def taken_back():
        with transaction.atomic():
            yield
            transaction.set_rollback(True)

    return taken_back
