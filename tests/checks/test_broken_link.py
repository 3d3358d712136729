import pytest

from exhibit.checks.broken_link import check
from exhibit.checks.context import CheckContext
from tests.factories.panels import make_panel

PATHS = frozenset({"/themes/terror/", "/glossary/"})


def messages(address, paths=PATHS):
    panel = make_panel(f"See [it]({address}). [@L26]")
    return [f"{f.message} {f.advice}" for f in check(panel, CheckContext(known_paths=paths))]


def test_broken_link_fires():
    assert messages("/panels/none/")[0].startswith("Sentence 1: the link to /panels/none/")


def test_broken_link_suggests_the_address_with_a_slash():
    assert "Did you mean /glossary/?" in messages("/glossary")[0]


@pytest.mark.parametrize(
    "address", ["/themes/terror/", "/glossary/#purge", "/glossary/?q=a&b=c", "#x", "https://a.org/"]
)
def test_broken_link_is_silent(address):
    assert messages(address) == []


def test_broken_link_needs_to_know_the_addresses():
    assert messages("/panels/none/", paths=None) == []
