import pytest

from exhibit.checks.context import CheckContext
from exhibit.checks.flag_missing import check
from tests.factories.panels import make_excerpt, make_panel


def codes(excerpt_flag, panel_flag="", body="He said it. [@L26]"):
    panel = make_panel(body, excerpts=(make_excerpt(flag=excerpt_flag),), flag=panel_flag)
    return [finding.code for finding in check(panel, CheckContext())]


@pytest.mark.parametrize("flag", ["hypothetical", "apocryphal"])
def test_flag_missing_fires(flag):
    assert codes(flag) == ["flag-missing"]


@pytest.mark.parametrize(
    "case", [("", ""), ("undocumented", ""), ("apocryphal", "apocryphal"), ("apocryphal", "", "A.")]
)
def test_flag_missing_is_silent(case):
    assert codes(*case) == []
