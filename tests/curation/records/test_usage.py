"""Where a record is used: everything that rests on it, in a fixed number of queries."""

import itertools
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from curation.models import ReviewerLink
from curation.records.usage import in_the_way, uses_of, uses_of_all
from curation.review import panels
from exhibit.models import (
    Drawing,
    Exhibition,
    Note,
    PanelDrawing,
    RelatedPanel,
    TimelineEvent,
    Tour,
)
from tests.factories import records

pytestmark = pytest.mark.django_db


def told(record) -> list[tuple[str, str]]:
    return [(use.kind, use.how) for use in uses_of(record)]


def test_a_record_that_nothing_uses_has_no_uses():
    assert uses_of(records.make_note_row()) == ()


@pytest.mark.parametrize("key", ["L26", "S14"])
def test_every_text_that_cites_a_key_is_found(key):
    record = records.make_note_row(key) if key == "S14" else records.make_excerpt_row(key)
    text = f"A sentence. [@{key}]"
    records.make_exhibition(introduction=text)
    panel = records.make_panel_row(body=text, theme=records.make_theme(introduction=text))
    records.make_question_row(reading=text)
    TimelineEvent.objects.create(key="event", date="1934", text=text)
    Tour.objects.create(slug="t", title="A tour", minutes=9).stops.create(panel=panel, words=text)
    kinds = {kind for kind, how in told(record) if how == f"cites {key}"}
    assert kinds == {"exhibition", "theme", "panel", "question", "timeline event", "tour"}


def test_a_longer_key_is_another_key():
    note = records.make_note_row("S1")
    records.make_panel_row(body="A sentence. [@S14]")
    assert uses_of(note) == ()


def test_answers_use_their_excerpt_and_source():
    excerpt = records.make_excerpt_row()
    records.make_answer(records.make_question_row(), excerpt)
    assert ("question", "answers with it") in told(excerpt)
    assert ("question", "has an answer of it") in told(excerpt.source_text.source)


def test_charts_and_drawings_rest_on_notes():
    note = records.make_note_row("S29")
    records.make_chart(note_keys=["S29"])
    Drawing.objects.create(key="cards", title="Cards", note_keys=["S29"])
    assert told(note) == [("chart", "rests on S29"), ("drawing", "rests on S29")]


def test_charts_and_drawings_rest_on_excerpts():
    excerpt = records.make_excerpt_row("L26")
    records.make_chart(excerpt_keys=["L26"])
    records.make_drawing(excerpt_keys=["L26"])
    assert told(excerpt) == [("chart", "rests on L26"), ("drawing", "rests on L26")]


def test_notes_use_their_references():
    reference = records.make_reference_row()
    records.make_note_row(references=[reference])
    assert told(reference) == [("note", "rests on it")]


def test_panels_use_what_they_show():
    panel = records.make_panel_row()
    shown = {
        "subject": records.make_subject(), "picture": records.make_picture_row(),
        "chart": records.make_chart(), "question": records.make_question_row(),
    }  # fmt: skip
    panel.panel_subjects.create(tag=shown["subject"])
    for kind in ("picture", "chart", "question"):
        getattr(panel, f"panel_{kind}s").create(**{kind: shown[kind]})
    drawing = Drawing.objects.create(key="cards", title="Cards")
    PanelDrawing.objects.create(panel=panel, drawing=drawing)
    found = [uses_of(record)[0].name for record in (*shown.values(), drawing)]
    assert found == [str(panel)] * 5


def test_a_panel_is_used_by_tours_other_panels_and_events():
    panel = records.make_panel_row()
    other = records.make_panel_row("machinery-of-terror", theme=panel.theme)
    Tour.objects.create(slug="t", title="A tour", minutes=9).stops.create(panel=panel, words="On.")
    RelatedPanel.objects.create(panel=other, other=panel, reason="starts with blame")
    TimelineEvent.objects.create(key="e", date="1934", text="Shot.").panels.add(panel)
    assert told(panel) == [
        ("tour", "stops at it"), ("panel", "names it as related"),
        ("timeline event", "leads to it"),
    ]  # fmt: skip


def test_a_link_in_a_text_uses_the_page_it_leads_to():
    theme = records.make_theme("industrialization")
    body = "See [the plan](/themes/industrialization/). [~]"
    records.make_panel_row(body=body, theme=records.make_theme())
    assert told(theme) == [("panel", "links to /themes/industrialization/")]


def test_a_theme_is_used_by_panels_that_hang_in_it_or_are_shown_in_it_too():
    other = records.make_theme("industrialization")
    panel = records.make_panel_row(theme=records.make_theme())
    panel.other_themes.add(other)
    assert told(panel.theme) == [("panel", "hangs in it")]
    assert told(other) == [("panel", "is shown in it as well")]


def test_texts_excerpts_and_corrections_hang_together():
    text = records.make_source_text()
    records.make_excerpt_row("L27", "popular party boss", source_text=text)
    emendation = records.make_emendation_row(source_text=text)
    assert told(text.source) == [("source text", "holds its words")]
    assert told(text) == [("excerpt", "is cut from it"), ("emendation", "corrects it")]
    assert told(emendation) == [("excerpt", "is read with this correction")]


def test_reviewer_links_are_named_and_do_not_bind():
    panel = records.make_panel_row()
    revision = panels.record(panel=panel, by=None)
    until = timezone.now() + timedelta(days=1)
    by = records.make_user()
    ReviewerLink.objects.create(name="Reader", revision=revision, made_by=by, expires_at=until)
    (use,) = uses_of(panel)
    assert (use.kind, use.name, use.binds) == ("reviewer link", "Reader", False)


def test_what_goes_as_well_is_not_in_the_way():
    one = records.make_panel_row()
    other = records.make_panel_row("machinery-of-terror", theme=one.theme)
    RelatedPanel.objects.create(panel=other, other=one, reason="starts with blame")
    assert len(in_the_way([one])) == 1
    assert in_the_way([one, other]) == []


def queries_of(records_) -> int:
    with CaptureQueriesContext(connection) as asked:
        uses_of_all(records_)
    return len(asked)


def test_many_notes_ask_no_more_than_two():
    for number in range(60):
        records.make_note_row(f"S{number}")
        records.make_panel_row(
            f"panel-{number}", body=f"One. [@S{number}]",
            theme=records.make_theme(f"theme-{number}", introduction=f"One. [@S{number}]"),
        )  # fmt: skip
    notes = list(Note.objects.all())
    assert queries_of(notes) == queries_of(notes[:2]) == 5


def test_many_panels_ask_no_more_than_two():
    theme = records.make_theme()
    made = [records.make_panel_row(f"panel-{number}", theme=theme) for number in range(9)]
    for panel, other in itertools.pairwise(made):
        RelatedPanel.objects.create(panel=panel, other=other, reason="is near")
    assert queries_of(made) == queries_of(made[:2])


def test_the_exhibition_is_used_by_nothing():
    records.make_exhibition()
    assert uses_of(Exhibition.objects.get()) == ()
