"""The command that brings references in."""

import pytest
from django.core.management import CommandError, call_command

from exhibit.models import Reference

pytestmark = pytest.mark.django_db
BIB = "@book{a, title={A Study}, author={Lenoe, M.}, year=2010}\n@book{b, title={open\n}\n"


def test_sound_works_come_in_and_broken_ones_are_told(tmp_path, capsys):
    (tmp_path / "z.bib").write_text(BIB)
    call_command("load_references", tmp_path / "z.bib")
    told = capsys.readouterr().out
    assert "z.bib:2: b: it is not valid BibTeX" in told and "New: 1." in told
    assert Reference.objects.get().key == "lenoe-2010"


def test_a_dry_run_brings_nothing_in(tmp_path):
    (tmp_path / "z.bib").write_text(BIB)
    call_command("load_references", tmp_path / "z.bib", "--dry-run")
    assert not Reference.objects.exists()


def test_a_file_that_is_not_there_is_a_sentence(tmp_path):
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("load_references", tmp_path / "none.bib")
