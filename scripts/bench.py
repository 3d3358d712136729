"""Speed of the real site, as ratios of servers measured in turns in one run.

Loads and publishes the opening exhibition in a temporary folder, then asks for the same panel
three ways: from the edition on granian, rendered live for signed-in staff, and as a file from
nginx (where it is installed). Then the measurements of large editions, of search and of the panel's
form. Machines are noisy: read the ratios, not the figures.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import bench_serving
from serving_load import Round, Server, free_port, run_wrk, start, wait_for

ROOT = Path(__file__).resolve().parent.parent
PANEL = "/panels/who-killed-kirov/"
ROUNDS, SECONDS = 3, 2
LUA = """
local headers = { ["Accept-Encoding"] = "gzip", ["Cookie"] = "%s" }
request = function() return wrk.format("GET", "%s", headers) end
"""
# Written in a shell of the site's own, so that the cookie is one the site made.
SESSION = """
from django.contrib.auth.models import User
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.auth import SESSION_KEY, BACKEND_SESSION_KEY, HASH_SESSION_KEY
user = User.objects.get(username="curator")
session = SessionStore()
session[SESSION_KEY] = str(user.pk)
session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
session[HASH_SESSION_KEY] = user.get_session_auth_hash()
session.save()
print("SESSION", session.session_key)
"""


def manage(home: Path, *command: str) -> str:
    """Run one of the site's commands on the temporary home; return what it printed."""
    environment = {**os.environ, "VITRINE_HOME": str(home), "DATABASE_URL": ""}
    process = subprocess.run(
        [sys.executable, str(ROOT / "manage.py"), *command],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return process.stdout


def start_site(home: Path) -> Server:
    """Start the site as `make serve` does, with one worker more than it needs."""
    port = free_port()
    os.environ["VITRINE_HOME"] = str(home)
    command = [str(Path(sys.executable).with_name("granian")), "--interface", "wsgi"]
    command += ["--host", "127.0.0.1", "--port", str(port), "--workers", "2", "--no-ws"]
    command += ["--workers-kill-timeout", "3", "--log-level", "error"]
    command += ["exhibit.wsgi:application"]
    return start("site on granian", command, port, home, path=[str(ROOT)])


def script(home: Path, name: str, cookie: str = "") -> Path:
    """Write the request that wrk repeats."""
    path = home / f"{name}.lua"
    path.write_text(LUA % (cookie, PANEL))
    return path


def told(name: str, rounds: list[Round], base: float) -> str:
    """Return one line of the table; `base` is the rate that stands for 1."""
    rate = statistics.median(r.rate for r in rounds)
    p50 = statistics.median(r.p50_ms for r in rounds)
    p99 = statistics.median(r.p99_ms for r in rounds)
    return f"{name:<34} {rate:>10,.0f} {p50:>8.2f} {p99:>8.2f} {rate / base:>9.3f}"


def measure_site(home: Path) -> None:
    """Print the table of one panel, served three ways."""
    for command in ("migrate", "collectstatic --noinput", "open_exhibition"):
        manage(home, *command.split())
    session = manage(home, "shell", "-c", SESSION).rpartition("SESSION ")[2].strip()
    edition, live = script(home, "edition"), script(home, "live", f"sessionid={session}")
    nginx = bench_serving.start_nginx(home, home / "editions") if shutil.which("nginx") else None
    rounds: dict[str, list[Round]] = {"edition": [], "live": [], "nginx": []}
    with start_site(home) as site:
        wait_for(site, PANEL)
        for _ in range(ROUNDS):
            rounds["edition"].append(run_wrk(site, edition, seconds=SECONDS, connections=8))
            rounds["live"].append(run_wrk(site, live, seconds=SECONDS, connections=8))
            if nginx:
                rounds["nginx"].append(run_wrk(nginx, edition, seconds=SECONDS, connections=8))
    if nginx:
        nginx.__exit__(None, None, None)
    base = statistics.median(r.rate for r in rounds["edition"])
    print(
        f"{'one panel, 8 connections':<34} {'req/s':>10} {'p50 ms':>8} {'p99 ms':>8} {'ratio':>9}"
    )
    print(told("from the edition (granian)", rounds["edition"], base))
    print(told("rendered live for staff", rounds["live"], base))
    if nginx:
        print(told("the same file from nginx", rounds["nginx"], base))
    else:
        print("nginx is not installed: not compared.")
    failed = sum(r.failed for values in rounds.values() for r in values)
    print(f"failed requests: {failed}\n")


def main() -> int:
    """Run every measurement; stop with a sentence where wrk is missing."""
    if shutil.which("wrk") is None:
        print("wrk is not installed (apt-get install wrk): the servers are not measured.\n")
    else:
        with tempfile.TemporaryDirectory() as home:
            measure_site(Path(home))
    others = ("serving", "search", "findings", "workshop", "packs")
    for other in (f"bench_{name}.py" for name in others):
        print(f"--- {other}", flush=True)
        subprocess.run([sys.executable, str(ROOT / "scripts" / other)], check=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
