"""Measure what a visitor's page costs: the front on granian beside nginx on the same files.

    .venv/bin/python scripts/bench_serving.py [--live http://127.0.0.1:8000/panels/kirov/] [--gate]

Builds a synthetic edition, serves it twice on 127.0.0.1, and asks both in turns, because the speed
of a machine drifts by more than the difference: only the ratios of neighbouring rounds mean
anything. Takes about a minute. With --gate the exit status is 1 when a goal is missed.
"""

import argparse
import math
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from serving_load import LUA, Round, Server, free_port, run_wrk, start, wait_for

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from exhibit.editions.pages_file import Description, PackReader, PackWriter  # noqa: E402
from exhibit.editions.pointer import switch  # noqa: E402
from exhibit.editions.verify import verify  # noqa: E402
from exhibit.editions.writer import EditionWriter  # noqa: E402

PAGES = 1_000
PAGE_BYTES = 27_000
ROUNDS = 4
SECONDS = 2
WORKERS = 2
CONNECTIONS = 16
HEADERS = {
    "Content-Security-Policy": "default-src 'self'",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}

APPLICATION = """
from exhibit.editions.front import Front

def fallback(environ, start_response):
    start_response("404 Not Found", [("Content-Length", "0")])
    return [b""]

application = Front(fallback, {root!r})
"""

NGINX = """
daemon off;
{user}
worker_processes {workers};
pid {home}/nginx.pid;
error_log {home}/nginx-error.log;
events {{ worker_connections 1024; }}
http {{
  default_type text/html;
  access_log off;
  sendfile on;
  keepalive_requests 1000000;
  open_file_cache max=20000 inactive=60s;
  gzip_static on;
  gzip_vary on;
  client_body_temp_path {home}/body;
  proxy_temp_path {home}/proxy;
  fastcgi_temp_path {home}/fastcgi;
  uwsgi_temp_path {home}/uwsgi;
  scgi_temp_path {home}/scgi;
  server {{ listen 127.0.0.1:{port}; root {site}; index index.html; }}
}}
"""


