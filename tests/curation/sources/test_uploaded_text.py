"""Words between upload and yes: they wait for one source, and for every curator."""

from datetime import timedelta

import pytest
from django.utils import timezone
from reversion.models import Version

from curation.models import WaitingText
from curation.records import deleting
from curation.restoring import deleted
from curation.sources.intake.words import TextRefused
from curation.sources.uploaded_text import (
    MOST_BYTES,
    NoRoom,
    finish,
    keep,
    of_file,
    open_upload,
    put_in_place,
    take,
    uploaded_in_words,
    waiting_text,
)
from exhibit.models import Source
from tests.factories import records

pytestmark = pytest.mark.django_db
RUSSIAN = "Киров".encode("cp1251")
WORDS = of_file(b"Kirov was shot.", "talk.txt")


@pytest.fixture
def by():
    return records.make_user()


@pytest.fixture
def source():
    return records.make_source()


def test_file_that_says_its_encoding_is_read_at_once():
    upload = of_file(b"Kirov\n", "C:\\talks\\kirov.txt", "By ear")
    assert (upload.name, upload.note, upload.intake.text) == ("kirov.txt", "By ear", "Kirov\n")


def test_file_is_kept_as_it_is_until_its_encoding_is_chosen():
    upload = of_file(RUSSIAN, "kirov.txt")
    assert (upload.intake, upload.data) == (None, RUSSIAN)


def test_bytes_are_dropped_once_they_are_read():
    read = of_file(RUSSIAN, "kirov.txt").read_as("cp1251")
    assert (read.intake.text, read.data) == ("Киров", b"")


def test_file_that_is_no_text_is_refused_at_once():
    with pytest.raises(TextRefused, match=r"name it \.pdf"):
        of_file(b"%PDF-1.7", "kirov.txt")


@pytest.mark.parametrize(
    "upload", [of_file(b"One.\n\nTwo.\n", "a.txt", "A note"), of_file(RUSSIAN, "a.txt")]
)
def test_what_was_kept_comes_back_as_it_was(by, source, upload):
    assert open_upload(kept(source, upload, by)) == upload


def kept(source, upload, by) -> WaitingText:
    """Let words wait, and find them again."""
    waiting = waiting_text(token=keep(source=source, upload=upload, by=by), source=source)
    assert waiting is not None
    return waiting


def test_who_uploaded_words_and_when_is_kept(by, source):
    waiting = kept(source, WORDS, by)
    assert uploaded_in_words(waiting) == f"uploaded by {by.username}"
    assert timezone.now() - waiting.uploaded_at < timedelta(minutes=1)


def test_words_outlast_the_account_of_whoever_uploaded_them(by, source):
    waiting = kept(source, WORDS, by)
    by.delete()
    waiting.refresh_from_db()
    assert uploaded_in_words(waiting) == "uploaded by a former curator"


def test_upload_of_one_source_is_none_of_another(by, source):
    token = keep(source=source, upload=WORDS, by=by)
    assert waiting_text(token=token, source=records.make_source("diary")) is None


@pytest.mark.parametrize("token", ["", "../../etc", "0" * 32, "a\0b", "🙂"])
def test_unknown_token_finds_nothing(source, token):
    assert waiting_text(token=token, source=source) is None


def test_words_held_in_a_form_of_old_are_none(source):
    assert open_upload(records.make_waiting_text(source, held=b"x")) is None


def test_other_words_are_held_in_the_same_place(by, source):
    waiting = kept(source, of_file(RUSSIAN, "a.txt"), by)
    put_in_place(waiting, of_file(RUSSIAN, "a.txt").read_as("cp1251"))
    waiting.refresh_from_db()
    assert open_upload(waiting).intake.text == "Киров"
    assert waiting.size == len(waiting.held)


def test_words_that_are_kept_are_held_no_longer_and_say_what_came_of_them(by, source):
    waiting = kept(source, WORDS, by)
    finish(waiting, "They are version 1.")
    waiting.refresh_from_db()
    assert (bytes(waiting.held), waiting.size, waiting.outcome) == (b"", 0, "They are version 1.")


@pytest.mark.parametrize(("outcome", "is_free"), [("", True), ("They are version 1.", False)])
def test_words_are_taken_only_while_they_wait(source, outcome, is_free):
    assert take(records.make_waiting_text(source, outcome=outcome)) is is_free


def test_nobody_takes_words_that_were_thrown_away(source):
    waiting = records.make_waiting_text(source)
    WaitingText.objects.all().delete()
    assert take(waiting) is False


def test_words_wait_however_long_nobody_decides(by, source):
    long_ago = timezone.now() - timedelta(days=400)
    old = records.make_waiting_text(source, uploaded_at=long_ago)
    keep(source=source, upload=WORDS, by=by)
    assert waiting_text(token=old.token, source=source) == old


def test_what_came_of_words_is_told_for_a_day(by, source):
    yesterday = timezone.now() - timedelta(days=1, minutes=1)
    old = records.make_waiting_text(source, uploaded_at=yesterday, outcome="Kept.")
    keep(source=source, upload=WORDS, by=by)
    assert waiting_text(token=old.token, source=source) is None


def test_eleventh_text_of_a_source_has_no_room(by, source):
    for _number in range(10):
        records.make_waiting_text(source)
    with pytest.raises(NoRoom, match="10 texts wait for this source already: keep one"):
        keep(source=source, upload=WORDS, by=by)
    keep(source=records.make_source("diary"), upload=WORDS, by=by)


def test_words_kept_already_take_no_room(by, source):
    for _number in range(10):
        records.make_waiting_text(source, outcome="Kept.")
    keep(source=source, upload=WORDS, by=by)


def test_more_bytes_than_may_wait_altogether_have_no_room(by, source):
    records.make_waiting_text(records.make_source("diary"), size=MOST_BYTES)
    with pytest.raises(NoRoom, match=r"1 text waits already, .* more than 200 MB"):
        keep(source=source, upload=WORDS, by=by)


def test_words_go_with_their_source(by, source):
    keep(source=source, upload=WORDS, by=by)
    deleting.delete(records=[source], by=by)
    assert not WaitingText.objects.exists()
    assert WORDS.intake.text not in Version.objects.get().serialized_data


def test_source_that_is_brought_back_comes_without_words_that_waited(by, source):
    keep(source=source, upload=WORDS, by=by)
    deleting.delete(records=[source], by=by)
    deleted.bring_back(version=Version.objects.get(), by=by)
    assert Source.objects.get().waiting_texts.count() == 0


def test_words_that_go_with_a_source_are_counted_before(source):
    records.make_waiting_text(source)
    assert deleting.counted_along([source]) == {"texts that wait to be kept": 1}
