"""References brought in from a file, through the screens."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from exhibit.models import Reference
from tests.curation.posting import messages_of
from tests.factories import records

ADDRESS = "/curation/references/bring-in/"
RIS = b"TY  - BOOK\nAU  - Lenoe, M.\nTI  - Kirov\nPY  - 2010\nER  - \nTY  - BOOK\nTI  - Lost\n"


@pytest.fixture(autouse=True)
def own_home(settings, tmp_path):
    """Keep uploads of a test in its own folder."""
    settings.HOME = tmp_path


def upload(client, data: bytes = RIS, name: str = "zotero.ris"):
    return client.post(ADDRESS, {"file": SimpleUploadedFile(name, data)}, follow=True)


def test_the_list_of_references_leads_to_it(editor):
    assert f'href="{ADDRESS}"' in editor.get("/admin/exhibit/reference/").content.decode()


def test_an_upload_shows_what_it_would_bring_and_changes_nothing(editor):
    page = upload(editor).content.decode()
    assert "lenoe-2010" in page and "<b>zotero.ris, line 6</b>: Lost:" in page
    assert not Reference.objects.exists()


def test_what_is_confirmed_is_brought_in_beside_a_broken_work(editor):
    page = upload(editor)
    shown = re.search(r'name="shown" value="([0-9a-f]+)"', page.content.decode())[1]
    answer = editor.post(page.redirect_chain[-1][0], {"shown": shown}, follow=True)
    assert messages_of(answer) == ["zotero.ris was brought in. New: 1. Changed: 0. Same: 0."]
    assert Reference.objects.get().title == "Kirov"


def test_a_file_of_something_else_is_refused_at_the_field(editor):
    page = upload(editor, b"Dear all,", "letter.txt").content.decode()
    assert "letter.txt, line 1: This is no RIS" in page


def test_who_may_not_add_references_is_turned_away(client, db):
    client.force_login(records.make_user("", username="reader"))
    assert client.get(ADDRESS).status_code == 403