def page(number: int, rng: random.Random, words: list[str], weights: list[float]) -> bytes:
    """Return one page of about PAGE_BYTES bytes whose words have the frequencies of prose."""
    text = " ".join(rng.choices(words, weights, k=PAGE_BYTES // 5))[: PAGE_BYTES - 120]
    return (
        f"<!doctype html><title>Panel {number}</title><body><!--edition-notice-->"
        f"<h1>Panel {number}</h1><p>{text}</p></body>"
    ).encode()


def build(editions: Path) -> float:
    """Write the synthetic edition, make it current and return pages a second."""
    rng = random.Random(1928)
    letters = "etaoinshrdlcumwfgypbvkjxqz"
    words = ["".join(rng.choices(letters, k=rng.randint(2, 10))) for _ in range(8_000)]
    weights = [1 / (rank + 1) for rank in range(len(words))]
    bodies = [page(number, rng, words, weights) for number in range(PAGES)]
    begin = time.perf_counter()
    with EditionWriter(editions, 1) as writer:
        for number, body in enumerate(bodies):
            path = f"/panels/panel-{number}/"
            writer.add(path, body, media_type="text/html", headers=HEADERS)
        writer.finish("Synthetic", datetime.now(UTC), {})
    seconds = time.perf_counter() - begin
    switch(editions, 1)
    if faults := verify(editions, 1):
        raise SystemExit(f"The edition that was just written has faults: {faults[0]}")
    return PAGES / seconds


def open_time(folder: Path, pages: int = 10_000) -> tuple[float, float]:
    """Return seconds to open a pack of many pages, and megabytes it takes of a worker's own."""
    folder.mkdir()
    writer = PackWriter(folder)
    headers = (("Content-Type", "text/html; charset=utf-8"), *HEADERS.items())
    bodies = {"identity": bytes(27_000), "gzip": bytes(11_000), "br": bytes(11_000)}
    for number in range(pages):
        path = f"/panels/a-panel-of-usual-name-{number}/"
        writer.add(path, bodies, digest=bytes(32), headers=headers)
    writer.finish(Description(1, "21 November 2026"))
    times = []
    for _ in range(5):
        begin = time.perf_counter()
        PackReader(folder)
        times.append(time.perf_counter() - begin)
    tracemalloc.start()
    reader = PackReader(folder)
    bytes_used, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(reader) == pages
    return statistics.median(times), bytes_used / 1e6


def start_front(home: Path, editions: Path) -> Server:
    """Start granian on the front with an application that needs no Django."""
    (home / "bench_application.py").write_text(APPLICATION.format(root=str(editions)))
    port = free_port()
    granian = Path(sys.executable).with_name("granian")
    command = [str(granian), "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)]
    command += ["--workers", str(WORKERS), "--workers-kill-timeout", "3", "--no-ws"]
    command += ["--log-level", "error", "bench_application:application"]
    return start("edition on granian", command, port, home, path=[str(home), str(ROOT)])


def start_nginx(home: Path, editions: Path) -> Server:
    """Start nginx on the folder of the edition."""
    port = free_port()
    config = home / "nginx.conf"
    config.write_text(
        NGINX.format(
            # Started by root, nginx would read as nobody, who may not enter a temporary folder.
            user="user root;" if os.geteuid() == 0 else "",
            workers=WORKERS,
            home=home,
            port=port,
            site=editions / "0001/site",
        )
    )
    command = [str(shutil.which("nginx")), "-p", str(home), "-c", str(config)]
    return start("nginx on the folder", command, port, home)


def compare(front: Server, nginx: Server, script: Path) -> dict[str, list[Round]]:
    """Return the rounds of both servers, taken in turns; those named `-1` on one connection."""
    rounds: dict[str, list[Round]] = {"edition": [], "nginx": [], "edition-1": [], "nginx-1": []}
    for turn in range(-1, ROUNDS):
        for name, server in (("nginx", nginx), ("edition", front)):
            seconds = 1 if turn < 0 else SECONDS
            result = run_wrk(server, script, seconds=seconds, connections=CONNECTIONS)
            if turn >= 0:  # the round before the first warms files and connections
                rounds[name].append(result)
                single = run_wrk(server, script, seconds=1, connections=1)
                rounds[f"{name}-1"].append(single)
    return rounds


def ratio(rounds: dict[str, list[Round]], value: Callable[[Round], float], kind: str = "") -> float:
    """Return the median over the rounds of edition divided by nginx."""
    pairs = zip(rounds["edition" + kind], rounds["nginx" + kind], strict=True)
    return statistics.median(value(ours) / value(theirs) for ours, theirs in pairs)


def show(name: str, rounds: list[Round]) -> None:
    """Print the medians of one server."""
    median = {
        field: statistics.median(getattr(run, field) for run in rounds)
        for field in ("rate", "p50_ms", "p99_ms", "cpu_us")
    }
    cpu = "" if math.isnan(median["cpu_us"]) else f"   CPU {median['cpu_us']:.1f} us/request"
    print(
        f"  {name:22} {median['rate']:>9,.0f} requests/s   p50 {median['p50_ms']:6.3f} ms   "
        f"p99 {median['p99_ms']:6.2f} ms{cpu}"
    )


def goal(text: str, reached: bool) -> bool:
    """Print a goal and whether it is reached."""
    print(f"  {'reached' if reached else 'MISSED ':8} {text}")
    return reached


def report(rounds: dict[str, list[Round]], live: list[Round]) -> list[bool]:
    """Print what was measured and return which goals of performance are reached."""
    print(f"{WORKERS} workers each, {CONNECTIONS} connections, random pages, gzip; medians:")
    show("nginx on the folder", rounds["nginx"])
    show("edition on granian", rounds["edition"])
    print("One connection:")
    show("nginx on the folder", rounds["nginx-1"])
    show("edition on granian", rounds["edition-1"])
    if live:
        print("A page that Django renders, 4 connections:")
        show("live page", live)
        rates = [statistics.median(run.rate for run in each) for each in (rounds["edition"], live)]
        print(f"  the edition answers {rates[0] / rates[1]:,.0f} times as many requests")
    speed = ratio(rounds, lambda run: run.rate)
    cpu = ratio(rounds, lambda run: run.cpu_us)
    p50 = ratio(rounds, lambda run: run.p50_ms, "-1")
    p99 = statistics.median(run.p99_ms for run in rounds["edition"])
    failed = sum(run.failed for each in rounds.values() for run in each)
    print("Edition over nginx, medians of the ratios of neighbouring rounds:")
    return [
        goal(f"requests/s {speed:.2f} (at least 0.40)", speed >= 0.40),
        goal(f"CPU per request {cpu:.1f} (at most 3.5)", cpu <= 3.5),
        goal(f"p50 on one connection {p50:.1f} (at most 2)", p50 <= 2),
        goal(f"p99 under load {p99:.1f} ms (at most 10)", p99 <= 10),
        goal(f"failed requests {failed} (none)", failed == 0),
    ]


def measure(home: Path, live: str | None) -> list[bool]:
    """Build, serve and ask; return which goals are reached."""
    editions = home / "editions"
    print(f"Wrote {PAGES:,} pages with gzip and Brotli: {build(editions):,.0f} pages/s.")
    seconds, megabytes = open_time(home / "large")
    print(f"Opening 10,000 pages: {1000 * seconds:.1f} ms, {megabytes:.1f} MB a worker.")
    reached = [
        goal("10,000 pages open in 0.1 s", seconds <= 0.1),
        goal("10,000 pages take 30 MB of a worker", megabytes <= 30),
    ]
    missing = [tool for tool in ("wrk", "nginx") if shutil.which(tool) is None]
    if missing:
        print(f"Not measured: {' and '.join(missing)} not found. Install the Debian packages.")
        return [*reached, False]
    script = home / "pages.lua"
    script.write_text(LUA % PAGES)
    with start_front(home, editions) as front, start_nginx(home, editions) as nginx:
        if wait_for(front, "/panels/panel-7/") != wait_for(nginx, "/panels/panel-7/"):
            raise SystemExit("nginx and the front send different bytes: nothing to compare.")
        rounds = compare(front, nginx, script)
    return [*reached, *report(rounds, live_rounds(live, home) if live else [])]


def main() -> int:
    """Run everything and return the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--live", metavar="URL", help="a page rendered by Django, already served")
    parser.add_argument("--gate", action="store_true", help="fail when a goal is missed")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        reached = measure(Path(home), options.live)
    return 1 if options.gate and not all(reached) else 0


def live_rounds(url: str, home: Path) -> list[Round]:
    """Return rounds on a page that is served elsewhere; its CPU is not known here."""
    script = home / "live.lua"
    script.write_text("")
    elsewhere = Server(name="live page", process=None, url=url)
    return [run_wrk(elsewhere, script, seconds=SECONDS, connections=4) for _ in range(2)]


if __name__ == "__main__":
    try:
        sys.exit(main())
    except subprocess.SubprocessError as error:
        sys.exit(f"The measurement stopped: {error}")
