import pytest

from curation import intake
from curation.intake import TextRefused, read_either, read_pasted, read_upload


def test_upload_keeps_its_newlines():
    assert read_upload(b"one\r\ntwo\nthree\r").text == "one\r\ntwo\nthree\r"


def test_paste_has_lf_newlines_whatever_the_browser_sent():
    assert read_pasted("one\r\ntwo\rthree\n").text == "one\ntwo\nthree\n"


def test_byte_order_mark_is_left_out_and_told():
    found = read_upload("\ufeffSergei Kirov".encode())
    assert (found.text, found.had_byte_order_mark) == ("Sergei Kirov", True)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"one\ntwo \xff three", r"byte 9, in line 2"),
        ("Киров".encode("utf-16"), "UTF-16"),
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"one\ntwo\0", "NUL character in line 2"),
    ],
)
def test_upload_is_refused_with_a_sentence(data, sentence):
    with pytest.raises(TextRefused, match=sentence):
        read_upload(data)


def test_file_over_the_limit_is_refused(monkeypatch):
    monkeypatch.setattr(intake, "LARGEST_TEXT", 10)
    with pytest.raises(TextRefused, match="at most 20 MB"):
        read_upload(b"eleven char")


def test_both_a_file_and_a_paste_are_refused():
    with pytest.raises(TextRefused, match="not both"):
        read_either(upload=b"words", pasted="words")


def test_neither_is_refused():
    with pytest.raises(TextRefused, match="Give the words"):
        read_either(upload=None, pasted=" ")
