"""Write docs/checks.md from the checks themselves; with --check, only say whether it is current."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from exhibit.checks import CHECKS  # noqa: E402

PAGE = ROOT / "docs" / "checks.md"
BEGIN, END = "<!-- made by scripts/list_checks.py -->\n", "<!-- end of the list -->\n"
COLUMNS = "| finding | what it looks for |\n|---|---|\n"


def page() -> str:
    """Return the page as it should be: everything but the list is written by hand or elsewhere."""
    before, _, below = PAGE.read_text().partition(BEGIN)
    after = below.partition(END)[2]
    rows = (f"| `{check.name}` | {check.description} |\n" for check in CHECKS)
    return f"{before}{BEGIN}{COLUMNS}{''.join(rows)}{END}{after}"


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit(0 if PAGE.read_text() == page() else f"{PAGE.name} is old: run {__file__}.")
    PAGE.write_text(page())
