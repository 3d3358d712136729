"""Falsify every live sentence of the opening exhibition, and see what the checks catch.

    .venv/bin/python scripts/mutate.py [--missed KIND] [--alarms]

Prints what was caught of what was tried, kind by kind, and how many true sentences would wrongly be
stopped, and writes the same into docs/checks.md. The same content gives the same figures. The kinds
are explained in tests/mutations/kinds.py. The exit status is 1 where a goal is missed. --missed
lists the falsifications of a kind that no check caught, --alarms the true sentences stopped.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
HOME = tempfile.TemporaryDirectory(prefix="vitrine-mutate-")
# Before settings are read: files of its own.
os.environ.update(
    VITRINE_HOME=HOME.name, DATABASE_URL="", DJANGO_SETTINGS_MODULE="exhibit.settings"
)

import django  # noqa: E402

django.setup()

from django.core.management import call_command  # noqa: E402

from tests.mutations import table  # noqa: E402
from tests.mutations.goals import unmet  # noqa: E402
from tests.mutations.kinds import KINDS  # noqa: E402
from tests.mutations.live import measure_content  # noqa: E402
from tests.mutations.measuring import Measured  # noqa: E402


def tell(measured: Measured) -> None:
    """Print the figures."""
    for kind, tally in (*measured.kinds.items(), ("all", measured.total)):
        print(f"{kind:<30}{tally.caught:>6}{tally.tried:>6}{tally.share:>7.0%}")
    print(f"true sentences wrongly stopped: {measured.stopped} of {measured.sentences}")


def main() -> int:
    """Measure, tell, and write the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--missed", choices=KINDS, metavar="KIND", action="append", default=[])
    parser.add_argument("--alarms", action="store_true")
    options = parser.parse_args()
    call_command("migrate", verbosity=0)
    measured = measure_content()
    tell(measured)
    for kind in options.missed:
        for true, lie in measured.kinds[kind].missed:
            print(f"{kind}, {true.panel} {true.number}: {lie.text} [{', '.join(lie.citations)}]")
    for alarm in measured.false_alarms if options.alarms else ():
        print(f"{alarm.panel}: {alarm.finding.code}: {alarm.finding.message}")
    table.write(measured)
    for goal in unmet(measured):
        print(f"goal missed: {goal}")
    return int(bool(unmet(measured)))


if __name__ == "__main__":
    sys.exit(main())
