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
    by_rule = noun in {"exhibition", "revision", "edition", "acknowledgement", "support"}
    assert answer.status_code == (403 if by_rule else 200)


@pytest.mark.parametrize(
    "address",
    [
        "admin:exhibit_note_changelist",
        "admin:exhibit_revision_changelist",
        "admin:exhibit_note_add",
        "curation:manual",
    ],
)
def test_page_loads_the_words_of_scripts_once(boss, address):
    page = boss.get(reverse(address)).content.decode()
    assert page.count(reverse("admin:jsi18n")) == 1


def test_login_asks_for_no_words_that_it_may_not_have(client, db):
    assert reverse("admin:jsi18n") not in client.get(reverse("admin:login")).content.decode()
