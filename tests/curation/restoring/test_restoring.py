"""Restoring: a new save, checked like a form; nothing is lost and nothing comes half."""

import pytest
from django.utils import timezone
from reversion.models import Version

from curation.records import deleting
from curation.records.history.recording import Did, did_of, saving
from curation.restoring import restoring
from curation.restoring.restoring import CannotRestore
from curation.review import panels
from exhibit.models import Excerpt, Panel, Prompt, Revision
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def curator():
    return records.make_user("editor")


def first_save(record):
    return Version.objects.get_for_object(record).order_by("pk").first()


def saved_panel(curator, **fields):
    with saving(by=curator):
        panel = records.make_panel_row(**fields)
        Prompt.objects.create(panel=panel, skill="sourcing", text="Who speaks here?")
    return panel


def change(record, curator, **fields):
    with saving(by=curator):
        for name, value in fields.items():
            setattr(record, name, value)
        record.save()


def test_a_record_becomes_what_it_was(curator):
    with saving(by=curator):
        note = records.make_note_row(caution="As it was.")
    change(note, curator, caution="As it became.")
    restoring.restore(version=first_save(note), by=curator, why="The first was better")
    note.refresh_from_db()
    assert note.caution == "As it was."


def test_restoring_is_a_save_of_its_own(curator):
    with saving(by=curator):
        note = records.make_note_row(caution="As it was.")
    change(note, curator, caution="As it became.")
    restoring.restore(version=first_save(note), by=curator)
    saves = Version.objects.get_for_object(note)
    assert [did_of(one.revision.comment) for one in saves] == [Did.RESTORED, Did.SAVED, Did.SAVED]


def test_a_part_taken_out_comes_back(curator):
    panel = saved_panel(curator)
    with saving(by=curator):
        panel.prompts.all().delete()
        panel.title = "Without its prompt"
        panel.save()
    restoring.restore(version=first_save(panel), by=curator)
    assert panel.prompts.get().text == "Who speaks here?"


def test_a_part_added_since_goes(curator):
    panel = saved_panel(curator)
    with saving(by=curator):
        panel.prompts.create(skill="sourcing", text="And when?")
    restoring.restore(version=first_save(panel), by=curator)
    assert [one.text for one in panel.prompts.all()] == ["Who speaks here?"]


def test_an_approved_panel_becomes_a_draft_with_a_revision_of_its_own(curator):
    records.make_excerpt_row("L26")
    panel = saved_panel(curator, body="A murder. [@L26]", advisory="A murder is described.")
    change(panel, curator, body="A mysterious murder. [@L26]")
    panels.record(panel=panel, by=curator)
    Panel.objects.filter(pk=panel.pk).update(state="approved", display=True)
    restoring.restore(version=first_save(panel), by=curator, why="Too strong")
    panel.refresh_from_db()
    assert (panel.state, panel.display, panel.body) == ("draft", True, "A murder. [@L26]")
    assert panel.revisions.first().why == "Too strong"


def test_a_restored_panel_has_a_new_version_for_those_who_have_it_open(curator):
    panel = saved_panel(curator)
    change(panel, curator, title="Another title")
    held = Panel.objects.get(pk=panel.pk).version
    restoring.restore(version=first_save(panel), by=curator)
    assert Panel.objects.get(pk=panel.pk).version == held + 1


def test_the_slug_of_now_leads_to_the_panel_restored(curator):
    panel = saved_panel(curator)
    change(panel, curator, slug="another-name")
    panels.record(panel=Panel.objects.get(pk=panel.pk), by=curator)
    Revision.objects.update(is_approved=True, approved_at=timezone.now())
    restoring.restore(version=first_save(panel), by=curator)
    assert panel.former_addresses.get().slug == "another-name"


def test_an_excerpt_whose_text_is_gone_is_refused_in_words(curator):
    old = records.make_source_text()
    with saving(by=curator):
        excerpt = records.make_excerpt_row("L26", source_text=old)
    other = records.make_source_text(source=records.make_source("textbook"))
    with saving(by=curator):
        excerpt.source_text = other
        excerpt.save()
    with saving(by=curator):
        old.save()
    deleting.delete(records=[old], by=curator)
    with pytest.raises(CannotRestore, match="needs the source text “A source called lecture, ver"):
        restoring.restore(version=first_save(excerpt), by=curator)


def test_a_key_that_another_record_has_by_now_is_refused_by_its_name(curator):
    with saving(by=curator):
        note = records.make_note_row("S14")
    change(note, curator, key="S15")
    records.make_note_row("S14")
    with pytest.raises(CannotRestore, match="Key: Note with this Key already exists"):
        restoring.restore(version=first_save(note), by=curator)


def test_a_refused_restoring_changes_nothing(curator):
    with saving(by=curator):
        note = records.make_note_row("S14", caution="As it was.")
    change(note, curator, key="S15", caution="As it became.")
    records.make_note_row("S14")
    with pytest.raises(CannotRestore):
        restoring.restore(version=first_save(note), by=curator)
    note.refresh_from_db()
    assert (note.key, note.caution) == ("S15", "As it became.")


def test_a_picture_comes_back_to_an_earlier_file(curator, settings):
    (settings.MEDIA_ROOT / "originals").mkdir()
    for name in ("first.png", "second.png"):
        (settings.MEDIA_ROOT / "originals" / name).write_bytes(b"a picture")
    with saving(by=curator):
        picture = records.make_picture_row(file="originals/first.png")
    change(picture, curator, file="originals/second.png")
    restoring.restore(version=first_save(picture), by=curator)
    picture.refresh_from_db()
    assert picture.file.name == "originals/first.png"


def test_words_of_a_source_text_are_left_alone(curator):
    with saving(by=curator):
        text = records.make_source_text(note="From the first scan.")
    change(text, curator, note="From the second scan.", is_current=False)
    restoring.restore(version=first_save(text), by=curator)
    text.refresh_from_db()
    assert (text.note, text.is_current) == ("From the first scan.", False)


def test_offsets_outside_the_text_are_refused(curator):
    with saving(by=curator):
        excerpt = records.make_excerpt_row("L26")
    long_ago = first_save(excerpt)
    told = long_ago.serialized_data.replace(f'"end": {excerpt.end}', '"end": 99999')
    long_ago.serialized_data = told
    long_ago.save()
    change(excerpt, curator, gist="Another gist")
    with pytest.raises(CannotRestore, match="End: "):
        restoring.restore(version=first_save(excerpt), by=curator)
    assert Excerpt.objects.get().gist == "Another gist"
