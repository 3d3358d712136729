"""Which panels rest on excerpts, so that they can be named when the words below them move."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
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
        panel: {entry["key"] for entry in document.get("sources", ())}
        for panel, document in Revision.objects.approved().values_list("panel", "document")
    }
    return tuple(
        Resting(panel, tuple(sorted(used_keys)), panel.pk in approved)
        for panel, used_keys in _with_keys(keys)
        if used_keys or source.key in approved.get(panel.pk, ())
    )


def panels_by_key(keys: Iterable[str]) -> dict[str, list[Panel]]:
    """Return, for each of these keys of excerpts, the panels whose working text holds it."""
    by_key: dict[str, list[Panel]] = defaultdict(list)
    if unique_keys := set(keys):
        for panel, used_keys in _with_keys(unique_keys):
            for key in used_keys:
                by_key[key].append(panel)
    return dict(by_key)


def _with_keys(keys: set[str]) -> Iterator[tuple[Panel, set[str]]]:
    """Yield every panel, and which of these keys its working text holds."""
    for panel in Panel.objects.with_evidence().in_walking_order().in_portions():
        yield panel, build.keys_of(panel) & keys


def changed_since_approval(panel: Panel) -> tuple[str, ...]:
    """Return the keys of what an approved panel rests on and is no longer as it was then."""
    return changed_evidence(panel.revisions.approved().first(), Library())


def to_approve_again(sources: Iterable[str]) -> tuple[ApproveAgain, ...]:
    """Return the approved panels that rest on these sources and whose evidence has changed."""
    source_keys, library, again = set(sources), Library(), []
    approved = Revision.objects.approved().select_related("panel")
    for revision in approved.order_by("panel__theme__position", "panel__position"):
        rests_on = {entry["key"] for entry in revision.document.get("sources", ())}
        if source_keys & rests_on and (changed := changed_evidence(revision, library)):
            again.append(ApproveAgain(revision.panel, changed))
    return tuple(again)


def changed_evidence(revision: Revision | None, library: Library) -> tuple[str, ...]:
    """Return the keys of a revision's evidence that changed; none where it cannot be read."""
    if revision is None:
        return ()
    document = publishable.approved_document(revision)
    if isinstance(document, Problem):
        return ()
    return tuple(publishable.evidence_changes(document, library))
