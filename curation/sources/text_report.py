"""What a curator reads before words are kept: what they are, and what keeping them would do."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from curation.records.dependents import Resting, resting_on
from curation.sources.intake import Intake, Unit
from curation.sources.intake.characters import Suspicious, suspicious
from curation.sources.intake_actions import current_version, first_free_prefix, may_have_units
from curation.sources.relocation_plan import Plan, Step
from curation.sources.versions import consequences
from exhibit.models import Excerpt, Source
from exhibit.text import anchoring, places
from exhibit.text.counting import counted

SHOWN_UNITS = 3
SHOWN_WORDS = 160
SHOWN_STEPS = 50


@dataclass(frozen=True)
class ShownUnit:
    """A unit as the report shows it."""

    locator: str
    words: str
    mark: str = ""


@dataclass(frozen=True)
class Counted:
    """What becomes of the passages of one kind."""

    noun: str
    moving: int
    waiting: int


class TextReport:
    """A report on words that are not kept yet, for one source. Reads the database, never writes."""

    def __init__(self, source: Source, intake: Intake) -> None:
        self.source = source
        self.intake = intake

    @cached_property
    def seen(self) -> int:
        """The number of the version that is current now, 0 for none."""
        return current_version(self.source)

    @cached_property
    def version(self) -> int:
        """The number these words would get."""
        latest = self.source.texts.order_by("-version").values_list("version", flat=True).first()
        return (latest or 0) + 1

    @property
    def characters(self) -> int:
        """How many characters the text has."""
        return len(self.intake.text)

    @cached_property
    def words(self) -> int:
        """How many words the text has, as quotation budgets count them."""
        return anchoring.words(self.intake.text)

    @cached_property
    def lines(self) -> int:
        """How many lines the text has."""
        return len(self.intake.text.splitlines())

    @cached_property
    def characters_before(self) -> int:
        """How many characters the current version has; 0 for none."""
        text = self.source.texts.filter(is_current=True).values_list("text", flat=True).first()
        return len(text or "")

    @property
    def length_in_words(self) -> str:
        """How long the text is, and how long the current one."""
        says = _("{characters} characters, {words} words, {lines} lines")
        if self.seen:
            says = _(
                "{characters} characters, {words} words, {lines} lines; "
                "version {seen} has {before} characters"
            )
        return says.format(
            characters=self.characters,
            words=self.words,
            lines=self.lines,
            seen=self.seen,
            before=self.characters_before,
        )

    @property
    def units_listed(self) -> list[ShownUnit]:
        """The first and last units, and between them how many are left out."""
        more = self.units_between
        left_out = [ShownUnit("…", _("{more} more").format(more=more), "between")] if more else []
        return [*self.first_units, *left_out, *self.last_units]

    @property
    def first_units(self) -> list[ShownUnit]:
        """The first few units."""
        return [self._shown(unit) for unit in self.intake.units[:SHOWN_UNITS]]

    @property
    def last_units(self) -> list[ShownUnit]:
        """The last few, without those that are among the first."""
        rest = self.intake.units[SHOWN_UNITS:]
        return [self._shown(unit) for unit in rest[-SHOWN_UNITS:]]

    @property
    def units_between(self) -> int:
        """How many units stand between those shown."""
        return max(0, len(self.intake.units) - 2 * SHOWN_UNITS)

    @cached_property
    def suspicious(self) -> tuple[Suspicious, ...]:
        """Characters that cannot be seen, or that tell of something gone wrong."""
        return suspicious(self.intake.text)

    @property
    def suspicious_in_words(self) -> list[str]:
        """Each kind of such characters, in a sentence."""
        found = []
        for one in self.suspicious:
            says = ngettext(
                "{count} × {what} ({codes}), in line {lines}.",
                "{count} × {what} ({codes}), in lines {lines}.",
                len(one.lines),
            )
            if one.more:
                says = _("{count} × {what} ({codes}), in lines {lines} and more.")
            codes, lines = ", ".join(one.codes), ", ".join(map(str, one.lines))
            found.append(says.format(count=one.count, what=one.what, codes=codes, lines=lines))
        return found

    @property
    def seen_stays(self) -> str:
        """What becomes of the current version, or ''."""
        if not self.seen:
            return ""
        return _("Version {version} stays as it is.").format(version=self.seen)

    @property
    def counts_in_words(self) -> list[str]:
        """What becomes of excerpts and of emendations, in sentences."""
        found = []
        for one in self.counts:
            moving = ngettext(
                "{passages} moves to it by itself",
                "{passages} move to it by themselves",
                one.moving,
            ).format(passages=counted(one.moving, one.noun))
            waiting = ngettext(
                "{count} waits for your decision.", "{count} wait for your decision.", one.waiting
            ).format(count=one.waiting)
            found.append(f"{moving}; {waiting}")
        return found

    @property
    def nothing_stands(self) -> str:
        """That nothing stands in the source's current words, or ''."""
        if self.counts or not self.seen:
            return ""
        return _("No excerpt and no emendation stands in this source.")

    @cached_property
    def counts(self) -> list[Counted]:
        """What becomes of excerpts and of emendations, for kinds the source has any of."""
        found = []
        for noun, is_excerpt in (("excerpt", True), ("emendation", False)):
            moving = self._of(self._plan.moving, is_excerpt)
            waiting = self._of(self._plan.waiting, is_excerpt)
            if moving or waiting:
                found.append(Counted(noun, len(moving), len(waiting)))
        return found

    @property
    def is_quite_other(self) -> bool:
        """True where no passage at all is found again: perhaps these are another source's words."""
        return len(self._plan.waiting) > 2 and not self._plan.moving

    @property
    def doubt(self) -> str:
        """Whether these are the right words at all, where that is to be asked; else ''."""
        if not self.is_quite_other:
            return ""
        return _("No passage of this source stands in the new words. Are they the right ones?")

    @property
    def waiting(self) -> list[Step]:
        """The first fifty of what would wait for a decision."""
        return self._plan.waiting[:SHOWN_STEPS]

    @property
    def more_waiting(self) -> int:
        """How many more would wait."""
        return max(0, len(self._plan.waiting) - SHOWN_STEPS)

    @cached_property
    def panels(self) -> tuple[Resting, ...]:
        """The panels that rest on the source."""
        return resting_on(self.source) if self.seen else ()

    @cached_property
    def no_units(self) -> str:
        """Why no units can be made, or ''."""
        return may_have_units(self.source, self.intake)

    @cached_property
    def prefix(self) -> str:
        """A beginning for the keys of units."""
        return first_free_prefix(self.source)

    @cached_property
    def _plan(self) -> Plan:
        return consequences(source=self.source, text=self.intake.text)

    @staticmethod
    def _of(steps: list[Step], is_excerpt: bool) -> list[Step]:
        return [step for step in steps if isinstance(step.row, Excerpt) is is_excerpt]

    def _shown(self, unit: Unit) -> ShownUnit:
        words = " ".join(self.intake.text[unit.start : unit.end].split())
        if len(words) > SHOWN_WORDS:
            words = words[:SHOWN_WORDS].rsplit(" ", 1)[0] + " …"
        return ShownUnit(self._locator(unit), words)

    def _locator(self, unit: Unit) -> str:
        if self.intake.place_starts:
            return places.said(
                [(unit.start, unit.label)], self.intake.unit_kind, unit.start, unit.end
            )
        return anchoring.locator(self.intake.text, unit.start, unit.end, self.source.places)
