import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.exchange.spreadsheet.lists import Listed, NamesOfPeople

WORDS = st.text(alphabet='ab;,\\[ \n"', min_size=1, max_size=6)
NAMES = st.one_of(
    st.fixed_dictionaries({"literal": WORDS}),
    st.fixed_dictionaries({"family": WORDS}),
    st.fixed_dictionaries({"family": WORDS, "given": WORDS}),
)


def test_names_in_a_cell_are_people_and_institutions():
    assert NamesOfPeople().clean("Conquest, Robert; NKVD; Lenoe,") == [
        {"family": "Conquest", "given": "Robert"},
        {"literal": "NKVD"},
        {"family": "Lenoe"},
    ]


def test_empty_cell_is_an_empty_list():
    assert Listed().clean("  ") == []


def test_backslash_keeps_a_sign_in_a_name():
    assert NamesOfPeople().clean("Smith\\, Jones\\; Co.") == [{"literal": "Smith, Jones; Co."}]


@pytest.mark.parametrize("cell", ["[1", "[1, 2]", '["a", ""]', "[" * 9000])
def test_json_that_is_no_list_of_words_is_refused(cell):
    with pytest.raises(ValueError):
        Listed().clean(cell)


@given(st.lists(WORDS, max_size=4))
def test_words_come_back_as_they_went(words):
    assert Listed().clean(Listed().render(words)) == words


@given(st.lists(NAMES, max_size=4))
def test_names_come_back_as_they_went(names):
    assert NamesOfPeople().clean(NamesOfPeople().render(names)) == names


@given(st.text(alphabet="a\\;", max_size=8))
def test_no_letter_of_a_cell_is_lost(cell):
    assert "".join(Listed().clean(cell)).count("a") == cell.count("a")
