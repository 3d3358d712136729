"""What a print-out says of the characters that its typefaces do not have."""

from dataclasses import replace

import page
import pytest

from exhibit.exports.pdf import pdf
from exhibit.exports.sheet import Figure
from exhibit.exports.sheets.student import student
from tests.exports.pdf.profile_failures import failures_of
from tests.exports.pdf.tags import faults
from tests.exports.reading import pdf_words
from tests.factories.exhibition import PANELS, STAMP
from tests.factories.packs import make_pack
from tests.factories.panels import make_excerpt, make_panel

SIGN = "\N{REPLACEMENT CHARACTER}"
QUOTED = {
    "Arabic": ("قتل كيروف", "8 Arabic letters"),
    "Persian": ("کتاب\u200cها را می\u200cخواهم", "15 Arabic letters"),
    "Chinese": ("一九三四年，基洛夫被杀。", "10 Chinese characters and 2 punctuation marks"),
    "Hindi": ("क्\u200dष", "2 Devanagari letters"),
    "emoji": (
        "Well 👩\u200d🚀👍🏽☠\ufe0f 🏴\U000e0067\U000e0062\U000e007f",
        "4 emoji or other signs",
    ),
    "one of each": ("日 س", "1 Chinese character and 1 Arabic letter"),
}


def printed(words: str, **given) -> bytes:
    panel = make_panel("It was said. [@L26]", excerpts=(make_excerpt(exact=words),))
    return pdf(student(make_pack(panel)), stamp=STAMP, **given)


@pytest.mark.parametrize(("words", "told"), QUOTED.values(), ids=QUOTED)
def test_print_out_says_how_many_of_which_writing_it_cannot_show(words, told):
    text = pdf_words(printed(words))
    assert f"Some characters could not be printed: {SIGN} stands for {told}. The pages" in text


@pytest.mark.parametrize("large", [False, True], ids=["ordinary", "large"])
@pytest.mark.parametrize("words", [words for words, _ in QUOTED.values()], ids=QUOTED)
def test_print_out_with_signs_passes_its_profiles(words, large):
    data = printed(words, large=large)
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A):
        assert failures_of(data, profile) == []
    assert faults(data) == []


@pytest.mark.parametrize("words", ["Сталин", "שלום\u200f", "ელ co\u00adop"])
def test_print_out_that_shows_all_says_nothing(words):
    assert "could not be printed" not in pdf_words(printed(words))


def test_signs_in_a_drawing_are_counted_by_the_one_face_it_has():
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><text y="9">日 ელ</text></svg>'
    sheet = replace(student(make_pack(PANELS[2])), blocks=(Figure(svg=svg, alt="A word"),))
    text = pdf_words(pdf(sheet, stamp=STAMP))
    assert "stands for 1 Chinese character and 2 Georgian letters." in text
