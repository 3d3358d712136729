"""The reading desk: every sentence of a record read against what it cites, by two, apart."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Model, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from curation.curator import name_of
from curation.records.history.recording import note_changed
from curation.review.moves import APPROVE
from exhibit.documents.pairs import Pair, Readable, pairs_of
from exhibit.documents.reading_state import settled
from exhibit.documents.supports import support_document
from exhibit.models import Support, SupportDecision
from exhibit.models.fields import LONGEST_PROSE
from exhibit.text import anchoring


class ReadingRefused(Exception):
    """A reading or a decision that cannot be kept; the words say why and what to do."""


@dataclass(frozen=True, kw_only=True)
class PairReadings:
    """A pair with what the asking curator has said of it and, only then, what others have."""

    pair: Pair
    own: Support | None
    others: tuple[Support, ...]
    """Empty as long as the curator has not read it: a second reader reads without the first."""
    is_read_by_others: bool

    @property
    def differ(self) -> bool:
        """True where readers differ and no editor has decided."""
        rows = (self.own, *self.others) if self.own else ()
        return bool(rows) and settled(support_document(row, turn=1) for row in rows if row) is None

    @property
    def decision(self) -> SupportDecision | None:
        """What an editor decided, if anything."""
        rows = (self.own, *self.others) if self.own else ()
        return next((row.decision for row in rows if row and hasattr(row, "decision")), None)


@dataclass(frozen=True, kw_only=True)
class ReadingDesk:
    """All pairs of a record for one curator, and what was read before its words changed."""

    pairs: tuple[PairReadings, ...]
    lapsed: tuple[Support, ...]
    """Readings of sentences or words that are no longer so: of others only when all is read, for
    the words are much the same."""
    lapsed_of_others: int
    """How many more there are, which the curator does not see yet."""

    @property
    def read(self) -> int:
        """How many pairs the curator has read."""
        return sum(row.own is not None for row in self.pairs)

    @property
    def next_unread(self) -> int | None:
        """The place, from 1, of the first pair still to be read; None where all are."""
        places = (at for at, row in enumerate(self.pairs, start=1) if row.own is None)
        return next(places, None)


def reading_desk(record: Model, document: Readable, by: User) -> ReadingDesk:
    """Return the reading desk of a record's texts as they stand, for one curator."""
    pairs = {pair.fingerprint: pair for pair in pairs_of(document)}
    rows: dict[str, list[Support]] = {name: [] for name in pairs}
    for row in Support.objects.filter(key__in={pair.key for pair in pairs.values()}).select_related(
        "decision", "reader"
    ):
        if row.fingerprint in rows:
            rows[row.fingerprint].append(row)
    read = tuple(_pair_readings(pair, rows[name], by) for name, pair in pairs.items())
    all_read = all(row.own for row in read)
    supports = readings_of(record).select_related("reader")
    lapsed = [row for row in supports if row.fingerprint not in pairs]
    lapsed_shown = [row for row in lapsed if all_read or is_of(row, by)]
    return ReadingDesk(
        pairs=read, lapsed=tuple(lapsed_shown), lapsed_of_others=len(lapsed) - len(lapsed_shown)
    )


def readings_of(record: Model) -> QuerySet[Support]:
    """Return the readings that were made of a record's texts."""
    return Support.objects.filter(kind=kind_of(record), record=record.pk)


def kind_of(record: Model | type[Model]) -> str:
    """Return what readings call a kind of record."""
    return str(record._meta.model_name)


def _pair_readings(pair: Pair, rows: list[Support], by: User) -> PairReadings:
    own = next((row for row in rows if is_of(row, by)), None)
    others = [row for row in rows if row is not own]
    return PairReadings(
        pair=pair,
        own=own,
        others=tuple(others) if own else (),
        is_read_by_others=bool(others),
    )


def is_of(row: Support, by: User) -> bool:
    """Say whether a reading is a curator's: of their account, or of their name and no account.

    Nobody reads twice by being renamed, or by an account made anew.
    """
    return row.reader_id == by.pk if row.reader_id else row.reader_name == by.get_username()


