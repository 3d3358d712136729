"""Write docs/checks.md from the checks themselves; with --check, only say whether it is current."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from exhibit.checks import CHECKS  # noqa: E402

PAGE = ROOT / "docs" / "checks.md"
HEAD = """# The checks of a panel

Each is a small function in `exhibit/checks/` with tests of its own. Errors stop approval and
publishing; warnings must be let stand by a named curator with a reason; hints only hint. This page
is made by `scripts/list_checks.py`.

| finding | what it looks for |
|---|---|
"""


def page() -> str:
    """Return the page as it should be."""
    return HEAD + "".join(f"| `{check.name}` | {check.description} |\n" for check in CHECKS)


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit(0 if PAGE.read_text() == page() else f"{PAGE.name} is old: run {__file__}.")
    PAGE.write_text(page())
