"""Making a handout and reading it back with another program."""

import subprocess

import pytest

from exhibit.exports import handout
from tests.exports.conftest import SITE
from tests.factories.exhibition import STAMP


@pytest.fixture
def make_pdf():
    """A function that renders a panel for the sample edition."""

    def make(panel, **given):
        defaults = {
            "exhibition_title": "Plan, List, Card",
            "theme_title": "Terror",
            "stamp": STAMP,
            "site_url": SITE,
            "licence": "https://creativecommons.org/licenses/by/4.0/",
            "licence_label": "CC BY 4.0",
        }
        return handout.render(panel, **(defaults | given))

    return make


@pytest.fixture
def read_pdf():
    """A function that returns the words of a PDF as poppler finds them, white space folded."""

    def read(pdf):
        done = subprocess.run(
            ["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True
        )
        plain = subprocess.run(
            ["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True
        )
        return " ".join((done.stdout + plain.stdout).decode().split())

    return read
