"""Measure the pages that curators wait for: panel form, first page, publishing desk and reader.

    .venv/bin/python scripts/bench_workshop.py [--gate]

Everything is asked of the whole application in this process, signed in, on a fresh home with the
opening exhibition, published once. Counted is the time of this process's processor, since machines
are noisy. With --gate the exit status is 1 where a page takes more than 150 ms at the median.
"""

import argparse
import gc
import io
import os
import statistics
import sys
import tempfile
import time
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

from django.contrib.auth.models import User  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext, setup_test_environment  # noqa: E402
from django.urls import reverse  # noqa: E402

from exhibit.models import Panel, Source  # noqa: E402
from exhibit.text.body import words  # noqa: E402

LIMIT_MS = 150.0
TIMES = 15


def fill() -> Client:
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


def measure(client: Client, address: str) -> tuple[float, float, int]:
    """Return the median and the 95th percentile of milliseconds, and the number of queries."""
    times = []
    for _ in range(TIMES + 1):
        begin = time.process_time()
        answer = client.get(address)
        times.append(1000 * (time.process_time() - begin))
        if answer.status_code != 200:
            raise SystemExit(f"{address} answered {answer.status_code}.")
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    counted = times[1:]
    p95 = statistics.quantiles(counted, n=20, method="inclusive")[-1]
    return statistics.median(counted), p95, len(queries)


def main() -> int:
    """Print a line for each page."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--gate", action="store_true")
    options = parser.parse_args()
    setup_test_environment(debug=False)
    client = fill()
    head = f"{Panel.objects.count()} panels"
    print(f"{head:<24}{'p50 ms':>9}{'p95 ms':>9}{'of 150':>9}{'queries':>9}")
    slow = []
    for name, address in pages().items():
        median, p95, queries = measure(client, address)
        figures = f"{median:>9.1f}{p95:>9.1f}{median / LIMIT_MS:>9.2f}{queries:>9}"
        print(f"{name:<24}{figures}", flush=True)
        if median > LIMIT_MS:
            slow.append(name)
    print(f"over the limit: {', '.join(slow) or 'none'}")
    return int(options.gate and bool(slow))


if __name__ == "__main__":
    sys.exit(main())
