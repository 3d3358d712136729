"""`begin_history` keeps records that are older than histories as they stand."""

import pytest
from django.core.management import call_command
from reversion.models import Version

from curation.management.commands import begin_history
from curation.records.history.recording import begin_all, saving
from exhibit.models import Panel
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
    assert Version.objects.count() == 4


def test_record_is_kept_as_it_stands_now():
    panel = records.make_panel_row()
    Panel.objects.update(title="Who shot Kirov?")
    call_command("begin_history")
    (version,) = Version.objects.get_for_object(panel)
    assert version.field_dict["title"] == "Who shot Kirov?"


def test_failure_half_way_begins_no_history(monkeypatch):
    records.make_panel_row()

    def stop_after_all() -> int:
        begin_all()
        raise OSError

    monkeypatch.setattr(begin_history, "begin_all", stop_after_all)
    with pytest.raises(OSError):
        call_command("begin_history")
    assert not Version.objects.exists()
