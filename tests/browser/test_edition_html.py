"""The Nu HTML checker finds no error on any page of the opening exhibition."""

from tests.browser.test_nu import check


def test_nu_checker_finds_nothing_in_the_edition(published_edition):
    pages = sorted((published_edition / "site").rglob("*.html"))
    assert len(pages) > 90
    assert check(*pages) == []
