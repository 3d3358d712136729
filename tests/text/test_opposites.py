from exhibit.text.opposites import is_direction, sides_in


def sides(text):
    return {(pair, side) for _word, pair, side in sides_in(text)}


def test_opposites_stand_on_the_two_sides_of_a_pair():
    ((pair, side),) = sides("It rose")
    assert (pair, 1 - side) in sides("It fell")


def test_all_forms_of_a_word_stand_on_its_side():
    assert sides("It grew") == sides("It was growing") == sides("growth")


def test_before_a_court_is_no_time():
    assert sides("He stood before a Moscow court") == set()


def test_a_change_is_a_direction_and_a_property_is_none():
    ((change, _),) = sides("rose")
    ((public, _),) = sides("secretly")
    assert is_direction(change) and not is_direction(public)
