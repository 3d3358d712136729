"""Every finding of what the database holds, as rows: for people to read and for other programs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from django.utils import timezone

from curation.checks import publishable
from curation.checks.publishable import Problem
from exhibit.checks import tour_time
from exhibit.documents import around_panels, build
from exhibit.documents.assembly import assemble
from exhibit.documents.library import Library
from exhibit.documents.panel import PanelDocument
from exhibit.documents.types import EditionStamp
from exhibit.models import Panel, Revision
from exhibit.text.body import NOTHING, Body
from exhibit.text.findings import Finding, Level


@dataclass(frozen=True, kw_only=True)
class Row:
    """One finding, with its place.

    `panel` is the slug of its panel, '' for what is no panel's; `record` names it in words.
    `sentence_number` counts the sentences of the field from 1, None for the field as a whole.
    """

    panel: str
    record: str
    field: str
    sentence_number: int | None
    sentence: str
    code: str
    level: str
    message: str
    words: str
    advice: str
    acknowledged: bool

    @property
    def blocks(self) -> bool:
        """Say whether it stands in the way of publishing."""
        return self.level == Level.ERROR or (self.level == Level.WARNING and not self.acknowledged)


def rows(
    panels: list[Panel],
    *,
    everything: bool,
    known: Mapping[str, tuple[Finding, ...]] = MappingProxyType({}),
) -> Iterator[Row]:
    """Yield the findings of panels, which come `with_evidence`; and of all else, if everything.

    `known` are findings of panels, by slug, that were made this moment.
    """
    library, paths = Library(), publishable.lazy_paths()
    let_stand = publishable.let_stand_by_panel()
    approved = {revision.panel_id: revision for revision in Revision.objects.approved()}
    documents = build.panel_documents(panels, library)
    if everything:
        yield from map(_of_problem, publishable.source_problems())
        stamp = EditionStamp(number=0, published_at=timezone.now())
        file = assemble(*around_panels.read(stamp, library), documents)
        yield from map(_of_problem, publishable.rights_problems(file))
        for text in publishable.texts_outside_panels(file):
            for finding in publishable.prose_findings(text, library, paths):
                yield _row(finding, text.body, record=text.where)
        for tour in file.tours:
            for finding in tour_time.check(tour):
                yield _row(finding, NOTHING, record=f"Tour {tour.slug}")
    for panel, document in zip(panels, documents, strict=True):
        acknowledged = let_stand.get(panel.pk, frozenset())
        findings = known.get(document.slug)
        if findings is None:
            findings = publishable.findings_of(document, library, paths)
        for finding in findings:
            yield _row(
                finding,
                document.body,
                record=f"Panel {document.slug}",
                panel=document.slug,
                acknowledged=finding.fingerprint in acknowledged,
            )
        if panel.pk in approved:
            yield from _changes(approved[panel.pk], document, library)


def _changes(revision: Revision, panel: PanelDocument, library: Library) -> Iterator[Row]:
    """Yield that an approved panel cannot be read, or that its evidence is no longer the same."""
    document = publishable.approved_document(revision)
    if isinstance(document, Problem):
        yield _of_problem(document, panel.slug)
        return
    keys = publishable.evidence_changes(document, library)
    for problem in publishable.evidence_problems(f"Panel {document.slug}", keys):
        yield _of_problem(problem, panel.slug)


def _of_problem(problem: Problem, panel: str = "") -> Row:
    return Row(
        panel=panel,
        record=problem.where,
        field="",
        sentence_number=None,
        sentence="",
        code=problem.code,
        level=Level.ERROR.value,
        message=problem.sentence,
        words="",
        advice="",
        acknowledged=False,
    )


def _row(
    finding: Finding, body: Body, *, record: str, panel: str = "", acknowledged: bool = False
) -> Row:
    number, sentence = _sentence(finding, body)
    words = finding.words.partition(" / ")[0]
    return Row(
        panel=panel,
        record=record,
        field=finding.field,
        sentence_number=number,
        sentence=sentence,
        code=finding.code,
        level=finding.level.value,
        message=finding.message,
        words="" if words == sentence else words,
        advice=finding.advice,
        acknowledged=acknowledged,
    )


def _sentence(finding: Finding, body: Body) -> tuple[int | None, str]:
    """Return the sentence of the body that a finding is about, with its number."""
    if finding.field != "body" or finding.start is None:
        return None, ""
    for number, sentence in enumerate(body.sentences, start=1):
        if sentence.start <= finding.start < sentence.end:
            return number, sentence.text
    return None, ""
