"""The whole exhibition out and in as a bundle, through the screens."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from reversion.models import Revision

from exhibit.models import Panel, Subject
from tests.curation.exchange.bundle.archives import names_in, zip_of, zip_of_folder
from tests.curation.exchange.bundle.folders import write_small_bundle
from tests.curation.posting import messages_of
from tests.factories import records

BUNDLE = "/curation/bundle/"


@pytest.fixture(autouse=True)
def own_home(settings, tmp_path):
    """Keep uploads of a test in its own folder."""
    settings.HOME = tmp_path / "home"


@pytest.fixture
def packed(tmp_path) -> bytes:
    """A sound bundle as an archive."""
    return zip_of_folder(write_small_bundle(tmp_path / "bundle"), below="bundle/")


def upload(client: Client, data: bytes, name: str = "a.zip"):
    file = SimpleUploadedFile(name, data)
    return client.post(f"{BUNDLE}upload/", {"file": file}, follow=True)


def confirm(client: Client, page):
    hidden = re.findall(r'name="(shown|why)" value="([^"]+)"', page.content.decode())
    return client.post(page.request["PATH_INFO"], dict(hidden), follow=True)


def taken_away(client: Client) -> bytes:
    return b"".join(client.get(f"{BUNDLE}exhibition.zip").streaming_content)


def test_what_was_loaded_leads_to_its_approval(editor, packed, settings):
    settings.READINGS, settings.REVIEW_FOUR_EYES = 0, True
    confirm(editor, upload(editor, packed))
    ways = editor.get(BUNDLE).context["to_approve"]
    pages = {words.partition(":")[0]: editor.get(address) for words, address in ways}
    assert {page.status_code for page in pages.values()} == {200}
    # Who loaded them wrote them: the page says whom to ask.
    assert "nobody approves words of their own" in pages["Panels"].content.decode()


def test_nothing_to_approve_is_not_told(editor):
    assert editor.get(BUNDLE).context["to_approve"] == []


def test_dry_run_tells_what_is_new_and_loads_nothing(editor, packed):
    page = upload(editor, packed).content.decode()
    assert "Nothing has been changed yet" in page and "Load it" in page
    assert not Panel.objects.exists()


def test_confirmed_bundle_is_loaded_and_kept_in_the_history(editor, packed):
    done = confirm(editor, upload(editor, packed))
    assert messages_of(done)[0].startswith("a.zip was loaded. New: ")
    assert Panel.objects.exists()
    assert any("bundle a.zip" in save.comment for save in Revision.objects.all())


def test_bundle_that_is_there_already_would_change_nothing(editor, packed):
    confirm(editor, upload(editor, packed))
    assert "Nothing would change" in upload(editor, packed).content.decode()


def test_what_goes_out_would_change_nothing_coming_in(editor, packed):
    confirm(editor, upload(editor, packed))
    assert "Nothing would change" in upload(editor, taken_away(editor)).content.decode()


def test_same_exhibition_gives_the_same_bytes(editor, packed):
    confirm(editor, upload(editor, packed))
    assert taken_away(editor) == taken_away(editor)


def test_archive_holds_the_files_of_a_bundle_and_is_kept_by_nobody(editor, packed):
    confirm(editor, upload(editor, packed))
    answer = editor.get(f"{BUNDLE}exhibition.zip")
    names = names_in(b"".join(answer.streaming_content))
    assert "exhibition/exhibition.yaml" in names and answer["Cache-Control"] == "no-store, private"


def test_changed_record_is_named_with_its_fields(editor, packed):
    confirm(editor, upload(editor, packed))
    Subject.objects.update(description="Another definition.")
    page = upload(editor, packed)
    found = [(d.kind, tuple(f.label for f in d.fields)) for d in page.context["run"].differences]
    assert ("subject", ("description",)) in found


def test_records_changed_meanwhile_stop_the_bundle(editor, packed):
    page = upload(editor, packed)
    records.make_subject("somebody-elses")
    again = confirm(editor, page)
    assert messages_of(again)[0].startswith("Nothing was loaded: records have changed")
    assert not Panel.objects.exists()


def test_double_submit_loads_once(editor, packed):
    page = upload(editor, packed)
    confirm(editor, page)
    again = confirm(editor, page)
    assert messages_of(again)[-1].startswith("a.zip has been loaded already, once.")


def test_faults_are_told_with_file_and_line(editor, tmp_path):
    folder = write_small_bundle(tmp_path / "bundle")
    (folder / "exhibition.yaml").write_text("title: [\n")
    page = upload(editor, zip_of_folder(folder)).content.decode()
    assert "It cannot be loaded" in page and re.search(r"<b>exhibition.yaml, line \d+</b>", page)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "is not a ZIP archive"),
        (b"no archive", "is not a ZIP archive"),
        (zip_of({"../x": b""}), "would be unpacked outside its folder"),
    ],
)
def test_archive_that_is_refused_gets_a_sentence(editor, data, told, settings):
    assert told in upload(editor, data).content.decode()
    assert not any((settings.HOME / "uploads").iterdir())


def test_archive_without_a_bundle_gets_its_faults(editor):
    page = upload(editor, zip_of({"hello.txt": b"x"})).content.decode()
    assert "exhibition.yaml, line 1" in page


def test_upload_without_a_file_gets_a_sentence(editor):
    assert "This field is required." in editor.post(f"{BUNDLE}upload/").content.decode()


@pytest.mark.parametrize("path", ["", "exhibition.zip", f"{'0' * 32}/"])
def test_anonymous_is_sent_to_the_login(db, client, path):
    assert client.get(BUNDLE + path).url.startswith("/admin/login/")


@pytest.mark.parametrize("path", ["", "exhibition.zip", f"{'0' * 32}/"])
def test_author_is_refused(sign_in, path):
    assert sign_in("author").get(BUNDLE + path).status_code == 403


def test_unknown_upload_is_not_found(editor):
    assert editor.get(f"{BUNDLE}{'0' * 32}/").status_code == 404


def test_get_does_not_upload(editor):
    assert editor.get(f"{BUNDLE}upload/").status_code == 405
