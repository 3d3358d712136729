import pytest

from exhibit.editions import negotiation
from exhibit.editions.negotiation import BROTLI, GZIP, IDENTITY, matches, preferences


@pytest.mark.parametrize(
    ("header", "first"),
    [
        (None, IDENTITY),
        ("", IDENTITY),
        ("gzip, deflate, br", BROTLI),
        ("gzip", GZIP),
        ("x-gzip", GZIP),
        ("GZIP;Q=0.5", GZIP),
        ("br;q=0.5, gzip;q=0.8", GZIP),
        ("br;q=0", IDENTITY),
        ("br;q=0, gzip;q=0.001", GZIP),
        ("*", BROTLI),
        ("*;q=0.5, gzip;q=0", BROTLI),
        ("identity, gzip;q=0.9", IDENTITY),
        ("identity;q=0.5, gzip ; q=0.6", GZIP),
        ("gzip;q=0.1, *;q=0", GZIP),
        ("deflate, zstd", IDENTITY),
        ("br;q=2", IDENTITY),
        ("br;q=abc, gzip", GZIP),
        (",,;;q=,", IDENTITY),
    ],
)
def test_preferences_first(header, first):
    assert preferences(header)[0] == first


def test_preferences_falls_back_to_identity_when_all_is_refused():
    assert preferences("*;q=0") == (IDENTITY,)


def test_preferences_keeps_the_rest_in_order():
    assert preferences("br;q=0.2, gzip;q=0.4") == (GZIP, BROTLI, IDENTITY)


def test_preferences_memory_is_bounded():
    for number in range(1000):
        preferences(f"gzip;q=0.5, made-up-{number}")
    assert negotiation._kept.cache_info().currsize <= 256


def test_preferences_does_not_keep_long_headers():
    before = negotiation._kept.cache_info().currsize
    assert preferences("gzip, " + "x" * 100_000)[0] == GZIP
    assert negotiation._kept.cache_info().currsize == before


@pytest.mark.parametrize(
    ("header", "answer"),
    [
        (None, False),
        ('"a-br"', True),
        ('W/"a-br"', True),
        ('"x", "a-br"', True),
        ('"x",W/"a-br" , "y"', True),
        ("*", True),
        (" * ", True),
        ('"a"', False),
        ('"a-gzip"', False),
        ("a-br", False),
        ('"x, a-br"', False),
    ],
)
def test_matches(header, answer):
    assert matches(header, '"a-br"') is answer
