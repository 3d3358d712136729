from hypothesis import given
from hypothesis import strategies as st

from exhibit.search.words import WRITTEN_WORD, stem, words_of, written_word


def test_words_accents_and_capitals_do_not_count():
    assert words_of("Ordžonikidze") == words_of("ORDZONIKIDZE") == ["ordzonikidze"]


def test_words_russian_letters_with_marks_are_their_plain_letters():
    assert words_of("Ёлка") == words_of("елка")


def test_words_soft_hyphen_and_ligature_do_not_part_a_word():
    assert words_of("Magnito\u00adgorsk of\ufb01ce") == ["magnitogorsk", "office"]


def test_words_every_dash_and_quote_parts_them():
    assert words_of("forced—labor’s “camps”") == ["forced", "labor", "s", "camps"]


def test_stem_is_that_of_the_index():
    assert stem("purged") == stem("purges") == stem("purge")


def test_stem_of_letters_sqlite_does_not_know_is_nothing():
    assert stem("\u19b0") == ""


LETTERS = st.one_of(
    st.characters(max_codepoint=0x2FF),
    st.characters(min_codepoint=0x400, max_codepoint=0x4FF),
    st.sampled_from("\u0301\u0306\u00ad\u200b\u2019\u2014\u2212\ufb01\u1e9e"),
)


@given(st.text(LETTERS))
def test_written_words_are_the_words_that_are_searched(text):
    # Marks in snippets are right only if text is parted alike whether folded before or after.
    written = {w for match in WRITTEN_WORD.findall(text) for w in written_word(match)}
    assert written == set(words_of(text))
