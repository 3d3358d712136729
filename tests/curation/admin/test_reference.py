"""Works of scholarship in their list: found by what a curator remembers of them."""

import pytest

from tests.curation.admin.searching import found
from tests.factories import records

pytestmark = pytest.mark.django_db

NAMES = [{"family": "Müller", "given": "Jan"}, {"family": "Хлевнюк", "given": "Олег"}]


@pytest.fixture
def work():
    records.make_reference_row("other-2001")
    return records.make_reference_row(
        "mueller-2015", title="On Kirov", container_title="Slavic Review", authors=NAMES
    )


@pytest.mark.parametrize("words", ["mueller", "on kirov", "slavic", "Jan", "Müller", "Хлевнюк"])
def test_work_is_found(editor, work, words):
    assert found(editor, "reference", words) == ["mueller-2015"]


def test_work_is_not_found_by_words_it_has_not(editor, work):
    assert found(editor, "reference", "Conquest") == []
