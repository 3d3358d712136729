"""The commands that load and dump: what they print and how they fail."""

import pytest
from django.core.management import CommandError, call_command

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


def test_dump_says_how_many_files(folder, tmp_path, capsys):
    call_command("load_content", folder)
    call_command("dump_content", tmp_path / "dump")
    assert "20 files written to " in capsys.readouterr().out


def test_dump_into_a_full_folder_is_refused(folder):
    with pytest.raises(CommandError, match="is not empty"):
        call_command("dump_content", folder)


def test_dump_tells_of_drafts_no_bundle_may_hold(folder, tmp_path, capsys):
    call_command("load_content", folder)
    Panel.objects.filter(key="P10").update(body="A draft. [@nothing]")
    call_command("dump_content", tmp_path / "dump")
    told = capsys.readouterr().out
    assert f"{PANEL}:23: [@nothing] cites nothing" in told
    assert "cannot be loaded until these faults are mended" in told
