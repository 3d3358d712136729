"""The reading desk of what stands around panels."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from curation.review.read_records import READ
from exhibit.models import Support, Theme
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def theme():
    records.make_excerpt_row()
    return records.make_theme(introduction="Stalin blamed hidden enemies. [@L26]")


def address(kind, pk) -> str:
    return reverse("curation:reading", args=[kind, pk])


@pytest.fixture
def editor(client):
    client.force_login(records.make_user("editor"))
    return client


def test_its_sentence_stands_with_the_evidence(editor, theme):
    page = editor.get(address("theme", theme.pk)).content.decode()
    assert "Stalin blamed hidden enemies." in page
    assert "the introduction, sentence 1" in page
    assert "The purges began with a mysterious murder</textarea>" in page


def test_a_reading_is_kept_with_where_it_was_made(editor, theme):
    form = editor.get(address("theme", theme.pk)).context["form"].initial
    said = {"bearing": "purges", "relation": "supports", "verdict": "carries"}
    editor.post(address("theme", theme.pk), form | said)
    assert list(Support.objects.values_list("kind", "record")) == [("theme", theme.pk)]


def test_its_form_leads_to_its_reading_desk(editor, theme):
    page = editor.get(f"/admin/exhibit/theme/{theme.pk}/change/").content.decode()
    assert address("theme", theme.pk) in page


def test_what_waits_to_be_read_is_in_the_inbox(editor, theme, settings):
    settings.READINGS = 2
    assert address("theme", theme.pk) in editor.get(reverse("curation:waiting")).content.decode()


@pytest.mark.parametrize("kind", ["source", "nothing"])
def test_a_kind_that_is_not_read_is_not_found(editor, theme, kind):
    assert editor.get(address(kind, theme.pk)).status_code == 404


@pytest.mark.parametrize("kind", READ)
def test_a_record_that_is_not_there_is_not_found(editor, kind):
    assert editor.get(address(kind, 404)).status_code == 404


def test_who_may_not_change_it_may_not_read_it(client, theme):
    user = records.make_user("author")
    user.groups.clear()
    user.user_permissions.add(Permission.objects.get(codename="change_panel"))
    client.force_login(user)
    assert client.get(address("theme", theme.pk)).status_code == 403
    assert Theme.objects.count() == 1
