"""What the panel's form asks for while somebody writes."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from exhibit.models import Panel, Revision
from tests.factories import records

CITABLES = reverse("curation:citables")
NEW = reverse("curation:panel-new-findings")


@pytest.fixture
def panel(db):
    text = records.make_source_text()
    records.make_excerpt_row("L26", source_text=text)
    records.make_excerpt_row("L27", "Many historians believe", source_text=text)
    records.make_note_row("S14")
    return records.make_panel_row()


@pytest.fixture
def findings(panel):
    return reverse("curation:panel-findings", args=[panel.pk])


def test_anonymous_is_sent_to_the_login(client, findings):
    script = {"headers": {"sec-fetch-dest": "empty"}}
    answers = client.post(findings, **script), client.post(NEW, **script), client.get(CITABLES)
    for answer in answers:
        assert answer["Location"].startswith("/admin/login/")


def test_user_without_a_group_gets_403(sign_in, findings):
    stranger = sign_in("")
    assert stranger.post(findings, {"body": "One."}).status_code == 403
    assert stranger.post(NEW, {"body": "One."}).status_code == 403
    assert stranger.get(CITABLES).status_code == 403


def test_get_of_findings_is_refused(editor, findings):
    assert editor.get(findings).status_code == editor.get(NEW).status_code == 405


def test_post_of_citables_is_refused(editor, panel):
    assert editor.post(CITABLES).status_code == 405


@pytest.mark.parametrize("pk", [999, 10**30])
def test_findings_of_an_unknown_panel_are_404(editor, panel, pk):
    answer = editor.post(reverse("curation:panel-findings", args=[pk]), {"body": "One."})
    assert answer.status_code == 404


def test_form_without_a_body_is_refused_with_words(editor, findings):
    answer = editor.post(findings, {"title": "A panel"})
    assert answer.status_code == 400
    assert answer.content.decode().startswith("This is not the form of a panel")


def test_author_gets_the_findings_of_unsaved_words(sign_in, findings):
    answer = sign_in("author").post(findings, {"body": "Nobody backs this."})
    assert "Nothing backs this sentence." in answer.content.decode()
    assert 'data-summary="1 error' in answer.content.decode()


def test_findings_write_nothing(editor, findings, panel):
    editor.post(findings, {"body": "Nobody backs this.", "title": "Another"})
    saved = Panel.objects.get()
    assert (saved.title, saved.version) == (panel.title, panel.version)
    assert not Revision.objects.exists()


def test_findings_are_never_kept_by_a_browser(editor, findings):
    assert "no-store" in editor.post(findings, {"body": "One."})["Cache-Control"]


def test_new_panel_gets_findings(sign_in, panel):
    page = sign_in("author").post(NEW, {"body": "Nobody backs this."}).content.decode()
    assert "Nothing backs this sentence." in page


def test_words_typed_are_shown_as_words(editor, findings):
    page = editor.post(findings, {"body": "<script>alert(1)</script> is typed."}).content.decode()
    assert "<script>" not in page


def test_findings_ask_no_more_for_twelve_citations_than_for_two(editor, findings):
    def queries(keys):
        body = " ".join(f"Sentence. [@{key}]" for key in keys)
        with CaptureQueriesContext(connection) as told:
            assert editor.post(findings, {"body": body}).status_code == 200
        return len(told)

    queries(["L26", "L27"])
    few = queries(["L26", "L27"])
    text = records.make_source_text(source=records.make_source("textbook"))
    for number in range(10):
        records.make_excerpt_row(f"T{number}", "Kirov", source_text=text)
    assert queries(["L26", "L27", *(f"T{number}" for number in range(10))]) == few <= 40


def test_page_of_citables_shows_keys_to_copy(editor, panel):
    page = editor.get(CITABLES, {"q": "historians"}).content.decode()
    assert "<code>[@L27]</code>" in page
    assert "Many historians believe" in page
    assert "L26" not in page


def test_part_for_the_form_has_buttons_and_no_frame(editor, panel):
    page = editor.get(CITABLES, {"q": "historians", "part": "results"}).content.decode()
    assert 'data-cite="L27"' in page
    assert "<html" not in page


def test_options_for_a_key_being_typed_are_a_list_box(editor, panel):
    page = editor.get(CITABLES, {"q": "L2", "part": "options"}).content.decode()
    assert page.count('role="option"') == 2
    assert 'data-key="L26"' in page


def test_budget_counts_what_the_form_cites_now(editor, panel):
    asked = {"q": "L27", "part": "results", "panel": panel.pk, "cited": ["L26"]}
    page = editor.get(CITABLES, asked).content.decode()
    assert "With it the panel shows 10 of 60 words of A" in page


def test_nothing_found_is_said_with_what_to_do(editor, panel):
    assert "Try fewer words" in editor.get(CITABLES, {"q": "tractor"}).content.decode()


@pytest.mark.parametrize(
    "query",
    [{"source": "nowhere"}, {"panel": "x"}, {"part": "everything"}, {"q": "x" * 201}, {"q": "\0"}],
)
def test_bad_query_gets_words_and_no_results(editor, panel, query):
    answer = editor.get(CITABLES, query)
    assert answer.status_code == 400
    assert "errorlist" in answer.content.decode()


def test_part_asked_for_with_a_bad_query_is_a_part(editor, panel):
    answer = editor.get(CITABLES, {"part": "results", "source": "nowhere"})
    assert answer.status_code == 400
    assert "<html" not in answer.content.decode()


def test_citables_for_an_unknown_panel_are_404(editor, panel):
    assert editor.get(CITABLES, {"panel": 999}).status_code == 404


def test_citables_ask_no_more_for_twelve_rows_than_for_two(editor, panel):
    def queries():
        with CaptureQueriesContext(connection) as told:
            editor.get(CITABLES, {"part": "results", "panel": panel.pk})
        return len(told)

    queries()
    few = queries()
    text = records.make_source_text(source=records.make_source("textbook"))
    for number in range(10):
        records.make_excerpt_row(f"T{number}", "Kirov", source_text=text)
    assert queries() == few <= 40


def test_form_of_a_panel_names_where_its_tools_ask(editor, panel, findings):
    page = editor.get(reverse("admin:exhibit_panel_change", args=[panel.pk])).content.decode()
    assert f'data-address="{findings}"' in page
    assert f'href="{CITABLES}?panel={panel.pk}"' in page


def test_form_of_a_new_panel_has_the_same_tools(editor, panel):
    page = editor.get(reverse("admin:exhibit_panel_add")).content.decode()
    assert f'data-address="{NEW}"' in page