def bearing_words(
    words: str, *, selected: str, start: int | None, end: int | None
) -> tuple[int, int]:
    """Return the offsets of the bearing words: those given, or where the selected words stand.

    `start` and `end` are as a browser counts characters: each line end once. Raises ReadingRefused
    where nothing was chosen, or the words are not there once.
    """
    if start is not None and end is not None:
        start, end = _in_text(words, start), _in_text(words, end)
        if not 0 <= start < end <= len(words) or not words[start:end].strip():
            raise ReadingRefused(_("Select the words that carry the sentence."))
        return start, end
    try:
        answer = anchoring.locate(selected, words)
    except anchoring.NoWords:
        raise ReadingRefused(
            _("Select the words that carry the sentence, or paste them into the box.")
        ) from None
    match answer:
        case anchoring.Found():
            return answer.passage.start, answer.passage.end
        case anchoring.FoundSeveral():
            raise ReadingRefused(_("These words stand there more than once: paste more of them."))
    raise ReadingRefused(_("These words are not in the evidence: paste them as they stand there."))


def _in_text(words: str, offset: int) -> int:
    """Return an offset in words whose line ends may be two characters each."""
    for at, character in enumerate(words):
        if at >= offset:
            break
        if character == "\r" and words[at + 1 : at + 2] == "\n":
            offset += 1
    return offset


@transaction.atomic
def read(
    *,
    record: Model,
    pair: Pair,
    by: User,
    relation: str,
    verdict: str,
    bearing: tuple[int, int],
    remark: str = "",
) -> Support:
    """Keep a curator's reading of a pair, in place of an earlier one of theirs.

    What an editor decided between readings that are no longer so falls. Raises ReadingRefused.
    """
    if relation not in Support.Relation.values or verdict not in Support.Verdict.values:
        raise ReadingRefused(
            _("Say what the evidence does for the sentence, and whether it holds.")
        )
    if bearing == (0, 0) and verdict != Support.Verdict.NOT:
        raise ReadingRefused(_("Select the words that carry the sentence."))
    if len(remark) > LONGEST_PROSE:
        raise ReadingRefused(_("The remark is too long: keep it under 10,000 characters."))
    start, end = bearing
    rows = Support.objects.select_for_update(of=("self",)).filter(fingerprint=pair.fingerprint)
    own = _own_with_name_free(rows.select_related("reader"), by)
    drop_decisions(rows)
    name = {"fingerprint": pair.fingerprint, "reader_name": by.get_username()}
    support, _made = Support.objects.update_or_create(
        **({"pk": own.pk} if own else name),
        defaults={
            **name,
            "sentence": pair.sentence,
            "key": pair.key,
            "words": pair.words,
            "kind": kind_of(record),
            "record": record.pk,
            "relation": relation,
            "verdict": verdict,
            "start": start,
            "end": end,
            "remark": remark.strip(),
            "reader": by,
            "read_at": timezone.now(),
        },
    )
    return support


def _own_with_name_free(rows: Iterable[Support], by: User) -> Support | None:
    """Return a curator's own reading; one kept under their name by a renamed account is renamed."""
    own = None
    for row in rows:
        if is_of(row, by):
            own = row
        elif row.reader and row.reader_name == by.get_username():
            row.reader_name = row.reader.get_username()
            row.save(update_fields=["reader_name"])
    return own


def drop_decisions(rows: QuerySet[Support]) -> None:
    """Take back what was decided between readings that are no longer so."""
    decided = list(rows.filter(decision__isnull=False))
    SupportDecision.objects.filter(support__in=decided).delete()
    note_changed(*decided)


@transaction.atomic
def decide(*, support: Support, by: User, reason: str) -> SupportDecision:
    """Say which of two readings stands. Raises ReadingRefused."""
    if not by.has_perm(APPROVE):
        raise ReadingRefused(
            _("{by} may not decide between readings: ask an editor.").format(by=name_of(by))
        )
    if not reason.strip():
        raise ReadingRefused(_("Say why this reading stands."))
    rows = Support.objects.filter(fingerprint=support.fingerprint)
    if len({(row.verdict, row.relation) for row in rows}) < 2:
        raise ReadingRefused(_("There is nothing to decide: its readers do not differ."))
    drop_decisions(rows)
    return SupportDecision.objects.create(
        support=support, by=by.get_username(), at=timezone.now(), reason=reason.strip()
    )
