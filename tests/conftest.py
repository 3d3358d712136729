"""The world every test lives in: folders of its own for editions and media."""

import gc
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.cache import cache
from django.db.models.fields.related_descriptors import ForwardManyToOneDescriptor
from filelock import FileLock
from hypothesis import settings as hypothesis_settings

# A property is true or false; how long a busy machine takes for one example says nothing of it.
hypothesis_settings.register_profile("vitrine", deadline=None)
hypothesis_settings.load_profile("vitrine")

ROOT = Path(__file__).resolve().parent.parent


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """Keep what was imported and collected out of every later garbage collection: a sixth saved."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def own_folders(settings, tmp_path: Path):
    """Keep editions and media of a test in its own temporary folder; make packs only on demand."""
    settings.EDITIONS_ROOT = tmp_path / "editions"
    settings.MEDIA_ROOT = tmp_path / "media"
    # Seconds for each small edition; tests of packs turn it on.
    settings.EDITION_PACKS = False
    # One curator of a test writes and approves, and nobody reads; tests of the rules turn them on.
    settings.REVIEW_FOUR_EYES = False
    settings.READINGS = 0
    # A password that is hard to guess takes a quarter of a second to make, for every curator.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    # Looks for a static file when it is asked for, not for all of them with each test's client.
    settings.WHITENOISE_AUTOREFRESH = True
    settings.EDITIONS_ROOT.mkdir()
    settings.MEDIA_ROOT.mkdir()
    # What a test puts in the checks' place is asked again.
    cache.clear()


@pytest.fixture(autouse=True)
def joined_records(monkeypatch: pytest.MonkeyPatch):
    """Refuse what SQLite refuses beyond 1,000 rows: one OR for each record of a foreign key."""

    def refuse(*_: object) -> None:
        raise AssertionError("Join it: Prefetch(rows, queryset.select_related(record)).")

    monkeypatch.setattr(ForwardManyToOneDescriptor, "get_prefetch_querysets", refuse)


@pytest.fixture(scope="session")
def published_home(tmp_path_factory, worker_id: str) -> Path:
    """The opening exhibition, loaded and published as `make serve` does it: its VITRINE_HOME.

    Processes of one test run share it: whichever asks first makes it, and the others wait.
    """
    base = tmp_path_factory.getbasetemp()
    run = base if worker_id == "master" else base.parent
    home, made = run / "home", run / "home-made"
    with FileLock(run / "home.lock"):
        if not made.exists():
            home.mkdir()
            publish_opening_exhibition(home)
            made.touch()
    return home


def publish_opening_exhibition(home: Path) -> None:
    """Load and publish the opening exhibition in a folder, with the commands of `make serve`."""
    environment = os.environ | {"VITRINE_HOME": str(home), "DATABASE_URL": "", "VITRINE_DEBUG": "0"}
    for command in (
        "migrate --verbosity 0",
        "collectstatic --noinput --verbosity 0",
        "open_exhibition",
    ):
        done = subprocess.run(
            [sys.executable, "manage.py", *command.split()],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def published_edition(published_home: Path) -> Path:
    """The folder of the opening exhibition's first edition; its public files are in `site/`."""
    return published_home / "editions" / "0001"
