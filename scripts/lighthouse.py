"""Ask Lighthouse about one page of each kind and print its four scores as a table.

    make lighthouse                      against a site that runs on port $(PORT)
    python scripts/lighthouse.py URL     against any other

Not part of `make test`: scores wobble with the machine. Needs Chromium and Node; `make lighthouse`
puts Lighthouse into node_modules. Chromium's own services are kept off the network.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LIGHTHOUSE = ROOT / "node_modules/lighthouse/cli/index.js"
PAGES = {
    "home": "/",
    "theme": "/themes/terror/",
    "panel": "/panels/counting-the-dead/",
    "question": "/questions/executed-in-the-great-purge/",
    "source": "/sources/lecture/",
    # Not a page of results: those are kept out of search engines on purpose, which SEO counts.
    "search": "/search/",
}
SCORES = ("performance", "accessibility", "best-practices", "seo")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
)
TRIES = 3
"""A start of the browser that fails (NO_NAVSTART, a port taken) is tried again."""


def ask(address: str, form: str) -> dict[str, object]:
    """Return Lighthouse's report of a page; `form` is mobile or desktop."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
    error = ""
    for _ in range(TRIES):
        with tempfile.TemporaryDirectory() as profile:
            command = ["node", LIGHTHOUSE, address, "--quiet", "--output=json"]
            command += [f"--chrome-flags={FLAGS} --user-data-dir={profile}"]
            command += ["--preset=desktop"] if form == "desktop" else []
            process = subprocess.run(
                command,
                capture_output=True,
                text=True,
                timeout=180,
                env=os.environ | {"CHROME_PATH": chromium},
            )
        if process.returncode == 0:
            report = json.loads(process.stdout)
            if "runtimeError" not in report:
                return report
            error = report["runtimeError"]["message"]
        else:
            error = process.stderr.strip()
    sys.exit(f"Lighthouse gave no report of {address}: {error[-500:]}")


def faults(report: dict, category: str) -> list[str]:
    """Return the titles of the audits that cost a category its hundred."""
    audits = report["audits"]
    refs = [ref for ref in report["categories"][category]["auditRefs"] if ref["weight"]]
    weighed_audits = [audits[ref["id"]] for ref in refs]
    return [a["title"] for a in weighed_audits if a["score"] is not None and a["score"] < 0.9]


def main() -> None:
    address = (sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8000").rstrip("/")
    if not LIGHTHOUSE.exists():
        sys.exit("Lighthouse is not installed: run make lighthouse.")
    try:
        urllib.request.urlopen(f"{address}/healthz", timeout=5).close()
    except OSError as error:
        sys.exit(f"Nothing answers at {address}/healthz ({error}): run make serve first.")
    print(f"{'':20}" + "".join(f"{name:>16}" for name in SCORES))
    shortcomings: list[str] = []
    for form in ("mobile", "desktop"):
        for kind, path in PAGES.items():
            report = ask(address + path, form)
            scores = [report["categories"][name]["score"] for name in SCORES]
            row = "".join(f"{round(score * 100):>16}" for score in scores)
            print(f"{kind + ', ' + form:20}{row}", flush=True)
            for name in SCORES:
                shortcomings += [
                    f"{kind}, {form}, {name}: {fault}" for fault in faults(report, name)
                ]
    print("\n".join(["", *shortcomings]))


main()
