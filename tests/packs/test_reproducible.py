"""Same edition, same bytes: whoever makes a pack again, wherever and whenever."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
# Another process, with another order of sets, another time zone and another language.
ELSEWHERE = {
    "PYTHONHASHSEED": "4711",
    "VITRINE_TIME_ZONE": "Pacific/Kiritimati",
    "LC_ALL": "C",
}
BUILD = """
import hashlib, json, sys
from pathlib import Path
import django
django.setup()
from exhibit.editions.copy import EditionCopy
from exhibit.packs import standard

exhibition = EditionCopy(Path(sys.argv[1]))
packs = standard.standard_set(exhibition, site_url=sys.argv[2])
print(json.dumps({
    file.address: hashlib.sha256(data).hexdigest()
    for made in standard.build(packs)
    for file, data in zip(made.shelved.files, made.data, strict=True)
}))
"""
SITE_URL = "http://127.0.0.1:8000"
"""The address of the site that the edition was published under."""


def made_elsewhere(edition: Path) -> dict[str, str]:
    """The SHA-256 of every file of the standard set, made again from the edition's documents."""
    done = subprocess.run(
        [sys.executable, "-c", BUILD, str(edition), SITE_URL],
        cwd=ROOT,
        env=os.environ | ELSEWHERE | {"DJANGO_SETTINGS_MODULE": "exhibit.settings"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_every_file_made_again_in_another_process_is_the_same(published_edition):
    documents = published_edition / "documents"
    packs = json.loads((documents / "exhibition.json").read_text())["packs"]
    site = published_edition / "site"
    published = {
        file["address"]: hashlib.sha256((site / file["address"][1:]).read_bytes()).hexdigest()
        for pack in packs
        for file in pack["files"]
    }
    again = made_elsewhere(published_edition)
    assert published.keys() == again.keys()
    assert [address for address in published if published[address] != again[address]] == []
