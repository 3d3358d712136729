import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError

from curation.curator import curator_named, name_of
from tests.factories import records


def test_colleagues_read_a_full_name_where_one_was_given():
    assert name_of(User(username="olga", first_name="Olga", last_name="Sorokina")) == (
        "Olga Sorokina"
    )


def test_without_one_they_read_the_name_to_sign_in_with():
    assert name_of(User(username="olga")) == "olga"


@pytest.mark.django_db
def test_curator_whom_a_command_names_is_found():
    curator = records.make_user()
    assert curator_named(curator.username) == curator


def test_no_name_is_no_curator():
    assert curator_named("") is None


@pytest.mark.django_db
def test_name_nobody_has_is_refused():
    with pytest.raises(CommandError, match="There is no curator named 'x'"):
        curator_named("x")
