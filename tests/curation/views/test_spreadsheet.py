"""Lists out and in as spreadsheets, through the screens."""

import io
import re

import openpyxl
import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from exhibit.models import Subject
from tests.curation.exchange.spreadsheet.sheets import csv_of
from tests.curation.posting import messages_of
from tests.factories import records

BULK = "/curation/bulk/"
HEAD = ("address", "name", "kind", "definition")
KIROV = ("kirov", "Sergei Kirov", "person", "Head of the party.")


@pytest.fixture(autouse=True)
def own_home(settings, tmp_path):
    """Keep uploads of a test in its own folder."""
    settings.HOME = tmp_path


def upload(client: Client, data: bytes, *, kind: str = "subjects", name: str = "a.csv"):
    return client.post(f"{BULK}{kind}/", {"file": SimpleUploadedFile(name, data)}, follow=True)


def digest_on(page) -> str:
    return re.search(r'name="shown" value="([0-9a-f]+)"', page.content.decode())[1]


def test_list_is_taken_away_as_xlsx_with_help(editor):
    records.make_subject("kirov")
    answer = editor.get(f"{BULK}subjects.xlsx")
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    assert (book.sheetnames, book["Subjects"]["A2"].value) == (["Subjects", "Help"], "kirov")
    assert book["Help"]["A2"].value == "address"


def test_list_is_taken_away_as_csv_that_spreadsheets_know(editor):
    records.make_subject("kirov", name="Kírov")
    answer = editor.get(f"{BULK}subjects.csv")
    assert answer.content.startswith(b"\xef\xbb\xbfaddress,name,kind")
    assert "attachment" in answer["Content-Disposition"] and "Kírov" in answer.content.decode()


def test_upload_shows_what_would_change_and_changes_nothing(editor):
    records.make_subject("kirov", name="Sergei Kirov", description="Before.")
    page = upload(editor, csv_of(HEAD, KIROV)).content.decode()
    assert "<del>Before.</del>" in page and "<ins>Head of the party.</ins>" in page
    assert Subject.objects.get().description == "Before."


def test_confirmed_upload_is_applied_as_shown(editor):
    page = upload(editor, csv_of(HEAD, KIROV))
    done = editor.post(page.request["PATH_INFO"], {"shown": digest_on(page)}, follow=True)
    assert messages_of(done) == ["a.csv was applied. New: 1. Changed: 0. Same: 0."]
    assert Subject.objects.get().description == "Head of the party."


def test_double_submit_applies_once(editor):
    page = upload(editor, csv_of(HEAD, KIROV))
    here, shown = page.request["PATH_INFO"], {"shown": digest_on(page)}
    editor.post(here, shown)
    Subject.objects.update(description="Changed since.")
    again = editor.post(here, shown, follow=True)
    assert messages_of(again)[-1].startswith("a.csv has been applied already, once.")
    assert Subject.objects.get().description == "Changed since."


def test_records_changed_meanwhile_are_shown_again(editor):
    records.make_subject("kirov", name="Sergei Kirov", description="Before.")
    page = upload(editor, csv_of(HEAD, KIROV))
    Subject.objects.update(description="Somebody else’s.")
    again = editor.post(page.request["PATH_INFO"], {"shown": digest_on(page)}, follow=True)
    assert messages_of(again)[0].startswith("Nothing was changed: records have changed")
    assert "<del>Somebody else’s.</del>" in again.content.decode()


def test_faults_are_listed_and_nothing_can_be_confirmed(editor):
    page = upload(editor, csv_of(HEAD, ("kirov", "Kirov", "town", ""))).content.decode()
    assert "<b>Row 2, column kind</b>: ‘town’ is none of its words" in page
    assert "Apply exactly this" not in page


def test_confirming_a_file_with_faults_changes_nothing(editor):
    page = upload(editor, csv_of(HEAD, KIROV, ("x", "X", "town", "")))
    shown = page.context["run"].digest
    editor.post(page.request["PATH_INFO"], {"shown": shown})
    assert not Subject.objects.exists()


def test_file_that_cannot_be_read_is_refused_in_words(editor):
    page = upload(editor, b"\xff\xfe\x00")
    assert "a.csv. The file: " in page.content.decode() and page.status_code == 200


def test_upload_without_a_file_gets_a_sentence(editor):
    assert "This field is required." in editor.post(f"{BULK}subjects/").content.decode()


def test_rows_beyond_two_hundred_are_counted(editor):
    rows = [(f"s-{n}", f"S {n}", "place", "") for n in range(250)]
    assert "And 50 more rows" in upload(editor, csv_of(HEAD, *rows)).content.decode()


def test_cell_too_long_for_xlsx_leads_to_csv(editor):
    records.make_subject("kirov", description="x" * 40_000)
    page = editor.get(f"{BULK}subjects.xlsx", follow=True)
    assert "has a cell of 40,000 characters" in messages_of(page)[0]


@pytest.mark.parametrize("address", [BULK, f"{BULK}subjects.xlsx", f"{BULK}subjects/{'0' * 32}/"])
def test_anonymous_is_sent_to_the_login(db, client, address):
    assert client.get(address).url.startswith("/admin/login/")


def test_curator_without_permissions_is_refused(sign_in):
    client = sign_in("")
    told = [client.get(BULK), client.get(f"{BULK}subjects.csv"), client.post(f"{BULK}subjects/")]
    assert [answer.status_code for answer in told] == [403, 403, 403]


def test_reader_of_a_list_may_not_write_it(db, client):
    user = records.make_user("", username="reader")
    user.user_permissions.add(Permission.objects.get(codename="view_subject"))
    client.force_login(user)
    page = client.get(BULK)
    assert (
        "Subjects as .csv" in page.content.decode()
        and "multipart/form-data" not in page.content.decode()
    )
    assert client.post(f"{BULK}subjects/").status_code == 403


@pytest.mark.parametrize(
    "address",
    [
        f"{BULK}panels.csv",
        f"{BULK}subjects.ods",
        f"{BULK}subjects/{'0' * 32}/",
        f"{BULK}subjects/x/",
    ],
)
def test_unknown_address_is_not_found(editor, address):
    assert editor.get(address).status_code == 404


def test_upload_of_another_curator_is_not_found(editor, sign_in):
    here = upload(editor, csv_of(HEAD, KIROV)).request["PATH_INFO"]
    assert sign_in("author").get(here).status_code == 404


def test_get_does_not_upload(editor):
    assert editor.get(f"{BULK}subjects/").status_code == 405


def test_page_of_the_lists_asks_as_much_for_many_records(editor):
    def queries() -> int:
        with CaptureQueriesContext(connection) as told:
            assert editor.get(BULK).status_code == 200
        return len(told)

    records.make_subject()
    few = queries()
    for number in range(12):
        records.make_subject(f"s-{number}")
        records.make_reference_row(f"r-{number}")
    assert queries() == few <= 12
