"""Panels as documents."""

from decimal import Decimal

import pytest

from exhibit.documents import build, codec
from exhibit.documents.library import Library
from exhibit.documents.panel import PanelDocument
from exhibit.models import Panel, PanelChart, PanelQuestion, PanelSubject, Prompt
from tests.factories.documents import panel_document
from tests.factories.records import (
    make_answer,
    make_chart,
    make_excerpt_row,
    make_note_row,
    make_panel_row,
    make_question_row,
    make_source,
    make_source_text,
    make_subject,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def panel():
    text = make_source_text()
    make_excerpt_row("L26", source_text=text)
    make_excerpt_row("L27", source_text=text, words="Many historians believe", public=False)
    return make_panel_row()


def test_panel_holds_the_evidence_it_cites(panel):
    assert [e.key for e in panel_document(panel).excerpts] == ["L26", "L27"]


def test_panel_rests_on_the_sources_of_its_excerpts(panel):
    make_source("textbook")
    assert [s.key for s in panel_document(panel).sources] == ["lecture"]


def test_panel_with_a_question_also_rests_on_a_silent_source(panel):
    question = make_question_row()
    make_answer(question, source=make_source("textbook"))
    PanelQuestion.objects.create(panel=panel, question=question)
    document = panel_document(panel)
    assert [s.key for s in document.sources] == ["lecture", "textbook"]


def test_chart_brings_the_notes_its_figures_rest_on(panel):
    make_note_row("S29")
    PanelChart.objects.create(panel=panel, chart=make_chart(note_keys=["S29"]))
    assert [note.key for note in panel_document(panel).notes] == ["S29"]


def test_chart_brings_the_excerpts_its_figures_rest_on(panel):
    textbook = make_source_text(source=make_source("textbook"))
    make_excerpt_row("T26", source_text=textbook)
    PanelChart.objects.create(panel=panel, chart=make_chart(excerpt_keys=["T26", "L26"]))
    document = panel_document(panel)
    assert document.charts[0].excerpts == ("T26", "L26")
    assert [excerpt.key for excerpt in document.excerpts] == ["L26", "L27", "T26"]
    assert [source.key for source in document.sources] == ["lecture", "textbook"]


def test_answer_keeps_the_figure_exactly(panel):
    from exhibit.models import Excerpt

    question = make_question_row()
    excerpt = Excerpt.objects.get(key="L26")
    make_answer(question, excerpt, low=Decimal("600000"), figure="some 600,000", counts="people")
    PanelQuestion.objects.create(panel=panel, question=question)
    assert panel_document(panel).questions[0].answers[0].low == Decimal("600000")


def test_document_survives_a_json_column(panel):
    document = panel_document(panel)
    assert codec.from_plain(codec.to_plain(document), PanelDocument) == document


def test_same_panel_gives_the_same_bytes(panel):
    first, second = (codec.encode(panel_document(panel)) for _ in range(2))
    assert first == second


def test_bad_stored_document_is_named():
    with pytest.raises(codec.BadDocument, match="Not a PanelDocument"):
        codec.from_plain({"slug": 3}, PanelDocument)


def test_evidence_fingerprint_changes_with_a_gist(panel):
    from exhibit.models import Excerpt

    before = build.evidence_sha256(panel_document(panel))
    Excerpt.objects.filter(key="L27").update(gist="Something else.")
    assert build.evidence_sha256(panel_document(panel)) != before


def test_evidence_fingerprint_stays_with_the_title(panel):
    before = build.evidence_sha256(panel_document(panel))
    Panel.objects.update(title="Another title")
    panel.refresh_from_db()
    assert build.evidence_sha256(panel_document(panel)) == before


@pytest.mark.parametrize("size", [1, 10])
def test_panels_are_read_in_a_fixed_number_of_queries(size, django_assert_num_queries):
    text = make_source_text()
    excerpt = make_excerpt_row("L26", source_text=text)
    for number in range(size):
        panel = make_panel_row(f"panel-{number}")
        question = make_question_row(f"D{number}")
        make_answer(question, excerpt)
        PanelQuestion.objects.create(panel=panel, question=question)
        Prompt.objects.create(panel=panel, skill="sourcing", text="Who says so?")
        PanelSubject.objects.create(content_object=panel, tag=make_subject(f"subject-{number}"))
        PanelChart.objects.create(panel=panel, chart=make_chart(f"chart-{number}"))
    with django_assert_num_queries(18):
        panels = Panel.objects.with_evidence().in_walking_order()
        assert len(build.panel_documents(panels, Library())) == size
