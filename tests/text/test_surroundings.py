"""Words counted, places named, sentences completed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.text.surroundings import locator, rest_of_sentence, words

SPOKEN = "one\ntwo words\nthree\n"
PRINTED = "\nFirst paragraph.\n\nSecond one.\r\n \r\nThird.\n"


def rest(text, passage):
    start = text.index(passage)
    return rest_of_sentence(text, start, start + len(passage))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        (" — … ", 0),
        ("The plan’s 600,000 over-fulfilled norms.", 5),
        ("1936–38", 1),
        ("plan—list -- card--end", 4),
        ("\n one\n\ttwo ", 2),
        ("計画 plan", 3),
    ],
)
def test_words_counts_as_budgets_do(text, count):
    assert words(text) == count


@given(st.lists(st.from_regex(r"\A[a-z0-9]{1,8}\Z"), max_size=20))
def test_words_of_joined_words_is_their_number(parts):
    assert words(" ".join(parts)) == len(parts)


@pytest.mark.parametrize(
    ("start", "end", "place"),
    [
        (0, 3, "line 1"),
        (4, 7, "line 2"),
        (4, 19, "lines 2–3"),
        (3, 14, "line 2"),  # line ends at the edges of a passage do not count
        (14, 20, "line 3"),
    ],
)
def test_locator_counts_lines(start, end, place):
    assert locator(SPOKEN, start, end, "lines") == place


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_locator_knows_every_kind_of_line_end(newline):
    text = newline.join(["a", "b", "c"])
    assert locator(text, text.index("b"), len(text), "lines") == "lines 2–3"


@pytest.mark.parametrize(
    ("first", "last", "place"),
    [
        ("First", "paragraph", "paragraph 1"),
        ("Second", "Second", "paragraph 2"),
        ("one", "Third", "paragraphs 2–3"),
        ("Third", "Third", "paragraph 3"),
    ],
)
def test_locator_counts_paragraphs_with_words(first, last, place):
    start, end = PRINTED.index(first), PRINTED.index(last) + len(last)
    assert locator(PRINTED, start, end, "paragraphs") == place


def test_locator_refuses_another_kind():
    with pytest.raises(ValueError, match="'pages'"):
        locator(SPOKEN, 0, 3, "pages")


@given(st.text("ab \n\r", min_size=1), st.data())
def test_locator_agrees_with_the_lines_before(text, data):
    at = data.draw(st.integers(0, len(text) - 1))
    if text[at].isspace():
        return
    lines = text[: at + 1].replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    assert locator(text, at, at + 1, "lines") == f"line {lines}"


@pytest.mark.parametrize(
    ("text", "passage", "before", "after"),
    [
        ("It fell. Many believe he ordered it. Yes.", "he ordered it", "Many believe", ""),
        ("It fell. Many believe he ordered it. Yes.", "Many believe", "", "he ordered it."),
        ("It fell. Many believe it.", "Many believe it.", "", ""),
        ("He, S. M. Kirov, died. Then", "died", "He, S. M. Kirov,", ""),
        ("About 1.5 million, some say, died. So", "million", "About 1.5", ", some say, died."),
        ("He said “No.” Then he probably left. So", "he probably left", "Then", ""),
        ("Shot themselves.2 Stalin, it is said, smiled. So", "smiled", "Stalin, it is said,", ""),
        ("“Why?” he asked us. So", "asked", "“Why?” he", "us."),
        ("Heading\n\nSome 600,000 were shot\n\nNext", "600,000", "Some", "were shot"),
        ("Some\nwere shot. So", "were", "Some", "shot."),
        ("He said no. Then some went. So", "some went", "Then", ""),
        ("Mine no. 8 was, they say, new. So", "was", "Mine no. 8", ", they say, new."),
        ("Ended. Perhaps it was.", " it was.", "Perhaps", ""),
        ("計画だ。多分そうだ。次", "そう", "多分", "だ。"),
    ],
)
def test_rest_of_sentence_stops_at_the_sentence(text, passage, before, after):
    assert rest(text, passage) == (before, after)


def test_rest_of_sentence_is_bounded_at_whole_words():
    text = "before " * 100 + "PLAN" + " after" * 100
    before, after = rest(text, "PLAN")
    assert 290 < len(before) <= 300 and 290 < len(after) <= 300
    assert set(before.split()) == {"before"} and set(after.split()) == {"after"}


@given(st.text("aB .?\n”1", min_size=1, max_size=400), st.data())
def test_rest_of_sentence_stands_beside_the_passage(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    before, after = rest_of_sentence(text, start, end)
    assert text[: start + len(text[start:end])].rstrip().count(before) or not before
    assert len(before) <= 300 and len(after) <= 300
