"""Deleting and bringing back: what goes together comes back together."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.utils import timezone
from reversion.models import Version

from curation.models import Comment, ReviewerLink
from curation.publishing import publication
from curation.records import deleting, usage
from curation.records.history.recording import saving
from curation.restoring import deleted
from curation.restoring.restoring import CannotRestore
from curation.review import panels, readings
from exhibit.editions.copy import current_copy
from exhibit.models import (
    Note,
    Panel,
    Picture,
    RelatedPanel,
    SourceText,
    Support,
    Theme,
    TimelineEvent,
)
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def curator():
    return records.make_user("editor")


def last_state(label: str) -> Version:
    return Version.objects.filter(content_type__model=label).first()


def bring_back(label: str, curator):
    return deleted.bring_back(version=last_state(label), by=curator, why="A mistake")


def whole_panel(curator):
    """Return a panel with a revision that is approved, a comment with a reply, and much else."""
    records.make_excerpt_row("L26")
    body = "A murder stood at the start of the purges. [@L26]"
    panel = records.make_panel_row(body=body, display=True)
    panel.prompts.create(skill="sourcing", text="Who speaks here?")
    panel.panel_subjects.create(tag=records.make_subject())
    for finding in panels.current_document(panel).findings:
        if finding.level == "warning":
            panels.acknowledge(panel=panel, finding=finding, by="editor", reason="Looked at.")
    revision = panels.approve(panel=panel, by=None)
    comment = Comment.objects.create(panel=panel, text="Is it so?", by=curator)
    Comment.objects.create(panel=panel, text="It is.", by=curator, reply_to=comment)
    ReviewerLink.objects.create(
        name="Reader", revision=revision, made_by=curator,
        expires_at=timezone.now() + timedelta(days=1),
    )  # fmt: skip
    panel.former_addresses.create(slug="an-old-name")
    return panel


def counts(panel_key: str) -> dict[str, int]:
    panel = Panel.objects.get(key=panel_key)
    kinds = ("prompts", "panel_subjects", "acknowledgements", "revisions", "comments")
    return {kind: getattr(panel, kind).count() for kind in (*kinds, "former_addresses")}


def test_a_panel_comes_back_with_all_that_hung_on_it(curator):
    panel = whole_panel(curator)
    before = counts(panel.key)
    deleting.delete(records=[panel], by=curator)
    assert not Panel.objects.exists()
    bring_back("panel", curator)
    assert counts(panel.key) == before
    assert before["comments"] == 2


def test_a_panel_comes_back_with_its_approved_revision_and_its_number(curator):
    panel = whole_panel(curator)
    pk, document = panel.pk, panel.revisions.get().document
    deleting.delete(records=[panel], by=curator)
    bring_back("panel", curator)
    back = Panel.objects.get(pk=pk).revisions.get()
    assert (back.is_approved, back.document) == (True, document)


def test_a_panel_comes_back_off_display_and_says_so(curator):
    panel = whole_panel(curator)
    deleting.delete(records=[panel], by=curator)
    told = bring_back("panel", curator).notices
    assert Panel.objects.get().display is False
    assert told == ["It is off display: put it on display when it may be seen again."]


def test_a_reviewer_link_works_again(curator):
    panel = whole_panel(curator)
    deleting.delete(records=[panel], by=curator)
    assert not ReviewerLink.objects.exists()
    bring_back("panel", curator)
    assert ReviewerLink.objects.get().works


def test_the_list_says_who_deleted_it_when_and_why(curator):
    note = records.make_note_row("S14")
    deleting.delete(records=[note], by=curator, why="Said twice")
    (row,) = deleted.deleted_records((Note,))
    assert (row.kind, row.by, row.why) == ("note", "editor", "Said twice")
    assert timezone.now() - row.at < timedelta(minutes=1)


def test_what_came_back_is_in_the_list_no_more(curator):
    deleting.delete(records=[records.make_note_row("S14")], by=curator)
    bring_back("note", curator)
    assert list(deleted.deleted_records()) == []


def test_a_key_taken_meanwhile_is_told_with_its_holder(curator):
    deleting.delete(records=[records.make_note_row("S14")], by=curator)
    records.make_note_row("S14", text="Another one.")
    with pytest.raises(CannotRestore, match=r"The key S14 is now that of “S14”"):
        bring_back("note", curator)


def test_what_it_needs_must_come_back_first(curator):
    panel = records.make_panel_row()
    theme = panel.theme
    deleting.delete(records=[panel], by=curator)
    deleting.delete(records=[theme], by=curator)
    with pytest.raises(CannotRestore, match="needs the theme “Terror”, which is deleted"):
        bring_back("panel", curator)
    assert deleted.needed_first(last_state("panel")) == [("theme “Terror”", last_state("theme").pk)]


def test_both_come_back_in_that_order(curator):
    panel = records.make_panel_row()
    deleting.delete(records=[panel], by=curator)
    deleting.delete(records=[panel.theme], by=curator)
    bring_back("theme", curator)
    bring_back("panel", curator)
    assert Panel.objects.get().theme == Theme.objects.get()


def test_two_panels_that_name_each_other_go_together_and_come_back_one_by_one(curator):
    one = records.make_panel_row()
    other = records.make_panel_row("machinery-of-terror", theme=one.theme)
    RelatedPanel.objects.create(panel=one, other=other, reason="starts with blame")
    RelatedPanel.objects.create(panel=other, other=one, reason="ends with blame")
    deleting.delete(records=[one, other], by=curator)
    for state in Version.objects.filter(content_type__model="panel"):
        deleted.bring_back(version=state, by=curator)
    assert (Panel.objects.count(), RelatedPanel.objects.count()) == (2, 2)


def test_the_file_of_a_picture_stays_on_disk_and_the_picture_finds_it(curator, settings):
    (settings.MEDIA_ROOT / "originals").mkdir()
    file = settings.MEDIA_ROOT / "originals" / "tower.png"
    file.write_bytes(b"a picture")
    picture = records.make_picture_row(file="originals/tower.png")
    deleting.delete(records=[picture], by=curator)
    assert file.exists()
    bring_back("picture", curator)
    assert Picture.objects.get().file.read() == b"a picture"


def test_a_picture_whose_file_is_gone_is_not_brought_back(curator):
    picture = records.make_picture_row(file="originals/tower.png")
    deleting.delete(records=[picture], by=curator)
    with pytest.raises(CannotRestore, match=r"file originals/tower\.png is no longer"):
        bring_back("picture", curator)


def test_a_text_comes_back_word_for_word(curator):
    text = records.make_source_text("One.\r\nTwo “three”.\n", note="A scan.")
    digest = text.sha256
    deleting.delete(records=[text], by=curator)
    bring_back("sourcetext", curator)
    back = SourceText.objects.get()
    assert (back.text, back.sha256, back.is_current) == ("One.\r\nTwo “three”.\n", digest, True)


def test_a_text_does_not_push_out_the_one_that_is_current_now(curator):
    text = records.make_source_text()
    deleting.delete(records=[text], by=curator)
    records.make_source_text("Other words.", source=text.source, version=2)
    told = bring_back("sourcetext", curator).notices
    assert told == ["Version 2 stays the current text of its source."]
    assert SourceText.objects.get(is_current=True).version == 2


def test_bringing_back_twice_is_refused(curator):
    deleting.delete(records=[records.make_note_row("S14")], by=curator)
    state = last_state("note")
    deleted.bring_back(version=state, by=curator)
    with pytest.raises(CannotRestore, match="here already"):
        deleted.bring_back(version=state, by=curator)


def test_a_record_deleted_behind_our_back_can_come_back_too(curator):
    with saving(by=curator):
        note = records.make_note_row("S14")
    note.delete()
    (row,) = deleted.deleted_records((Note,))
    assert row.by == ""
    bring_back("note", curator)
    assert Note.objects.get().key == "S14"


def test_what_goes_along_is_counted(curator):
    deleting.delete(records=[whole_panel(curator)], by=curator)
    told = {name: count for count, name in deleted.goes_along(last_state("panel"))}
    assert (told["comments"], told["revision"], told["prompt"]) == (2, 1, 1)


def test_plain_links_to_several_records_come_back_and_are_no_rows_of_their_own(curator):
    event = TimelineEvent.objects.create(key="e", date="1934", text="Shot. [~]")
    event.panels.add(records.make_panel_row())
    deleting.delete(records=[event], by=curator)
    assert deleted.goes_along(last_state("timelineevent")) == []
    assert bring_back("timelineevent", curator).notices == []
    assert TimelineEvent.objects.get().panels.count() == 1


def test_an_edition_on_the_walls_keeps_a_deleted_panel(curator, settings):
    records.make_exhibition()
    panel = whole_panel(curator)
    publication.publish(by=None, note="")
    deleting.delete(records=[panel], by=curator)
    edition = current_copy(settings.EDITIONS_ROOT)
    assert edition.panel(panel.slug).title == panel.title
    assert usage.uses_of(bring_back("panel", curator).record)[-1].kind == "edition"


@pytest.fixture
def read_panel(curator):
    """A panel read by two who differed, with an editor's decision between them."""
    panel = whole_panel(curator)
    (pair,) = pairs(panel, curator)
    for name, verdict in (("ann", "part"), ("bo", "carries")):
        support = readings.read(
            record=panel, pair=pair, by=records.make_user("author", username=name),
            relation="supports", verdict=verdict, bearing=(0, 5),
        )  # fmt: skip
    readings.decide(support=support, by=curator, reason="All of it is there.")
    return panel


