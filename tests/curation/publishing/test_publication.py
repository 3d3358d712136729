"""Publishing: all of it or nothing, and the edition before stays as it was."""

import json
from pathlib import Path

import pytest
from django.contrib.staticfiles.finders import FileSystemFinder
from django.core.management import CommandError, call_command

from curation.publishing import job, publication
from curation.review import panels
from exhibit.editions import manifest, pointer
from exhibit.editions.copy import current_copy
from exhibit.models import Edition, Excerpt, Panel, SourceText
from tests.factories.records import (
    LECTURE,
    approved,
    make_excerpt_row,
    make_exhibition,
    make_note_row,
    make_panel_row,
    make_source_text,
    make_user,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def panel():
    """A panel that nothing stands in the way of."""
    make_exhibition()
    text = make_source_text()
    line = LECTURE.splitlines()
    make_excerpt_row("L26", source_text=text, words=line[0], public=False)
    make_excerpt_row("L27", source_text=text, words=line[2])
    return make_panel_row(display=True)


@pytest.fixture
def publisher():
    return make_user("publisher")


@pytest.fixture
def open_exhibition(panel, publisher):
    """The panel approved and published as edition 1."""
    panels.approve(panel=panel, by=publisher)
    publication.publish(by=publisher, note="First.")
    return panel


def site(settings, number: int = 1) -> Path:
    return settings.EDITIONS_ROOT / f"{number:04d}" / "site"


def test_first_edition_becomes_current(open_exhibition, settings):
    assert pointer.current(settings.EDITIONS_ROOT) == 1
    assert Edition.objects.get(is_current=True).number == 1


def test_edition_remembers_who_published_and_why(open_exhibition, publisher):
    edition = Edition.objects.get()
    assert (edition.published_by, edition.note) == (publisher, "First.")


def test_row_and_folder_agree_on_the_manifest(open_exhibition, settings):
    held = manifest.read(settings.EDITIONS_ROOT / "0001")
    assert Edition.objects.get().manifest_sha256 == held.hash


def test_manifest_names_the_revision_of_each_panel(open_exhibition, settings):
    assert manifest.read(settings.EDITIONS_ROOT / "0001").panels == {"who-killed-kirov": 1}


def test_page_of_the_panel_is_a_plain_file(open_exhibition, settings):
    page = (site(settings) / "panels/who-killed-kirov/index.html").read_text()
    assert "<h1" in page and "Edition 1" in page


def test_pages_link_to_each_other_relatively(open_exhibition, settings):
    page = (site(settings) / "panels/who-killed-kirov/index.html").read_text()
    assert 'href="../../themes/terror/"' in page


def test_documents_of_the_edition_hold_no_hidden_words(open_exhibition, settings):
    hidden = Excerpt.objects.get(key="L26").exact
    folder = settings.EDITIONS_ROOT / "0001" / "documents"
    assert [p.name for p in folder.rglob("*.json") if hidden in p.read_text()] == []


def test_edition_can_be_read_back(open_exhibition, settings):
    exhibition = current_copy(settings.EDITIONS_ROOT)
    assert exhibition.panel("who-killed-kirov").revision == 1


def test_edition_is_as_it_was_published(open_exhibition, capsys):
    call_command("verify_edition")
    assert "Edition 1 is as it was published." in capsys.readouterr().out


def test_edit_without_approval_does_not_reach_the_next_edition(
    open_exhibition, publisher, settings
):
    Panel.objects.update(title="A rumour", body="Nobody approved this. [~]")
    publication.publish(by=publisher, note="Second.")
    assert "A rumour" not in (site(settings, 2) / "index.html").read_text()


def test_panel_off_display_leaves_the_next_edition(open_exhibition, publisher, settings):
    other = make_panel_row("counting-the-dead", display=True)
    panels.approve(panel=other, by=publisher)
    Panel.objects.filter(slug="who-killed-kirov").update(display=False)
    publication.publish(by=publisher, note="Second.")
    assert not (site(settings, 2) / "panels/who-killed-kirov").exists()
    assert (site(settings, 1) / "panels/who-killed-kirov").exists()


def test_draft_reaches_no_file_of_the_edition(open_exhibition, publisher, settings):
    make_panel_row("a-secret-draft", title="Zebra finch", big_idea="Zebra finch.")
    publication.publish(by=publisher, note="Second.")
    files = [p for p in (settings.EDITIONS_ROOT / "0002").rglob("*") if p.is_file()]
    assert [p.name for p in files if b"ebra finch" in p.read_bytes()] == []


def problems() -> list[str]:
    return [str(problem) for problem in publication.plan(number=2).problems]


def test_changed_text_is_refused_and_named(open_exhibition, publisher, settings):
    SourceText.objects.update(text=LECTURE.replace("Many historians", "Many historiens"))
    with pytest.raises(publication.PublishRefused) as refused:
        publication.publish(by=publisher, note="Second.")
    assert "Source text lecture, version 1" in str(refused.value)
    assert "Excerpt L27" in str(refused.value)
    assert pointer.current(settings.EDITIONS_ROOT) == 1


def test_changed_text_names_only_the_excerpts_it_touches(open_exhibition):
    SourceText.objects.update(text=LECTURE.replace("600,000", "700,000"))
    assert [line.partition(":")[0] for line in problems()] == ["Source text lecture, version 1"]


def test_changed_excerpt_is_refused_and_named(open_exhibition):
    Excerpt.objects.filter(key="L27").update(exact="Some historians believe it.")
    assert any(line.startswith("Excerpt L27:") for line in problems())


def test_changed_gist_waits_for_a_curators_yes(open_exhibition):
    Excerpt.objects.filter(key="L27").update(gist="Something else.")
    (told,) = problems()
    assert told.startswith("Panel who-killed-kirov: Its evidence changed since approval: L27.")


def test_approving_again_lets_the_changed_evidence_through(open_exhibition, publisher):
    Excerpt.objects.filter(key="L27").update(gist="Something else.")
    panels.approve(panel=open_exhibition, by=publisher)
    assert problems() == []


def test_panel_on_display_without_approval_is_refused(open_exhibition):
    make_panel_row("counting-the-dead", display=True)
    assert any("nobody has approved it" in line for line in problems())


def test_nothing_to_show_is_refused(db):
    make_exhibition()
    assert any("No panel is approved" in line for line in problems())


def test_unbacked_introduction_is_refused(open_exhibition):
    theme = open_exhibition.theme
    theme.introduction = "Everybody knows this."
    theme.save()
    approved(theme)
    assert any(line.startswith("Theme terror, the introduction:") for line in problems())


def test_share_of_a_source_is_counted_over_the_edition(open_exhibition):
    source = SourceText.objects.get().source
    source.share_per_edition = 0.1
    source.save()
    approved(source)
    panels.approve(panel=open_exhibition, by=None)
    assert any(line.startswith("Source lecture: This edition would show") for line in problems())


def test_link_to_a_panel_that_is_not_on_display_is_refused(panel, publisher):
    make_panel_row("a-draft")
    panel.body += " See [another](/panels/a-draft/). [~]"
    panel.save()
    panels.approve(panel=panel, by=publisher)
    assert any("/panels/a-draft/" in line for line in problems())


def test_failure_half_way_leaves_the_current_edition(
    open_exhibition, publisher, settings, monkeypatch
):
    def fail(self, path):
        raise OSError("the disk is full")

    monkeypatch.setattr(publication.Renderer, "render", fail)
    with pytest.raises(OSError, match="full"):
        publication.publish(by=publisher, note="Second.")
    assert pointer.current(settings.EDITIONS_ROOT) == 1
    assert sorted(p.name for p in settings.EDITIONS_ROOT.iterdir()) == ["0001", "current", "live"]


def test_unchanged_files_are_shared_with_the_edition_before(open_exhibition, publisher, settings):
    publication.publish(by=publisher, note="Second.")
    name = "static/exhibit/exhibit.css"
    first, second = (site(settings, n) / name for n in (1, 2))
    assert first.stat().st_ino == second.stat().st_ino


def test_earlier_edition_can_be_made_current_again(open_exhibition, publisher, settings):
    publication.publish(by=publisher, note="Second.")
    publication.make_current(number=1, by=publisher)
    assert pointer.current(settings.EDITIONS_ROOT) == 1
    assert Edition.objects.get(is_current=True).number == 1


def test_number_of_a_lost_row_is_not_used_twice(open_exhibition, publisher):
    Edition.objects.all().delete()
    assert publication.publish(by=publisher, note="Again.").number == 2


def test_progress_counts_up_to_the_number_of_pages(open_exhibition, publisher):
    told = []
    publication.publish(by=publisher, note="", on_progress=lambda *step: told.append(step))
    assert told[-1][0] == told[-1][1] == Edition.objects.get(number=2).pages


@pytest.fixture
def collected(settings, tmp_path):
    """Static files as in production; the function returned collects them, or all but one."""
    settings.STATIC_ROOT = tmp_path / "static"
    storage = {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    settings.STORAGES = settings.STORAGES | {"staticfiles": storage}

    def collect(*, but: str = "") -> None:
        files = {name: name for name, _ in FileSystemFinder().list(None) if name != but}
        told = {"version": "1.1", "paths": files, "hash": ""}
        settings.STATIC_ROOT.mkdir()
        (settings.STATIC_ROOT / "staticfiles.json").write_text(json.dumps(told))

    return collect


def test_command_says_that_static_files_were_never_collected(open_exhibition, collected):
    with pytest.raises(CommandError, match=r"files were not collected, .*collectstatic --noinput"):
        call_command("publish_edition", note="Second.")


def test_command_names_the_one_file_that_came_later(open_exhibition, collected):
    collected(but="exhibit/teach.css")
    with pytest.raises(CommandError, match=r"1 file was not collected: exhibit/teach.css\."):
        call_command("publish_edition", note="Second.")


def test_desk_says_that_static_files_were_never_collected(open_exhibition, publisher, collected):
    assert [problem.code for problem in publication.plan(number=2).problems] == ["static-files"]
    with job.alone():
        ended = job.run(by=publisher, note="", planned_for="", is_stopping=lambda: False)
    assert ended.state == "refused" and "collectstatic" in ended.problems[0]["sentence"]


def test_collected_static_files_stand_in_no_way(open_exhibition, collected):
    collected()
    assert publication.plan(number=2).problems == ()


@pytest.mark.parametrize("size", [1, 5])
def test_publishing_asks_the_database_a_fixed_number_of_times(
    panel, publisher, size, django_assert_num_queries
):
    make_note_row("S1")
    panels.approve(panel=panel, by=publisher)
    for number in range(size - 1):
        panels.approve(panel=make_panel_row(f"panel-{number}", display=True), by=publisher)
    with django_assert_num_queries(30):
        publication.publish(by=publisher, note="")
