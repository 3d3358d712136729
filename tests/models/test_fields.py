"""Lists of names and words: what is looked for in them is found in any writing."""

import pytest

from exhibit.models import Reference, Subject
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("words", ["Müller", "müll", "Хлевнюк", "Jan", "O\\'Neil", 'called "Jan"'])
def test_a_name_is_found_in_a_list_of_names(words):
    names = [{"literal": one} for one in ("Müller", "Олег Хлевнюк", "O\\'Neil", 'called "Jan"')]
    records.make_reference_row(authors=names)
    assert Reference.objects.filter(authors__icontains=words).exists()


def test_other_names_are_found_in_any_writing():
    records.make_subject(other_names=["Ленинград"])
    assert Subject.objects.filter(other_names__icontains="Ленинград").exists()


def test_a_sign_of_patterns_stands_for_itself():
    records.make_subject(other_names=["Leningrad"])
    assert not Subject.objects.filter(other_names__icontains="L%d").exists()
