"""Chromium for the tests that look at pages as a visitor's browser does."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.sample import served
from tests.serving import real_site

# No sandbox: containers seldom allow one. The rest keeps the browser off the network.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
IN_CI = os.environ.get("CI", "").lower() == "true"


def missing(what: str) -> None:
    """Skip with the reason on a developer's machine; in CI a missing tool is a failure."""
    if IN_CI:
        pytest.fail(what)
    pytest.skip(what)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder, so that `-m 'not browser'` leaves them out."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the whole run."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
    if not Path(path).exists():
        missing(f"No Chromium at {path}: install it, or name it in CHROMIUM.")
    # Only what never comes is a failure: a busy machine may take its time.
    expect.set_options(timeout=20_000)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The sample exhibition on a port of this machine."""
    with served() as address:
        yield address


@pytest.fixture(scope="module")
def opened(published_home: Path) -> Iterator[str]:
    """The opening exhibition as it is served, on a port of this machine."""
    with real_site(published_home) as address:
        yield address
