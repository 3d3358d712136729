import pytest

from exhibit.checks.alt_missing import check
from exhibit.checks.context import CheckContext
from exhibit.documents.types import PictureDocument
from tests.factories.panels import make_panel


def missing(**fields):
    defaults = {"sha256": "ab", "title": "Scale", "width": 10, "height": 10, "alt": ""}
    panel = make_panel(pictures=(PictureDocument(**(defaults | fields)),))
    return [finding.field for finding in check(panel, CheckContext())]


@pytest.mark.parametrize("alt", ["", "  "])
def test_alt_missing_fires(alt):
    assert missing(alt=alt) == ["pictures.1.alt"]


@pytest.mark.parametrize("fields", [{"alt": "A drawn scale."}, {"decorative": True}])
def test_alt_missing_is_silent(fields):
    assert missing(**fields) == []
