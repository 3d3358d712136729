"""How closely a sheet is set: open for students, closer where paper is short."""

from exhibit.exports.sheet import Paragraph, WritingSpace, words
from tests.exports.office import opened_with


def test_letters_of_a_sheet_for_one_page_are_smaller_but_readable(documents):
    small, usual = (documents[name].styles for name in ("corroborate-d01", "student"))
    assert small["Title"].font.size < usual["Title"].font.size
    assert min(s.font.size.pt for s in small if s.type == 1 and s.name != "New page") >= 4
    assert small["Table text"].font.size.pt >= 8


def test_more_words_leave_less_room_to_write_on_a_single_page():
    def room(text):
        told = opened_with(Paragraph(words(text)), WritingSpace(lines=2), most_pages=1)
        return told.styles["Writing space, 2 lines"].paragraph_format.space_after

    assert room("a word " * 400) < room("a word " * 10)


def test_guide_for_teachers_is_set_closer_than_what_students_write_on(documents):
    close, wide = (documents[name].styles["Normal"] for name in ("teacher-guide", "student"))
    assert close.font.size < wide.font.size
