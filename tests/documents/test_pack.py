"""What a pack is called, and what its code stands for."""

from dataclasses import replace
from datetime import UTC, datetime

from exhibit.documents.types import EditionStamp


def test_pack_of_a_panel_is_named_after_it(kirov):
    assert kirov.file_name("student.pdf") == "p10-who-killed-kirov_e3_student.pdf"


def test_code_names_panel_edition_and_content(kirov):
    assert str(kirov.code) == f"P10-E3-{kirov.content_hash[:6]}"


def test_same_words_in_another_edition_have_the_same_hash(kirov):
    later = EditionStamp(number=4, published_at=datetime(2027, 1, 1, tzinfo=UTC))
    assert replace(kirov, stamp=later).content_hash == kirov.content_hash


def test_a_new_approval_of_the_same_words_keeps_the_hash(kirov):
    again = replace(kirov.panel, revision=9, approved_at=datetime(2027, 1, 1, tzinfo=UTC))
    assert replace(kirov, panels=(again,)).content_hash == kirov.content_hash


def test_other_words_have_another_hash(kirov):
    other = replace(kirov.panel, big_idea="Something else.")
    assert replace(kirov, panels=(other,)).content_hash != kirov.content_hash


def test_pack_of_the_working_copy_is_a_draft(kirov):
    draft = replace(kirov, stamp=None)
    assert "-draft-" in str(draft.code) and "_draft_" in draft.file_name("student.pdf")
