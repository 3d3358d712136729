"""What the dashboard must know of a panel's text: which sentences nothing backs, what it cites.

Reading a text takes a fifth of a millisecond, ten thousand of them seconds. So what was read is
kept in memory until the panel is saved again, and one look at the dashboard reads new ones for a
limited time only; it says how many are still unread.
"""

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from exhibit.models import Panel
from exhibit.text import body as body_text

SECONDS = 0.15
"""Half of what the first page may take altogether."""
AT_ONCE = 500
"""Texts asked for in one query."""
_MOST_KEPT = 100_000
"""Panels whose facts are kept: a few hundred bytes each."""

Saved = tuple[int, datetime]
"""Version and time of a panel's last save: another save gives another pair."""


@dataclass(frozen=True, kw_only=True)
class PanelFacts:
    """What a panel's text says of itself."""

    unbacked: int
    """Sentences with neither citation nor the mark of framing."""
    citations: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Read:
    """What is known of panels, by primary key, and how many there was no time for."""

    facts: Mapping[int, PanelFacts]
    unread: int = 0


_kept: dict[int, tuple[Saved, PanelFacts]] = {}


def facts_in(source: str) -> PanelFacts:
    """Return the facts of one text, by the rule of the check for unbacked sentences."""
    body = body_text.parse(source)
    unbacked = sum(
        1
        for sentence in body.sentences
        if sentence.text and not sentence.citations and not sentence.framing
    )
    return PanelFacts(unbacked=unbacked, citations=body.citations)


def read(saved: Mapping[int, Saved], *, seconds: float | None = SECONDS) -> Read:
    """Return the facts of panels, given the last save of each by primary key.

    Texts saved since they were read are read again, for about so many seconds; None: all of them.
    """
    if len(_kept) > _MOST_KEPT:
        _kept.clear()
    # Kept facts of another save are of no use, whatever the number of the panel.
    missing = [pk for pk, save in saved.items() if _kept.get(pk, (None,))[0] != save]
    end = None if seconds is None else time.monotonic() + seconds
    for at in range(0, len(missing), AT_ONCE):
        if at and end is not None and time.monotonic() > end:
            break
        _read_some(missing[at : at + AT_ONCE], saved)
    facts = {}
    for pk, save in saved.items():
        # Asked for once: another thread may clear what is kept at any moment.
        entry = _kept.get(pk)
        if entry is not None and entry[0] == save:
            facts[pk] = entry[1]
    return Read(facts=facts, unread=len(saved) - len(facts))


def read_all() -> Mapping[int, PanelFacts]:
    """Return the facts of every panel, however long it takes."""
    rows = Panel.objects.values_list("pk", "version", "changed_at")
    return read({pk: (version, at) for pk, version, at in rows}, seconds=None).facts


def _read_some(keys: Iterable[int], saved: Mapping[int, Saved]) -> None:
    for pk, source in Panel.objects.filter(pk__in=keys).values_list("pk", "body"):
        _kept[pk] = (saved[pk], facts_in(source))
