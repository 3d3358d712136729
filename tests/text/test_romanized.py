"""Names of Cyrillic script have one key, whoever put them into Latin letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.search.words import words_of
from exhibit.text.romanized import SHORTEST, key, typed_keys


def meet(typed, published):
    """Whether a name as typed leads to one as published."""
    return key("".join(words_of(published))) in typed_keys("".join(words_of(typed)))


@pytest.mark.parametrize(
    ("published", "typed"),
    [
        ("Pushkin", "Пушкин Puschkin Pouchkine Puškin Puskin"),
        ("Chekhov", "Чехов Tschechow Tchekhov Čehov Chekhov Cehov"),
        ("Zhukov", "Жуков Schukow Joukov Žukov Zhukov"),
        ("Vyshinsky", "Вышинский Wyschinski Vychinski Vyšinskij Vyshinskii"),
        ("Gorbachev", "Горбачёв Gorbatschow Gorbatchev Gorbačev Gorbachyov"),
        ("Shcherbakov", "Щербаков Schtscherbakow Chtcherbakov Ŝerbakov"),
        ("Zinoviev", "Зиновьев Sinowjew Zinov'ev Zinovʹev"),
        ("Gogol", "Гоголь Gogolʹ Gogol' Gogol’"),
        ("Ilyushin", "Илюшин Iljuschin Ilûšin Iliushin"),
    ],
)
def test_key_is_one_for_every_way_to_write(published, typed):
    strangers = [t for t in typed.split() if not meet(t, published)]
    assert strangers == []


@pytest.mark.parametrize("name", ["Пушкин", "Щербаков", "Гоголь"])
def test_key_of_a_name_published_in_cyrillic_is_that_of_the_name_typed(name):
    assert meet(name, name)


@pytest.mark.parametrize(("one", "other"), [("Lenin", "Lenina"), ("Petrov", "Pavlov")])
def test_key_tells_other_names_apart(one, other):
    assert not meet(one, other)


def test_key_of_a_short_word_is_none():
    assert key("tov") == "" and typed_keys("tov") == ()


@given(st.text(max_size=40))
def test_typed_keys_hold_the_published_key_of_every_word(word):
    for comparable in words_of(word):
        assert key(comparable) in (*typed_keys(comparable), "")


@given(st.text(max_size=200))
def test_typed_keys_are_ascii_and_long_enough(word):
    assert all(made.isascii() and len(made) >= SHORTEST for made in typed_keys(word))
