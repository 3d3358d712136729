"""Measure the panel's form while somebody writes, and the admin's list of 10,000 excerpts.

    .venv/bin/python scripts/bench_findings.py [--excerpts 10000] [--gate]

Everything is asked of the whole application in this process, signed in, on a fresh home with the
opening exhibition: the findings of a form that is not saved yet (a body of about 150 words, changed
before every question), the keys offered while a citation is typed, the picker, and the list. Asked
of the opening exhibition first, then with so many excerpts in a third source. With --gate the exit
status is 1 where the findings of the opening exhibition take over 100 ms at the median, or the list
does not ask the same number of queries for few excerpts as for many.
"""

import argparse
import io
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
HOME = tempfile.TemporaryDirectory(prefix="vitrine-bench-")
# Before settings are read: files of its own, and static files found without collecting them.
os.environ.update(
    VITRINE_HOME=HOME.name, DATABASE_URL="", DJANGO_SETTINGS_MODULE="exhibit.settings"
)
os.environ["VITRINE_DEBUG"] = "1"

import django  # noqa: E402

django.setup()

from django.conf import settings  # noqa: E402
from django.contrib.auth.models import User  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext, setup_test_environment  # noqa: E402
from django.urls import reverse  # noqa: E402

from exhibit.models import Excerpt, Panel, Source, SourceText  # noqa: E402
from exhibit.text.body import words  # noqa: E402
from tests.curation.posting import fields_of  # noqa: E402

LIMIT_MS = 100.0
TIMES = 40
WORDS = "harvest ledger foreman quota barrack winter kiln tractor parish railway orchard furnace"


def fill() -> Client:
    """Load the opening exhibition and return a client that is signed in."""
    call_command("migrate", verbosity=0)
    call_command("load_content", str(settings.BASE_DIR / "content"), stdout=io.StringIO())
    client = Client()
    client.force_login(User.objects.create_superuser("curator", password="bench"))
    return client


def add_excerpts(count: int) -> None:
    """Make a source of so many units, each a sentence of its own."""
    nouns = WORDS.split()
    sentences = [
        f"Entry {n}: the {nouns[n % 12]} and the {nouns[n // 12 % 12]} of {n // 144} were counted."
        for n in range(count)
    ]
    source = Source.objects.create(
        key="ledger", mark="Z", title="A ledger", kind="archive-document", credit_line="Invented."
    )
    text = SourceText.objects.create(source=source, text="\n".join(sentences))
    starts = [0]
    for sentence in sentences:
        starts.append(starts[-1] + len(sentence) + 1)
    Excerpt.objects.bulk_create(
        Excerpt(
            key=f"Z{n}",
            source_text=text,
            start=start,
            end=start + len(sentence),
            exact=sentence,
            gist=f"Of the {nouns[n % 12]}, entry {n}.",
            is_unit=True,
        )
        for n, (start, sentence) in enumerate(zip(starts, sentences, strict=False))
    )


def milliseconds(ask: Callable[[int], Any]) -> list[float]:
    """Return how long each of some questions took; the first is not counted."""
    times = []
    for number in range(TIMES + 1):
        begin = time.perf_counter()
        answer = ask(number)
        times.append(1000 * (time.perf_counter() - begin))
        if answer.status_code != 200:
            raise SystemExit(f"{answer.request['PATH_INFO']} answered {answer.status_code}.")
    return times[1:]


def told(name: str, times: list[float], queries: int) -> float:
    """Print one line of the table and return the median."""
    median = statistics.median(times)
    p95 = statistics.quantiles(times, n=20, method="inclusive")[-1]
    print(f"{name:<44}{median:>9.1f}{p95:>9.1f}{median / LIMIT_MS:>9.2f}{queries:>9}", flush=True)
    return median


def questions(client: Client) -> dict[str, Callable[[int], Any]]:
    """Return what is asked, by name."""
    panel = max(Panel.objects.all(), key=lambda panel: words(panel.body))
    form = fields_of(client, reverse("admin:exhibit_panel_change", args=[panel.pk]))
    missing = " ".join(WORDS.split()[: max(0, 150 - words(panel.body))])
    findings = reverse("curation:panel-findings", args=[panel.pk])
    citables = reverse("curation:citables")
    about = {"panel": panel.pk, "cited": ["L26", "T7"]}

    def typed(number: int) -> dict[str, Any]:
        return form | {"body": f"{form['body']} Draft {number} {missing}. [~]"}

    return {
        "findings of a form with 150 words": lambda n: client.post(findings, typed(n)),
        "keys for [@L2": lambda n: client.get(citables, {"part": "options", "q": "L2"}),
        "picker, two words": lambda n: client.get(
            citables, about | {"part": "results", "q": f"counted {WORDS.split()[n % 12]}"}
        ),
        "the admin's list of excerpts": lambda n: client.get(
            reverse("admin:exhibit_excerpt_changelist")
        ),
    }


def measure(client: Client) -> dict[str, tuple[float, int]]:
    """Print the table and return, by name, the median and the number of queries."""
    figures = {}
    for name, ask in questions(client).items():
        times = milliseconds(ask)
        with CaptureQueriesContext(connection) as queries:
            ask(0)
        figures[name] = told(name, times, len(queries)), len(queries)
    return figures


def main() -> int:
    """Measure with the opening exhibition's excerpts, then with many more."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--excerpts", type=int, default=10_000)
    parser.add_argument("--gate", action="store_true")
    options = parser.parse_args()
    setup_test_environment(debug=False)
    client = fill()
    results = []
    for more in (0, options.excerpts):
        if more:
            add_excerpts(more)
        count = Excerpt.objects.count()
        print(f"{f'{count:,} excerpts':<44}{'p50 ms':>9}{'p95 ms':>9}{'of 100':>9}{'queries':>9}")
        results.append(measure(client))
    few, many = results
    median = few["findings of a form with 150 words"][0]
    query_counts = [figures["the admin's list of excerpts"][1] for figures in (few, many)]
    print(f"findings at the median: {median / LIMIT_MS:.2f} of the limit (goal: at most 1)")
    print(f"queries of the list: {query_counts[0]} and {query_counts[1]} (goal: the same)")
    return int(options.gate and (median > LIMIT_MS or query_counts[0] != query_counts[1]))


if __name__ == "__main__":
    sys.exit(main())
