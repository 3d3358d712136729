"""After loading: warnings acknowledged, revisions kept, and panels approved elsewhere approved."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from django.contrib.auth.models import User

from curation.checks import publishable
from curation.exchange.bundle.bundle import Bundle
from curation.exchange.bundle.loading.rows import Ledger, Outcome
from curation.exchange.bundle.records import AcknowledgedRecord, PanelRecord
from curation.records.history.recording import note_changed
from curation.review import panels as panel_actions
from exhibit.documents import build
from exhibit.documents.library import Library
from exhibit.documents.types import PanelDocument
from exhibit.models import Acknowledgement, Panel
from exhibit.text.findings import Finding, Level

WHY = "Loaded from a content bundle."


def review(
    bundle: Bundle, ledger: Ledger, *, by: User | None, approve: bool
) -> dict[str, tuple[Finding, ...]]:
    """Keep a revision of every panel of the bundle, where it differs from the latest.

    With `approve` those on display are approved too. Returns, by slug, the findings that kept a
    panel from it.
    """
    records = {record.slug: record for record in bundle.panels}
    # One library for all: the queries do not grow with the panels.
    library, paths = Library(), publishable.known_paths()
    rows = [panel for panel in Panel.objects.with_evidence().in_portions() if panel.slug in records]
    refused = {}
    for panel, plain in zip(rows, build.panel_documents(rows, library), strict=True):
        document = replace(plain, findings=publishable.findings_of(plain, library, paths))
        record = records[panel.slug]
        _acknowledge(panel, record, document.findings, ledger)
        if findings := _settle(panel, document, by=by, approve=approve and record.display):
            refused[panel.slug] = findings
    return refused


def _settle(
    panel: Panel, document: PanelDocument, *, by: User | None, approve: bool
) -> tuple[Finding, ...]:
    """Record one panel and, if asked, approve it; return the findings that kept it from that."""
    panel_actions.record(panel=panel, by=by, why=WHY, document=document)
    if approve:
        try:
            panel_actions.approve(panel=panel, by=None, why=WHY, document=document)
        except panel_actions.NotApproved as error:
            return tuple(error.findings)
    return ()


def _acknowledge(
    panel: Panel, record: PanelRecord, findings: Iterable[Finding], ledger: Ledger
) -> None:
    held = {row.fingerprint: row for row in panel.acknowledgements.all()}
    for one in record.acknowledged:
        finding, fault = matching(one, findings)
        if finding is None or finding.level is not Level.WARNING:
            fault = fault or "it is not a warning, and only warnings can be let stand"
            ledger.notices.append(
                f"panels/{panel.slug}.md: the acknowledgement of {one.code} by {one.by} was not "
                f"used: {fault}."
            )
            continue
        outcome = _outcome(one, held.get(finding.fingerprint))
        if outcome is not Outcome.UNCHANGED:
            note_changed(
                panel_actions.acknowledge(
                    panel=panel, finding=finding, by=one.by, reason=one.reason
                )
            )
        ledger.note("acknowledgement", outcome)


def _outcome(record: AcknowledgedRecord, held: Acknowledgement | None) -> Outcome:
    if held is None:
        return Outcome.CREATED
    same = (held.reason, held.by) == (record.reason.strip(), record.by.strip())
    return Outcome.UNCHANGED if same else Outcome.CHANGED


def matching(record: AcknowledgedRecord, findings: Iterable[Finding]) -> tuple[Finding | None, str]:
    """Return the one finding that is meant, or None and what is in the way.

    The code must be the same, and the words, where given, must be in the finding's.
    """
    found: Mapping[str, Finding] = {
        finding.fingerprint: finding for finding in findings if finding.code == record.code
    }
    words = " ".join(record.words.split())
    exact = [one for one in found.values() if words and words in map(_told, _texts(one))]
    within = [one for one in found.values() if any(words in _told(text) for text in _texts(one))]
    meant = exact or within
    if len(meant) == 1:
        return meant[0], ""
    if meant:
        return None, f"{len(meant)} findings fit: give more of the words concerned"
    return None, "the checks find no such thing (any more)"


def _texts(finding: Finding) -> tuple[str, ...]:
    return (finding.words, finding.message)


def _told(text: str) -> str:
    return " ".join(text.split())
