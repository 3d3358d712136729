"""Records that are older than their history."""

import pytest
from django.core.management import call_command
from reversion.models import Version

from curation.records.history.recording import saving
from tests.factories import records

pytestmark = pytest.mark.django_db


def test_every_record_without_a_history_is_kept_once(capsys):
    records.make_panel_row()
    with saving(by=None):
        records.make_note_row()
    call_command("begin_history")
    call_command("begin_history")
    assert capsys.readouterr().out.split("\n")[:2] == [
        "Histories begun: 2.", "Histories begun: 0.",
    ]  # fmt: skip
    assert Version.objects.count() == 3
