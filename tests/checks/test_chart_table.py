import pytest

from exhibit.checks.chart_table import check
from exhibit.checks.context import CheckContext
from exhibit.documents.types import ChartDocument
from tests.factories.panels import make_panel


def messages(**fields):
    defaults = {
        "key": "targets", "title": "Targets", "alt": "Five pairs of bars.", "caption": "",
        "spec": {}, "columns": ("Product", "1932"), "rows": (("Iron", "6.2"),),
    }  # fmt: skip
    panel = make_panel(charts=(ChartDocument(**(defaults | fields)),))
    return [finding.message for finding in check(panel, CheckContext())]


@pytest.mark.parametrize("fields", [{"alt": " "}, {"columns": ()}, {"rows": ()}])
def test_chart_table_fires(fields):
    assert len(messages(**fields)) == 1


def test_chart_table_tells_of_both():
    assert "no alternative text and no table of its figures" in messages(alt="", rows=())[0]


def test_chart_table_is_silent():
    assert messages() == []
