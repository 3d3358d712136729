"""What `make serve` says when an install is ready."""

import io

import pytest
from django.core.management import call_command

from curation.management.commands.open_exhibition import ALONE
from exhibit.editions import pointer
from tests.factories import records


@pytest.fixture
def opened(db, settings, tmp_path, monkeypatch):
    """Return what an install with content and an edition says."""
    settings.HOME = tmp_path
    settings.REVIEW_FOUR_EYES = True
    monkeypatch.setattr(pointer, "current", lambda root: 1)
    records.make_exhibition()

    def say() -> str:
        out = io.StringIO()
        call_command("open_exhibition", stdout=out)
        return out.getvalue()

    return say


def test_one_curator_alone_is_told_that_others_approve(opened):
    assert ALONE in opened()


def test_two_editors_are_told_nothing(opened):
    records.make_user("editor")
    assert ALONE not in opened()


def test_one_curator_who_set_the_rule_off_is_told_nothing(opened, settings):
    settings.REVIEW_FOUR_EYES = False
    assert ALONE not in opened()
