"""A folder for editions that holds nothing else."""

import pytest


@pytest.fixture
def root(tmp_path):
    """An empty folder in which a test writes its editions."""
    folder = tmp_path / "kept-editions"
    folder.mkdir()
    return folder
