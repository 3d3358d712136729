"""The nearest passage is a bounded suggestion; the comparison shows raw words."""

import pytest

from exhibit.text.folding import fold_words
from exhibit.text.nearest import compared_runs, nearest

TEXT = fold_words(
    "Norms were raised. New towns, Magneto Gorsk among them, rose within months. Ends."
)


@pytest.mark.parametrize(
    ("quotation", "passage"),
    [
        ("magnitogorsk among them", "magneto gorsk among them,"),
        ("norms were never raised", "norms were raised."),
        ("rise within months", "rose within months."),
        ("rasied", "raised."),
    ],
)
def test_nearest_takes_whole_words(quotation, passage):
    near = nearest(quotation, TEXT)
    assert TEXT[near.start : near.end] == passage


def test_nearest_ratio_is_one_for_equal_words():
    assert nearest("new towns,", TEXT).ratio == 1.0


@pytest.mark.parametrize("quotation", ["zq", "wholly unlike anything else here", ""])
def test_nearest_is_none_where_nothing_resembles(quotation):
    assert nearest(quotation, TEXT) is None


def test_nearest_places_a_long_quotation_by_its_two_ends():
    text = " ".join(f"sentence {number} of the record." for number in range(400))
    start, end = text.index("sentence 100 "), text.index("sentence 190 ")
    near = nearest(text[start : end - 1].replace("150", "fifty"), text)
    assert (near.start, near.end) == (start, end - 1)


def test_nearest_of_a_text_shorter_than_the_quotation():
    near = nearest("norms were raised again and", "norms were raised")
    assert (near.start, near.end) == (0, 17)


def test_nearest_does_not_widen_writing_without_spaces():
    near = nearest("第二次五カ年計画", "あ" * 200 + "第一次五カ年計画" + "い" * 200)
    assert near is None or near.end - near.start < 20


def test_differences_show_the_words_as_each_side_has_them():
    found = compared_runs("The plan's  “list” grew", 'the plan’s "List" — shrank')
    assert [(run.kind, run.words) for run in found] == [
        ("same", "the plan’s"),
        ("removed", "“list” grew"),
        ("added", '"List" — shrank'),
    ]


def test_differences_of_equal_words_are_all_the_same():
    (only,) = compared_runs("plan — list", "Plan—\nlist")
    assert (only.kind, only.words) == ("same", "Plan—\nlist")


def test_differences_are_left_out_of_very_long_passages():
    assert compared_runs("plan " * 5000, "plan") == ()
