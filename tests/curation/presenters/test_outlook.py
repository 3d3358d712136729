"""The desk's outlook on the next edition follows every change of what it is made of."""

import pytest

from curation.presenters.outlook import outlook
from curation.publishing import publication
from exhibit.models import (
    Acknowledgement,
    Exhibition,
    Note,
    Panel,
    Picture,
    Source,
    SourceText,
    Subject,
    Theme,
)
from tests.factories import records


@pytest.fixture(autouse=True)
def house(db):
    records.approved(records.make_exhibition())
    text = records.make_source_text()
    records.make_excerpt_row(source_text=text)
    records.make_note_row()
    records.make_subject()
    records.make_picture_row()
    records.make_panel_row()


def test_it_is_worked_out_once():
    assert outlook() is outlook()


@pytest.mark.parametrize(
    "model", [Exhibition, Note, Panel, Picture, Source, SourceText, Subject, Theme]
)
def test_each_kind_of_record_that_is_written_makes_another(model):
    before = outlook()
    model.objects.get().save()
    assert outlook() is not before


def test_a_record_that_changed_since_approval_is_told_at_once():
    before = outlook().unapproved
    Subject.objects.update(name="Another name")
    (told,) = set(outlook().unapproved) - set(before)
    assert told.changed == 1


def test_a_panel_put_on_display_stands_in_the_way_at_once():
    before = {obstacle.where for obstacle in outlook().obstacles}
    Panel.objects.update(display=True)
    (new,) = {obstacle.where for obstacle in outlook().obstacles} - before
    assert new == "Panel who-killed-kirov"


def test_a_warning_let_stand_makes_another():
    panel, before = Panel.objects.get(), outlook()
    Acknowledgement.objects.create(
        panel=panel, fingerprint="0" * 16, code="number", words="x", reason="y", by="ann"
    )
    assert outlook() is not before


def test_asking_for_readings_makes_another(settings):
    settings.READINGS = 0
    before = outlook()
    settings.READINGS = 2
    assert outlook() is not before


def test_files_that_were_not_collected_are_told_at_once(monkeypatch):
    assert "Static files" not in {obstacle.where for obstacle in outlook().obstacles}
    for module in ("curation.presenters.outlook", "curation.publishing.publication"):
        monkeypatch.setattr(f"{module}.not_collected", lambda: ["site.css"])
    assert "Static files" in {obstacle.where for obstacle in outlook().obstacles}


def test_publishing_plans_anew_whatever_the_desk_has_kept():
    outlook()
    with pytest.raises(publication.PublishRefused):
        publication.publish(by=None, note="")


def test_of_many_obstacles_the_first_are_listed_and_all_are_counted(monkeypatch):
    monkeypatch.setattr("curation.presenters.outlook.MOST_SHOWN", 2)
    for number in range(4):
        records.make_panel_row(f"panel-{number}", display=True)
    found = outlook()
    assert len(found.obstacles) == 2
    assert found.more_obstacles.startswith("And 3 more records")
    assert "5 records" in found.obstacles_heading
