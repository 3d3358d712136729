"""The database written back as a bundle: nothing lost, nothing changed, the same bytes."""

import json
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from curation.exchange.bundle.dumping import FolderTaken, from_database, write_bundle
from curation.exchange.bundle.dumping.writing import chart_text
from curation.exchange.bundle.loading import load
from curation.exchange.bundle.reading import read_bundle
from tests.curation.exchange.bundle.bundles import folders, write
from tests.curation.exchange.bundle.folders import edit, put
from tests.curation.exchange.bundle.rows import all_rows
from tests.factories import records

pytestmark = pytest.mark.django_db
CONTENT = Path(__file__).resolve().parents[4] / "content"


def dump(folder, **options):
    write_bundle(from_database(), folder, **options)
    return folder


def files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def without_acknowledged(bundle):
    # Part of the words is enough to acknowledge a warning; all of them are written back.
    panels = tuple(replace(panel, acknowledged=()) for panel in bundle.panels)
    return replace(bundle, panels=panels)


def test_bundle_comes_back_equal(folder, tmp_path):
    bundle = read_bundle(folder)
    load(bundle, by=None)
    assert read_bundle(dump(tmp_path / "dump")) == bundle


def test_load_after_dump_changes_no_row(folder, tmp_path):
    load(read_bundle(folder), by=None, approve=True)
    before = all_rows()
    load(read_bundle(dump(tmp_path / "dump")), by=None, approve=True)
    assert all_rows() == before


def test_two_dumps_are_the_same_bytes(folder, tmp_path):
    load(read_bundle(folder), by=None)
    first, second = dump(tmp_path / "one"), dump(tmp_path / "two")
    assert files(first) == files(second)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(drawn=folders())
def test_any_bundle_survives_the_database(drawn, transactional):
    with transactional(), tempfile.TemporaryDirectory() as name:
        bundle = read_bundle(write(drawn, Path(name) / "a"))
        load(bundle, by=None)
        before = all_rows()
        again = read_bundle(dump(Path(name) / "b"))
        assert again == bundle
        load(again, by=None)
        assert all_rows() == before


def test_opening_exhibition_survives_the_database(tmp_path):
    bundle = read_bundle(CONTENT)
    load(bundle, by=None, approve=True)
    before = all_rows()
    again = read_bundle(dump(tmp_path / "dump"))
    assert without_acknowledged(again) == without_acknowledged(bundle)
    result = load(again, by=None, approve=True)
    assert all_rows() == before
    assert not any(result.created.values()) and not any(result.changed.values())


def test_body_and_text_are_written_as_they_are(folder, tmp_path):
    put(folder, "sources/lecture/text.txt", "The purges began with a mysterious murder.\r\nEnd")
    excerpts = "sources/lecture/excerpts.yaml"
    edit(folder, excerpts, "start: 103\n  end: 137", "start: 44\n  end: 47")
    edit(folder, excerpts, "Some 600,000 people were executed.", "End")
    edit(folder, "questions/who-ordered-it.yaml", "[103, 115]", "[44, 47]")
    load(read_bundle(folder), by=None)
    dumped = dump(tmp_path / "dump")
    text = "sources/lecture/text.txt"
    assert (dumped / text).read_bytes() == (folder / text).read_bytes()
    panel = (folder / "panels/who-killed-kirov.md").read_text().partition("display: true\n---\n")[2]
    assert (dumped / "panels/who-killed-kirov.md").read_text().endswith(f"---\n{panel}")


def test_words_of_curators_come_back_with_their_line_ends(folder, tmp_path):
    load(read_bundle(folder), by=None)
    panel = records.Panel.objects.get(key="P10")
    panel.body = "\r\nTyped in a browser. [@L1]\r\n\r\n"
    panel.advisory = " two  spaces\tand a tab "
    panel.save()
    load(read_bundle(dump(tmp_path / "dump")), by=None)
    again = records.Panel.objects.get(key="P10")
    assert (again.body, again.advisory, again.changed_at) == (
        panel.body, panel.advisory, panel.changed_at,
    )  # fmt: skip


def test_chart_is_written_in_one_order_whatever_the_database_gives(folder):
    chart = read_bundle(folder).charts[0]
    text = chart_text(chart)
    assert list(json.loads(text)) == ["$schema", "usermeta", "data", "encoding", "mark"]
    assert text.startswith('{\n  "$schema"')


def test_acknowledged_warning_comes_back(folder, tmp_path):
    load(read_bundle(folder), by=None)
    panel = records.Panel.objects.get(key="P10")
    panel.acknowledgements.create(
        code="number", words="two", fingerprint="0" * 16, reason="Counted.", by="A. Editor"
    )
    text = (dump(tmp_path / "dump") / "panels/who-killed-kirov.md").read_text()
    assert "acknowledged:\n  - code: number\n    words: two\n    reason: Counted.\n" in text


def test_full_folder_is_refused(folder):
    with pytest.raises(FolderTaken, match="not empty"):
        dump(folder)


def test_overwriting_removes_what_the_bundle_no_longer_has(folder):
    load(read_bundle(folder), by=None)
    put(folder, "panels/gone.md", "---\n---\n")
    put(folder, "README.md", "Ours.")
    dump(folder, overwrite=True)
    assert not (folder / "panels/gone.md").exists()
    assert (folder / "README.md").read_text() == "Ours."


def test_link_in_the_folder_is_never_written_through(folder, tmp_path):
    load(read_bundle(folder), by=None)
    target = tmp_path / "dump"
    (tmp_path / "elsewhere").mkdir()
    target.mkdir()
    (target / "panels").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(FolderTaken, match="is a link"):
        dump(target, overwrite=True)
    assert not list((tmp_path / "elsewhere").iterdir())


def test_passage_of_an_older_version_is_left_out_and_told(folder):
    load(read_bundle(folder), by=None)
    source = records.Source.objects.get()
    old = source.texts.get()
    records.SourceText.objects.update(is_current=False)
    records.make_source_text("New words.", source=source, version=2)
    dumped = from_database()
    assert dumped.bundle.excerpts == ()
    assert len(dumped.notices) == old.excerpts.count()


def test_pictures_of_one_name_do_not_overwrite_each_other(folder):
    records.make_picture_row("originals/a/tower.png", sha256="1" * 64)
    records.make_picture_row("originals/b/tower.png", sha256="2" * 64)
    records.make_picture_row("originals/b/ж.png", sha256="3" * 64)
    names = set(from_database().picture_names)
    assert len(names) == 3
    assert "tower.png" in names


def test_queries_do_not_grow_with_panels(folder, django_assert_num_queries):
    load(read_bundle(folder), by=None)
    with django_assert_num_queries(43):
        from_database()
    for number in range(8):
        records.make_panel_row(f"panel-{number}", key=f"Q{number}")
    with django_assert_num_queries(43):
        from_database()
