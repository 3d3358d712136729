"""What VERIFICATION.txt of every pack says, compared with the source texts once more."""

import hashlib
import re
from pathlib import Path

import pytest
from django.conf import settings

from exhibit.editions.copy import edition_copy
from exhibit.packs.standard import standard_set
from exhibit.packs.verification import verification
from tests.exports.conftest import SITE

pytestmark = pytest.mark.validate

SOURCES = Path(settings.BASE_DIR) / "content" / "sources"
QUOTATION = re.compile(
    r"^(?P<key>\S+)  (?P<source>\S+), characters (?P<start>\d+) to (?P<end>\d+): equal\n"
    r"  SHA-256 of the words (?P<hash>[0-9a-f]{64})$",
    re.MULTILINE,
)


@pytest.fixture(scope="module")
def told(published_edition) -> dict[str, str]:
    """VERIFICATION.txt of each pack of the standard set by the pack's name."""
    exhibition = edition_copy(published_edition.parent, 1)
    packs = standard_set(exhibition, site_url=SITE)
    return {pack.name: verification(pack).decode() for pack in packs}


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """The source texts as the content bundle holds them, newlines as in the file."""
    return {
        folder.name: (folder / "text.txt").read_bytes().decode()
        for folder in SOURCES.iterdir()
        if folder.is_dir()
    }


def test_every_quotation_told_is_cut_from_its_source_text(told, texts):
    seen = 0
    for name, text in told.items():
        for match in QUOTATION.finditer(text):
            cut = texts[match["source"]][int(match["start"]) : int(match["end"])]
            assert hashlib.sha256(cut.encode()).hexdigest() == match["hash"], (name, match["key"])
            seen += 1
    assert seen > 60


def test_every_quotation_counted_is_told(told):
    for name, text in told.items():
        equal, of = re.search(r"^(\d+) of (\d+) quotations? equal", text, re.MULTILINE).groups()
        assert equal == of == str(len(QUOTATION.findall(text))), name


def test_hash_of_a_source_is_that_of_its_file(told):
    files = {hashlib.sha256(path.read_bytes()).hexdigest() for path in SOURCES.glob("*/text.txt")}
    for name, text in told.items():
        assert set(re.findall(r"^  SHA-256 ([0-9a-f]{64})$", text, re.MULTILINE)) <= files, name
