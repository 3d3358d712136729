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


KING = {"family": "King", "given": "Martin Luther", "suffix": "Jr."}
BEETHOVEN = {"family": "Beethoven", "given": "Ludwig", "particle": "van"}


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("King, Martin Luther, Jr.", KING),
        ("Beethoven, Ludwig van", BEETHOVEN),
        ("van Gogh, Vincent", {"family": "van Gogh", "given": "Vincent"}),
        ("Gogh, Vincent, , van", {"family": "Gogh", "given": "Vincent", "prefix": "van"}),
        ("hooks, bell", {"family": "hooks", "given": "bell"}),
        ("Plato,", {"family": "Plato"}),
        ("King\\, Martin", {"literal": "King, Martin"}),
    ],
)
def test_name_is_read_by_its_parts_and_written_as_it_is_read(cell, name):
    assert NamesOfPeople().clean(cell) == [name]
    assert NamesOfPeople().render([name]) == cell


def test_name_of_too_many_parts_is_refused():
    with pytest.raises(ValueError, match="too many commas"):
        NamesOfPeople().clean("a, b, c, d, e, f")


WORD = st.from_regex(r"[A-Za-zÄж,;.\[' ]{1,9}", fullmatch=True).map(str.strip).filter(bool)
NAME = st.one_of(
    st.fixed_dictionaries(
        {"family": WORD},
        optional=dict.fromkeys(("given", "suffix", "prefix", "particle"), WORD),
    ),
    st.fixed_dictionaries({"literal": WORD}),
)


@given(st.lists(NAME, min_size=1, max_size=3))
def test_every_name_comes_back_from_its_cell(names):
    assert NamesOfPeople().clean(NamesOfPeople().render(names)) == names


@given(st.lists(NAME, min_size=1, max_size=3))
def test_names_are_never_written_as_json(names):
    assert not NamesOfPeople().render(names).startswith(("[{", '["'))
