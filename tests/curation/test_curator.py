from django.contrib.auth.models import User

from curation.curator import name_of


def test_colleagues_read_a_full_name_where_one_was_given():
    assert name_of(User(username="olga", first_name="Olga", last_name="Sorokina")) == (
        "Olga Sorokina"
    )


def test_without_one_they_read_the_name_to_sign_in_with():
    assert name_of(User(username="olga")) == "olga"
