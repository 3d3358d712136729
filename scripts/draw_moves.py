"""Write docs/review.md from the table of moves; with --check, only say whether it is current."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "exhibit.settings")

import django  # noqa: E402

django.setup()

from curation.review.moves import MOVES, WHO, Display, Move, State  # noqa: E402, TID251

PAGE = ROOT / "docs" / "review.md"
HEAD = """# From draft to display

A panel's text is a draft, in review or approved; apart from that, the panel is on display or not.
Visitors read the approved revision of a panel on display, from the next edition on. Changing an
approved text makes it a draft again, and visitors go on reading the approved one. Every move is
one row of a table in `curation/review/moves.py`, and this page is made of it by
`scripts/draw_moves.py`.

"""
FOUR_EYES = """
\\* Unless `VITRINE_REVIEW_FOUR_EYES` is off, nobody who made a revision of the text since it was
last approved. The panel's form says who may.

Where `VITRINE_READINGS` is 1 or 2, nothing is approved, and no approved text goes into the next
edition, before that many curators have read each sentence against each of its citations, apart
from each other. Where two differ, an editor decides with a reason; where a citation does not carry
its sentence, that is mended, or let stand with a reason. Readings made after approval count too.
"""
RECORDS = """
## What is no panel

Everything else that visitors read is approved too: one by one, or with what it hangs on. The next
edition shows a record as it was approved, whatever became of it since; one that nobody approved is
left out. Where something approved leads to a record that is left out, the edition waits and names
it. Editors approve by the button on the record's form, or several in their list. The rule of other
eyes holds likewise: nobody who saved the record, or an excerpt, note or emendation that it shows,
since it was last approved.

"""
BY_ITSELF = "by itself"
WITH_EVIDENCE = (
    "by itself, with the excerpts and notes it cites: where they changed, the edition waits"
)
WITH_THE_PANEL = "with the panel"
APPROVED = (
    ("a panel's texts, prompts, related panels, and its subjects as it names them", WITH_THE_PANEL),
    ("pictures, charts and drawings, with their words", WITH_THE_PANEL),
    ("questions on a panel", WITH_THE_PANEL),
    (
        "excerpts, notes with their works, and sources on a panel",
        f"{WITH_THE_PANEL}: where they changed, the edition waits",
    ),
    ("a question's page", "with the first panel that shows it, in walking order"),
    ("the exhibition: its home page and the page about it", WITH_EVIDENCE),
    ("a theme", WITH_EVIDENCE),
    ("a source's page: its record, units with gist and reason, emendations", BY_ITSELF),
    ("a subject's page", BY_ITSELF),
    ("an event of the timeline, and which panels speak of it", WITH_EVIDENCE),
    ("a tour with its stops", WITH_EVIDENCE),
    ("a standard", BY_ITSELF),
    (
        "former addresses of a panel, theme, source, question, subject or tour",
        (
            "one under which it was approved is kept when it changes; editors add others. Nobody "
            "takes one untold: the form names the record it leads to"
        ),
    ),
    ("on display or not", "a publisher's move"),
    ("the order in which things hang", "it holds no words, and goes with the next edition"),
)
AFTER = """
A bundle that is loaded as approved approves all of these, and an update of the program approved
what was public before it.
"""


def diagram() -> str:
    """Return the states and moves as a Mermaid diagram."""
    state_lines = [f'    state "{state.label}" as {_id(state)}' for state in (*State, *Display)]
    move_lines = [f"    {_id(move.before)} --> {_id(move.after)}: {move.name}" for move in MOVES]
    start_lines = [f"    [*] --> {_id(state)}" for state in (State.DRAFT, Display.OFF)]
    return "\n".join(
        ["```mermaid", "stateDiagram-v2", *state_lines, *start_lines, *move_lines, "```"]
    )


def table() -> str:
    """Return the moves as a table with who may make each."""
    head = "| move | from | to | who |\n|---|---|---|---|\n"
    return head + "".join(map(_row, MOVES))


def records() -> str:
    """Return what visitors read as a table with how it is approved."""
    head = "| what visitors read | how it is approved |\n|---|---|\n"
    return head + "".join(f"| {what} | {how} |\n" for what, how in APPROVED)


def page() -> str:
    """Return the page as it should be."""
    return f"{HEAD}{diagram()}\n\n{table()}{FOUR_EYES}{RECORDS}{records()}{AFTER}"


def _row(move: Move) -> str:
    star = " \\*" if move.other_eyes else ""
    who = WHO[move.permission] + star
    return f"| {move.name} | {move.before.label} | {move.after.label} | {who} |\n"


def _id(state: State | Display) -> str:
    return state.value.replace("-", "_")


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit(0 if PAGE.read_text() == page() else f"{PAGE.name} is old: run {__file__}.")
    PAGE.write_text(page())
