"""The command that writes an edition as a ZIP."""

import zipfile

import pytest
from django.core.management import CommandError, call_command

from tests.factories.edition import publish_sample


def test_export_writes_the_current_edition(settings, tmp_path):
    publish_sample(settings.EDITIONS_ROOT, ("/", "/about/", "/credits.txt"))
    call_command("export_edition", str(tmp_path / "copy.zip"), verbosity=0)
    names = zipfile.ZipFile(tmp_path / "copy.zip").namelist()
    assert "exhibition-edition-3/about/index.html" in names


def test_export_takes_the_number_of_an_edition(settings, tmp_path):
    publish_sample(settings.EDITIONS_ROOT, ("/",))
    call_command("export_edition", "3", str(tmp_path / "copy.zip"), verbosity=0)
    assert (tmp_path / "copy.zip").exists()


def test_export_writes_over_nothing(settings, tmp_path):
    publish_sample(settings.EDITIONS_ROOT, ("/",))
    (tmp_path / "copy.zip").write_text("mine")
    with pytest.raises(CommandError, match="cannot be written"):
        call_command("export_edition", str(tmp_path / "copy.zip"))
    assert (tmp_path / "copy.zip").read_text() == "mine"


@pytest.mark.parametrize(("number", "words"), [([], "Nothing is published"), (["9"], "cannot be")])
def test_export_of_no_edition_says_so(tmp_path, number, words):
    with pytest.raises(CommandError, match=words):
        call_command("export_edition", *number, str(tmp_path / "copy.zip"))
