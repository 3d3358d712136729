"""No word of a Word document is lost or doubled: each is in the text, or named with its place."""

import re
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from curation.sources.intake.docx import read
from tests.curation.sources.intake import files

WORD = re.compile(r"word[a-j]+x")
LOOKS = ("", "<w:vanish/>", '<w:vertAlign w:val="superscript"/>', '<w:rStyle w:val="None"/>')
RUN = st.sampled_from(LOOKS).map(lambda look: files.said(" WORD ", look))
BEGIN = "<w:r><w:fldChar w:fldCharType='begin'/></w:r>"
WRAPPERS = (
    "{}",
    "<w:ins>{}</w:ins>",
    "<w:del>{}</w:del>",
    "<w:moveFrom>{}</w:moveFrom>",
    "<w:moveTo>{}</w:moveTo>",
    "<w:hyperlink>{}</w:hyperlink>",
    "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "<w:fldSimple w:instr='WORD'>{}</w:fldSimple>",
    "<w:smartTag>{}</w:smartTag>",
    "<w:r><w:ruby><w:rt>{}</w:rt><w:rubyBase><w:r><w:t>WORD</w:t></w:r></w:rubyBase></w:ruby></w:r>",
    f"{BEGIN}{{}}<w:r><w:instrText>WORD</w:instrText><w:fldChar w:fldCharType='end'/></w:r>",
    f"{BEGIN}{{}}",
    "<w:r><w:fldChar w:fldCharType='separate'/></w:r>{}",
    "<m:oMath><m:f><m:num><m:r><m:t> WORD </m:t></m:r></m:num><m:den/></m:f></m:oMath>{}",
    "{}<w:r><w:delText>WORD</w:delText></w:r>",
    "{}<w:r><w:drawing><wp:inline><wp:docPr descr='WORD'/></wp:inline></w:drawing></w:r>",
    "<w:unknown>{}</w:unknown>",
)
INLINE = st.recursive(
    RUN,
    lambda inner: st.builds(
        lambda wrapper, runs: wrapper.format("".join(runs)),
        st.sampled_from(WRAPPERS),
        st.lists(inner, min_size=1, max_size=3),
    ),
    max_leaves=6,
)


def numbered(body: str) -> str:
    """Return XML with a word of its own for each WORD; raised digits would change their form."""
    numbers = (str(number) for number in range(10_000))
    letters = str.maketrans("0123456789", "abcdefghij")
    return re.sub("WORD", lambda _: f"word{next(numbers).translate(letters)}x", body)


def kept(body: str) -> Counter[str]:
    """Return the words that are in the text, or named, of a document with this body."""
    found = read(files.word_of_xml(files.paragraph("A first line.") + body))
    return Counter(WORD.findall(" ".join([found.text, *(out.words for out in found.left_out)])))


def _boxed(paragraphs: list[str]) -> str:
    """A text box twice, as Word keeps it: as it is, and for older programs."""
    box = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        f"<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{box}</wps:txbx>"
        f"</w:drawing></mc:Choice><mc:Fallback>TWIN</mc:Fallback></mc:AlternateContent>"
    )


def _table(cells: list[str]) -> str:
    return (
        f"<w:tbl><w:tr>{''.join(f'<w:tc>{words}<w:p/></w:tc>' for words in cells)}</w:tr></w:tbl>"
    )


PARAGRAPH = st.builds(
    lambda runs, gone: files.paragraph(*runs, deleted_mark=gone),
    st.lists(INLINE, max_size=3),
    st.booleans(),
)
BLOCK = st.recursive(
    PARAGRAPH,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(_table),
        st.lists(inner, min_size=1, max_size=2).map(
            lambda blocks: f"<w:sdt><w:sdtContent>{''.join(blocks)}</w:sdtContent></w:sdt>"
        ),
        st.lists(inner, min_size=1, max_size=2).map(
            lambda blocks: files.paragraph("<w:r/>", f"<w:r>{_boxed(blocks)}</w:r>")
        ),
    ),
    max_leaves=5,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(BLOCK, min_size=1, max_size=4))
def test_every_word_is_once_in_the_text_or_named(blocks):
    body = numbered("".join(blocks).replace("TWIN", ""))
    assert kept(body) == Counter(WORD.findall(body))


@settings(max_examples=25, deadline=None)
@given(st.lists(INLINE, min_size=1, max_size=3))
def test_words_of_a_text_box_kept_twice_are_given_once(runs):
    inside = numbered(files.paragraph(*runs))
    twin = f"<w:pict><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></w:pict>"
    body = files.paragraph("<w:r/>", f"<w:r>{_boxed([inside]).replace('TWIN', twin)}</w:r>")
    assert kept(body) == Counter(WORD.findall(inside))


@settings(max_examples=40, deadline=None)
@given(st.lists(BLOCK, min_size=1, max_size=4))
def test_places_of_what_is_left_out_are_lines_of_the_text(blocks):
    body = "".join(blocks).replace("TWIN", "")
    found = read(files.word_of_xml(files.paragraph("A first line.") + body))
    lines = len(found.text.splitlines())
    assert all(int(out.place.removeprefix("line ")) <= lines for out in found.left_out)
