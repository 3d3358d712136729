"""What is wanting in records, and the talk that is open."""

import pytest
from django.contrib.auth.models import Permission

from curation.desk.wanting import WANTING, bare_pictures, block, talk_block
from exhibit.models import Answer
from tests.factories import records

pytestmark = pytest.mark.django_db


def curator_who_may(*permissions: str):
    user = records.make_user("", username="looker")
    user.user_permissions.set(Permission.objects.filter(codename__in=permissions))
    return user


@pytest.fixture
def panel():
    return records.make_panel_row()


def show(panel, picture, **fields):
    panel.panel_pictures.create(picture=picture, **fields)


def test_a_picture_shown_without_any_words_is_bare(panel):
    picture = records.make_picture_row(alt="")
    show(panel, picture)
    assert bare_pictures() == {picture.pk}


@pytest.mark.parametrize("fields", [{"alt": "A tower."}, {"decorative": True}])
def test_words_of_the_panel_and_decoration_are_enough(panel, fields):
    show(panel, records.make_picture_row(alt=""), **fields)
    assert bare_pictures() == set()


def test_words_of_the_picture_itself_are_enough(panel):
    show(panel, records.make_picture_row(alt="A tower."))
    assert bare_pictures() == set()


def test_a_picture_shown_twice_is_counted_once(panel):
    picture = records.make_picture_row(alt="")
    show(panel, picture)
    show(records.make_panel_row("another"), picture)
    assert bare_pictures() == {picture.pk}


def test_a_question_with_two_bare_answers_is_counted_once():
    question = records.make_question_row()
    for key in ("lecture", "textbook"):
        records.make_answer(question, source=records.make_source(key), gist="")
    (line,) = [one for one in WANTING if one.query == {"answers": "no-gist"}]
    assert (line.count(), Answer.objects.count()) == (1, 2)


def test_a_curator_sees_the_kinds_of_record_that_they_may_look_at():
    told = block(curator_who_may("view_note"))
    assert [line.label for line in told.lines] == ["Notes with a clause that nobody has read"]


def test_without_any_there_is_no_block():
    nobody = curator_who_may()
    assert (block(nobody), talk_block(nobody)) == (None, None)


def test_talk_is_only_for_those_who_see_panels():
    assert talk_block(curator_who_may("view_comment", "view_assignment")) is None


def test_open_comments_are_counted_by_panel_and_in_all(panel):
    by = curator_who_may("view_panel", "view_comment")
    for text in ("Why?", "Where?"):
        panel.comments.create(text=text, by=by)
    (line,) = talk_block(by).lines
    assert (line.count, line.note) == (1, "Comments: 2")


def test_without_open_comments_no_number_of_them_is_told(panel):
    (line,) = talk_block(curator_who_may("view_panel", "view_comment")).lines
    assert (line.count, line.note) == (0, "")
