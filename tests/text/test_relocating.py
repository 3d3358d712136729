"""Which passages move by themselves to a new version, which wait and with what suggestion."""

import pytest

from exhibit.text import relocating
from exhibit.text.relocating import Moves, NewText, Waits, passage, reading

OLD = (
    "Sergei Kirov, the popular party boss in Leningrad, was shot in 1934. The boss was dead. "
    "Some 600,000 people were executed.\n"
)
EXECUTED = "Some 600,000 people were executed"


def follow(words: str, new: str, spans=()):
    start = OLD.index(words)
    return passage(OLD, start, start + len(words), NewText(new), spans)


def suggested(answer: Waits, new: str) -> str | None:
    return None if answer.start is None else new[answer.start : answer.end]


def test_words_that_stand_once_in_both_texts_move():
    new = "A title.\n" + OLD
    assert follow(EXECUTED, new) == Moves(new.index("Some"), new.index("Some") + len(EXECUTED))


@pytest.mark.parametrize(
    ("new", "why", "words"),
    [
        (OLD.replace("600,000", "681,692"), "83% alike", "Some 681,692 people were executed."),
        (OLD * 2, "2 times", EXECUTED),
        (OLD.replace("Some", "some"), "other signs, capitals", EXECUTED.replace("Some", "some")),
        (OLD.replace("Some", "AweSome"), "part of a longer word", EXECUTED),
        ("The ministry published tables of coal.", "no passage resembles them", None),
    ],
)
def test_other_words_wait_with_a_reason_and_a_suggestion(new, why, words):
    answer = follow(EXECUTED, new)
    assert isinstance(answer, Waits)
    assert why in answer.why
    assert suggested(answer, new) == words


def test_word_that_stood_twice_and_stands_once_waits():
    new = OLD.replace("The boss was dead. ", "").replace("the popular party boss in", "a boss of")
    assert "may be another of those places" in follow("boss", new).why


def test_word_that_stood_twice_moves_with_what_stands_beside_it():
    new = OLD.replace("The boss was dead. ", "")
    assert follow("boss", new) == Moves(OLD.index("boss"), OLD.index("boss") + 4)


def test_the_suggestion_among_several_places_is_the_likeliest():
    new = "They say the plan failed. We say the plan worked."
    answer = passage("Now we say the plan worked.", 11, 19, NewText(new))
    assert answer.start == 33


def test_passage_does_not_move_into_a_longer_word():
    new = "At last the plant was met"
    answer = passage("the plan was met", 0, 8, NewText(new))
    assert isinstance(answer, Waits)
    assert suggested(answer, new) == "the plan"


def test_passage_that_cut_a_word_before_moves():
    assert passage("the plant was met", 0, 8, NewText("At last the plant was met")) == Moves(8, 16)


@pytest.mark.parametrize("new", ["We say “the plan” worked.", "THE PLAN. The  plan worked."])
def test_passage_never_moves_by_folding(new):
    answer = passage("The plan worked", 0, 8, NewText(new))
    assert isinstance(answer, Waits)
    assert "other signs" in answer.why


def test_short_passage_moves_inside_a_longer_one_that_moved():
    new = "The boss.\n" + OLD
    assert follow("boss", new, [(0, 60, 10)]).start == OLD.index("boss") + 10


def test_signs_alone_that_are_gone_wait():
    answer = passage("Who? Where?!", 10, 12, NewText("Who. Where."))
    assert "no letter or digit" in answer.why


def test_nearest_passages_of_a_great_text_are_not_searched_for_ever(monkeypatch):
    monkeypatch.setattr(relocating, "MOST_SEARCHED", 10)
    assert "too many such passages" in follow(EXECUTED, OLD.replace("600", "700")).why


@pytest.mark.parametrize(
    ("new", "words"),
    [
        (OLD.replace("party boss", "party leader"), "leader"),
        (OLD.replace("party boss", "party's big boss"), "boss"),
        (OLD.replace("the popular party boss", "the popular party"), None),
    ],
)
def test_reading_is_suggested_by_the_words_around_it(new, words):
    start = OLD.index("boss")
    answer = reading(OLD, start, start + 4, NewText(new))
    assert isinstance(answer, Waits)
    assert suggested(answer, new) == words


def test_reading_says_what_the_new_text_has_in_its_place():
    start = OLD.index("boss")
    new = OLD.replace("party boss", "party leader")
    assert "the new text reads “leader”" in reading(OLD, start, start + 4, NewText(new)).why
