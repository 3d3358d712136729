"""How much fits on a slide, and where a long text goes on."""

import pytest

from exhibit.exports.sheet import Figure, Span, words
from exhibit.exports.slides import fitting
from exhibit.exports.slides.slide import Line, Slide, point
from exhibit.exports.slides.template import BODY

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 660 {}"><path d="M0 0h9v9z"/></svg>'


def slide(*lines, **fields):
    return Slide(title="Told", lines=lines, **fields)


def figure(height):
    return Figure(svg=SVG.format(height), alt="bars")


def text(slide):
    return "".join(span.text for line in slide.lines for span in line.spans)


def test_few_words_stand_in_full_size():
    assert fitting.scale(slide(point("A few words."))) == 1


def test_more_words_stand_in_smaller_letters():
    many, more = (fitting.scale(slide(point("a word " * count))) for count in (120, 200))
    assert 1 > many > more


def test_letters_never_shrink_below_what_can_be_read():
    assert fitting.size("small", 0.1) == fitting.size("", 0.1) == fitting.LEAST


@pytest.mark.parametrize(("letters", "size"), [(20, 0), (70, 30), (120, 24), (300, 16)])
def test_long_title_stands_in_smaller_letters(letters, size):
    assert fitting.title_size("a" * letters) == size


def test_drawing_leaves_less_room_for_words():
    without, low, high = (fitting.room(slide(figure=f)) for f in (None, figure(46), figure(138)))
    assert without > low > high > without / 2


def test_drawing_and_words_fill_the_slide_together():
    told = slide(figure=figure(92))
    assert fitting.words_height(told) + fitting.figure_height(told.figure) == BODY[1]


def test_text_that_fits_is_one_slide():
    told = slide(point("A few words."))
    assert list(fitting.fitted(told)) == [told]


def test_slide_without_words_stays():
    assert list(fitting.fitted(slide())) == [slide()]


def test_text_that_is_too_long_goes_on_and_loses_nothing():
    told = slide(*(point(f"{n} " + "a word " * 60) for n in range(9)), notes=("Ask.",))
    parts = list(fitting.fitted(told))
    assert len(parts) > 1
    assert "".join(map(text, parts)) == text(told)
    assert [part.notes for part in parts[:2]] == [("Ask.",), (parts[1].notes[0],)]


def test_every_part_of_a_long_text_fits():
    told = slide(*(point("a word " * 60) for _ in range(9)))
    for part in fitting.fitted(told):
        height = fitting._height(part.lines, fitting.scale(part))
        assert height <= fitting.room(part)


@pytest.mark.parametrize("long", ["a word " * 3000, "a" * 5000])
def test_one_long_paragraph_is_cut_and_loses_nothing(long):
    parts = list(fitting.fitted(slide(Line(spans=(Span(text=long, style="emph"),)))))
    assert len(parts) > 1 and "".join(map(text, parts)) == long
    assert {span.style for part in parts for line in part.lines for span in line.spans} == {"emph"}


def test_credit_line_stays_with_its_words():
    filler = [point("a word " * 60) for _ in range(4)]
    by = Line(spans=words("Line 36. Credit."), role="by")
    quote = Line(spans=words("a word " * 60), role="quote")
    for part in fitting.fitted(slide(*filler, by, quote, by, quote)):
        assert part.lines[-1].role != "by"


def test_drawing_stays_with_the_first_part():
    parts = list(
        fitting.fitted(slide(*(point("a word " * 60) for _ in range(9)), figure=figure(92)))
    )
    assert [part.figure is not None for part in parts] == [True] + [False] * (len(parts) - 1)
