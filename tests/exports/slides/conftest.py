"""The slides of the small exhibition's panel on Kirov, as another program opens them."""

from dataclasses import replace

import pytest

from exhibit.exports.slides import pptx
from exhibit.exports.slides.outline import outline
from exhibit.packs.making import pack_of_panel
from tests.exports.conftest import SITE
from tests.exports.office import shown
from tests.factories.exhibition import make_exhibition


@pytest.fixture(scope="session")
def pack_of():
    """A function that returns the pack of a panel of the small exhibition."""
    exhibition = make_exhibition()
    return lambda slug: pack_of_panel(exhibition, slug, site_url=SITE)


@pytest.fixture(scope="session")
def pack(pack_of):
    """The pack of the panel on the murder of Kirov."""
    return pack_of("who-killed-kirov")


@pytest.fixture(scope="session")
def data(pack):
    """Its slides."""
    return pptx(pack)


@pytest.fixture(scope="session")
def show(data):
    """Its slides as python-pptx reads them."""
    return shown(data)


def with_panel(pack, **fields):
    """The pack with other fields of its panel."""
    return replace(pack, panels=(replace(pack.panel, **fields),))


def slide(pack, title):
    """The one slide of this title."""
    (match,) = [slide for slide in outline(pack) if slide.title == title]
    return match


def lines(slide, role=None):
    """The words of a slide's lines, or of those in one role."""
    return [
        "".join(span.text for span in line.spans)
        for line in slide.lines
        if role is None or line.role == role
    ]
