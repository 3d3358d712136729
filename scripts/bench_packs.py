"""Packs for teachers: how long a file takes to make and to send, and what twenty at once cost.

Loads the opening exhibition in a temporary folder and publishes it without packs, so that granian
makes every file when it is asked for; then publishes it again with packs, and asks for the same
files from the edition. Each figure stands beside its limit (performance.md, section 8): below 1 it
is kept. Machines are noisy: read the ratios.
"""

import os
import statistics
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bench import manage, start_site
from serving_load import Server, wait_for

AT_ONCE = 20
PDF_MS, ZIP_MS, EDITION_MS, AT_ONCE_MS, WORKER_MB = 150.0, 800.0, 20.0, 5_000.0, 250.0
ROUNDS_FROM_EDITION = 5


def panels(home: Path) -> list[str]:
    """Return the slugs of the panels on display."""
    folders = sorted((home / "editions" / "0001" / "site" / "panels").iterdir())
    return [folder.name for folder in folders if (folder / "index.html").is_file()]


def asked(server: Server, path: str) -> tuple[float, int]:
    """Return how long a file took, in milliseconds, and its bytes; 0 bytes where it failed."""
    begin = time.perf_counter()
    try:
        with urllib.request.urlopen(server.url + path, timeout=120) as answer:
            size = len(answer.read())
    except OSError:
        size = 0
    return (time.perf_counter() - begin) * 1000, size


def told(name: str, times: Iterable[float], limit: float) -> None:
    """Print one line: median, 95th percentile, the limit, and their ratio."""
    ordered = sorted(times)
    p95 = ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))]
    p50 = statistics.median(ordered)
    print(f"{name:<42} {p50:>8.0f} {p95:>8.0f} {limit:>8.0f} {p95 / limit:>8.2f}", flush=True)


def worker_megabytes(server: Server) -> float:
    """Return the most memory that any of the server's processes has held."""
    most = 0.0
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            group = int((status.parent / "stat").read_text().rpartition(")")[2].split()[2])
            if server.process and group == server.process.pid:
                peak = next(x for x in status.read_text().splitlines() if x.startswith("VmHWM"))
                most = max(most, int(peak.split()[1]) / 1024)
        except (OSError, StopIteration):
            continue
    return most


def measure_on_demand(server: Server, slugs: list[str]) -> None:
    """Ask for files that no edition holds: each is made, and none of them twice."""
    wait_for(server, f"/panels/{slugs[0]}/")
    for worker in range(4):
        # Loads the libraries: a cold worker is another matter.
        asked(server, f"/panels/{slugs[worker]}/pack/large-print.pdf")
        asked(server, f"/panels/{slugs[worker]}/pack/student-large-print.pdf")
    singles = [asked(server, f"/panels/{slug}/pack/student.pdf") for slug in slugs]
    told("one PDF, made", [ms for ms, _ in singles], PDF_MS)
    zips = [asked(server, f"/panels/{slug}/pack/class-pack.zip") for slug in slugs[AT_ONCE // 2 :]]
    told("one class pack, made", [ms for ms, _ in zips], ZIP_MS)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        paths = [f"/panels/{slug}/pack/class-pack.zip" for slug in slugs[:AT_ONCE]]
        crowd = list(pool.map(lambda path: asked(server, path), paths))
    told(f"{AT_ONCE} class packs at once", [ms for ms, _ in crowd], AT_ONCE_MS)
    failed = sum(size == 0 for _, size in (*singles, *zips, *crowd))
    memory = worker_megabytes(server)
    ratio = memory / WORKER_MB
    print(f"{'most memory of a worker, MB':<42} {memory:>17.0f} {WORKER_MB:>8.0f} {ratio:>8.2f}")
    print(f"failed requests: {failed}")


def main() -> int:
    """Publish twice, measure both, and print the table."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        os.environ["VITRINE_EDITION_PACKS"] = "0"
        for command in ("migrate", "collectstatic --noinput", "open_exhibition"):
            manage(home, *command.split())
        slugs = panels(home)
        print(f"{'milliseconds':<42} {'p50':>8} {'p95':>8} {'limit':>8} {'ratio':>8}")
        with start_site(home) as site:
            measure_on_demand(site, slugs)
        del os.environ["VITRINE_EDITION_PACKS"]
        begin = time.perf_counter()
        manage(home, "publish_edition")
        print(f"{'publishing with all packs, seconds':<42} {time.perf_counter() - begin:>17.1f}")
        with start_site(home) as site:
            wait_for(site, f"/panels/{slugs[0]}/")
            times = [
                asked(site, f"/panels/{slug}/pack/{name}")[0]
                for _ in range(ROUNDS_FROM_EDITION)
                for slug in slugs
                for name in ("student.pdf", "class-pack.zip")
            ]
            told("one file, from the edition", times, EDITION_MS)
    return 0


if __name__ == "__main__":
    sys.exit(main())
