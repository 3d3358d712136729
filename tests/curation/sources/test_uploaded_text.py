"""Words between upload and yes: kept for one curator and one source, and for a day."""

import pytest

from curation.sources.intake.words import TextRefused
from curation.sources.uploaded_text import keep, of_file, open_upload, place_of
from tests.factories import records

pytestmark = pytest.mark.django_db
RUSSIAN = "Киров".encode("cp1251")


@pytest.fixture
def by(settings, tmp_path):
    settings.HOME = tmp_path
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
    token = keep(source=source, upload=upload, by=by)
    assert open_upload(place_of(token=token, source=source, by=by)) == upload


def test_upload_of_one_source_is_none_of_another(by, source):
    token = keep(source=source, upload=of_file(b"Kirov", "a.txt"), by=by)
    assert place_of(token=token, source=records.make_source("diary"), by=by) is None


def test_upload_of_one_curator_is_none_of_another(by, source):
    token = keep(source=source, upload=of_file(b"Kirov", "a.txt"), by=by)
    assert place_of(token=token, source=source, by=records.make_user("publisher")) is None


@pytest.mark.parametrize("spoil", [lambda file: file.unlink(), lambda file: file.write_bytes(b"x")])
def test_upload_that_was_thrown_away_meanwhile_is_none(by, source, spoil):
    token = keep(source=source, upload=of_file(b"Kirov", "a.txt"), by=by)
    place = place_of(token=token, source=source, by=by)
    spoil(place.file)
    assert open_upload(place) is None
