"""Panels: by state, on display, and by what they rest on."""

from collections import Counter
from collections.abc import Iterator

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation.desk.holdings import Holdings, PanelRow
from curation.desk.lines import Block, Line, records
from curation.records.as_written import AsWritten
from curation.review.reading_progress import progress_of_begun
from exhibit.models import Panel

STATES = {
    Panel.State.DRAFT: _lazy("Drafts"),
    Panel.State.IN_REVIEW: _lazy("In review"),
    Panel.State.APPROVED: _lazy("Approved"),
}


def block(holdings: Holdings) -> Block:
    """Return how many panels there are in each state."""
    states = Counter(panel.state for panel in holdings.panels)
    lines = [
        Line(
            label=str(label),
            count=states[state],
            address=records("panel", {"state__exact": state.value}),
            todo=state == Panel.State.IN_REVIEW,
        )
        for state, label in STATES.items()
    ]
    on_display = sum(panel.display for panel in holdings.panels)
    return Block(
        name="panels",
        heading=_("Panels"),
        lines=(
            *lines,
            Line(
                label=_("On display"),
                count=on_display,
                address=records("panel", {"display__exact": "1"}),
            ),
        ),
    )


def evidence_block(holdings: Holdings, as_written: AsWritten) -> Block:
    """Return the panels that something is wanting in, by what they rest on."""
    facts = holdings.read.facts
    bare = unbacked(holdings)
    sentences = sum(facts[pk].unbacked for pk in bare)
    unread = holdings.read.unread
    return Block(
        name="evidence",
        heading=_("What panels rest on"),
        says=_("Counted so far in {read} of {all} panels.").format(
            read=f"{len(facts):,}", all=f"{len(holdings.panels):,}"
        )
        if unread
        else "",
        lines=(
            Line(
                label=_("Panels with sentences that nothing backs"),
                count=len(bare),
                address=records("panel", {"evidence": "unbacked"}),
                note=_("Sentences: {count:,}").format(count=sentences) if bare else "",
                todo=True,
            ),
            *_to_be_read(holdings, as_written),
            Line(
                label=_("Panels that rest on one source alone"),
                count=len(on_one_source(holdings)),
                address=records("panel", {"evidence": "one-source"}),
                note=_("No other source and no note is cited."),
            ),
            Line(
                label=_("Panels that cite nothing"),
                count=len(citing_nothing(holdings)),
                address=records("panel", {"evidence": "nothing"}),
                todo=True,
            ),
        ),
    )


def _to_be_read(holdings: Holdings, as_written: AsWritten) -> Iterator[Line]:
    """Yield the panels still to be read against their evidence, where the house asks for that."""
    if settings.READINGS:
        yield Line(
            label=_("Panels still to be read against their evidence"),
            count=len(unread(holdings, as_written)),
            address=records("panel", {"evidence": "unread"}),
            note=_("By one curator.") if settings.READINGS == 1 else _("By two curators, apart."),
            todo=True,
        )


def unread(holdings: Holdings, as_written: AsWritten) -> set[int]:
    """Return the primary keys of panels with a sentence too few have read against its evidence."""
    citing = {panel.pk for panel in holdings.panels if holdings.cited_on(panel)}
    read = {row.record.pk for row in progress_of_begun(as_written) if row.is_read}
    return citing - read


def unbacked(holdings: Holdings) -> set[int]:
    """Return the primary keys of panels with a sentence that nothing backs."""
    return {pk for pk, fact in holdings.read.facts.items() if fact.unbacked}


def citing_nothing(holdings: Holdings) -> set[int]:
    """Return the primary keys of panels whose text cites nothing at all."""
    return {pk for pk, fact in holdings.read.facts.items() if not fact.citations}


def on_one_source(holdings: Holdings) -> set[int]:
    """Return the primary keys of panels all of whose evidence comes from one source."""
    return {panel.pk for panel in holdings.panels if _rests_on_one(holdings, panel)}


def _rests_on_one(holdings: Holdings, panel: PanelRow) -> bool:
    cited = holdings.cited_on(panel)
    if not cited or not cited <= holdings.passages.keys():
        return False
    keys = holdings.shown_on(panel)
    return len({holdings.texts[holdings.passages[key].text].source_id for key in keys}) == 1
