"""Coverage: how much of each source the panels use, and what nobody has accounted for."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from curation.desk.holdings import Holdings
from curation.desk.lines import records
from exhibit.text.counting import counted


@dataclass(frozen=True, kw_only=True)
class Covered:
    """How much of one source is used, drafts counted too."""

    source: str
    units: int
    used: int
    """Units that a panel uses, whole or in part."""
    excerpts: int
    """Excerpts that a panel shows: what counts where the text has no units."""
    used_address: str
    excused: int
    """Units that no panel uses, with a reason why."""
    excused_address: str
    open: int
    """Units with neither a use nor a reason."""
    open_address: str
    share: int
    """Per cent of its characters in passages that a panel shows, by words or gist."""

    @property
    def used_told(self) -> tuple[str, str]:
        """What is used in a few words, and the rest of it for those who hear the table."""
        if not self.units:
            told = counted(self.excerpts, "excerpt")
            return told, _("of {source} on panels").format(source=self.source)
        told = _("{used} of {units}").format(used=self.used, units=self.units)
        return told, _("units of {source} used").format(source=self.source)

    @property
    def units_template(self) -> str:
        """The template of what is said of units nobody uses."""
        name = "units" if self.units else "undivided"
        return f"curation/dashboard/_coverage_{name}.html"

    @property
    def mark(self) -> str:
        """The class that marks units nobody has accounted for, or ''."""
        return "todo" if self.open else ""


def table(holdings: Holdings) -> tuple[Covered, ...]:
    """Return the coverage of every source of which we hold the words."""
    spans = holdings.spans(holdings.used)
    by_use = units_by_use(holdings)
    rows = []
    for source in holdings.sources:
        text = holdings.current.get(source.pk)
        if text is None:
            continue
        passages = {row.pk for row in holdings.passages.values() if row.text == text.pk}
        used, excused, neither = (len(passages & by_use[use]) for use in by_use)
        units = used + excused + neither
        shown = sum(holdings.passages[key].text == text.pk for key in holdings.used)
        characters = sum(end - start for start, end in spans.get(text.pk, ()))
        rows.append(
            Covered(
                source=str(source),
                units=units,
                used=used,
                excerpts=shown,
                used_address=_address(source.pk, "used" if units else ""),
                excused=excused,
                excused_address=_address(source.pk, "reason"),
                open=neither,
                open_address=_address(source.pk, "neither"),
                share=round(100 * characters / max(1, len(text.text))),
            )
        )
    return tuple(rows)


def units_by_use(holdings: Holdings) -> dict[str, set[int]]:
    """Return the primary keys of the units of current texts: used, with a reason, neither."""
    current = {text.pk for text in holdings.current.values()}
    units = [row for row in holdings.passages.values() if row.is_unit and row.text in current]
    used = {row.pk for row in units if row.key in holdings.used_places}
    reason = {row.pk for row in units if row.unused_reason.strip()} - used
    return {"used": used, "reason": reason, "neither": {row.pk for row in units} - used - reason}


def _address(source: int, use: str) -> str:
    of_source = {"source_text__source__id__exact": str(source)}
    return records("excerpt", {"use": use} | of_source if use else of_source)
