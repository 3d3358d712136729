import pytest

from tests.curation.exchange.bundle.folders import write_small_bundle


@pytest.fixture
def folder(tmp_path):
    """The folder of a sound bundle."""
    return write_small_bundle(tmp_path / "bundle")
