"""A name says in brackets what language it is in, and nothing else is taken for one."""

import pytest

from exhibit.text.named import BadLanguage, Named, check, named


@pytest.mark.parametrize(
    ("written", "words", "language"),
    [
        ("Киров (ru)", "Киров", "ru"),
        ("Kirov (ru-Latn)", "Kirov", "ru-Latn"),
        ("Kirov(ru)", "Kirov", "ru"),
        ("London (en-GB)", "London", "en-GB"),
        ("Якутск (sah)", "Якутск", "sah"),
        ("Leningrad", "Leningrad", ""),
        ("Hannah (so spelled in source A)", "Hannah (so spelled in source A)", ""),
        ("Holodomor (in Ukraine)", "Holodomor (in Ukraine)", ""),
        ("Petersburg (old)", "Petersburg (old)", ""),
        ("Trial (US)", "Trial (US)", ""),
        ("(ru)", "(ru)", ""),
        ("", "", ""),
    ],
)
def test_name_is_told_from_its_language(written, words, language):
    assert named(written) == Named(words=words, language=language)
    check(written)


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("Kirov (xx)", "“xx” in “Kirov (xx)” is no language"),
        ("Kirov (rus-Latn)", "“rus” in “Kirov (rus-Latn)” is no language"),
        ("Kirov (ru-Latin)", "“ru-Latin” in “Kirov (ru-Latin)” is no language with its script"),
        ("Kirov (ru_RU)", "“ru_RU” in “Kirov (ru_RU)” is no language"),
        ("Kirov (ru-cyrl)", "“ru-cyrl” in “Kirov (ru-cyrl)” is no language"),
    ],
)
def test_wrong_tag_is_refused_with_a_sentence(written, says):
    with pytest.raises(BadLanguage) as refused:
        check(written)
    assert says in str(refused.value)
    assert named(written).words == written
