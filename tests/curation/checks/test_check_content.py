"""check_content finds what was changed behind the application's back; publishing refuses it."""

import pytest
from django.core.management import CommandError, call_command
from django.db.models import Value
from django.db.models.functions import Replace

from curation.exchange.bundle.loading import load
from curation.exchange.bundle.reading import read_bundle
from curation.publishing import publication
from exhibit.models import Clause, Excerpt, Panel, SourceText
from tests.curation.exchange.bundle.folders import write_small_bundle
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def content(tmp_path):
    """A sound exhibition in the database, one panel approved."""
    load(read_bundle(write_small_bundle(tmp_path / "bundle")), by=None, approve=True)


def checked(capsys, **options) -> str:
    """Return what check_content prints, and the message it fails with."""
    try:
        call_command("check_content", **options)
    except CommandError as error:
        return f"{capsys.readouterr().out}failed: {error}"
    return capsys.readouterr().out


def test_sound_content_passes(content, capsys):
    assert checked(capsys) == "0 errors, 0 unacknowledged warnings in 2 panels.\n"


def test_text_changed_by_one_character_is_named(content, capsys):
    SourceText.objects.update(text=Replace("text", Value("gave"), Value("give")))
    told = checked(capsys)
    assert "Source text lecture, version 1: The words no longer have the SHA-256" in told
    assert "failed: " in told


def test_text_changed_by_one_character_stops_publishing(content):
    SourceText.objects.update(text=Replace("text", Value("gave"), Value("give")))
    assert "text-changed" in {problem.code for problem in publication.plan(number=1).problems}


def test_excerpt_changed_by_one_character_is_named(content, capsys):
    changed = Replace("exact", Value("murder"), Value("mürder"))
    Excerpt.objects.filter(key="L1").update(exact=changed)
    told = checked(capsys)
    assert "Excerpt L1: At character" in told
    assert "Panel who-killed-kirov: Its evidence changed since approval: L1." in told
    assert "failed: " in told


def test_excerpt_changed_by_one_character_stops_publishing(content):
    changed = Replace("exact", Value("murder"), Value("mürder"))
    Excerpt.objects.filter(key="L1").update(exact=changed)
    codes = {problem.code for problem in publication.plan(number=1).problems}
    assert {"excerpt-changed", "evidence-changed"} <= codes


def test_note_changed_since_approval_is_named(content, capsys):
    Clause.objects.update(text="Specialists no longer agree.")
    assert "Its evidence changed since approval: S1." in checked(capsys)


def test_error_of_a_draft_is_named(content, capsys):
    Panel.objects.filter(key="P11").update(body="Many died. [@L99]")
    told = checked(capsys)
    assert "error: Panel three-trials: " in told
    assert "L99" in told


def test_warning_is_told_and_does_not_fail(content, capsys):
    Panel.objects.filter(key="P11").update(big_idea=" ".join(["many"] * 30) + ".")
    told = checked(capsys)
    assert "warning: Panel three-trials: " in told
    assert "0 errors, 1 unacknowledged warning in 2 panels." in told


def test_one_panel_alone_is_checked(content, capsys):
    Panel.objects.filter(key="P11").update(body="Many died. [@L99]")
    SourceText.objects.update(sha256="0" * 64)
    told = checked(capsys, panel="three-trials")
    assert "Panel three-trials" in told
    assert "Source text" not in told
    assert "who-killed-kirov" not in told


def test_unknown_panel_is_told(content):
    with pytest.raises(CommandError, match="There is no panel 'nowhere'"):
        call_command("check_content", panel="nowhere")


def test_queries_do_not_grow_with_panels(content, django_assert_max_num_queries):
    for number in range(10):
        records.make_panel_row(f"panel-{number}", key=f"Q{number}")
    with django_assert_max_num_queries(45), pytest.raises(CommandError):
        call_command("check_content")
