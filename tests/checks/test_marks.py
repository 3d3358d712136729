from exhibit.checks.context import CheckContext
from exhibit.checks.marks import check
from tests.factories.panels import make_panel


def test_marks_fires_on_a_mark_that_cannot_be_read():
    (found,) = check(make_panel("He left. [@L1, @L2]"), CheckContext())
    assert (found.code, found.start, found.end) == ("mark", 9, 19)


def test_marks_is_silent_on_good_marks():
    assert list(check(make_panel("He left. [@L1; @L2]"), CheckContext())) == []
