"""What a curator reads before words are kept: what they are, and what keeping them would do."""

from functools import cached_property

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from curation.records.dependents import Resting, resting_on
from curation.sources.intake.characters import Suspicious, suspicious
from curation.sources.intake.words import Intake, Unit
from curation.sources.relocation_plan import Plan, Step, count_by_noun
from curation.sources.versions import (
    consequences,
    current_version,
    first_free_prefix,
    may_have_units,
)
from exhibit.models import Source
from exhibit.text import places, surroundings
from exhibit.text.counting import counted

SHOWN_UNITS = 3
SHOWN_WORDS = 160
SHOWN_STEPS = 50
SHOWN_LEFT_OUT = 2_000
SHOWN_WORDS_LEFT_OUT = 400


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
    def length_in_words(self) -> str:
        """How long the text is, and how long the current one."""
        says = _("{characters} characters, {words} words, {lines} lines")
        before = self.source.texts.filter(is_current=True).values_list("text", flat=True).first()
        if before is not None:
            says = _(
                "{characters} characters, {words} words, {lines} lines; "
                "version {seen} has {before} characters"
            )
        return says.format(
            characters=len(self.intake.text),
            words=surroundings.words(self.intake.text),
            lines=len(self.intake.text.splitlines()),
            seen=self.seen,
            before=len(before or ""),
        )

    @property
    def units_listed(self) -> list[tuple[str, str, str]]:
        """The first and last units, and between them how many are left out.

        Each with its place, its words and the class of its row.
        """
        units = self.intake.units
        first, last = units[:SHOWN_UNITS], units[SHOWN_UNITS:][-SHOWN_UNITS:]
        more = len(units) - len(first) - len(last)
        left_out = [("…", _("{more} more").format(more=more), "between")] if more else []
        return [*map(self._unit, first), *left_out, *map(self._unit, last)]

    @property
    def left_out(self) -> list[tuple[str, str, str]]:
        """The first two thousand passages of the file that are not in its text.

        Each with what it is, its place and its words.
        """
        return [
            (out.what, out.place, _shortened(out.words, SHOWN_WORDS_LEFT_OUT))
            for out in self.intake.left_out[:SHOWN_LEFT_OUT]
        ]

    @property
    def left_out_in_words(self) -> str:
        """How many passages of the file are not in its text, or ''."""
        number = len(self.intake.left_out)
        if not number:
            return ""
        says = _("Words of the file that are not in this text: {passages}")
        return says.format(passages=counted(number, "passage"))

    @property
    def more_left_out(self) -> str:
        """How many more passages are not in the text, in a sentence, or ''."""
        more = len(self.intake.left_out) - SHOWN_LEFT_OUT
        return _("{more:,} more, not listed here.").format(more=more) if more > 0 else ""

    @cached_property
    def suspicious(self) -> tuple[Suspicious, ...]:
        """Characters that cannot be seen, or that tell of something gone wrong."""
        return suspicious(self.intake.text)

    @property
    def seen_stays(self) -> str:
        """What becomes of the current version, or ''."""
        if not self.seen:
            return ""
        return _("Version {version} stays as it is.").format(version=self.seen)

    @property
    def counts_in_words(self) -> list[str]:
        """What becomes of excerpts and of emendations, in sentences; for kinds there are any of."""
        moving, waiting = count_by_noun(self._plan.moving), count_by_noun(self._plan.waiting)
        sentences = []
        for noun in ("excerpt", "emendation"):
            if moving[noun] or waiting[noun]:
                goes = ngettext(
                    "{passages} moves to it by itself",
                    "{passages} move to it by themselves",
                    moving[noun],
                ).format(passages=counted(moving[noun], noun))
                waits = ngettext(
                    "{count} waits for your decision.",
                    "{count} wait for your decision.",
                    waiting[noun],
                ).format(count=waiting[noun])
                sentences.append(f"{goes}; {waits}")
        return sentences

    @property
    def nothing_stands(self) -> str:
        """That nothing stands in the source's current words, or ''."""
        if self._plan.steps or not self.seen:
            return ""
        return _("No excerpt and no emendation stands in this source.")

    @property
    def doubt(self) -> str:
        """Whether these are the right words at all, where no passage is found again; else ''."""
        if self._plan.moving or len(self._plan.waiting) <= 2:
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

    def _unit(self, unit: Unit) -> tuple[str, str, str]:
        words = " ".join(self.intake.text[unit.start : unit.end].split())
        return self._locator(unit), _shortened(words, SHOWN_WORDS), ""

    def _locator(self, unit: Unit) -> str:
        if self.intake.place_starts:
            return places.said(
                [(unit.start, unit.label)], self.intake.unit_kind, unit.start, unit.end
            )
        return surroundings.locator(self.intake.text, unit.start, unit.end, self.source.places)


def _shortened(words: str, most: int) -> str:
    """Return words, or as many whole ones of them as have room."""
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + " …"
