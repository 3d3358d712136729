"""Thousands of records of each kind: no query grows an expression or a name for each of them."""

import sqlite3

import pytest
from django.db import connection

from exhibit.documents.working_copy import WorkingCopy
from tests.factories.documents import panel_document
from tests.factories.many import make_many

MANY = 1_500
MOST_PARAMETERS = 1_000
"""Of one statement here; other builds of SQLite take 32,766, and 40,000 rows are more than that."""


@pytest.fixture
def many(db):
    """1,500 of everything, in a database that takes 1,000 parameters at once."""
    panel = make_many(MANY)
    if connection.vendor == "sqlite":
        kind = sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER
        most = connection.connection.setlimit(kind, MOST_PARAMETERS)
        yield panel
        connection.connection.setlimit(kind, most)
    else:
        yield panel


def test_panel_with_thousands_of_everything_is_one_document(many):
    document = panel_document(many)
    parts = (document.subjects, document.pictures, document.charts, document.drawings)
    assert {len(part) for part in (*parts, document.related)} == {MANY}


def test_working_copy_holds_thousands_of_everything(many):
    copy = WorkingCopy()
    pages = (copy.sources(), copy.questions(), copy.subjects(), copy.timeline())
    assert {len(page) for page in pages} == {MANY}
    assert len(copy.tour("path").stops) == MANY and copy.moved("once-panel-9") == "panel-9"
