"""A citation put into a body where it was last written in."""

import pytest

from curation.panels.writing.citing_at import Typed

BODY = "One is said. [@L26] Two is said. We go on. [~]\n\nThree is said."


@pytest.mark.parametrize(
    ("body", "caret", "expected"),
    [
        ("", None, "[@L27]"),
        ("One is said.", None, "One is said. [@L27]"),
        ("One is said.", 0, "One is said. [@L27]"),
        (BODY, 3, BODY.replace("[@L26]", "[@L26; @L27]")),
        (BODY, 25, BODY.replace("Two is said.", "Two is said. [@L27]")),
        (BODY, 36, BODY.replace("[~]", "[@L27]")),
        (BODY, None, f"{BODY} [@L27]"),
        (BODY, 9_999, f"{BODY} [@L27]"),
        ("# A heading", None, "# A heading [@L27]"),
        ("One is said. ", None, "One is said. [@L27] "),
        ("One.\r\n\r\nTwo.", 1, "One. [@L27]\n\nTwo."),
        ("One [bracket.", None, "One [bracket. [@L27]"),
    ],
)
def test_key_stands_behind_the_sentence_of_the_caret(body, caret, expected):
    assert Typed(body).with_key("L27", caret).body == expected


def test_caret_stands_behind_the_mark_as_a_browser_counts():
    cited = Typed("😀 is said. Two is said.").with_key("L27", 0)
    assert cited.body == "😀 is said. [@L27] Two is said."
    assert cited.caret == len("😀 is said. [@L27]") + 1


def test_caret_counts_signs_of_two_units():
    cited = Typed("😀😀😀 is said. Two is said.").with_key("L27", 16)
    assert cited.body.endswith("Two is said. [@L27]")


def test_key_that_is_there_is_put_no_second_time():
    cited = Typed("One is said. [@L27]").with_key("L27")
    assert cited.was_there
    assert cited.body == "One is said. [@L27]"


def test_sentence_is_named():
    assert Typed(BODY).with_key("L27", 25).sentence == "Two is said."
