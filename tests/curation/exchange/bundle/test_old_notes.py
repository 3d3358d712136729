"""Notes as bundles had them before clauses are still read, and told of."""

import pytest

from curation.exchange.bundle.loading.runner import load
from curation.exchange.bundle.reading import read_bundle
from tests.curation.exchange.bundle.folders import put

OLD = """\
- key: S1
  text: Specialists lean towards a lone act.
  confidence: high
  checked: true
  caution: One page is still to be seen.
  references: [lenoe-2010]
"""


@pytest.fixture
def note(folder):
    put(folder, "notes.yaml", OLD)
    return read_bundle(folder).notes[0]


def test_the_text_is_one_clause_that_nobody_has_read(note):
    (clause,) = note.clauses
    assert (clause.text, clause.reference, clause.basis) == (
        "Specialists lean towards a lone act.",
        "lenoe-2010",
        "unread",
    )


def test_nothing_it_said_is_lost(note):
    assert note.caution == (
        "One page is still to be seen. Written before we kept where each statement was read. Our "
        "confidence then: high; marked as checked: yes. Works named for the whole note: lenoe-2010."
    )


@pytest.mark.django_db
def test_the_report_of_loading_tells_of_it_with_its_line(folder):
    put(folder, "notes.yaml", OLD)
    (notice,) = load(read_bundle(folder), by=None, dry_run=True).notices
    assert notice.startswith("notes.yaml:1: S1 has a `text` and no `clauses`:")
