"""A picture’s form: its file is measured before it is kept, and its crop is shown beside it."""

import pytest
from django.contrib import admin
from django.urls import reverse

from curation.admin.picture import PictureAdmin
from curation.publishing import publication
from exhibit.models import Picture
from exhibit.pictures import inspect
from tests.curation.posting import fields_of
from tests.factories import records
from tests.factories.pictures import png, upload
from tests.factories.published import approve_as_it_is

pytestmark = pytest.mark.django_db

ADD = "/admin/exhibit/picture/add/"


def add(client, file):
    values = {"title": "A tower", "credit_line": "Drawing", "focal_x": 50, "focal_y": 50}
    return client.post(ADD, values | {"file": file})


def focal_point(picture: Picture) -> str:
    return PictureAdmin(Picture, admin.site).focal_point(picture)


def test_picture_is_measured(editor):
    add(editor, upload())
    kept = Picture.objects.get()
    assert (kept.width, kept.height, kept.sha256) == (600, 400, inspect(png()).sha256)


def test_same_picture_twice_is_refused_by_name(editor):
    add(editor, upload())
    page = add(editor, upload()).content.decode()
    assert "the same file as the picture “A tower”" in page
    assert Picture.objects.count() == 1


def test_file_that_is_no_picture_is_refused_in_the_form(editor):
    answer = add(editor, upload(b"%PDF-1.7 no picture"))
    assert answer.context["adminform"].form.errors["file"]
    assert not Picture.objects.exists()


def test_picture_may_be_described_again_without_a_new_file(editor):
    add(editor, upload())
    address = reverse("admin:exhibit_picture_change", args=[Picture.objects.get().pk])
    values = fields_of(editor, address) | {"alt": "A tower of steel"}
    editor.post(address, values)
    assert Picture.objects.get().alt == "A tower of steel"


def test_a_new_picture_has_no_crop_yet(editor):
    assert "Save the picture first" in editor.get(ADD).content.decode()


def test_the_crop_lies_around_the_focal_point():
    picture = records.make_picture_row(width=600, height=400, focal_x=10, focal_y=80)
    crop = reverse("curation:picture-crop", args=[picture.pk])
    assert f'src="{crop}?x=10&amp;y=80"' in focal_point(picture)


def test_a_very_wide_picture_is_shown_one_pixel_high():
    picture = records.make_picture_row(width=4000, height=1)
    assert 'height="1"' in focal_point(picture)


def test_published_edition_holds_the_derivatives_of_a_picture(editor, settings):
    add(editor, upload())
    picture = Picture.objects.get()
    records.make_exhibition()
    records.make_excerpt_row("L26")
    body = "A murder stood at the start of the purges. [@L26]"
    panel = records.make_panel_row(body=body, display=True)
    panel.panel_pictures.create(picture=picture, alt="A tower")
    approve_as_it_is(panel)
    publication.publish(by=None, note="")
    folder = settings.EDITIONS_ROOT / "0001" / "site" / "pictures" / picture.sha256[:16]
    assert {path.name for path in folder.iterdir()} >= {"480w.avif", "480w.webp", "600w.jpg"}
