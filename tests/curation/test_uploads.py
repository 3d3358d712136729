import os
import time

import pytest

from curation import uploads
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def curator():
    return records.make_user("editor")


@pytest.fixture
def upload(curator, settings, tmp_path):
    settings.HOME = tmp_path
    return uploads.keep(kind="subjects", name="a.csv", chunks=[b"one", b"two"], by=curator)


def test_upload_is_kept_for_its_curator(upload, curator):
    found = uploads.kept(token=upload.token, kind="subjects", by=curator)
    assert found == upload and found.file.read_bytes() == b"onetwo"


def test_upload_is_nobody_elses(upload):
    other = records.make_user("author")
    assert uploads.kept(token=upload.token, kind="subjects", by=other) is None


@pytest.mark.parametrize("token", ["", "../../etc", "0" * 32, "f" * 31, "upload"])
def test_unknown_token_finds_nothing(upload, curator, token):
    assert uploads.kept(token=token, kind="subjects", by=curator) is None


def test_upload_for_another_list_is_not_found(upload, curator):
    assert uploads.kept(token=upload.token, kind="excerpts", by=curator) is None


def test_only_one_of_two_takes_it(upload):
    assert [upload.take(), upload.take()] == [True, False]


def test_what_came_of_it_is_kept_and_the_file_is_not(upload, curator):
    upload.take()
    upload.finish("New: 2.")
    found = uploads.kept(token=upload.token, kind="subjects", by=curator)
    assert (found.is_taken(), found.done(), found.file.exists()) == (True, "New: 2.", False)


def test_what_was_given_back_waits_again(upload):
    upload.take()
    upload.give_back()
    assert upload.file.read_bytes() == b"onetwo"


def test_upload_of_yesterday_is_thrown_away(upload, curator):
    before = time.time() - uploads.SECONDS_KEPT - 1
    os.utime(upload.folder, (before, before))
    uploads.keep(kind="subjects", name="b.csv", chunks=[b""], by=curator)
    assert uploads.kept(token=upload.token, kind="subjects", by=curator) is None


@pytest.mark.parametrize(
    ("name", "kept"),
    [("C:\\a\\b.csv", "b.csv"), ("../../x.csv", "x.csv"), ("a\x00\n.csv", "a.csv"), ("", "upload")],
)
def test_name_of_a_file_is_shown_in_one_line(name, kept):
    assert uploads.plain_name(name) == kept
