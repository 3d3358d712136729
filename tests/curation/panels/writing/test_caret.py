"""Places in a text as a browser counts them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.panels.writing.caret import Carets
from curation.panels.writing.posted_form import plain


def test_place_in_plain_words_is_the_same():
    assert Carets("One. Two.").at(5) == 5


def test_space_that_the_form_trims_is_counted():
    assert Carets("\n  One.").at(0) == 3


def test_newlines_of_a_post_are_one_character():
    assert Carets("One.\r\n\r\nTwo.").at(6) == 6


@pytest.mark.parametrize("sign", ["𝕊", "😀"])
def test_character_outside_the_first_plane_takes_two(sign):
    assert Carets(f"{sign} One.").at(2) == 3


@given(st.text(max_size=60), st.data())
def test_words_at_a_place_are_those_of_the_box(typed, data):
    kept = plain(typed)
    start = data.draw(st.integers(0, len(kept)))
    end = data.draw(st.integers(start, len(kept)))
    carets = Carets(typed)
    box = typed.replace("\r\n", "\n").replace("\r", "\n").encode("utf-16-le", "surrogatepass")
    cut = box[2 * carets.at(start) : 2 * carets.at(end)].decode("utf-16-le", "surrogatepass")
    assert cut == kept[start:end]
