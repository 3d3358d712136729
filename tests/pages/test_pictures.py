"""Pictures of the working copy: for staff only, and only in the widths that pages name."""

import io

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from exhibit.models import Picture
from exhibit.pictures import inspect
from tests.factories import records
from tests.factories.pictures import png

pytestmark = pytest.mark.django_db


@pytest.fixture
def address():
    facts = inspect(png())
    row = Picture(title="A tower", sha256=facts.sha256, width=facts.width, height=facts.height)
    row.file.save("tower.png", ContentFile(png()))
    return f"/pictures/{facts.sha256[:16]}"


@pytest.fixture
def staff(client):
    client.force_login(records.make_user("author"))
    return client


@pytest.mark.parametrize(
    ("name", "media_type"),
    [("480w.avif", "image/avif"), ("480w.webp", "image/webp"), ("600w.jpg", "image/jpeg")],
)
def test_staff_see_a_derivative_of_the_working_copy(staff, address, name, media_type):
    answer = staff.get(f"{address}/{name}")
    assert (answer.status_code, answer["Content-Type"]) == (200, media_type)


def test_derivative_has_the_width_its_name_says(staff, address):
    data = staff.get(f"{address}/480w.jpg").content
    assert Image.open(io.BytesIO(data)).size == (480, 320)


def test_derivative_is_kept_by_the_curators_browser_only(staff, address):
    assert staff.get(f"{address}/480w.jpg")["Cache-Control"] == "private, max-age=3600"


@pytest.mark.parametrize("name", ["960w.jpg", "479w.jpg", "480w.gif", "0w.jpg"])
def test_other_widths_and_formats_are_404(staff, address, name):
    assert staff.get(f"{address}/{name}").status_code == 404


def test_file_that_is_gone_is_404(staff, address):
    Picture.objects.get().file.storage.delete(Picture.objects.get().file.name)
    assert staff.get(f"{address}/480w.jpg").status_code == 404


def test_visitor_gets_no_picture_of_the_working_copy(client, address):
    assert client.get(f"{address}/480w.jpg").status_code in (404, 503)
