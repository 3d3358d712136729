"""Each handout is made once, whoever asks for it again."""

from exhibit.exports import docx
from exhibit.exports.handouts import Handouts
from exhibit.exports.sheets.student import student
from tests.factories.exhibition import PANELS
from tests.factories.packs import make_pack


def test_handout_asked_for_again_is_the_same_object():
    handouts, pack = Handouts(), make_pack(PANELS[2])
    assert handouts.docx(pack) is handouts.docx(make_pack(PANELS[2]))


def test_handout_of_another_panel_is_another():
    handouts = Handouts()
    assert handouts.docx(make_pack(PANELS[0])) != handouts.docx(make_pack(PANELS[2]))


def test_handout_is_the_student_sheet():
    pack = make_pack(PANELS[2])
    assert Handouts().docx(pack) == docx.docx(student(pack), stamp=pack.stamp)
