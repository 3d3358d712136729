"""Share cards: what stands on them, and that it always fits."""

import io
import itertools

import pytest
from PIL import Image, ImageDraw

from exhibit import social_cards
from tests.factories.exhibition import SECRET, STAMP, make_exhibition
from tests.factories.panels import make_panel

FRAME = {"exhibition_title": "Plan, List, Card", "theme_title": "Terror", "sign": "list"}


def make_card(stamp=STAMP, **fields):
    return social_cards.card(make_panel(**fields), stamp=stamp, **FRAME)


@pytest.fixture
def written(monkeypatch):
    """Return the list of everything a card writes, as (x, y, text, font)."""
    told = []
    draw = ImageDraw.ImageDraw.text

    def text(self, xy, words, *rest, **more):
        told.append((*xy, words, rest[1]))
        draw(self, xy, words, *rest, **more)

    monkeypatch.setattr(ImageDraw.ImageDraw, "text", text)
    return told


def words(written):
    return " ".join(line[2] for line in written)


def test_card_is_a_png_of_the_size_that_networks_ask_for():
    with Image.open(io.BytesIO(make_card())) as image:
        assert (image.format, image.size) == ("PNG", (1200, 630))


def test_card_of_every_panel_is_small():
    exhibition = make_exhibition()
    for link in exhibition.panels():
        data = social_cards.card(exhibition.panel(link.slug), stamp=STAMP, **FRAME)
        assert len(data) < 60_000


def test_card_is_the_same_for_the_same_panel():
    assert make_card() == make_card()


def test_card_differs_from_edition_to_edition():
    assert make_card() != make_card(stamp=None)


def test_card_names_panel_room_and_edition(written):
    make_card(title="Who killed Kirov?")
    assert "Who killed Kirov?" in words(written)
    assert "Terror" in words(written)
    assert "Edition 3, 21 November 2026" in words(written)


def test_card_of_the_working_copy_says_so(written):
    make_card(stamp=None)
    assert "Working copy" in words(written)


@pytest.mark.parametrize(
    ("flag", "label"), [("hypothetical", "Thought experiment"), ("apocryphal", "Apocryphal")]
)
def test_card_keeps_the_flag(written, flag, label):
    make_card(flag=flag)
    assert label in words(written)


def test_card_keeps_the_advisory(written):
    make_card(advisory="executions")
    assert "This panel speaks of executions." in words(written)


def test_card_shows_no_words_of_a_source(written):
    exhibition = make_exhibition()
    for link in exhibition.panels():
        panel = exhibition.panel(link.slug)
        social_cards.card(panel, stamp=STAMP, **FRAME)
        assert not [e.key for e in panel.excerpts if e.exact and e.exact in words(written)]
    assert SECRET not in words(written)


@pytest.mark.parametrize("title", ["Steel " * 60, "S" * 300, "Łódź 莫斯科 \u0301", "", "—"])
def test_card_text_never_leaves_the_card(written, title):
    make_card(title=title, big_idea="Words " * 80, advisory="Grief; " * 90, flag="apocryphal")
    for x, y, text, font in written:
        assert x + font.getlength(text) <= social_cards.WIDTH or text == "Apocryphal"
        assert 0 <= y <= social_cards.HEIGHT


def test_card_lines_do_not_run_into_each_other(written):
    make_card(title="Steel and " * 30, big_idea="Words " * 80, advisory="grief; " * 90)
    lines = sorted({(y, font.size) for _, y, _, font in written})
    below = itertools.pairwise(lines)
    assert all(second[0] - first[0] >= second[1] * 0.8 for first, second in below)


def test_card_of_the_exhibition_names_it(written):
    social_cards.exhibition_card(make_exhibition().about(), stamp=STAMP)
    assert make_exhibition().about().title in words(written)


def test_pictures_among_letters_and_other_scripts_are_no_question_marks():
    drawn = social_cards._drawable("Who 👩‍🏭 killed 😀 Kirov?")
    assert drawn.split() == ["Who", "killed", "Kirov?"]
    assert social_cards._drawable("من قتل كيروف؟") == ""
    assert social_cards._drawable("Кто убил Кирова?") == "Кто убил Кирова?"
