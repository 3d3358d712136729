"""The world every test lives in: folders of its own for editions and media."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_folders(settings, tmp_path: Path):
    """Keep editions and media of a test in its own temporary folder."""
    settings.EDITIONS_ROOT = tmp_path / "editions"
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.EDITIONS_ROOT.mkdir()
    settings.MEDIA_ROOT.mkdir()
