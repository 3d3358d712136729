"""The reading desk as a page: one sentence with its evidence, and the list of all of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from curation.curator import name_of
from curation.records.links import change_address
from curation.review.read_records import ReadRecord, reading_address
from curation.review.readings import PairReadings, ReadingDesk
from exhibit.documents.excerpt_cards import source_kind
from exhibit.documents.pairs import evidence_of
from exhibit.models import Support
from exhibit.presenters.links import Link


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """What a sentence cites, in full: its words, and what it is."""

    key: str
    title: str
    words: str
    others: str = ""
    """For an excerpt that the file spells otherwise than we read it: how we read it."""


@dataclass(frozen=True, kw_only=True)
class Step:
    """One sentence to be read against one citation."""

    place: int
    fingerprint: str
    sentence: str
    evidence: Evidence
    beside: tuple[Evidence, ...]
    """What else the sentence cites."""
    progress: str
    before: str
    after: str
    """The addresses of the steps around it; '' at the ends."""


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What one reader said, in words."""

    pk: int
    by: str
    sentence: str
    says: str
    bearing: str
    remark: str


@dataclass(frozen=True, kw_only=True)
class Line:
    """A pair in the list: what it is, how far its reading is, and where to read it."""

    address: str
    heading: str
    sentence: str
    state: str
    readings: tuple[Reading, ...]
    to_decide: tuple[Reading, ...]
    decision: str


@dataclass(frozen=True, kw_only=True)
class ReadingPage:
    """All the reading desk prints."""

    name: str
    """What the record is called."""
    address: str
    """Of its form."""
    records: Link
    """To the list of its kind."""
    step: Step | None
    summary: str
    lines: tuple[Line, ...]
    lapsed: tuple[Reading, ...]
    more_lapsed: str
    """How many more there are that this curator sees only later; '' for none."""

    @property
    def has_lapsed(self) -> bool:
        """True where anybody read what has changed since."""
        return bool(self.lapsed or self.more_lapsed)


def reading_page(
    read: ReadRecord, desk: ReadingDesk, *, place: int | None, may_decide: bool
) -> ReadingPage:
    """Return the desk at one of its places, from 1; without a step where `place` is None."""
    evidence = _evidence(read)
    address = reading_address(read.record)
    meta = read.record._meta
    return ReadingPage(
        name=str(read.record),
        address=change_address(read.record),
        records=Link(
            label=capfirst(str(meta.verbose_name_plural)),
            address=reverse(f"admin:{meta.app_label}_{meta.model_name}_changelist"),
        ),
        step=_step(desk, place, evidence, address) if place else None,
        summary=_summary(desk),
        lines=tuple(
            _line(at, row, address, may_decide) for at, row in enumerate(desk.pairs, start=1)
        ),
        lapsed=tuple(map(_reading, desk.lapsed)),
        more_lapsed=_more_lapsed(desk.lapsed_of_others),
    )


def _more_lapsed(count: int) -> str:
    if not count:
        return ""
    return ngettext(
        "{count} more, by somebody else, is shown when you have read every sentence.",
        "{count} more, by others, are shown when you have read every sentence.",
        count,
    ).format(count=count)


def _evidence(read: ReadRecord) -> dict[str, Evidence]:
    excerpts, notes = evidence_of(read.document)
    sources = {key: source_kind(source) for key, source in read.sources.items()}
    by_key = {}
    for excerpt in excerpts:
        title = _("{key}, {source}, {place}").format(
            key=excerpt.key, source=sources[excerpt.source], place=excerpt.locator
        )
        corrected = [
            _("“{file}” is read as “{ours}”.").format(
                file=row.file_reading, ours=row.corrected_reading
            )
            for row in excerpt.emendations
        ]
        by_key[excerpt.key] = Evidence(
            key=excerpt.key, title=title, words=excerpt.exact or "", others=" ".join(corrected)
        )
    for note in notes:
        by_key[note.key] = Evidence(
            key=note.key,
            title=_("{key}, scholarship note: {works}").format(key=note.key, works=note.works),
            words=note.text,
        )
    return by_key


def _step(desk: ReadingDesk, place: int, evidence: Mapping[str, Evidence], address: str) -> Step:
    pair = desk.pairs[place - 1].pair
    beside = [
        evidence[row.pair.key]
        for row in desk.pairs
        if row.pair.sentence == pair.sentence and row.pair.key != pair.key
    ]
    last = len(desk.pairs)
    return Step(
        place=place,
        fingerprint=pair.fingerprint,
        sentence=pair.sentence,
        evidence=evidence[pair.key],
        beside=tuple(beside),
        progress=_("Step {place} of {all}: {where}, {key}. You have read {read}.").format(
            place=place, all=last, where=pair.place, key=pair.key, read=desk.read
        ),
        before=f"{address}?at={place - 1}" if place > 1 else "",
        after=f"{address}?at={place + 1}" if place < last else "",
    )


def _summary(desk: ReadingDesk) -> str:
    if not desk.pairs:
        return _("No sentence here cites anything yet: there is nothing to read.")
    left = len(desk.pairs) - desk.read
    if not left:
        return _("You have read every sentence against its evidence.")
    return ngettext(
        "{count} of {all} readings is still to be made by you.",
        "{count} of {all} readings are still to be made by you.",
        left,
    ).format(count=left, all=len(desk.pairs))


def _line(at: int, row: PairReadings, address: str, may_decide: bool) -> Line:
    supports = [row.own, *row.others] if row.own else []
    readings = tuple(_reading(support) for support in supports if support)
    decision = row.decision
    return Line(
        address=f"{address}?at={at}",
        heading=capfirst(_("{where}, {key}").format(where=row.pair.place, key=row.pair.key)),
        sentence=row.pair.sentence,
        state=_state(row),
        readings=readings,
        to_decide=readings if may_decide and row.differ else (),
        decision=_("{by} decided: “{verdict}”. {reason}").format(
            by=decision.by,
            verdict=decision.support.get_verdict_display(),
            reason=decision.reason,
        )
        if decision
        else "",
    )


def _state(row: PairReadings) -> str:
    if row.own is None:
        by_others = _("Read by somebody else, not yet by you.")
        return by_others if row.is_read_by_others else _("Nobody has read it.")
    if row.differ:
        return _("The readers differ: an editor decides.")
    return _("Read by you and somebody else.") if row.others else _("Read by you.")


def _reading(support: Support) -> Reading:
    by = name_of(support.reader) if support.reader else support.reader_name
    return Reading(
        pk=support.pk,
        by=_("{by}, {day}").format(by=by, day=date_format(support.read_at, "j F Y")),
        sentence=support.sentence,
        says=_("{key} {relation}; it {verdict}").format(
            key=support.key,
            relation=support.get_relation_display(),
            verdict=support.get_verdict_display(),
        ),
        bearing=support.bearing,
        remark=support.remark,
    )
