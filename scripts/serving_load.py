"""Servers and load for bench_serving: started, asked, measured and stopped by process id."""

import gzip
import os
import re
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

# Random pages, so that nothing is measured that only one hot page would have.
LUA = """
local pages = %d
local headers = { ["Accept-Encoding"] = "gzip" }
init = function() math.randomseed(1928) end
request = function()
  return wrk.format("GET", "/panels/panel-" .. math.random(0, pages - 1) .. "/", headers)
end
"""

_TICKS = os.sysconf("SC_CLK_TCK")
_UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60_000.0}


@dataclass(frozen=True)
class Round:
    """One round: requests a second, latencies, the server's CPU, and requests that failed."""

    rate: float
    p50_ms: float
    p99_ms: float
    cpu_us: float
    failed: int


@dataclass
class Server:
    """A server under load, in a process group of its own unless it is run by somebody else."""

    name: str
    process: subprocess.Popen[bytes] | None
    url: str

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Stop it: politely, then for certain, together with the workers it started."""
        if self.process is None:
            return
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(timeout=6)
        except subprocess.TimeoutExpired:
            pass
        finally:
            # The group was made for this process alone (start_new_session).
            if any(_group(self.process.pid)):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(timeout=6)

    def cpu_seconds(self) -> float:
        """Return the CPU time that the server and its workers have used so far."""
        return sum(_group(self.process.pid)) if self.process else float("nan")


def _group(leader: int) -> list[float]:
    """Return the CPU seconds of each living process of a group."""
    seconds = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[2]) == leader and fields[0] != "Z":
            seconds.append((int(fields[11]) + int(fields[12])) / _TICKS)
    return seconds


def free_port() -> int:
    """Return a port that is free on 127.0.0.1."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start(
    name: str, command: Sequence[str], port: int, home: Path, path: Sequence[str] = ()
) -> Server:
    """Start a server on 127.0.0.1; what it prints goes to a file in `home`."""
    log = (home / f"{name.replace(' ', '-')}.log").open("wb")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path)}
    with log:
        process = subprocess.Popen(
            command,
            cwd=home,
            env=environment,
            stdout=log,
            stderr=log,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )
    return Server(name=name, process=process, url=f"http://127.0.0.1:{port}")


def wait_for(server: Server, path: str, seconds: float = 15) -> bytes:
    """Return the gzip body of a page as soon as the server answers; SystemExit if it does not."""
    request = urllib.request.Request(server.url + path, headers={"Accept-Encoding": "gzip"})
    end = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(request, timeout=2) as answer:
                body: bytes = answer.read()
                gzip.decompress(body)
                return body
        except OSError as error:
            if time.monotonic() > end:
                raise SystemExit(f"{server.name} does not answer: {error}.") from error
            time.sleep(0.1)


def run_wrk(server: Server, script: Path, *, seconds: int, connections: int) -> Round:
    """Ask a server for some seconds and return what was measured."""
    threads = str(min(2, connections))
    command = ["wrk", "--latency", "-t", threads, "-c", str(connections), "-d", f"{seconds}s"]
    before = server.cpu_seconds()
    ran = subprocess.run(
        [*command, "-s", str(script), server.url],
        capture_output=True,
        text=True,
        timeout=seconds + 15,
        check=True,
    )
    return _read(ran.stdout, server.cpu_seconds() - before)


def _read(text: str, cpu: float) -> Round:
    def number(pattern: str) -> float:
        match = re.search(pattern, text)
        return float(match[1]) if match else 0.0

    def milliseconds(share: int) -> float:
        match = re.search(rf"{share}%\s+([\d.]+)(us|ms|s|m)\b", text)
        return float(match[1]) * _UNITS[match[2]] if match else float("nan")

    requests = number(r"(\d+) requests in")
    socket_errors = re.search(r"Socket errors: (.*)", text)
    failed = sum(map(int, re.findall(r"\d+", socket_errors[1]))) if socket_errors else 0
    return Round(
        rate=number(r"Requests/sec:\s+([\d.]+)"),
        p50_ms=milliseconds(50),
        p99_ms=milliseconds(99),
        cpu_us=1e6 * cpu / max(requests, 1),
        failed=failed + int(number(r"Non-2xx or 3xx responses: (\d+)")),
    )
