"""Addresses in the reader name the version, so that offsets stay true."""

import pytest

from curation.sources.reader.addresses import address
from exhibit.models import Source, SourceText

TEXT = SourceText(source=Source(key="lecture"), version=2)


def test_address_names_the_version():
    assert address(TEXT) == "/curation/sources/lecture/read/?version=2"


@pytest.mark.parametrize(
    ("asked", "end"),
    [
        ({"start": 4, "end": 9}, "&start=4&end=9"),
        ({"anchor": "passage"}, "#passage"),
        ({"q": "a & b", "anchor": "hit"}, "&q=a+%26+b#hit"),
    ],
)
def test_place_is_told_after_the_version(asked, end):
    assert address(TEXT, **asked) == address(TEXT) + end


def test_no_text_has_no_address():
    assert address(None, "passage", start=4) == ""
