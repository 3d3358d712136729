"""Serve the site and watch over set times: granian and `publish_waiting`, started and ended as one.

The exit code is granian's. Each runs in a process group of its own, so that Ctrl-C reaches them
once, through here, and not twice.
"""

import os
import signal
import subprocess
import sys
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
WATCH = [sys.executable, "manage.py", "publish_waiting", "--keep-looking"]
SERVER = (
    "--interface wsgi --host 127.0.0.1 --workers 2 --blocking-threads 4 --workers-kill-timeout 5 "
    "--no-ws --log-level warning"
)


def main() -> int:
    """Run until told to stop, or until the server ends; return the server's exit code."""
    running: list[subprocess.Popen[bytes]] = []

    def stop(number: int, frame: FrameType | None) -> None:
        for process in running:
            process.terminate()

    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, stop)
    port = os.environ.get("PORT", "").strip() or "8000"
    server = [str(BIN / "granian"), *SERVER.split(), "--port", port, "exhibit.wsgi:application"]
    for command in (WATCH, server):
        running.append(subprocess.Popen(command, cwd=ROOT, process_group=0))
    watch, site = running
    code = site.wait()
    watch.terminate()
    watch.wait()
    # As a shell tells it: a process that a signal ended counts 128 and the signal's number.
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    sys.exit(main())
