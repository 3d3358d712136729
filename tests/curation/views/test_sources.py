"""Words come in: a report first, then a version; nothing is saved twice, nothing is lost."""

import re
from unittest.mock import Mock

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from curation.models import WaitingText
from curation.sources.versions import add_text
from curation.views import sources
from exhibit.models import Excerpt, SourceText
from tests.curation.posting import messages_of
from tests.curation.sources.intake import files
from tests.factories import records

ADD = "/curation/sources/lecture/add-text/"
NEW = records.LECTURE.replace("600,000", "681,692")


@pytest.fixture
def source(db):
    return records.make_source()


def send(client, data: bytes | None = None, name: str = "talk.txt", **values):
    if data is not None:
        values["upload"] = SimpleUploadedFile(name, data)
    return client.post(ADD, values, follow=True)


def keep(client, page, **ticked):
    """Press the button of a report."""
    seen = page.context["form"]["seen"].value()
    return client.post(page.request["PATH_INFO"], {"seen": seen, **ticked}, follow=True)


def test_report_is_shown_and_nothing_saved(editor, source):
    page = send(editor, pasted="Kirov was shot.\r\nIt was 1934.")
    assert page.status_code == 200
    assert "28 characters, 6 words, 2 lines" in page.content.decode()
    assert not SourceText.objects.exists()


def test_words_are_kept_after_the_report(editor, source):
    keep(editor, send(editor, pasted="Kirov was shot.\r\nIt was 1934."), note="By ear")
    text = SourceText.objects.get()
    assert (text.text, text.note, text.added_by.username) == (
        "Kirov was shot.\nIt was 1934.",
        "By ear",
        "editor",
    )


def test_uploaded_words_keep_their_newlines(editor, source):
    keep(editor, send(editor, b"Kirov\r\nwas shot.\n"))
    assert SourceText.objects.get().text == "Kirov\r\nwas shot.\n"


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"data": b"Kirov", "name": "a.exe"}, "does not end as a text can"),
        ({"data": b""}, "The file is empty"),
        ({"data": files.scan(), "name": "a.pdf"}, "no text layer"),
        ({"data": files.bomb(), "name": "a.docx"}, "far larger than any text"),
        ({"pasted": "Kirov\0"}, "NUL character in line 1"),
        ({"data": b"Kirov", "pasted": "Kirov"}, "not both"),
        ({}, "Give the words"),
        ({"pasted": "Kirov", "note": "x" * 301}, "at most 300 characters"),
    ],
)
def test_words_that_cannot_be_kept_get_a_sentence(editor, source, given, sentence):
    assert sentence in send(editor, **given).content.decode()


def test_pasted_words_are_not_lost_where_something_else_is_wrong(editor, source):
    page = send(editor, pasted="Kirov was shot.", note="x" * 301)
    assert "Kirov was shot.</textarea>" in page.content.decode()


