"""What follows a load: revisions, approvals and acknowledged warnings."""

import pytest

from curation.exchange.bundle.loading import load
from curation.exchange.bundle.loading.review import matching
from curation.exchange.bundle.reading import read_bundle
from curation.exchange.bundle.records import AcknowledgedRecord
from exhibit.models import Acknowledgement, Panel
from exhibit.text.findings import Finding, Level
from tests.curation.exchange.bundle.folders import edit

PANEL = "panels/who-killed-kirov.md"
LONG = " ".join(["and so on"] * 12)


def load_folder(folder, **options):
    return load(read_bundle(folder), by=None, **options)


def finding(words: str, code: str = "number") -> Finding:
    return Finding(code=code, level=Level.WARNING, message=f"Look at “{words}”.", words=words)


def acknowledged(words: str, code: str = "number") -> AcknowledgedRecord:
    return AcknowledgedRecord(code=code, words=words, reason="Counted.", by="A. Editor")


@pytest.mark.django_db
def test_every_panel_gets_a_revision_and_none_is_approved(folder):
    load_folder(folder)
    assert [panel.revisions.count() for panel in Panel.objects.all()] == [1, 1]
    assert not Panel.objects.filter(revisions__is_approved=True).exists()


@pytest.mark.django_db
def test_panels_on_display_are_approved_if_asked(folder):
    result = load_folder(folder, approve=True)
    assert result.not_approved == {}
    assert Panel.objects.get(revisions__is_approved=True).key == "P10"


@pytest.mark.django_db
def test_panel_with_findings_is_loaded_and_named(folder):
    edit(folder, PANEL, "murder. [@L1]", f"murder {LONG}. [@L1]")
    result = load_folder(folder, approve=True)
    codes = [finding.code for finding in result.not_approved["who-killed-kirov"]]
    assert "sentence-length" in codes
    assert Panel.objects.get(key="P10").state == "draft"


@pytest.mark.django_db
def test_acknowledged_warning_lets_a_panel_be_approved(folder):
    edit(folder, PANEL, "murder. [@L1]", f"murder {LONG}. [@L1]")
    findings = load_folder(folder, approve=True).not_approved["who-killed-kirov"]
    listed = "".join(
        f"\n  - code: {one.code}\n    reason: Meant so.\n    by: A. Editor" for one in findings
    )
    edit(folder, PANEL, "display: true", f"display: true\nacknowledged:{listed}")
    result = load_folder(folder, approve=True)
    assert result.not_approved == {}
    assert Acknowledgement.objects.get(code=findings[0].code).by == "A. Editor"


@pytest.mark.django_db
def test_acknowledgement_of_nothing_is_told(folder):
    edit(
        folder,
        PANEL,
        "display: true",
        "display: true\nacknowledged:\n  - {code: number, words: forty, reason: So., by: A. B.}",
    )
    result = load_folder(folder)
    (notice,) = result.notices
    assert notice.startswith(f"{PANEL}: the acknowledgement of number by A. B. was not used: the ")
    assert not Acknowledgement.objects.exists()


def test_one_finding_of_the_code_needs_no_words():
    assert matching(acknowledged(""), [finding("two")]) == (finding("two"), "")


def test_words_choose_between_findings_of_a_code():
    assert matching(acknowledged("forty"), [finding("two"), finding("forty men")])[0] == finding(
        "forty men"
    )


def test_exact_words_go_before_words_inside():
    assert matching(acknowledged("two"), [finding("two men"), finding("two")])[0] == finding("two")


def test_words_that_fit_two_findings_fit_none():
    meant, fault = matching(acknowledged("two"), [finding("two men"), finding("two women")])
    assert meant is None
    assert fault == "2 findings fit: give more of the words concerned"


def test_other_words_are_never_let_stand():
    assert matching(acknowledged("forty"), [finding("two")])[0] is None


def test_other_codes_are_never_let_stand():
    assert matching(acknowledged(""), [finding("two", code="hedge")])[0] is None
