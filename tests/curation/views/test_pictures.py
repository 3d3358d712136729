"""A picture as it is cropped around its focal point."""

import io

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from PIL import Image

from tests.factories import records


@pytest.fixture
def crop(db):
    """The address of the crop of a picture that is black on its left and white on its right."""
    image = Image.new("RGB", (1200, 300), "white")
    image.paste("black", (0, 0, 600, 300))
    out = io.BytesIO()
    image.save(out, "PNG")
    picture = records.make_picture_row(width=1200, height=300)
    picture.file.save("halves.png", ContentFile(out.getvalue()))
    return reverse("curation:picture-crop", args=[picture.pk])


def middle(answer):
    image = Image.open(io.BytesIO(answer.content))
    return image.getpixel((image.width // 2, image.height // 2))


def test_crop_follows_the_focal_point(editor, crop):
    left, right = (middle(editor.get(crop, {"x": x, "y": 50})) for x in (0, 100))
    assert (left[0] < 50, right[0] > 200) == (True, True)


@pytest.mark.parametrize("asked", [{"x": "101"}, {"x": "-1"}, {"y": "half"}, {"x": "1" * 30}])
def test_point_outside_the_picture_is_refused(editor, crop, asked):
    assert editor.get(crop, asked).status_code == 400


def test_picture_without_a_file_is_404(editor, db):
    address = reverse("curation:picture-crop", args=[records.make_picture_row().pk])
    assert editor.get(address).status_code == 404


def test_unknown_picture_is_404(editor):
    assert editor.get(reverse("curation:picture-crop", args=[999])).status_code == 404


def test_anonymous_is_sent_to_the_login(client, crop):
    assert client.get(crop)["Location"].startswith("/admin/login/")


def test_user_who_may_not_see_pictures_gets_403(client, crop):
    client.force_login(records.make_user(""))
    assert client.get(crop).status_code == 403


def test_post_is_refused(editor, crop):
    assert editor.post(crop).status_code == 405


def test_form_shows_the_picture_and_its_crop(editor, crop):
    page = editor.get(
        crop.replace("/curation/pictures/", "/admin/exhibit/picture/").replace(
            "crop.jpg", "change/"
        )
    ).content.decode()
    assert f"{crop}?x=50&amp;y=50" in page
    assert f"/pictures/{'0' * 16}/480w.jpg" in page
