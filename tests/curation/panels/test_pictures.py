import pytest

from curation.panels.pictures import SamePicture, facts_of, take_in
from exhibit.models import Picture
from exhibit.pictures import PictureRefused
from tests.factories import records
from tests.factories.pictures import png

pytestmark = pytest.mark.django_db


def test_facts_are_written_into_the_record():
    picture = Picture(title="A tower")
    take_in(picture, facts_of(png()))
    assert (picture.width, picture.height, len(picture.sha256)) == (600, 400, 64)


def test_same_file_is_refused_and_the_picture_named():
    data = png()
    records.make_picture_row(sha256=facts_of(data).sha256, title="The blast furnace")
    with pytest.raises(SamePicture, match="The blast furnace"):
        facts_of(data)


def test_record_may_keep_its_own_file():
    data = png()
    row = records.make_picture_row(sha256=facts_of(data).sha256)
    assert facts_of(data, picture=row).width == 600


def test_file_that_is_no_picture_is_refused():
    with pytest.raises(PictureRefused):
        facts_of(b"%PDF-1.7 not a picture")
