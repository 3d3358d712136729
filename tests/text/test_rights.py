"""Words that anybody may use have no quotation budget."""

import pytest

from exhibit.text.rights import is_open, quoted_freely
from tests.factories.panels import make_source

OPEN = "https://creativecommons.org/publicdomain/mark/1.0/"


@pytest.mark.parametrize(
    "address",
    [
        OPEN,
        "http://creativecommons.org/publicdomain/zero/1.0/",
        "https://creativecommons.org/licenses/by/4.0/",
        "https://creativecommons.org/licenses/by-sa/3.0/de/",
        "http://rightsstatements.org/vocab/NoC-US/1.0/",
    ],
)
def test_public_domain_and_open_licences_are_open(address):
    assert is_open(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "http://rightsstatements.org/vocab/UND/1.0/",
        "http://rightsstatements.org/vocab/InC/1.0/",
        "http://rightsstatements.org/vocab/NoC-CR/1.0/",
        "http://rightsstatements.org/vocab/NKC/1.0/",
        "https://creativecommons.org/licenses/by-nc/4.0/",
        "https://creativecommons.org/licenses/by-nd/4.0/",
        "https://creativecommons.org/licenses/by-nc-sa/4.0/",
        "https://museum.example/?like=https://creativecommons.org/licenses/by/4.0/",
    ],
)
def test_other_rights_are_not(address):
    assert not is_open(address)


def test_a_source_shown_whole_has_no_budget():
    assert quoted_freely(make_source(full_text_public=True))


def test_a_source_without_a_statement_has_one():
    assert not quoted_freely(make_source())
