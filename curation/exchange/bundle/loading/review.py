"""After loading: warnings acknowledged, revisions kept, what was approved elsewhere approved."""

from collections.abc import Iterable
from dataclasses import replace

from django.db.models import Model

from curation.checks import publishable
from curation.exchange.bundle.bundle import LISTS, Bundle
from curation.exchange.bundle.column_readers import natural_key
from curation.exchange.bundle.loading.rows import Loading, Outcome
from curation.exchange.bundle.record import name_of
from curation.exchange.bundle.records import AcknowledgedRecord, PanelRecord
from curation.records.history.recording import note_changed
from curation.review import approvals
from curation.review import panels as panel_actions
from exhibit.documents import build
from exhibit.documents.approved import KINDS
from exhibit.documents.library import Library
from exhibit.models import Acknowledgement, Exhibition, Panel, Standard
from exhibit.text.findings import Finding, Level

WHY = "Loaded from a content bundle."


def review(loading: Loading, *, approve: bool) -> None:
    """Keep a revision of every panel of the bundle, where it differs from the latest.

    With `approve` those on display are approved too, unless findings keep them from it.
    """
    records = {record.slug: record for record in loading.bundle.panels}
    # One library for all: the queries do not grow with the panels.
    library, paths = Library(), publishable.lazy_paths()
    rows = [panel for panel in Panel.objects.with_evidence().in_portions() if panel.slug in records]
    for panel, plain in zip(rows, build.panel_documents(rows, library), strict=True):
        document = replace(plain, findings=publishable.findings_of(plain, library, paths))
        record = records[panel.slug]
        loading.result.findings[panel.slug] = document.findings
        _acknowledge(loading, panel, record, document.findings)
        panel_actions.record(panel=panel, by=loading.by, why=WHY, document=document)
        if approve and record.display:
            try:
                panel_actions.approve(panel=panel, by=None, why=WHY, document=document)
            except panel_actions.NotApproved as error:
                loading.result.not_approved[panel.slug] = tuple(error.findings)


def approve_records(bundle: Bundle) -> None:
    """Approve the records of a bundle that are approved one by one, as they were loaded."""
    loaded: dict[type[Model], set[int]] = {model: set() for model in KINDS}
    for name, listing in LISTS.items():
        model, records = listing.kind.model, getattr(bundle, name)
        if model is Standard and records:
            # One list, loaded as a whole.
            loaded[model] = set(Standard.objects.values_list("pk", flat=True))
        elif model in loaded and records:
            natural = natural_key(model).name
            names = {name_of(record) for record in records}
            rows = model._default_manager.values_list("pk", natural)
            loaded[model] = {pk for pk, name in rows if name in names}
    loaded[Exhibition] = set(Exhibition.objects.values_list("pk", flat=True))
    approvals.approve_all(only=loaded)


def _acknowledge(
    loading: Loading, panel: Panel, record: PanelRecord, findings: Iterable[Finding]
) -> None:
    rows = {row.fingerprint: row for row in panel.acknowledgements.all()}
    for acknowledgement in record.acknowledged:
        finding, fault = matching(acknowledgement, findings)
        if finding is None or finding.level is not Level.WARNING:
            fault = fault or "it is not a warning, and only warnings can be let stand"
            loading.result.tell(
                f"panels/{panel.slug}.md: the acknowledgement of {acknowledgement.code} by "
                f"{acknowledgement.by} was not used: {fault}."
            )
            continue
        outcome = _outcome(acknowledgement, rows.get(finding.fingerprint))
        if outcome is not Outcome.UNCHANGED:
            note_changed(
                panel_actions.acknowledge(
                    panel=panel,
                    finding=finding,
                    by=acknowledgement.by,
                    reason=acknowledgement.reason,
                )
            )
        loading.result.note("acknowledgement", outcome)


def _outcome(record: AcknowledgedRecord, row: Acknowledgement | None) -> Outcome:
    if row is None:
        return Outcome.CREATED
    same = (row.reason, row.by) == (record.reason.strip(), record.by.strip())
    return Outcome.UNCHANGED if same else Outcome.CHANGED


def matching(record: AcknowledgedRecord, findings: Iterable[Finding]) -> tuple[Finding | None, str]:
    """Return the one finding that is meant, or None and what is in the way.

    The code must be the same, and the words, where given, must be in the finding's.
    """
    of_code = {
        finding.fingerprint: finding for finding in findings if finding.code == record.code
    }.values()
    words = _flat(record.words)
    exact = [finding for finding in of_code if words and words in _texts(finding)]
    meant = exact or [
        finding for finding in of_code if any(words in text for text in _texts(finding))
    ]
    if len(meant) == 1:
        return meant[0], ""
    if meant:
        return None, f"{len(meant)} findings fit: give more of the words concerned"
    return None, "the checks find no such thing (any more)"


def _texts(finding: Finding) -> tuple[str, str]:
    return _flat(finding.words), _flat(finding.message)


def _flat(text: str) -> str:
    return " ".join(text.split())