def pairs(panel, by):
    desk = readings.reading_desk(panel, panels.current_document(panel), by)
    return [row.pair for row in desk.pairs]


def test_readings_outlive_their_panel_and_hold_again_when_it_is_back(curator, read_panel):
    before = panels.current_document(read_panel).supports
    deleting.delete(records=[read_panel], by=curator)
    assert Support.objects.count() == 2
    assert panels.current_document(bring_back("panel", curator).record).supports == before


def test_a_reading_comes_back_without_the_account_of_its_reader(curator, read_panel):
    deleting.delete(records=[read_panel], by=curator)
    User.objects.filter(username="ann").delete()
    bring_back("panel", curator)
    rows = Support.objects.values_list("reader_name", "reader__username")
    assert set(rows) == {("ann", None), ("bo", "bo")}


def test_readings_of_a_note_outlive_it_and_hold_again_when_it_is_back(curator):
    note = records.make_note_row("S14")
    panel = records.make_panel_row(body="A lone act. [@S14]")
    (pair,) = pairs(panel, curator)
    readings.read(
        record=panel, pair=pair, by=curator, relation="supports", verdict="carries", bearing=(0, 5)
    )
    Panel.objects.update(body="A lone act. [~]")
    deleting.delete(records=[note], by=curator)
    Panel.objects.update(body="A lone act. [@S14]")
    panel.refresh_from_db()
    lapsed = readings.reading_desk(panel, panels.current_document(panel), curator).lapsed
    bring_back("note", curator)
    assert [row.key for row in lapsed] == ["S14"]
    assert len(panels.current_document(panel).supports) == 1
