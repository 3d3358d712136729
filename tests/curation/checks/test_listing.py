"""check_content as one JSON document: every finding with its place, and an exit status."""

import json

import pytest
from django.core.management import CommandError, call_command

from exhibit.models import Panel
from tests.curation.exchange.bundle.folders import write_small_bundle

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path):
    return write_small_bundle(tmp_path / "bundle")


def checked(capsys, *arguments):
    """Return the exit status and the document."""
    try:
        call_command("check_content", *map(str, arguments), "--format", "json")
        status = 0
    except CommandError as error:
        status = error.returncode
    return status, json.loads(capsys.readouterr().out)


def test_a_sound_bundle_blocks_nothing(folder, capsys):
    status, document = checked(capsys, folder)
    assert (status, document["blocks"], document["panels"]) == (0, False, 2)


def test_a_bundle_is_checked_without_being_loaded(folder, capsys):
    checked(capsys, folder)
    assert not Panel.objects.exists()


def test_a_finding_has_its_panel_and_sentence(folder, capsys):
    path = folder / "panels/who-killed-kirov.md"
    path.write_text(f"{path.read_text()}\n\nSome 700,000 people were executed. [@L2]\n")
    status, document = checked(capsys, folder)
    (found,) = [row for row in document["findings"] if row["code"] == "number"]
    assert status == 1 and document["blocks"]
    assert found["panel"] == "who-killed-kirov" and found["field"] == "body"
    assert found["sentence"] == "Some 700,000 people were executed."
    assert found["words"] == "700,000" and found["level"] == "error" and found["blocks"]
    assert f"Sentence {found['sentence_number']}:" in found["message"]


def test_a_broken_bundle_has_its_own_status(folder, capsys):
    (folder / "notes.yaml").write_text("- key: [\n")
    status, document = checked(capsys, folder)
    assert status == 2
    assert {"file", "line", "sentence"} == set(document["faults"][0])
    assert document["faults"][0]["file"] == "notes.yaml"


def test_the_site_is_checked_where_no_bundle_is_named(capsys):
    status, document = checked(capsys)
    assert (status, document["panels"]) == (0, 0)
