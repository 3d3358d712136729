"""Invariants live in the database: what no code path can get round (design.md, rule 8)."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, transaction

from exhibit.models import (
    Answer,
    Chart,
    Edition,
    Emendation,
    Excerpt,
    Exhibition,
    Panel,
    PanelChart,
    RelatedPanel,
    Revision,
    Source,
    SourceText,
    Subject,
)
from tests.factories.records import (
    make_answer,
    make_chart,
    make_edition,
    make_emendation_row,
    make_excerpt_row,
    make_exhibition,
    make_panel_row,
    make_question_row,
    make_source,
    make_source_text,
    make_subject,
)

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 21, tzinfo=UTC)


def refused(name: str):
    """Expect the database to refuse, naming the constraint."""
    return pytest.raises(IntegrityError, match=name)


def test_excerpt_starts_before_it_ends():
    make_excerpt_row()
    with refused("excerpt_starts_before_it_ends"), transaction.atomic():
        Excerpt.objects.update(start=9, end=9)


def test_excerpt_has_words():
    make_excerpt_row()
    with refused("excerpt_has_words"), transaction.atomic():
        Excerpt.objects.update(exact="")


def test_excerpt_key_is_used_once():
    make_excerpt_row("L26")
    with pytest.raises(IntegrityError), transaction.atomic():
        make_excerpt_row("L26", source_text=SourceText.objects.get())


def test_one_text_of_a_source_is_current():
    text = make_source_text()
    with pytest.raises(IntegrityError), transaction.atomic():
        make_source_text("Other words.", source=text.source, version=2)


def test_version_of_a_text_is_used_once():
    text = make_source_text()
    with pytest.raises(IntegrityError), transaction.atomic():
        make_source_text("Other words.", source=text.source, version=1, is_current=False)


def test_text_is_not_empty():
    with refused("source_text_is_not_empty"), transaction.atomic():
        make_source_text("")


def test_text_with_excerpts_cannot_be_deleted():
    make_excerpt_row()
    with pytest.raises(IntegrityError), transaction.atomic():
        SourceText.objects.all().delete()


def test_emendation_starts_before_it_ends():
    make_emendation_row()
    with refused("emendation_starts_before_it_ends"), transaction.atomic():
        Emendation.objects.update(start=9, end=3)


def test_emendation_of_low_confidence_is_not_applied():
    with refused("emendation_of_low_confidence_is_not_applied"), transaction.atomic():
        make_emendation_row(confidence="low", apply=True)


def test_emendation_changes_something():
    with refused("emendation_changes_something"), transaction.atomic():
        make_emendation_row(words="boss", corrected_reading="boss")


def test_emendations_of_a_text_do_not_start_at_one_place():
    make_emendation_row("E1", words="boss")
    with pytest.raises(IntegrityError), transaction.atomic():
        make_emendation_row("E2", words="boss in", source_text=SourceText.objects.get())


def test_share_of_a_source_is_a_share():
    make_source()
    with refused("source_share_per_edition_is_a_share"), transaction.atomic():
        Source.objects.update(share_per_edition=1.5)


def test_coordinates_come_in_pairs():
    make_subject()
    with refused("subject_latitude_and_longitude_come_in_pairs"), transaction.atomic():
        Subject.objects.update(latitude=55)


def test_answer_low_is_not_above_high():
    make_answer(make_question_row(), make_excerpt_row(), low=1, high=2, counts="people")
    with refused("answer_low_is_not_above_high"), transaction.atomic():
        Answer.objects.update(low=3)


def test_answer_with_a_figure_says_what_it_counts():
    with refused("answer_with_a_figure_says_what_it_counts"), transaction.atomic():
        make_answer(make_question_row(), make_excerpt_row(), low=1)


def test_answer_has_an_excerpt_or_is_silent():
    make_answer(make_question_row(), source=make_source())
    with refused("answer_has_an_excerpt_or_is_silent"), transaction.atomic():
        Answer.objects.update(silent=False)


def test_there_is_one_exhibition():
    make_exhibition()
    with pytest.raises(IntegrityError), transaction.atomic():
        Exhibition.objects.create(pk=2, title="Another")


def test_panel_shows_a_chart_once():
    panel, chart = make_panel_row(), make_chart()
    PanelChart.objects.create(panel=panel, chart=chart)
    with pytest.raises(IntegrityError), transaction.atomic():
        PanelChart.objects.create(panel=panel, chart=Chart.objects.get())


def test_panel_is_not_related_to_itself():
    panel = make_panel_row()
    with refused("related_panel_is_another_one"), transaction.atomic():
        RelatedPanel.objects.create(panel=panel, other=panel, reason="repeats itself")


def make_revision(panel: Panel, number: int, **fields) -> Revision:
    defaults = {"document": {}, "evidence_sha256": "0" * 64, "made_at": NOW}
    return Revision.objects.create(panel=panel, number=number, **(defaults | fields))


def test_one_revision_of_a_panel_is_approved():
    panel = make_panel_row()
    make_revision(panel, 1, is_approved=True, approved_at=NOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        make_revision(panel, 2, is_approved=True, approved_at=NOW)


def test_approved_revision_says_when():
    with refused("revision_approved_says_when"), transaction.atomic():
        make_revision(make_panel_row(), 1, is_approved=True)


def test_number_of_a_revision_is_used_once():
    panel = make_panel_row()
    make_revision(panel, 1)
    with pytest.raises(IntegrityError), transaction.atomic():
        make_revision(panel, 1)


def test_number_of_an_edition_is_used_once():
    make_edition(1)
    with pytest.raises(IntegrityError), transaction.atomic():
        make_edition(1, is_current=False)


def test_one_edition_is_current():
    make_edition(1)
    with pytest.raises(IntegrityError), transaction.atomic():
        make_edition(2)


def test_edition_numbers_start_at_one():
    make_edition(1)
    with refused("edition_numbers_start_at_1"), transaction.atomic():
        Edition.objects.update(number=0)
