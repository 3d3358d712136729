"""Where a passage stands, told by the places a file brought with it: its pages or time codes.

A place is where a page or a cue begins in the text, with what it is called: the page's own number
("xii", "345") or the time code ("0:12:03"). Texts without places are told by lines or paragraphs,
which `surroundings.locator` counts.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _

PAGES = "pages"
TIMES = "times"
LONGEST_LABEL = 20
"""Characters of what a page or a time is called."""

Place = tuple[int, str]
"""Where it begins, in characters from 0, and what it is called."""


def said(places: Sequence[Place], kind: str, start: int, end: int) -> str:
    """Say where a passage stands: "page 12", "pages 12–13", "0:12:03", "0:12:03–0:12:09".

    The second of two times is when the last words begin, not when they end. Returns '' where the
    passage begins before the first place. Raises ValueError for a kind that is neither.
    """
    if kind not in (PAGES, TIMES):
        raise ValueError(f"Places are 'pages' or 'times', not {kind!r}.")
    starts = [place[0] for place in places]
    first = bisect_right(starts, start) - 1
    last = bisect_right(starts, max(start, end - 1)) - 1
    if first < 0:
        return ""
    labels = list(dict.fromkeys((places[first][1], places[last][1])))
    word = "" if kind == TIMES else "page " if len(labels) == 1 else "pages "
    return word + "–".join(labels)


def faults(places: Iterable[Place], characters: int) -> list[str]:
    """Return what is wrong with the places of a text of so many characters, in sentences."""
    problems, before = [], -1
    for start, label in places:
        if not 0 <= start < characters:
            problems.append(
                _("Place “{label}” begins at {start}, but the text has {characters}.").format(
                    label=label, start=start, characters=characters
                )
            )
        elif start <= before:
            problems.append(
                _("Place “{label}” begins at {start}, not after the place before it.").format(
                    label=label, start=start
                )
            )
        if not label.strip() or len(label) > LONGEST_LABEL:
            problems.append(
                _("The place at {start} needs a name of 1 to {longest_label} characters.").format(
                    start=start, longest_label=LONGEST_LABEL
                )
            )
        before = start
    return problems
