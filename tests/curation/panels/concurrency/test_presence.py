"""Who has a panel's form open."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from curation.models import Presence, UnsavedWork
from tests.curation.posting import fields_of


@pytest.fixture
def here(panel):
    return reverse("curation:panel-presence", args=[panel.pk])


def test_other_curator_is_named(author, editor, here):
    author.post(here)
    assert editor.post(here).json()["others"] == ["author has this panel open."]


def test_nobody_is_told_of_themselves(editor, here):
    editor.post(here)
    assert editor.post(here).json()["others"] == []


def test_form_opened_later_names_them_without_scripts(author, editor, address, here):
    author.post(here)
    assert "author has this panel open." in editor.get(address).content.decode()


def test_other_with_unsaved_work_is_said_to_write(author, editor, panel, address, here):
    author.post(here)
    author.post(
        reverse("curation:unsaved-keep", args=["panel", panel.pk]), fields_of(author, address)
    )
    UnsavedWork.objects.update(saved_at=timezone.localtime().replace(minute=7))
    said = editor.post(here).json()["others"][0]
    assert re.search(r"has changes not saved yet, the last typed at \d\d:07\.$", said)


def test_who_was_not_seen_for_a_while_has_left(author, editor, here):
    author.post(here)
    Presence.objects.update(seen_at=timezone.now() - timedelta(seconds=80))
    assert editor.post(here).json()["others"] == []


def test_closing_the_form_is_leaving(author, editor, here):
    author.post(here)
    author.post(here, {"leaving": "1"})
    assert editor.post(here).json()["others"] == []


def test_full_name_is_preferred(author, editor, here):
    author.post(here)
    Presence.objects.get().user.__class__.objects.filter(username="author").update(
        first_name="Anna", last_name="Berg"
    )
    assert editor.post(here).json()["others"] == ["Anna Berg has this panel open."]
