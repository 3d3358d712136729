import time
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.text.body import mark_faults, parse, words
from exhibit.text.findings import Level

MARKDOWN = st.text(
    alphabet=st.sampled_from(list("[]()@~;*_`#>-<!&\\/:.?“”\"'= \n\r\tLa1\x00\ud800é")), max_size=60
)


def only(source):
    (sentence,) = parse(source).sentences
    return sentence


def codes(source):
    return [finding.code for finding in mark_faults(source)]


class Seen(HTMLParser):
    """Notes every tag and attribute of a piece of HTML."""

    def __init__(self, html):
        super().__init__()
        self.found = set()
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.found |= {tag} | {f"{tag} {name}" for name, _ in attrs}


def test_parse_gives_each_sentence_its_citations():
    body = parse("Kirov was shot. [@L26; @T6] Did anyone send Nikolaev? [@L27]")
    assert [s.citations for s in body.sentences] == [("L26", "T6"), ("L27",)]


@pytest.mark.parametrize("source", ["He left. [@L1]", "He left [@L1].", "He left.[@L1]"])
def test_parse_takes_a_mark_on_either_side_of_the_stop(source):
    assert (only(source).text, only(source).citations) == ("He left.", ("L1",))


def test_parse_joins_marks_and_names_each_key_once():
    assert only("He left [@L1]. [@T-2.a; @L1][@x:y_z]").citations == ("L1", "T-2.a", "x:y_z")


def test_parse_marks_framing():
    assert [s.framing for s in parse("This panel asks who. [~] He left.").sentences] == [
        True,
        False,
    ]


def test_parse_keeps_an_escaped_mark_as_text():
    assert (only("Write \\[@key].").text, only("Write \\[@key].").citations) == (
        "Write [@key].",
        (),
    )


def test_parse_names_the_blocks():
    body = parse("## Head\n\nOne.\n\n- Two.\n  - Three.\n\n> Four.\n")
    assert [(b.kind, b.level) for b in body.blocks] == [
        ("heading", 2), ("paragraph", 0), ("item", 1), ("item", 2), ("quotation", 0),
    ]  # fmt: skip


def test_parse_leaves_headings_out_of_the_claims():
    assert [s.text for s in parse("# Dr. Who? Why?\n\nHe left.").sentences] == ["He left."]


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("*Pravda* lied.", "<em>Pravda</em> lied."),
        ("He **left**. [@L1]", "He <strong>left</strong>."),
        ("See [the file](/files/1/).", 'See <a href="/files/1/">the file</a>.'),
        ("See [it](https://example.org/a).", 'See <a href="https://example.org/a">it</a>.'),
        ("See [it](#note).", 'See <a href="#note">it</a>.'),
        ("A & B <b>c</b>.", "A &amp; B &lt;b&gt;c&lt;/b&gt;."),
        ("Some `code` here.", "Some code here."),
        ("A line\\\nbroken.", "A line broken."),
        ("![A map](/m.png) shows it.", "A map shows it."),
    ],
)
def test_parse_renders(source, html):
    assert only(source).html == html


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "//evil.org", "data:text/html,x", "mailto:a@b.c", "x"],
)
def test_parse_refuses_a_link_out_of_the_rules(address):
    assert "<a" not in parse(f"See [it]({address}).").sentences[0].html


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("1937. The worst year.", "1937. The worst year."),
        ("    Indented.", "Indented."),
        ("```\nfenced.", "``` fenced."),
        ("See this: [L1]\n\n[L1]: /x", "See this: [L1]\n\n[L1]: /x"),
        ("Text\n---", "Text"),
    ],
)
def test_parse_lets_no_word_vanish(source, text):
    assert parse(source).text == text


def test_parse_completes_emphasis_that_crosses_a_stop():
    body = parse("He *left. She stayed.* All knew.")
    assert [s.html for s in body.sentences] == [
        "He <em>left.</em>", "<em>She stayed.</em>", "All knew.",
    ]  # fmt: skip


def test_parse_places_sentences_in_a_quotation_with_windows_line_ends():
    source = "# Head\r\n\r\n> One line\r\n> two. [@L1] Three.\r\n"
    assert [s.source for s in parse(source).sentences] == ["One line\r\n> two. [@L1]", "Three."]


@given(MARKDOWN)
def test_parse_offsets_hold(source):
    body = parse(source)
    sentences = [s for block in body.blocks for s in block.sentences]
    assert all(source[s.start : s.end] == s.source for s in sentences)


@given(MARKDOWN)
def test_parse_html_has_only_allowed_tags(source):
    html = " ".join(s.html for block in parse(source).blocks for s in block.sentences)
    assert Seen(html).found <= {"em", "strong", "a", "a href"}


@given(st.text())
def test_parse_reads_any_text(source):
    body = parse(source + "<script onclick=x>alert(1)</script>")
    html = " ".join(s.html for block in body.blocks for s in block.sentences)
    assert "<script" not in html and "alert(1)" in html


@given(MARKDOWN)
def test_parse_gives_words_that_can_be_stored(source):
    assert parse(source).text.encode() is not None
    assert all(finding.fingerprint for finding in mark_faults(source))


@pytest.mark.parametrize(
    "piece", ["[", "*a ", "[@", "a. B ", "> ", "[a](", "`", "a?) A ", "\\", "[@L1] ", "_*", "“"]
)
def test_parse_of_500000_characters_is_fast(piece):
    source = piece * (500_000 // len(piece))
    before = time.process_time()
    parse(source)
    assert time.process_time() - before < 20


@pytest.mark.parametrize(
    ("source", "advice"),
    [
        ("A. [@]", "Put the key"),
        ("A. [@L1, @L2]", "semicolon"),
        ("A. [@L1 and more", "Close the mark"),
        ("A. [@ L1]", "without a space"),
        ("A. [@L1; L2]", "its own sign"),
        ("A. [~ ours]", "nothing else"),
        ("A. [@L1 ]", "no space inside"),
        ("A. [@Л1]", "English letters"),
        ("A.\n\n[@L1]", "Move the mark"),
        ("# A [@L1]", "Move the mark"),
    ],
)
def test_mark_faults_says_what_to_do(source, advice):
    (fault,) = mark_faults(source)
    assert fault.level is Level.ERROR and advice in fault.advice
    assert source[fault.start : fault.end] == fault.words


def test_mark_faults_has_nothing_against_good_marks():
    assert codes("# Head\n\nOne. [@L1; @T-2] Two [~]. Mail a@b.c [or not].") == []


def test_mark_faults_hints_at_emphasis_over_a_stop():
    (hint,) = mark_faults("He *left. She stayed.*")
    assert (hint.code, hint.level) == ("emphasis-split", Level.HINT)


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("Kirov was shot. [@L26; @T6]", 3), ("One — two, 3 – (2010).", 4), ("mid-1930s", 1)],
)
def test_words(text, count):
    assert words(text) == count
