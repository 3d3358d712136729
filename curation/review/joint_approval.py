"""Approving many at once: what waits, what of it a curator may approve, and why not the others.

Each is approved by the rules that hold for it alone; nothing is approved that was not shown.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from django.conf import settings
from django.contrib.auth.models import User
from django.db.models import Model
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from curation.checks import publishable
from curation.records.links import change_address
from curation.review import approvals, panels, walking_order
from curation.review.moves import (
    APPROVE,
    DISPLAY,
    WHO,
    MoveRefused,
    State,
    approvers,
    authors_by_panel,
    needs_other_eyes,
)
from curation.review.read_records import reading_address
from curation.review.record_states import RecordState, digest, standings, waiting
from curation.review.record_writers import writers_of
from exhibit.documents.approved import KINDS
from exhibit.documents.library import Library
from exhibit.documents.panel import PanelDocument
from exhibit.models import Panel, Source
from exhibit.text.findings import Finding

WHY = "Approved together with others."
MOST = 200
"""Panels looked at on one page: their texts are checked anew each time."""


@dataclass(frozen=True, kw_only=True)
class Hindrance:
    """Why a curator may not approve a record, and with the way to where that is mended."""

    sentence: str
    way: str = ""
    address: str = ""


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A record that waits to be approved, for one curator."""

    record: Model
    title: str
    kind: str
    state: str
    seen: str
    """What stands for the record as it is shown: another state of it is not approved by this."""
    hindrances: tuple[Hindrance, ...] = ()
    document: PanelDocument | None = None
    """Of a panel, with its findings."""

    @property
    def address(self) -> str:
        """Of its form."""
        return change_address(self.record)

    @property
    def is_open(self) -> bool:
        """True where this curator may approve it."""
        return not self.hindrances


@dataclass(frozen=True, kw_only=True)
class Approved:
    """What became of records that were to be approved together."""

    done: tuple[str, ...]
    refused: tuple[tuple[str, str], ...]
    """The others, each with the reason."""


def candidates(by: User, *, only: Collection[Model] | None = None) -> list[Candidate]:
    """Return what waits to be approved, records before panels; the number of queries is fixed.

    `only` narrows it to some records.
    """
    editors = approvers()
    return [*_records(by, only, editors), *_panels(by, only, editors)]


def approve(*, chosen: Collection[str], by: User, display: bool = False) -> Approved:
    """Approve the candidates that were chosen as they were seen; the others stay as they are.

    With `display` panels are put on display too, where the curator may. What may not be approved,
    or changed since it was seen, is refused by itself.
    """
    done, refused = [], []
    names = set(chosen)
    for candidate in candidates(by):
        if candidate.seen not in names:
            continue
        names.discard(candidate.seen)
        try:
            _approve(candidate, by, display=display)
        except (MoveRefused, panels.NotApproved) as error:
            refused.append((candidate.title, str(error)))
        else:
            done.append(candidate.title)
    if names:
        changed = ngettext("{count} record", "{count} records", len(names)).format(count=len(names))
        refused.append((changed, _("changed since you looked: look again, then approve.")))
    return Approved(done=tuple(done), refused=tuple(refused))


def to_mend(panel: Panel) -> list[Hindrance]:
    """Return what the checks say against a panel besides that it is still to be read."""
    findings = publishable.blocking(
        panels.current_document(panel).findings, publishable.acknowledged(panel)
    )
    others = [one for one in findings if one.code not in publishable.READING_CHECKS]
    return list(_by_findings(panel, others))


def asks_for_readings() -> bool:
    """Say whether sentences have to be read before they are approved."""
    return bool(settings.READINGS)


def alone() -> str:
    """Return what somebody does who has the house to themselves; '' where two are not asked for."""
    names = [
        name
        for name, asks in (
            ("VITRINE_REVIEW_FOUR_EYES=0", settings.REVIEW_FOUR_EYES),
            ("VITRINE_READINGS=1", settings.READINGS > 1),
        )
        if asks
    ]
    if not names:
        return ""
    return _(
        "This house asks for a second pair of eyes. Give a second person an account, and they go "
        "on from here. Where you are the only curator there is, whoever runs the site sets {names} "
        "and starts it again; the pages then say that one person read them."
    ).format(names=_(" and ").join(names))


