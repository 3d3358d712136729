"""Readings are written as far as they hold; what lapsed is told by name."""

import pytest

from curation.exchange.bundle.dumping import from_database, write_bundle
from curation.exchange.bundle.loading import load
from curation.exchange.bundle.reading import read_bundle
from exhibit.models import Clause, Panel, Support
from tests.curation.exchange.bundle.rows import all_rows
from tests.factories import records
from tests.factories.readings import read_panel, read_record_of

pytestmark = pytest.mark.django_db
BODY = "Stalin blamed hidden enemies. [@L26]\n\nThe purges began. [@L26; @S14]"


@pytest.fixture
def panel():
    records.make_exhibition()
    records.make_excerpt_row()
    records.make_note_row()
    panel = records.make_panel_row("kirov", body=BODY, theme=records.make_theme())
    read_panel(panel, "bo", "ann")
    return panel


def told(panel) -> list[tuple[str, str]]:
    (dumped,) = from_database().bundle.panels
    return [(one.citation, one.reader) for one in dumped.readings]


def test_they_stand_as_the_sentences_do_the_first_reader_first(panel):
    pairs = [("L26", "bo"), ("L26", "ann"), ("L26", "bo"), ("L26", "ann")]
    assert told(panel) == [*pairs, ("S14", "bo"), ("S14", "ann")]


@pytest.mark.parametrize("lapses", [
    lambda: Panel.objects.update(body=BODY.replace("The purges", "Purges")),
    lambda: Clause.objects.update(text="Specialists lean towards a plot."),
])  # fmt: skip
def test_what_lapsed_is_left_out(panel, lapses):
    lapses()
    assert ("S14", "ann") not in told(panel)


def test_what_was_left_out_is_told_by_name(panel):
    Clause.objects.update(text="Specialists lean towards a plot.")
    (notice,) = from_database().notices
    assert notice == (
        "2 readings of the panel kirov were left out: the sentences, or what they cite, changed "
        "since: “The purges began.” (S14, bo); “The purges began.” (S14, ann)."
    )


def test_loading_what_was_written_changes_no_row(panel, tmp_path):
    write_bundle(from_database(), tmp_path / "dump")
    before = {name: row for name, row in all_rows().items() if name.startswith("Support")}
    load(read_bundle(tmp_path / "dump"), by=None)
    assert before.items() <= all_rows().items()
    assert len(before) == Support.objects.count()


def test_an_account_that_is_gone_leaves_the_name(panel):
    read = told(panel)
    records.User.objects.all().delete()
    assert told(panel) == read


def test_other_words_under_the_same_key_are_not_taken_for_those_read(panel, tmp_path):
    write_bundle(from_database(), tmp_path / "dump")
    notes = tmp_path / "dump/notes.yaml"
    notes.write_text(notes.read_text().replace("lone act", "plot"))
    with pytest.raises(Exception, match="no longer those that ann read"):
        read_bundle(tmp_path / "dump")


def test_readings_of_what_stands_around_panels_come_back_as_they_were(panel, tmp_path):
    theme = panel.theme
    theme.introduction = "Whispers came first. [@L26]"
    theme.save()
    read_record_of(theme, "bo")
    write_bundle(from_database(), tmp_path / "dump")
    before = {name: row for name, row in all_rows().items() if name.startswith("Support")}
    assert "Whispers came first." in (tmp_path / "dump/readings.yaml").read_text()
    load(read_bundle(tmp_path / "dump"), by=None)
    assert before.items() <= all_rows().items()


def test_what_lapsed_around_panels_is_told(panel):
    theme = panel.theme
    theme.introduction = "Whispers came first. [@L26]"
    theme.save()
    read_record_of(theme, "bo")
    theme.introduction = "Whispers came. [@L26]"
    theme.save()
    (notice,) = from_database().notices
    assert notice.startswith("1 reading of what stands around panels was left out:")
