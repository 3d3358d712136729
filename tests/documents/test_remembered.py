"""Answers about documents, remembered under the documents' fingerprints."""

from datetime import UTC, datetime

from exhibit.documents.remembered import remembered
from exhibit.documents.types import EditionStamp

DAY = datetime(2026, 11, 30, tzinfo=UTC)
DOCUMENT = EditionStamp(number=1, published_at=DAY)
ANOTHER = EditionStamp(number=2, published_at=DAY)


def asked_twice(first, second, **options) -> int:
    """How often an answer is worked out when two documents are asked for it."""
    times = []
    for document in (first, second):
        remembered("title", document, lambda: times.append(1), **options)
    return len(times)


def test_the_same_document_is_worked_out_once():
    assert asked_twice(DOCUMENT, DOCUMENT) == 1


def test_a_changed_document_is_worked_out_anew():
    assert asked_twice(DOCUMENT, ANOTHER) == 2


def test_an_answer_of_nothing_is_an_answer():
    assert remembered("nothing", DOCUMENT, lambda: None) is None


def test_other_surroundings_are_another_answer():
    remembered("beside", DOCUMENT, lambda: 1, beside=b"a")
    assert remembered("beside", DOCUMENT, lambda: 2, beside=b"b") == 2


def test_other_questions_have_other_answers():
    remembered("one", DOCUMENT, lambda: 1)
    assert remembered("two", DOCUMENT, lambda: 2) == 2
