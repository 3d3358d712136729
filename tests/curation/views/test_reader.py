"""The source reader: who may read, the words character for character, and their marks."""

import lxml.html
import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.curation.views.reading import READ, links_of, marked, read, words_of
from tests.factories import records

ODD = (
    "Tabs\there,  two   spaces \r\n\r\nlone\rreturns <b>&amp;</b> “quotes”\n"
    "😀 astral 👩‍👩‍👧 and e\u0301 and \u00a0 no-break\n   indented\ttail \n" + "long " * 900
)


@pytest.fixture
def text(db):
    return records.make_source_text()


def test_anonymous_is_sent_to_the_login(text):
    assert "/login/" in read(Client())["Location"]


def test_visitor_without_a_group_is_refused(text, sign_in):
    assert read(sign_in("")).status_code == 403


def test_visitor_who_is_no_staff_is_refused(text):
    client = Client()
    client.force_login(records.make_user("", is_staff=False))
    assert read(client).status_code == 403


def test_author_may_read(text, sign_in):
    assert read(sign_in("author")).status_code == 200


def test_words_are_kept_in_no_cache(text, editor):
    assert {"private", "no-store"} <= set(read(editor)["Cache-Control"].split(", "))


def test_unknown_source_is_not_found(editor, db):
    assert read(editor).status_code == 404


def test_unknown_version_is_not_found(text, editor):
    assert read(editor, version=2).status_code == 404


def test_posting_to_the_text_is_refused(text, editor):
    assert editor.post(READ).status_code == 405


def test_source_without_a_text_says_so(editor, db):
    records.make_source()
    assert "We hold no text of this source" in read(editor).content.decode()


def test_lines_are_the_text_character_for_character(editor, db):
    records.make_source_text(ODD)
    assert words_of(read(editor)) == ODD


def test_marks_take_nothing_from_the_words(editor, db):
    text = records.make_source_text(ODD)
    records.make_excerpt_row("L1", "here,  two   spaces \r\n", source_text=text, is_unit=True)
    records.make_excerpt_row("L1a", "two   spaces \r\n\r\nlone\rret", source_text=text)
    records.make_emendation_row("E1", "😀 astral", source_text=text)
    page = read(editor, q="spaces", hit=1, start=5, end=30)
    assert words_of(page) == ODD
    assert marked(page, "emended") == ["😀 astral"]


def test_lines_say_where_they_start_in_characters(editor, db):
    records.make_source_text("😀\r\nnext\n")
    lines = lxml.html.fromstring(read(editor).content.decode()).find_class("words")
    assert [line.get("data-start") for line in lines] == ["0", "3"]


def test_cited_passage_is_told_with_who_cites_it(text, editor):
    records.make_excerpt_row("L26", source_text=text)
    panel = records.make_panel_row()
    page = read(editor)
    assert marked(page, "used") == ["The purges began with a mysterious murder"]
    assert links_of(page)[str(panel)] == f"/admin/exhibit/panel/{panel.pk}/change/"


def test_passage_that_answers_a_question_is_cited(text, editor):
    question = records.make_question_row()
    records.make_answer(question, records.make_excerpt_row("L1a", source_text=text))
    assert str(question) in links_of(read(editor))


def test_passage_that_nothing_cites_is_told_so(text, editor):
    records.make_excerpt_row("L26", source_text=text)
    page = read(editor)
    assert marked(page, "cut") == ["The purges began with a mysterious murder"]
    assert "Cut, not cited yet" in page.content.decode()


def test_unit_that_nothing_cites_is_no_mark(text, editor):
    records.make_excerpt_row("L26", source_text=text, is_unit=True)
    page = read(editor)
    assert marked(page, "cut") == []
    assert 'data-label="L26"' in page.content.decode()


def test_overlapping_passages_are_marked_as_several(text, editor):
    records.make_excerpt_row("L1", "The purges began", source_text=text)
    records.make_excerpt_row("L2", "purges began with", source_text=text)
    assert marked(read(editor), "several") == ["purges began"]


def test_emendation_is_told_with_both_readings(text, editor):
    records.make_emendation_row(source_text=text)
    page = read(editor)
    assert marked(page, "emended") == ["boss"]
    assert "“<del>boss</del>”; we read “<ins>leader</ins>”" in page.content.decode()


def test_earlier_version_can_be_read_and_says_that_it_is_one(text, editor):
    text.is_current = False
    text.save()
    records.make_source_text("New words.\n", source=text.source, version=2)
    assert words_of(read(editor)) == "New words.\n"
    page = read(editor, version=1)
    assert words_of(page) == records.LECTURE
    assert "A newer version is current" in page.content.decode()


def test_chosen_words_are_told_with_the_passages_over_them(text, editor):
    records.make_excerpt_row("L1", "The purges began", source_text=text)
    told = read(editor, start=4, end=10).content.decode()
    assert "Chosen: 1 word, line 1, characters 4–10. In or over L1." in " ".join(told.split())


def test_nothing_can_be_made_before_words_are_chosen(text, editor):
    assert read(editor).content.decode().count("data-needs-words disabled") == 2


def test_reader_without_the_right_to_cut_has_no_buttons(text, sign_in):
    user = records.make_user("", username="looker")
    user.user_permissions.add(Permission.objects.get(codename="view_sourcetext"))
    client = Client()
    client.force_login(user)
    assert "Make excerpt</button>" not in read(client).content.decode()


def test_coverage_is_told_in_words(text, editor):
    records.make_excerpt_row("L26", records.LECTURE[:91], source_text=text, is_unit=True)
    records.make_panel_row()
    told = read(editor).content.decode()
    assert "Cited: 33 per cent (91 characters)" in told
    assert "Units cited, whole or in part: 1 of 1" in told


def queries_of(client) -> int:
    with CaptureQueriesContext(connection) as told:
        assert read(client).status_code == 200
    return len(told)


def make_passages(text, numbers) -> None:
    for number in numbers:
        row = records.make_excerpt_row(f"L{number}", source_text=text)
        records.make_answer(records.make_question_row(f"D{number}"), row)


def test_page_asks_no_more_for_a_hundred_passages_than_for_fifty(text, editor):
    panel = records.make_panel_row(body="A. [@L1; @L2; @L50]")
    make_passages(text, range(1, 51))
    queries_of(editor)
    some = queries_of(editor)
    make_passages(text, range(51, 101))
    records.make_panel_row("another", body=panel.body)
    assert queries_of(editor) == some <= 23


def test_page_asks_less_for_two_passages(text, editor):
    records.make_panel_row(body="A. [@L1; @L2]")
    make_passages(text, (1, 2))
    queries_of(editor)
    assert queries_of(editor) <= 23


def test_places_of_a_file_are_told_in_the_text(editor, db):
    records.make_source_text(place_kind="pages", place_starts=[[0, "12"], [72, "13"]])
    told = read(editor).content.decode()
    assert 'data-label="page 12"' in told
    assert 'data-label="page 13"' in told


@pytest.mark.parametrize(
    ("model", "label"),
    [("source", "Read and cut"), ("sourcetext", "Read and cut"), ("excerpt", "Read in context")],
)
def test_forms_of_the_admin_lead_to_the_reader(text, editor, model, label):
    rows = {
        "source": text.source,
        "sourcetext": text,
        "excerpt": records.make_excerpt_row(source_text=text),
    }
    form = editor.get(f"/admin/exhibit/{model}/{rows[model].pk}/change/")
    assert editor.get(links_of(form)[label]).status_code == 200
