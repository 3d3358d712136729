"""`dump_content` writes everything as a bundle, and tells what no bundle may hold."""

import pytest
from django.core.management import CommandError, call_command

from exhibit.models import Panel, SourceText
from tests.factories import records

pytestmark = pytest.mark.django_db
PANEL = "panels/who-killed-kirov.md"


def test_dump_says_how_many_files(folder, tmp_path, capsys):
    call_command("load_content", folder)
    call_command("dump_content", tmp_path / "dump")
    assert "21 files written to " in capsys.readouterr().out


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


def test_dump_over_a_bundle_is_made_where_that_is_asked_for(folder):
    call_command("load_content", folder)
    Panel.objects.filter(key="P10").update(title="Who shot Kirov?")
    call_command("dump_content", folder, overwrite=True)
    assert "title: Who shot Kirov?" in (folder / PANEL).read_text()


def test_folder_that_cannot_be_made_is_told_in_a_sentence(tmp_path):
    (tmp_path / "file").write_text("mine")
    with pytest.raises(CommandError, match="Not a directory"):
        call_command("dump_content", tmp_path / "file" / "dump")


def test_dump_tells_of_passages_it_left_out(folder, tmp_path, capsys):
    call_command("load_content", folder)
    SourceText.objects.update(is_current=False)
    records.make_source_text("New.", source=records.Source.objects.get(), version=2)
    call_command("dump_content", tmp_path / "dump")
    assert "Excerpt L1 was left out: it was cut from an older version" in capsys.readouterr().out
