"""Claims about subjects: their addresses are such as a page can link to."""

import importlib

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError

from exhibit.models import Subject
from tests.factories.records import make_subject

pytestmark = pytest.mark.django_db
migration = importlib.import_module("exhibit.migrations.0006_addresses_of_subjects")


@pytest.mark.parametrize("slug", ["кириллица", "ümit-öz", "a b", "é", "👍"])
def test_an_address_has_english_letters_only(slug):
    with pytest.raises(ValidationError, match="cannot stand in an address"):
        Subject(name="Kirov", slug=slug, kind="person").full_clean()


def test_a_name_in_another_script_gets_an_address_all_the_same():
    subject = Subject.objects.create(name="Сергей Киров")
    assert subject.slug == "subject"


def test_an_address_of_before_is_made_plain_and_stays_unique():
    make_subject("umit-oz", name="Umit")
    old = make_subject("plain", name="Ümit Öz")
    Subject.objects.filter(pk=old.pk).update(slug="ümit-öz")
    migration.make_plain(apps, None)
    old.refresh_from_db()
    assert old.slug == "umit-oz-2"


def test_other_name_in_no_language_is_refused():
    subject = Subject(name="Kirov", slug="kirov", kind="person", other_names=["Киров (xx)"])
    with pytest.raises(ValidationError, match="is no language"):
        subject.full_clean()
