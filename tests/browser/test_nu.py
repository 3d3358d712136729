"""The Nu HTML checker finds no error on any page, nor in the stylesheet and the drawings."""

import json
import shutil
import subprocess

import pytest
from django.conf import settings
from django.template.loader import render_to_string

from tests.browser.conftest import missing
from tests.browser.sample import MORE_PAGES, PAGES, answer

JAR = settings.BASE_DIR / "node_modules/vnu-jar/build/dist/vnu.jar"


def check(*files) -> list[str]:
    """Return what the checker says about files, one line a message."""
    if not JAR.exists():
        missing(f"No Nu checker at {JAR}: run npm install --ignore-scripts.")
    if not shutil.which("java"):
        missing("No java: the Nu checker needs version 11 or newer.")
    done = subprocess.run(
        ["java", "-jar", JAR, "--format", "json", "--also-check-css", "--also-check-svg", *files],
        capture_output=True,
        text=True,
        timeout=120,
    )
    told = json.loads(done.stderr)["messages"]
    return [f"{m['url'].rpartition('/')[2]}:{m.get('lastLine')}: {m['message']}" for m in told]


def test_nu_checker_finds_nothing_on_any_page(tmp_path):
    for kind, path in (PAGES | MORE_PAGES).items():
        (tmp_path / f"{kind}.html").write_bytes(answer(path).content)
    (tmp_path / "500.html").write_text(render_to_string("500.html"))
    assert check(tmp_path) == []


@pytest.mark.parametrize("name", ["exhibit.css", "icon.svg"])
def test_nu_checker_finds_nothing_in(name):
    assert check(settings.BASE_DIR / "static/exhibit" / name) == []
