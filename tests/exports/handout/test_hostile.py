"""Text that tries to be more than text, or that no font can print."""

from dataclasses import replace

import pytest

from exhibit.exports import handout
from exhibit.exports.handout.printable import missing_glyphs
from exhibit.text.body import parse
from tests.factories.panels import make_excerpt

CODE = [
    '#panic("x")',
    '#read("/etc/passwd")',
    "*x* _y_ $z$ `w`",
    "]]> </script>",
    "\\ // /* @a <b>",
]


@pytest.mark.parametrize("words", CODE)
def test_markup_stays_text(kirov, make_pdf, read_pdf, words):
    found = read_pdf(make_pdf(replace(kirov, title=words, big_idea=words)))
    assert words in found


@pytest.mark.parametrize("letter", ["\0", "\x1b", "\ud800", "\u202e", "日", "😀", "\ue000"])
def test_unprintable_letter_shows_a_sign(kirov, make_pdf, read_pdf, letter):
    assert "Who\N{REPLACEMENT CHARACTER} killed" in read_pdf(
        make_pdf(replace(kirov, title=f"Who{letter} killed"))
    )


def test_preflight_of_a_sound_panel_is_empty(kirov):
    assert handout.preflight(kirov) == []


def test_preflight_names_field_and_missing_glyph(kirov):
    panel = replace(kirov, body=parse("A sentence with 日 in it. [@L27]"))
    (told,) = handout.preflight(panel)
    assert told.startswith("body, block 1, sentence 1, text: the character U+65E5 日")


def test_preflight_names_control_character(kirov):
    told = handout.preflight(replace(kirov, title="Who\0killed"))
    assert "title: the character U+0000 (without a name) is a control character. Remove it." in told


def test_preflight_reads_public_words_of_excerpts(kirov):
    excerpt = make_excerpt("L27", exact="They wrote 😀 there.", source="lecture")
    told = handout.preflight(replace(kirov, excerpts=(excerpt,)))
    assert told and told[0].startswith("excerpts of source 1, excerpt 1, piece 1, text: ")


def test_decomposed_letters_are_composed(kirov, make_pdf, read_pdf):
    found = read_pdf(make_pdf(replace(kirov, title="Ga\u0301bor")))
    assert "Gábor" in found and handout.preflight(replace(kirov, title="Ga\u0301bor")) == []


@pytest.mark.parametrize("words", ["Сталин ѣ і", "ელ", "Gábor Żółć", "“—…” ₽ →"])
def test_letters_of_many_alphabets_have_glyphs(words):
    assert missing_glyphs(words) == frozenset()


def test_missing_glyphs_finds_each_once():
    assert missing_glyphs("日本 日 abc 😀") == {"日", "本", "😀"}


def test_very_long_text_loses_no_words(kirov, make_pdf, read_pdf):
    panel = replace(kirov, help_text="a long text " * 4000 + "ends here")
    assert "ends here" in read_pdf(make_pdf(panel))


def test_broken_emendation_shows_words_of_the_file(kirov, make_pdf, read_pdf):
    from tests.factories.exhibition import MAGNITOGORSK, PANELS

    wrong = replace(MAGNITOGORSK.emendations[0], file_reading="something else")
    panel = replace(PANELS[0], excerpts=(replace(MAGNITOGORSK, emendations=(wrong,)),))
    assert "cities such as Magneto Gorsk, shot up" in read_pdf(make_pdf(panel))
