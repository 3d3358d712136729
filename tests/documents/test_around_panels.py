"""Subjects as documents: their other names with and without a language."""

import pytest

from exhibit.documents.around_panels import subject_page
from exhibit.documents.library import Library
from exhibit.presenters.subjects import subject_view
from tests.factories.exhibition import make_exhibition
from tests.factories.records import make_subject

pytestmark = pytest.mark.django_db


def test_other_name_keeps_its_language_apart_from_its_words():
    page = subject_page(make_subject(other_names=["Киров (ru)", "Kirow"]), Library([]))
    assert page.other_names == ("Киров", "Kirow")
    assert page.names_tagged == ("Киров (ru)", "Kirow")


def test_other_names_without_a_language_are_as_they_were():
    page = subject_page(make_subject(other_names=["Kirow (so spelled in source A)"]), Library([]))
    assert (page.other_names, page.names_tagged) == (("Kirow (so spelled in source A)",), ())


def test_page_says_which_language_another_name_is_in():
    page = subject_page(make_subject(other_names=["Киров (ru)", "Ki<row"]), Library([]))
    (also,) = [one.value for one in subject_view(page, make_exhibition()).facts]
    assert also == '<span lang="ru">Киров</span> and Ki&lt;row'
