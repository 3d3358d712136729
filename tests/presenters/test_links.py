"""Links and tags of many pages."""

import pytest

from exhibit.presenters.links import Link, in_a_sentence


def sentence(*labels, **told):
    links = [Link(label=label, address="/") for label in labels]
    return "".join(link.label + link.after for link in in_a_sentence(links, **told))


@pytest.mark.parametrize(
    ("labels", "said"), [((), ""), ("a", "a."), ("ab", "a and b."), ("abc", "a, b and c.")]
)
def test_links_stand_in_a_sentence_with_what_joins_them(labels, said):
    assert sentence(*labels, before_last=" and ", end=".") == said


def test_links_of_a_row_are_joined_by_commas_alone():
    assert sentence("a", "b", "c") == "a, b, c"
