"""The findings of a form that is not saved yet."""

from django.http import QueryDict

from curation.panels.writing.form_findings import check_form
from curation.panels.writing.sentences import checked
from curation.review import panels
from exhibit.models import Acknowledgement


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
