"""Every cartridge of the opening exhibition: valid, linked, and without a word for teachers."""

import re
from io import BytesIO

import pytest
from docx import Document

from exhibit.editions.copy import edition_copy
from exhibit.exports.cartridge import CC11, CC12, cartridge
from exhibit.exports.cartridge.quiz import quiz
from exhibit.exports.handouts import Handouts
from exhibit.packs.standard import standard_set
from tests.exports.cartridge.conftest import SCHEMA_OF, complaints, entries
from tests.exports.cartridge.conftest import schemas as schemas
from tests.exports.cartridge.faults import faults
from tests.exports.conftest import SITE

pytestmark = pytest.mark.validate


@pytest.fixture(scope="module")
def packs(published_edition):
    """The packs of the standard set: 30 panels, three rooms, the whole exhibition."""
    exhibition = edition_copy(published_edition.parent, 1)
    return list(standard_set(exhibition, site_url=SITE))


@pytest.fixture(scope="module")
def handouts():
    """Student handouts, made once for all cartridges."""
    return Handouts()


def test_every_cartridge_is_valid_by_the_schemas_and_linked(packs, handouts, schemas):
    for pack in packs:
        data = cartridge(pack, CC11, handouts)
        asked, told = complaints(data, schemas)
        assert (told, faults(data)) == ([], []), pack.name
        assert asked >= set(SCHEMA_OF) - {"topic"}


def test_every_cartridge_for_schoology_is_linked(packs, handouts):
    for pack in packs:
        assert faults(cartridge(pack, CC12, handouts)) == [], pack.name


def test_no_sentence_of_a_teacher_note_is_in_any_cartridge(packs, handouts):
    whole = next(pack for pack in packs if pack.name == "exhibition")
    notes = [prompt.teacher_note for panel in whole.panels for prompt in panel.prompts]
    told = [s for note in notes for s in re.split(r"(?<=[.?!]) ", note) if len(s.split()) > 4]
    assert len(told) > 150
    for name, data in entries(cartridge(whole, CC11, handouts)).items():
        words = text_of(name, data)
        assert [sentence for sentence in told if sentence in words] == [], name


def text_of(name: str, data: bytes) -> str:
    """The words of a file; those of a PDF are the words of its DOCX, which stands beside it."""
    if name.endswith(".docx"):
        document = Document(BytesIO(data))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
    return "" if name.endswith(".pdf") else data.decode()


def test_every_question_check_has_four_to_six_items_with_one_right_answer(packs):
    for pack in packs:
        if pack.kind == "panel":
            items = quiz(pack)
            assert 4 <= len(items) <= 6, pack.name
            assert len({(i.given, i.prompt) for i in items}) == len(items), pack.name
            for item in items[:-1]:
                heard = [c.feedback.startswith("Yes") for c in item.choices]
                assert heard.count(True) == (item.kind != "essay"), (pack.name, item)
