"""Several pictures added together: each with its words, what is wrong told by the file's name."""

import re

import pytest
from django.urls import reverse

from exhibit.models import Picture
from tests.curation.posting import fields_of, values_of_page
from tests.factories import records
from tests.factories.pictures import png, upload

ADDRESS = "/curation/pictures/add/"


@pytest.fixture(autouse=True)
def _home(settings, tmp_path):
    settings.HOME = tmp_path
    settings.MEDIA_ROOT = tmp_path / "media"


def send(client, *files) -> str:
    return client.post(ADDRESS, {"files": list(files)}).content.decode()


def tokens_in(page: str) -> list[str]:
    return re.findall(r'name="form-\d+-token" value="([0-9a-f]{32})"', page)


def describe(client, tokens: list[str], **changed):
    values = {"form-TOTAL_FORMS": len(tokens), "form-INITIAL_FORMS": len(tokens)}
    for number, token in enumerate(tokens):
        words = {"token": token, "title": f"No {number}", "alt": "A tower.", "credit_line": "Us."}
        values |= {f"form-{number}-{name}": value for name, value in words.items()}
    return client.post(ADDRESS, values | changed)


def test_words_are_asked_of_every_file(editor):
    page = send(editor, upload(png("red"), "a-tower.png"), upload(png("blue"), "gate.png"))
    assert len(tokens_in(page)) == 2
    assert 'value="A tower"' in page


def test_all_are_added_with_their_words(editor):
    tokens = tokens_in(send(editor, upload(png("red"), "a.png"), upload(png("blue"), "b.png")))
    assert describe(editor, tokens).status_code == 302
    rows = Picture.objects.order_by("title").values_list("title", "alt", "credit_line", "width")
    assert list(rows) == [("No 0", "A tower.", "Us.", 600), ("No 1", "A tower.", "Us.", 600)]


def test_what_is_no_picture_is_told_by_its_name_and_loses_no_other(editor):
    page = send(editor, upload(b"words", "notes.txt"), upload(png("red"), "a.png"))
    assert "<strong>notes.txt:</strong>" in page
    assert len(tokens_in(page)) == 1


def test_a_picture_without_words_waits_while_the_others_are_added(editor):
    tokens = tokens_in(send(editor, upload(png("red"), "a.png"), upload(png("blue"), "b.png")))
    page = describe(editor, tokens, **{"form-1-alt": ""}).content.decode()
    assert Picture.objects.get().title == "No 0"
    assert "Say what the picture shows" in page
    assert tokens_in(page) == tokens[1:]


def test_a_picture_that_waited_is_added_afterwards(editor):
    tokens = tokens_in(send(editor, upload(png("red"), "a.png"), upload(png("blue"), "b.png")))
    waits = values_of_page(describe(editor, tokens, **{"form-0-alt": ""}))
    editor.post(ADDRESS, waits | {"form-0-alt": "A tower."})
    assert Picture.objects.count() == 2


def test_same_file_twice_is_added_once(editor):
    tokens = tokens_in(send(editor, upload(png(), "a.png"), upload(png(), "b.png")))
    page = describe(editor, tokens).content.decode()
    assert Picture.objects.count() == 1
    assert "This is the same file as the picture" in page


def test_file_of_a_colleague_is_not_taken(editor, publisher):
    tokens = tokens_in(send(editor, upload(png("red"), "a.png")))
    assert describe(publisher, tokens).status_code == 200
    assert not Picture.objects.exists()
    address = reverse("curation:picture-kept", args=tokens)
    assert publisher.get(address).status_code == 404
    assert editor.get(address).headers["Content-Type"] == "image/jpeg"


@pytest.mark.parametrize("posted", [{}, {"files": ""}, {"form-TOTAL_FORMS": "x"}])
def test_odd_posts_are_told(editor, posted):
    assert editor.post(ADDRESS, posted).status_code in (200, 400)
    assert not Picture.objects.exists()


@pytest.mark.parametrize("token", ["none", "0" * 32, "x" * 500])
def test_unknown_file_is_told(editor, token):
    page = describe(editor, [token]).content.decode()
    assert "This file is no longer kept" in page


def test_list_shows_the_pictures(editor):
    records.make_picture_row()
    page = editor.get("/admin/exhibit/picture/").content.decode()
    assert '<img class="thumbnail"' in page
    assert ADDRESS in page


def test_picture_put_on_a_panel_asks_what_it_shows(editor):
    panel = records.make_panel_row()
    picture = records.make_picture_row(alt="")
    address = f"/admin/exhibit/panel/{panel.pk}/change/"
    rows = {"panel_pictures-TOTAL_FORMS": 1, "panel_pictures-0-picture": picture.pk}
    sent = fields_of(editor, address) | rows | {"panel_pictures-0-panel": panel.pk}
    page = editor.post(address, sent).content.decode()
    assert "Say what this picture shows here" in page
