"""Words that a hyphen divides at the end of a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.sources.intake.line_ends import HARD, SOFT, joined


@pytest.mark.parametrize(
    ("text", "whole", "words"),
    [
        ("indus\xad\ntrial plants", "industrial\nplants", ((1, "industrial"),)),
        ("One\nindus\xad \n  trial", "One\nindustrial", ((2, "industrial"),)),
        ("inter\xad\nna\xad\ntional", "international", ((1, "international"),)),
        ("in\xaddustry\nplants", "in\xaddustry\nplants", ()),
        ("indus\xad\n\ntrial", "indus\xad\n\ntrial", ()),
        ("indus\xad", "indus\xad", ()),
        ("the a\xad\nb c\xad\nd", "the ab\ncd", ((1, "ab"), (2, "cd"))),
    ],
)
def test_word_divided_by_a_soft_hyphen_is_joined_on_its_first_line(text, whole, words):
    found = joined(text, SOFT)
    assert (found.text, found.words) == (whole, words)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("indus-\ntrial", "industrial"),
        ("1934-\n1936", "1934-\n1936"),
        ("the Kirov-\nTest", "the Kirov-\nTest"),
        ("a dash -\nand more", "a dash -\nand more"),
    ],
)
def test_plain_hyphen_joins_only_what_may_be_one_word(text, whole):
    assert joined(text, HARD).text == whole


def test_line_ends_of_windows_stay():
    assert joined("indus\xad\r\ntrial plants\r\n", SOFT, "\r\n").text == "industrial\r\nplants\r\n"


@given(st.text(alphabet="ab \xad-\n", max_size=40), st.sampled_from((SOFT, HARD)))
def test_nothing_but_hyphens_and_white_space_is_lost(text, hyphen):
    def letters(words: str) -> str:
        return "".join(words.replace(hyphen, "").split())

    assert letters(joined(text, hyphen).text) == letters(text)
