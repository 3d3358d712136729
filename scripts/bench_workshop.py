"""Measure the pages that curators wait for, with few panels and with thousands.

    .venv/bin/python scripts/bench_workshop.py [--panels 10000] [--excerpts 50000] [--gate]
    .venv/bin/python scripts/bench_workshop.py "panel form" reader

Everything is asked of the whole application in this process, signed in, on a fresh home: once with
the opening exhibition, published, and once more when it was filled up with copies of it (which
takes half a minute, and a gigabyte). The same panel and the same source are asked for. Counted is
the time of this process's processor, since machines are noisy. With --gate the exit status is 1
where a page takes more than 150 ms at the median with the opening exhibition, or more than 1.5
times as long with all the others.
"""

import argparse
import gc
import io
import os
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
HOME = tempfile.TemporaryDirectory(prefix="vitrine-bench-")
# Before settings are read: files of its own, and static files found without collecting them.
os.environ.update(
    VITRINE_HOME=HOME.name, DATABASE_URL="", DJANGO_SETTINGS_MODULE="exhibit.settings"
)
os.environ |= {"VITRINE_DEBUG": "1", "VITRINE_EDITION_PACKS": "0"}

import django  # noqa: E402

django.setup()

import bulk_exhibition  # noqa: E402
from django.contrib.auth.models import User  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext, setup_test_environment  # noqa: E402
from django.urls import reverse  # noqa: E402

from exhibit.models import Excerpt, Panel, Source  # noqa: E402
from exhibit.text.body import words  # noqa: E402

LIMIT_MS = 150.0
LIMIT_TIMES = 1.5
TIMES, FEWEST = 15, 3
LONGEST_MS = 20_000.0


@dataclass(frozen=True, kw_only=True)
class Figures:
    """What was measured of one page, in milliseconds of the processor."""

    first: float
    """The first look, which works out what is kept for the next ones."""
    median: float
    p95: float
    queries: int


def open_workshop() -> Client:
    """Load and publish the opening exhibition, and return a client that is signed in."""
    call_command("migrate", verbosity=0)
    # Without packs: they take a minute and change nothing of these pages.
    call_command("open_exhibition", stdout=io.StringIO())
    client = Client()
    client.force_login(User.objects.get(username="curator"))
    for address in pages().values():
        client.get(address)
    # As the server does once it has loaded everything (exhibit/wsgi.py).
    gc.collect()
    gc.freeze()
    return client


def pages() -> dict[str, str]:
    """Return the addresses that are asked for, by name; the panel is the longest."""
    panel = max(Panel.objects.all(), key=lambda panel: words(panel.body))
    source = Source.objects.order_by("mark")[0]
    return {
        "panel form": reverse("admin:exhibit_panel_change", args=[panel.pk]),
        "first page": reverse("admin:index"),
        "publishing desk": reverse("curation:publish"),
        "reader": reverse("curation:source-read", args=[source.key]),
        "list of panels": reverse("admin:exhibit_panel_changelist"),
    }


def measure(client: Client, address: str) -> Figures:
    """Return what a page takes and how many queries it asks."""
    times: list[float] = []
    # A page that takes a minute is not asked for sixteen times.
    while len(times) < FEWEST or (len(times) <= TIMES and sum(times) < LONGEST_MS):
        begin = time.process_time()
        answer = client.get(address)
        times.append(1000 * (time.process_time() - begin))
        if answer.status_code != 200:
            raise SystemExit(f"{address} answered {answer.status_code}.")
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    first, *counted = times
    return Figures(
        first=first,
        median=statistics.median(counted),
        p95=statistics.quantiles(counted, n=20, method="inclusive")[-1],
        queries=len(queries),
    )


def told(name: str, few: Figures | None, now: Figures) -> str:
    """Return the line of a page; `few` is what it took with the opening exhibition alone."""
    limit = now.median / LIMIT_MS if few is None else now.median / few.median / LIMIT_TIMES
    figures = f"{now.first:>9.0f}{now.median:>9.1f}{now.p95:>9.1f}{now.queries:>9}"
    times = f"{now.median / few.median:>9.2f}" if few else " " * 9
    return f"{name:<28}{figures}{times}{limit:>9.2f}"


def measure_all(
    client: Client, addresses: dict[str, str], few: dict[str, Figures] | None = None
) -> tuple[dict[str, Figures], list[str]]:
    """Print a line for each page; return the figures, and the names of the pages over a limit."""
    head = f"{Panel.objects.count():,} panels, {Excerpt.objects.count():,} excerpts"
    print(f"{head:<28}{'first':>9}{'p50 ms':>9}{'p95 ms':>9}{'queries':>9}{'times':>9}{'limit':>9}")
    figures, slow = {}, []
    for name, address in addresses.items():
        now = figures[name] = measure(client, address)
        before = few[name] if few else None
        print(told(name, before, now), flush=True)
        is_slow = now.median > (LIMIT_TIMES * before.median if before else LIMIT_MS)
        slow += [f"{name} ({head})"] if is_slow else []
    return figures, slow


def main() -> int:
    """Print a table of the opening exhibition and one of the filled home."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("pages", nargs="*", help="those of these names; without any, all")
    parser.add_argument("--panels", type=int, default=10_000, help="0: the opening exhibition only")
    parser.add_argument("--excerpts", type=int, default=50_000)
    parser.add_argument("--gate", action="store_true")
    options = parser.parse_args()
    setup_test_environment(debug=False)
    client = open_workshop()
    every = pages()
    addresses = {name: every[name] for name in options.pages or every}
    few, slow = measure_all(client, addresses)
    if options.panels:
        begin = time.monotonic()
        bulk_exhibition.fill(panels=options.panels, excerpts=options.excerpts)
        print(f"filled in {time.monotonic() - begin:.0f} s", flush=True)
        slow += measure_all(client, addresses, few)[1]
    print(f"over the limit: {'; '.join(slow) or 'none'}")
    return int(options.gate and bool(slow))


if __name__ == "__main__":
    sys.exit(main())
