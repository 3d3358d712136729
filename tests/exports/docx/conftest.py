"""The files of the small exhibition's panel on Kirov, as a word processor opens them."""

from io import BytesIO

import docx as python_docx
import pytest

from exhibit.exports.docx import docx
from exhibit.exports.sheets.corroboration import corroboration
from exhibit.exports.sheets.student import student
from exhibit.exports.sheets.teacher_guide import teacher_guide
from exhibit.packs.making import pack_of_panel
from tests.exports.conftest import SITE
from tests.factories.exhibition import make_exhibition


@pytest.fixture(scope="session")
def pack():
    """The pack of the panel on the murder of Kirov."""
    return pack_of_panel(make_exhibition(), "who-killed-kirov", site_url=SITE)


@pytest.fixture(scope="session")
def files(pack):
    """Its three files, by the name of their part."""
    sheets = (student(pack), teacher_guide(pack), corroboration(pack, pack.questions[0]))
    return {sheet.part: docx(sheet, stamp=pack.stamp) for sheet in sheets}


@pytest.fixture(scope="session")
def documents(files):
    """The three files as python-docx reads them."""
    return {name: python_docx.Document(BytesIO(data)) for name, data in files.items()}
