"""Serve the site and watch over set times: granian and `publish_waiting`, started and ended as one.

granian starts a worker that died again; this script starts granian and the watch again, after a
pause that grows while they keep ending. A server that ends before it settled, or that was asked to
end, ends all, with its exit code. Each runs in a process group of its own, so that Ctrl-C reaches
them once, through here, and not twice.
"""

import errno
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
HOST = "127.0.0.1"
WATCH = [sys.executable, "manage.py", "publish_waiting", "--keep-looking"]
SERVER = (
    f"--interface wsgi --host {HOST} --workers 2 --blocking-threads 4 --workers-kill-timeout 5 "
    "--respawn-failed-workers --no-ws --log-level warning"
)

SECONDS_TO_SETTLE = 20.0
"""Whoever ran as long as this had started well: granian gives up on broken workers sooner."""
SHORTEST_PAUSE, LONGEST_PAUSE = 1.0, 60.0
SECONDS_BETWEEN_LOOKS = 0.25


class Kept:
    """A process that is started again, after a pause, whenever it ends."""

    def __init__(self, name: str, command: list[str]) -> None:
        self.name = name
        self.command = command
        self.has_settled = False
        self.pause = SHORTEST_PAUSE
        self._start()

    def _start(self) -> None:
        self.due: float | None = None
        self.begun = time.monotonic()
        self.process = subprocess.Popen(self.command, cwd=ROOT, process_group=0)

    @property
    def has_ended(self) -> bool:
        return self.process.poll() is not None

    @property
    def code(self) -> int:
        """The exit code as a shell tells it: 128 and the number of the signal that ended it."""
        code = self.process.wait()
        return code if code >= 0 else 128 - code

    def look(self) -> None:
        """Plan a new start when the process has ended, and start it when the pause is over."""
        now = time.monotonic()
        if not self.has_ended:
            if now - self.begun >= SECONDS_TO_SETTLE:
                self.has_settled, self.pause = True, SHORTEST_PAUSE
        elif self.due is None:
            self.end_group()
            say(f"{self.name} ended (exit code {self.code}); it starts again in {self.pause:g} s.")
            self.due, self.pause = now + self.pause, min(2 * self.pause, LONGEST_PAUSE)
        elif now >= self.due:
            self._start()

    def end_group(self) -> None:
        """End what an ended process left behind: workers without their server keep its port."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)


def main() -> int:
    """Run until told to stop, or until the server ends for good; return its exit code."""
    signals: list[int] = []

    def note(number: int, frame: FrameType | None) -> None:
        signals.append(number)

    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, note)
    port = os.environ.get("PORT", "").strip() or "8000"
    if is_taken(port):
        say(f"Port {port} is taken on this machine. Choose another: PORT=8001 make serve")
        return 1
    server = [str(BIN / "granian"), *SERVER.split(), "--port", port, "exhibit.wsgi:application"]
    watch, site = Kept("The watch over set times", WATCH), Kept("The server", server)
    while not signals:
        if site.has_ended and (site.code == 0 or not site.has_settled):
            break
        watch.look()
        site.look()
        time.sleep(SECONDS_BETWEEN_LOOKS)
    for process in (watch.process, site.process):
        process.terminate()
    site.process.wait()
    site.end_group()
    watch.process.wait()
    return site.code


def is_taken(port: str) -> bool:
    """Say whether another process listens: a second granian would share its port in silence."""
    with socket.socket() as probe:
        # What a server that ended a minute ago left behind takes nothing.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, int(port)))
        except OSError as error:
            return error.errno == errno.EADDRINUSE
        except (ValueError, OverflowError):
            pass  # granian says what is wrong with it
    return False


def say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
