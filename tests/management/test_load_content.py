"""`load_content` says what it did, or every reason why it did nothing."""

import pytest
from django.core.management import CommandError, call_command

from curation.exchange.bundle.loading import pictures
from exhibit.models import Panel, Revision
from tests.curation.exchange.bundle.folders import edit
from tests.factories import records

pytestmark = pytest.mark.django_db
PANEL = "panels/who-killed-kirov.md"


def test_load_says_what_it_did(folder, capsys):
    call_command("load_content", folder)
    told = capsys.readouterr().out
    assert told.startswith("Loaded. created: 1 chart, 1 drawing, 1 emendation, 2 excerpt")


def test_second_load_says_that_nothing_changed(folder, capsys):
    call_command("load_content", folder)
    capsys.readouterr()
    call_command("load_content", folder)
    assert capsys.readouterr().out.startswith("Loaded. Nothing changed. Unchanged: ")


def test_load_lists_every_fault_and_loads_nothing(folder):
    edit(folder, PANEL, "kind: text", "kind: label")
    edit(folder, "notes.yaml", "basis: work", "basis: memory")
    with pytest.raises(CommandError) as failed:
        call_command("load_content", folder)
    lines = str(failed.value).splitlines()
    assert [line.split(": ")[0] for line in lines] == [
        "notes.yaml:6", f"{PANEL}:4", "Nothing was loaded",
    ]  # fmt: skip
    assert not Panel.objects.exists()


def test_load_lists_panels_it_could_not_approve(folder, capsys):
    edit(folder, PANEL, "murder. [@L1]", "murder of 77 men. [@L1]")
    call_command("load_content", folder, approve=True)
    told = capsys.readouterr().out
    assert "Panel who-killed-kirov was not approved:\n  " in told
    assert "77" in told


def test_load_names_the_curator(folder):
    curator = records.make_user()
    call_command("load_content", folder, by=curator.username)
    assert Revision.objects.first().made_by == curator


def test_load_by_nobody_known_is_refused(folder):
    with pytest.raises(CommandError, match="There is no curator named 'x'"):
        call_command("load_content", folder, by="x")


def test_dry_run_loads_nothing(folder, capsys):
    call_command("load_content", folder, dry_run=True)
    assert capsys.readouterr().out.startswith("This would be loaded. created: ")
    assert not Panel.objects.exists()


def test_load_names_what_the_bundle_lacks(folder, capsys):
    records.make_theme("card")
    call_command("load_content", folder)
    assert "Not in the bundle, left alone: theme card\n" in capsys.readouterr().out


def test_picture_that_changes_meanwhile_is_told_in_a_sentence(folder, monkeypatch):
    monkeypatch.setattr(pictures, "content_hash", lambda data: "another")
    told = r"Nothing was loaded: pictures/tower\.png changed while the bundle was read"
    with pytest.raises(CommandError, match=told):
        call_command("load_content", folder)
