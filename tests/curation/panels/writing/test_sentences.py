"""Findings by sentence."""

from dataclasses import replace

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from curation.panels.writing.sentences import check_form, checked, summary
from curation.review import panels
from exhibit import checks
from exhibit.models import Acknowledgement
from exhibit.text.findings import Finding, Level
from tests.factories import records
from tests.factories.panels import make_excerpt, make_note, make_panel

pytestmark = pytest.mark.django_db


def run(body, let_stand=(), typed=None, **fields):
    panel = make_panel(body, **fields)
    panel = replace(panel, findings=checks.run(panel))
    kept = {fingerprint: Acknowledgement(by="editor", reason="So.") for fingerprint in let_stand}
    return checked(panel, let_stand=kept, typed=typed)


def codes(sentence):
    return [one.finding.code for group in sentence.groups for one in group.findings]


def test_finding_stands_under_its_sentence():
    found = run("The purges began. [@L26] Nothing backs this.")
    assert [codes(sentence) for sentence in found.sentences] == [[], ["unbacked"]]


def test_message_under_a_sentence_does_not_repeat_its_number():
    found = run("Nothing backs this.")
    assert found.sentences[0].groups[0].findings[0].message == "Nothing backs this sentence."


def test_finding_about_the_panel_stands_beside():
    found = run("Backed. [@L26]", title="word " * 9)
    told = [one for group in found.beside for one in group.findings]
    assert [(one.finding.code, one.box) for one in told] == [("title-length", "id_title")]


def test_finding_in_a_heading_stands_beside_with_its_place():
    found = run("# Heading [@L26]\n\nBacked. [@L26]")
    one = found.beside[0].findings[0]
    assert (one.finding.code, one.start, one.end) == ("mark", 10, 16)


def test_worst_findings_of_a_sentence_come_first():
    found = run("word " * 31 + "in 1999.")
    assert [group.level for group in found.sentences[0].groups] == ["error", "warning"]


def test_place_is_that_of_the_box():
    found = run("One. [~] Two. [~]", typed="\r\nOne. [~] Two. [~]")
    assert (found.sentences[1].start, found.sentences[1].end) == (10, 18)


def test_sentence_tells_what_it_cites():
    row = records.make_excerpt_row("L26")
    found = run("Backed. [@L26; @S14; @X9]", excerpts=(make_excerpt(),), notes=(make_note(),))
    cited = found.sentences[0].cited
    assert [one.key for one in cited] == ["L26", "S14", "X9"]
    assert cited[0].address == f"/admin/exhibit/excerpt/{row.pk}/change/"
    assert cited[2].says == "No such key."


def test_keys_are_looked_up_in_two_queries():
    with CaptureQueriesContext(connection) as told:
        run("One. [@L26] Two. [@S14; @L27] Three. [@X1]")
    assert len(told) == 2


def test_warning_that_was_let_stand_says_who_and_is_not_offered_again():
    panel = make_panel("word " * 160 + ". [@L26]")
    warnings = [f.fingerprint for f in checks.run(panel) if f.level == "warning"]
    found = run("word " * 160 + ". [@L26]", let_stand=warnings)
    assert found.beside[0].findings[0].let_stand.by == "editor"
    assert found.to_let_stand == ()


def test_clean_text_says_so():
    assert run("The purges began with a murder. [@L26]", excerpts=(make_excerpt(),)).is_clean


def finding(level, code="x"):
    return Finding(code=code, level=level, message=code)


def test_summary_counts_by_level():
    found = [finding(Level.ERROR, "a"), finding(Level.ERROR, "b"), finding(Level.WARNING, "c")]
    assert summary(found, {}) == "2 errors, 1 warning"


def test_summary_tells_what_was_let_stand_apart():
    warning = finding(Level.WARNING)
    kept = {warning.fingerprint: Acknowledgement()}
    assert summary([warning, finding(Level.HINT, "h")], kept) == "1 hint, 1 let stand"


def test_summary_of_nothing_is_no_findings():
    assert summary([], {}) == "no findings"


def test_untouched_form_has_the_findings_of_the_saved_text(posted, panel):
    assert check_form(posted(), panel) == checked(panels.current_document(panel), let_stand={})


def test_words_just_typed_are_checked(posted, panel):
    found = check_form(posted(body="Nobody backs this."), panel)
    assert found.sentences[0].groups[0].findings[0].finding.code == "unbacked"


def test_link_to_an_unknown_page_is_found(posted, panel):
    found = check_form(posted(body="Read [this](/panels/nowhere/). [~]"), panel)
    told = [one.finding.code for group in found.sentences[0].groups for one in group.findings]
    assert "broken-link" in told


def test_words_of_a_source_are_found(posted, panel):
    words = "Sergei Kirov, the popular party boss in Leningrad, was shot. [~]"
    found = check_form(posted(body=words), panel)
    assert found.sentences[0].groups[0].findings[0].finding.code == "copied-words"


def test_warning_let_stand_on_the_panel_is_shown_as_such(posted, panel):
    data = posted(body="In 1999 it was over. [@L26]")
    warning = check_form(data, panel).to_let_stand[0]
    Acknowledgement.objects.create(
        panel=panel, code="number", fingerprint=warning.fingerprint, reason="So.", by="editor"
    )
    assert warning not in check_form(data, panel).to_let_stand


def test_new_panel_is_checked_too(db):
    found = check_form(QueryDict("body=Nobody+backs+this."), None)
    assert found.summary.startswith("1 error")
