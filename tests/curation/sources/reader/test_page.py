"""Words as HTML: what a parser reads back is what was given."""

import lxml.html
from hypothesis import given
from hypothesis import strategies as st

from curation.sources.reader.page import escaped

WORDS = st.text(st.sampled_from("ab<>&\"' \t\r\n\x0b\x85é😀́"), min_size=1, max_size=40)


def test_carriage_returns_are_written_as_references():
    assert escaped("a\r\nb\r") == "a&#13;\nb&#13;"


def test_signs_of_html_are_escaped():
    assert escaped("<b> & “c”") == "&lt;b&gt; &amp; “c”"


@given(WORDS.filter(lambda words: "\x0b" not in words))
def test_parser_reads_back_every_character(words):
    assert lxml.html.fromstring(f"<div>x{escaped(words)}</div>").text_content() == f"x{words}"
