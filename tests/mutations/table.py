"""What was measured, as the table of docs/checks.md."""

from pathlib import Path

from tests.mutations.kinds import KINDS
from tests.mutations.measuring import Measured, Tally

PAGE = Path(__file__).resolve().parents[2] / "docs" / "checks.md"
BEGIN = "<!-- made by scripts/mutate.py -->\n"
END = "<!-- end of what scripts/mutate.py makes -->\n"


def table(measured: Measured) -> str:
    """Return the figures of a measurement in Markdown."""
    rows = [_row(f"{kind}: {_what(kind)}", measured.kinds[kind]) for kind in KINDS]
    share = measured.stopped / measured.sentences
    return "".join(
        (
            BEGIN,
            "| falsification | caught | tried | share |\n|---|---|---|---|\n",
            *rows,
            _row("**all**", measured.total),
            "\n",
            f"Of {measured.sentences} true sentences {measured.stopped} are wrongly stopped, ",
            f"{share:.1%}.\n",
            END,
        )
    )


def _row(name: str, tally: Tally) -> str:
    return f"| {name} | {tally.caught} | {tally.tried} | {tally.share:.0%} |\n"


def _what(kind: str) -> str:
    """Return the first sentence of a kind's docstring."""
    told = " ".join((KINDS[kind].__doc__ or "").split()).partition(". ")[0].rstrip(".")
    return told[:1].lower() + told[1:]


def in_page() -> str:
    """Return the table as the page has it, or nothing."""
    page = PAGE.read_text()
    start, end = page.find(BEGIN), page.find(END)
    return page[start : end + len(END)] if 0 <= start < end else ""


def write(measured: Measured) -> None:
    """Put the table into the page in place of the old one."""
    page = PAGE.read_text()
    PAGE.write_text(page.replace(in_page(), table(measured)))