def _approve(candidate: Candidate, by: User, *, display: bool) -> None:
    if candidate.hindrances:
        raise MoveRefused(candidate.hindrances[0].sentence)
    record = candidate.record
    if not isinstance(record, Panel):
        approvals.approve(records=[record], by=by)
        return
    if record.state != State.APPROVED:
        panels.approve(panel=record, by=by, why=WHY, document=candidate.document)
    if display and not record.display and by.has_perm(DISPLAY):
        walking_order.set_display(panel=record, on=True, by=by)


def _records(
    by: User, only: Collection[Model] | None, editors: Sequence[User]
) -> Iterator[Candidate]:
    """Yield the records that are no panels; one question for a kind, however many there are."""
    states = waiting() if only is None else _waiting_of(only)
    for model, kept in states.items():
        rows = [row for row in model._default_manager.all() if row.pk in kept]
        documents = standings(model, [row.pk for row in rows])
        writers = writers_of(rows)
        for row in rows:
            hindered = _by_right(by) or _by_eyes(str(row), writers[row], by, editors)
            yield Candidate(
                record=row,
                title=row.title if isinstance(row, Source) else str(row),
                kind=capfirst(str(model._meta.verbose_name)),
                state=str(kept[row.pk].label),
                seen=f"{KINDS[model].name}:{row.pk}:{documents[row.pk].digest[:20]}",
                hindrances=tuple(hindered),
            )


def _waiting_of(only: Collection[Model]) -> dict[type[Model], dict[int, RecordState]]:
    """Return where some records stand, by kind, without those that are approved."""
    by_model: dict[type[Model], list[int]] = {}
    for record in only:
        if type(record) in KINDS:
            by_model.setdefault(type(record), []).append(record.pk)
    return {
        model: {
            pk: standing.state
            for pk, standing in standings(model, pks).items()
            if standing.state is not RecordState.APPROVED
        }
        for model, pks in by_model.items()
    }


def _panels(
    by: User, only: Collection[Model] | None, editors: Sequence[User]
) -> Iterator[Candidate]:
    rows = Panel.objects.with_evidence().in_walking_order().exclude(state=State.APPROVED)
    if only is not None:
        rows = rows.filter(pk__in=[row.pk for row in only if isinstance(row, Panel)])
    found = list(rows[:MOST])
    library, paths = Library(), publishable.lazy_paths()
    let_stand = publishable.let_stand_by_panel()
    authors = authors_by_panel([panel.pk for panel in found])
    for panel in found:
        document = panels.document_of(panel, library, paths)
        in_the_way = publishable.blocking(document.findings, let_stand.get(panel.pk, frozenset()))
        hindered = [
            *(_by_right(by) or _by_eyes(panel.title, authors.get(panel.pk, ()), by, editors)),
            *_by_findings(panel, in_the_way),
        ]
        stamp = replace(document, findings=(), supports=())
        yield Candidate(
            record=panel,
            title=panel.title,
            kind=capfirst(str(Panel._meta.verbose_name)),
            state=panel.get_state_display(),
            seen=f"panel:{panel.pk}:{digest(stamp)[:20]}",
            hindrances=tuple(hindered),
            document=document,
        )


def _by_right(by: User) -> list[Hindrance]:
    if by.has_perm(APPROVE):
        return []
    says = _("You may not approve: ask {who}.").format(who=_(WHO[APPROVE]))
    return [Hindrance(sentence=says)]


def _by_eyes(
    title: str, writers: Collection[int], by: User, editors: Iterable[User]
) -> list[Hindrance]:
    """Return that a curator wrote some of it, where the rule of other eyes is on."""
    if not settings.REVIEW_FOUR_EYES or by.pk not in writers:
        return []
    others = [editor for editor in editors if editor.pk not in writers]
    return [Hindrance(sentence=needs_other_eyes(title, others))]


def _by_findings(panel: Panel, findings: Iterable[Finding]) -> Iterator[Hindrance]:
    unread = [one for one in findings if one.code in publishable.READING_CHECKS]
    others = [one for one in findings if one.code not in publishable.READING_CHECKS]
    for one in unread:
        yield Hindrance(
            sentence=one.message,
            way=_("Read it against its evidence"),
            address=reading_address(panel),
        )
    for one in others:
        yield Hindrance(
            sentence=f"{one.message} {one.advice}".strip(),
            way=_("Mend it in the panel"),
            address=f"{change_address(panel)}#desk-heading",
        )
