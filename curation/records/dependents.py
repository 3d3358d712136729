"""Which panels rest on excerpts, so that they can be named when the words below them move."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from curation.checks import publishable
from curation.checks.publishable import Problem
from exhibit.documents import build
from exhibit.documents.library import Library
from exhibit.models import Excerpt, Panel, Revision, Source


@dataclass(frozen=True)
class Resting:
    """A panel, the excerpts it holds, and whether a revision of it is approved."""

    panel: Panel
    keys: tuple[str, ...]
    """Keys of the excerpts in its working text, in order."""
    is_approved: bool


@dataclass(frozen=True)
class ApproveAgain:
    """An approved panel, and what of its evidence is no longer as it was."""

    panel: Panel
    changed: tuple[str, ...]


def resting_on(source: Source) -> tuple[Resting, ...]:
    """Return the panels that rest on a source, as they are written or as they are approved.

    In the order a visitor walks; the number of queries does not depend on how many there are.
    """
    keys = set(Excerpt.objects.filter(source_text__source=source).values_list("key", flat=True))
    approved = {
        panel: {one["key"] for one in document.get("sources", ())}
        for panel, document in Revision.objects.approved().values_list("panel", "document")
    }
    found = []
    for panel in Panel.objects.with_evidence().in_walking_order().in_portions():
        held = build.keys_of(panel) & keys
        if held or source.key in approved.get(panel.pk, ()):
            found.append(Resting(panel, tuple(sorted(held)), panel.pk in approved))
    return tuple(found)


def panels_by_key(keys: Iterable[str]) -> dict[str, list[Panel]]:
    """Return, for each of these keys of excerpts, the panels whose working text holds it."""
    wanted, found = set(keys), defaultdict(list)
    if wanted:
        for panel in Panel.objects.with_evidence().in_walking_order().in_portions():
            for key in build.keys_of(panel) & wanted:
                found[key].append(panel)
    return dict(found)


def changed_since_approval(panel: Panel) -> tuple[str, ...]:
    """Return the keys of what an approved panel rests on and is no longer as it was then."""
    revision = panel.revisions.approved().select_related("panel").first()
    document = publishable.approved_document(revision) if revision else None
    if document is None or isinstance(document, Problem):
        return ()
    return tuple(publishable.evidence_changes(document, Library()))


def to_approve_again(sources: Iterable[str]) -> tuple[ApproveAgain, ...]:
    """Return the approved panels that rest on these sources and whose evidence has changed."""
    wanted, library, found = set(sources), Library(), []
    approved = Revision.objects.approved().select_related("panel")
    for revision in approved.order_by("panel__theme__position", "panel__position"):
        if not wanted & {one["key"] for one in revision.document.get("sources", ())}:
            continue
        document = publishable.approved_document(revision)
        if isinstance(document, Problem):
            continue  # Told where it is published.
        if changed := publishable.evidence_changes(document, library):
            found.append(ApproveAgain(revision.panel, tuple(changed)))
    return tuple(found)
