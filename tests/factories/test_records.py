"""The factories themselves."""

import pytest
from django.contrib.auth.models import Group

from tests.factories.records import make_user


@pytest.mark.django_db
def test_groups_are_made_again_where_a_test_emptied_all_tables():
    held = {g.name: g.permissions.count() for g in Group.objects.all()} or None
    Group.objects.all().delete()
    user = make_user("publisher")
    assert user.has_perm("exhibit.publish_edition") and user.has_perm("exhibit.add_tour")
    made = {g.name: g.permissions.count() for g in Group.objects.all()}
    assert held is None or made == held
