"""A flag belongs to the words it is about: what the opening exhibition calls undocumented.

No document is known for the scene at the desk (L17). That Stalin directed the terror is documented,
and the words that say so are cut from the same sentence (L17a).
"""

import json
import zipfile
from io import BytesIO

from lxml import etree

from exhibit.exports.cartridge.source_items import MEANS

SCENE = "a smiling, pipe-smoking Stalin"


def test_pages_mark_the_scene_and_nothing_else(published_edition):
    site = published_edition / "site"
    pages = [path for path in site.rglob("index.html") if ">Undocumented<" in path.read_text()]
    assert pages
    for page in pages:
        text = page.read_text()
        assert text.count(">Undocumented<") == text.count(f"In a literary scene, {SCENE}"), page


def test_pages_on_who_was_responsible_show_the_words_without_a_mark(published_edition):
    site = published_edition / "site"
    for page in ("panels/willing-collaborators", "questions/who-was-responsible"):
        text = (site / page / "index.html").read_text()
        assert "oversaw the elimination" in text and "Undocumented" not in text


def test_data_flag_the_scene_and_nothing_else(published_edition):
    flagged = {
        excerpt["key"]
        for path in (published_edition / "site" / "panels").glob("*.json")
        for excerpt in json.loads(path.read_text())["excerpts"]
        if excerpt["flag"] == "undocumented"
    }
    assert flagged == {"L17"}


def test_no_quiz_has_undocumented_as_its_right_answer(published_edition):
    cartridge = (published_edition / "site" / "pack" / "lms-cc11.imscc").read_bytes()
    with zipfile.ZipFile(BytesIO(cartridge)) as held:
        checks = [held.read(name) for name in held.namelist() if name.endswith("assessment.xml")]
    said = [text for check in checks for text in etree.fromstring(check).itertext()]
    assert len(checks) == 30 and f"Yes. {MEANS['apocryphal']}" in said
    assert f"Yes. {MEANS['undocumented']}" not in said