def test_form_larger_than_a_form_may_be_is_refused_in_words(editor, source, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    answer = send(editor, pasted="x" * 2000)
    assert answer.status_code == 400
    assert "Upload a longer text as a file" in answer.content.decode()


def test_byte_order_mark_is_told(editor, source):
    assert "byte order mark" in send(editor, "\ufeffKirov".encode()).content.decode()


def test_suspicious_characters_are_told_with_their_lines(editor, source):
    page = send(editor, pasted="One.\nIn\u00addustry.\n").content.decode()
    assert "1 × soft hyphens, invisible inside words (U+00AD SOFT HYPHEN), in line 2." in page


def test_encoding_is_asked_and_the_chosen_one_read(editor, source):
    page = send(editor, "Киров был убит.".encode("cp1251"))
    assert "Киров был убит." in page.content.decode()
    chosen = editor.post(
        f"{page.request['PATH_INFO']}encoding/", {"encoding": "cp1251"}, follow=True
    )
    keep(editor, chosen)
    assert SourceText.objects.get().text == "Киров был убит."


@pytest.mark.parametrize("encoding", ["", "cp037"])
def test_encoding_that_is_not_offered_asks_again(editor, source, encoding):
    page = send(editor, "Киров был убит.".encode("cp1251"))
    again = editor.post(
        f"{page.request['PATH_INFO']}encoding/", {"encoding": encoding}, follow=True
    )
    assert again.context["guesses"]
    assert not SourceText.objects.exists()


def test_time_codes_become_places_and_units(editor, source):
    page = send(editor, files.SRT.encode(), "talk.srt")
    keep(editor, page, places="on", units="on", key_prefix="K")
    text = SourceText.objects.get()
    assert text.locator(0, 40, "lines") == "0:00:01–1:02:03"
    assert list(Excerpt.objects.values_list("key", "gist", "is_unit")) == [
        ("K1", "Not summed up yet: 0:00:01.", True),
        ("K2", "Not summed up yet: 1:02:03.", True),
    ]


def test_time_codes_are_left_out_where_the_curator_says_so(editor, source):
    keep(editor, send(editor, files.SRT.encode(), "talk.srt"))
    assert SourceText.objects.get().place_kind == ""


@pytest.mark.parametrize(
    ("prefix", "sentence"),
    [("A", "have these keys already: A2"), ("", "Keys cannot begin"), ("-", "Keys cannot begin")],
)
def test_units_with_unfit_keys_save_nothing(editor, source, prefix, sentence):
    other = records.make_source_text(source=records.make_source("diary"))
    records.make_excerpt_row("A2", source_text=other)
    page = keep(editor, send(editor, pasted="One.\nTwo."), units="on", key_prefix=prefix)
    assert sentence in page.content.decode()
    assert not source.texts.exists()


ROLLING = "".join(
    f"{number}\n00:00:0{number},000 --> 00:00:0{number},900\n{words}\n\n"
    for number, words in enumerate(("I was born", "I was born in", "I was born in 1934"), 1)
)


def other_reading(client, page):
    """Press the button that reads the file the other way."""
    reading = page.context["intake"].otherwise.reading
    address = f"{page.request['PATH_INFO']}reading/"
    return client.post(address, {"reading": reading}, follow=True)


def test_words_of_subtitles_that_roll_are_kept_once_where_a_curator_says_so(editor, source):
    page = send(editor, ROLLING.encode(), "talk.srt")
    assert "Two ways to read the file" in page.content.decode()
    keep(editor, other_reading(editor, page))
    assert SourceText.objects.get().text == "I was born\nin\n1934\n"


def test_second_press_for_the_other_reading_changes_nothing_back(editor, source):
    page = send(editor, ROLLING.encode(), "talk.srt")
    other_reading(editor, page)
    assert other_reading(editor, page).context["intake"].text == "I was born\nin\n1934\n"


def test_other_reading_of_words_that_are_gone_says_so(editor, source):
    told = messages_of(editor.post(f"{ADD}{'0' * 32}/reading/", follow=True))
    assert "no longer here" in told[0]


def test_second_press_of_the_button_makes_one_version(editor, source):
    page = send(editor, pasted="Kirov was shot.")
    keep(editor, page)
    again = keep(editor, page)
    assert "kept already, once. They are version 1" in messages_of(again)[0]
    assert SourceText.objects.count() == 1


def test_back_to_a_report_whose_words_are_kept_says_so(editor, source):
    page = send(editor, pasted="Kirov was shot.")
    keep(editor, page)
    assert "kept already" in messages_of(editor.get(page.request["PATH_INFO"], follow=True))[0]


def test_report_is_shown_anew_when_another_version_came_between(editor, source):
    page = send(editor, pasted="Kirov was shot.")
    add_text(source=source, text="Kirov was killed.", by=None)
    again = keep(editor, page)
    assert "another version was added while you read" in messages_of(again)[0]
    assert again.context["form"]["seen"].value() == 1
    assert SourceText.objects.count() == 1


def test_words_held_already_are_told_on_the_report(editor, source):
    add_text(source=source, text="Kirov was shot.", by=None)
    page = send(editor, pasted="Kirov was shot.")
    assert "exactly the words of version 1" in page.content.decode()
    keep(editor, page)
    assert SourceText.objects.count() == 1


def test_words_thrown_away_are_gone(editor, source):
    page = send(editor, pasted="Kirov was shot.")
    editor.post(f"{page.request['PATH_INFO']}discard/")
    told = messages_of(editor.get(page.request["PATH_INFO"], follow=True))
    assert "no longer here" in told[-1]


def test_words_left_at_the_report_wait_on_the_desk_and_on_the_source(editor, source):
    address = send(editor, pasted="Kirov was shot.").request["PATH_INFO"]
    for page in ("/admin/", f"/admin/exhibit/source/{source.pk}/change/", "/curation/waiting/"):
        shown = editor.get(page).content.decode()
        assert f'<a href="{address}">pasted words</a>' in shown
        assert f'action="{address}discard/"' in shown


def test_words_wait_through_a_sign_out(editor, source, client):
    address = send(editor, pasted="Kirov was shot.").request["PATH_INFO"]
    editor.logout()
    client.force_login(User.objects.get(username="editor"))
    assert "What was found in pasted words" in client.get(address).content.decode()


def test_colleague_sees_who_uploaded_words_and_may_keep_them(editor, source, publisher):
    address = send(editor, pasted="Kirov was shot.").request["PATH_INFO"]
    page = publisher.get(address)
    assert "uploaded by editor" in page.content.decode()
    keep(publisher, page)
    assert source.texts.get().added_by.username == "publisher"
    assert not WaitingText.objects.waiting().exists()


def test_colleague_may_throw_words_away(editor, source, publisher):
    address = send(editor, pasted="Kirov was shot.").request["PATH_INFO"]
    told = messages_of(publisher.post(f"{address}discard/", follow=True))
    assert told == ["“pasted words” was thrown away. Nothing of it was saved."]
    assert not WaitingText.objects.exists()


def test_words_for_which_there_is_no_room_are_told_at_their_field(editor, source):
    for _number in range(10):
        records.make_waiting_text(source)
    page = send(editor, pasted="Kirov was shot.")
    assert "10 texts wait for this source already" in page.context["form"].errors["upload"][0]
    assert "Kirov was shot.</textarea>" in page.content.decode()


def test_words_thrown_away_while_a_colleague_keeps_them_are_not_kept(editor, source, publisher):
    page = send(editor, pasted="Kirov was shot.")
    publisher.post(f"{page.request['PATH_INFO']}discard/")
    assert "no longer here" in messages_of(keep(editor, page))[0]
    assert not SourceText.objects.exists()


def test_failure_leaves_the_words_waiting(editor, source, monkeypatch):
    page = send(editor, pasted="Kirov was shot.")
    monkeypatch.setattr(sources, "keep_text", Mock(side_effect=OSError("disk")))
    with pytest.raises(OSError, match="disk"):
        keep(editor, page)
    assert WaitingText.objects.waiting().count() == 1


def test_report_names_what_moves_what_waits_and_the_panels(editor, source):
    text = records.make_source_text(source=source)
    records.make_excerpt_row("L26", source_text=text)
    records.make_excerpt_row("L25", "Some 600,000 people", source_text=text)
    records.make_panel_row()
    page = re.sub(r"\s+", " ", send(editor, pasted=NEW).content.decode())
    assert "1 excerpt moves to it by itself; 1 waits for your decision." in page
    assert "the nearest passage is" in page
    assert "Who killed kirov" in page


def test_quite_other_words_are_questioned(editor, source):
    text = records.make_source_text(source=source)
    for key, words in (("L1", "The purges"), ("L2", "Sergei Kirov"), ("L3", "Many historians")):
        records.make_excerpt_row(key, words, source_text=text)
    page = send(editor, pasted="Tables of coal and steel.").content.decode()
    assert "Are they the right ones?" in page


def test_curator_is_led_to_what_waits(editor, source):
    text = records.make_source_text(source=source)
    records.make_excerpt_row("L25", "Some 600,000 people", source_text=text)
    answer = keep(editor, send(editor, pasted=NEW))
    assert answer.redirect_chain[-1][0] == "/curation/relocations/?source=lecture"


@pytest.mark.parametrize("end", ["", f"{'0' * 32}/", "not-a-token/"])
def test_anonymous_is_sent_to_the_login(client, source, end):
    assert client.get(ADD + end)["Location"].startswith("/admin/login/")


@pytest.mark.parametrize("end", ["", "encoding/", "discard/"])
@pytest.mark.parametrize("who", ["", "author"])
def test_words_that_wait_are_shown_to_nobody_who_may_add_none(editor, source, sign_in, who, end):
    address = send(editor, pasted="Kirov was shot.").request["PATH_INFO"]
    reader = sign_in(who) if who else Client()
    for answer in (reader.get(address + end), reader.post(address + end)):
        assert answer.status_code in (302, 403, 405) or "Kirov was shot" not in str(answer.content)
    assert WaitingText.objects.waiting().count() == 1


@pytest.mark.parametrize("end", ["", f"{'0' * 32}/"])
def test_author_may_not_bring_words(sign_in, source, end):
    assert sign_in("author").get(ADD + end).status_code == 403


def test_source_that_is_not_there_is_404(editor, db):
    assert editor.get("/curation/sources/nowhere/add-text/").status_code == 404


@pytest.mark.parametrize("end", ["encoding/", "reading/", "discard/"])
def test_writing_addresses_refuse_get(editor, source, end):
    assert editor.get(f"{ADD}{'0' * 32}/{end}").status_code == 405


def test_bad_hidden_number_shows_the_report_again(editor, source):
    page = send(editor, pasted="Kirov was shot.")
    answer = editor.post(page.request["PATH_INFO"], {"seen": "x"})
    assert answer.status_code == 400
    assert not SourceText.objects.exists()


def test_report_asks_no_more_for_a_hundred_excerpts_than_for_ten(editor, source):
    text = records.make_source_text(source=source)
    for number in range(10):
        records.make_excerpt_row(f"L{number}", "The purges began", source_text=text)
    address = send(editor, pasted=NEW).request["PATH_INFO"]
    few = queries_of(editor, address)
    for number in range(10, 100):
        words = ("Some 600,000 people", "Many historians")[number % 2]
        records.make_excerpt_row(f"L{number}", words, source_text=text)
    assert queries_of(editor, address) == few <= 40


def queries_of(client, address: str) -> int:
    with CaptureQueriesContext(connection) as told:
        assert client.get(address).status_code == 200
    return len(told)
