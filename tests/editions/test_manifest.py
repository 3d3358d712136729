import hashlib
import json
from datetime import UTC, datetime

import pytest

from exhibit.editions import manifest

from .builders import build


def test_read_returns_what_finish_returned(root):
    assert build(root) == manifest.read(root / "0001")


def test_hash_follows_the_published_rule(root):
    made = build(root)
    plain = json.loads((root / "0001/manifest.json").read_text())
    del plain["hash"]
    text = json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert hashlib.sha256(text.encode()).hexdigest() == made.hash


def test_files_name_size_and_hash_of_each_file(root):
    record = build(root).files["site/themes/terror/index.html"]
    body = (root / "0001/site/themes/terror/index.html").read_bytes()
    assert (record.size, record.sha256) == (len(body), hashlib.sha256(body).hexdigest())
    assert record.media_type == "text/html"


def test_pages_are_by_public_path(root):
    pages = build(root).pages
    assert {"/", "/themes/terror/", "/panels/kirov.json"} <= set(pages)
    assert not any("manifest" in path or "pack" in path for path in pages)


def test_panels_give_revisions(root):
    assert build(root, panels={"kirov": 12}).panels == {"kirov": 12}


def test_day_in_words():
    assert manifest.day_in_words(datetime(2026, 3, 1, tzinfo=UTC)) == "1 March 2026"


@pytest.mark.parametrize("text", [b"", b"{", b"[]", b'{"number": "one"}', b"\xff"])
def test_read_of_a_damaged_manifest_names_the_file(root, text):
    (root / "manifest.json").write_bytes(text)
    with pytest.raises(manifest.ManifestError, match=r"manifest\.json"):
        manifest.read(root)


def test_read_of_a_missing_manifest_names_the_file(root):
    with pytest.raises(manifest.ManifestError, match=r"manifest\.json cannot be read"):
        manifest.read(root)
