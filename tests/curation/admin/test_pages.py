"""Every list and form of the curators' side opens."""

import pytest
from django.contrib import admin
from django.urls import reverse

from tests.factories import records

NOUNS = [
    model._meta.model_name for model in admin.site._registry if model._meta.app_label == "exhibit"
]


@pytest.fixture
def boss(client, db):
    """A client signed in as someone who may do everything."""
    client.force_login(records.make_user("", username="boss", is_superuser=True))
    return client


@pytest.mark.parametrize("noun", NOUNS)
def test_list_opens(boss, noun):
    assert boss.get(reverse(f"admin:exhibit_{noun}_changelist")).status_code == 200


@pytest.mark.parametrize("noun", NOUNS)
def test_add_form_opens_or_is_refused_by_rule(boss, noun):
    records.make_exhibition()
    answer = boss.get(reverse(f"admin:exhibit_{noun}_add"), follow=True)
    by_rule = noun in {"exhibition", "revision", "edition", "acknowledgement"}
    assert answer.status_code == (403 if by_rule else 200)
