import pytest

from exhibit.checks.sense.claim import KnownName
from exhibit.checks.sense.recorded import recorded

NAMES = (
    KnownName(name="Sergei Kirov", kind="person", others=("Sergey Kirow",)),
    KnownName(name="Red Army", kind="concept"),
    KnownName(name="Red", kind="work"),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sergei Kirov came.", ["Sergei Kirov"]),
        ("Kirov’s deputy, or Kirow’s.", ["Kirov", "Kirow"]),
        ("The Red Army came.", ["Red Army"]),
        ("Kirovsk is a town.", []),
        ("The red army.", []),
    ],
)
def test_a_name_is_found_in_any_of_its_forms_as_a_whole_word(text, found):
    assert [one.words for one in recorded(text, NAMES)] == found


def test_without_names_nothing_is_found():
    assert recorded("Sergei Kirov came.", ()) == ()
