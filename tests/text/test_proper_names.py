import pytest

from exhibit.text.proper_names import family_of, is_made_from, runs_in


def runs(text):
    return [run for run, _start, _end in runs_in(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was Ivan Petrenko’s idea.", ["Ivan Petrenko"]),
        ("Ivan Petrenko came to Oslo.", ["Ivan Petrenko", "Oslo"]),
        ("In Oslo it rained.", ["Oslo"]),
        ("It is in the House of the Unions.", ["House of the Unions"]),
        ("Many came.", []),
        ("The Soviet papers of May.", []),
        ("The Norwegian Marxists.", []),
    ],
)
def test_runs_in_finds_what_looks_like_a_name(text, found):
    assert runs(text) == found


def test_a_run_knows_where_it_stands():
    ((run, start, end),) = runs_in("It was Ivan Petrenko.")
    assert "It was Ivan Petrenko."[start:end] == run


def test_the_family_name_is_the_last_that_names_somebody():
    assert family_of("Ivan Petrenko") == "Petrenko"
    assert family_of("Kirov Order") == "Kirov"


def test_a_word_is_made_from_a_name_by_an_ending():
    assert is_made_from("marxism", "marx")
    assert not is_made_from("leningrad", "lenin")
