"""What stands on every sheet."""

from dataclasses import replace

from exhibit.exports.sheets import head_and_foot
from tests.factories.evidence import LECTURE, TEXTBOOK
from tests.factories.packs import make_exhibition_pack, make_pack, make_theme_pack


def test_rights_name_sources_under_the_same_terms_together(kirov):
    same = replace(
        TEXTBOOK, rights_label=LECTURE.rights_label, rights_statement=LECTURE.rights_statement
    )
    told = list(head_and_foot.rights(make_pack(replace(kirov, sources=(LECTURE, same)))))
    assert told[-1] == (
        "Sources A and B: Copyright not evaluated, https://rightsstatements.org/vocab/CNE/1.0/."
    )


def test_rights_do_not_speak_of_exact_words_where_none_are_shown(kirov):
    panel = replace(kirov, excerpts=(), questions=())
    assert not any("exact words" in line for line in head_and_foot.rights(make_pack(panel)))


def test_advisory_of_a_room_says_each_thing_once(kirov):
    pack = make_theme_pack()
    assert head_and_foot.advisory(replace(pack, panels=pack.panels * 2)) == head_and_foot.advisory(
        pack
    )


def test_sheet_of_a_room_does_not_say_its_name_twice():
    sheet = head_and_foot.sheet(make_theme_pack(), (), part="x", kind="X")
    assert (sheet.title, sheet.room) == ("Terror", "")


def test_sheet_of_several_rooms_names_none():
    assert head_and_foot.sheet(make_exhibition_pack(), (), part="x", kind="X").room == ""


def test_sheet_carries_code_and_the_address_that_checks_it(kirov):
    sheet = head_and_foot.sheet(make_pack(kirov), (), part="x", kind="X")
    assert sheet.check_address == f"https://vitrine.example.org/check/{sheet.code}/"
    assert sheet.code.startswith("P10-E3-")
