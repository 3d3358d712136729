"""Documents to JSON and back, older ones among them."""

from dataclasses import dataclass

from exhibit.documents import codec


@dataclass(frozen=True, kw_only=True)
class Name:
    """A document that got a field since the first ones were kept."""

    family: str
    suffix: str = ""


def test_a_document_of_an_older_release_is_the_same_document():
    assert codec.is_same({"family": "King"}, {"family": "King", "suffix": ""}, Name)


def test_a_changed_document_is_another():
    assert not codec.is_same({"family": "King"}, {"family": "King", "suffix": "Jr."}, Name)


def test_what_fits_no_document_is_another():
    assert not codec.is_same({"names": 1}, {"family": "King", "suffix": ""}, Name)


def test_nothing_is_another():
    assert not codec.is_same(None, {"family": "King", "suffix": ""}, Name)
