import pytest

from exhibit.checks.context import CheckContext
from exhibit.checks.excerpt_changed import check
from tests.factories.panels import make_excerpt, make_panel, make_source

TEXT = "Massive arrests followed, including arrests of officials."


def changed(texts, **fields):
    excerpt = make_excerpt(**({"exact": "arrests", "start": 8} | fields))
    return [f.code for f in check(make_panel(excerpts=(excerpt,)), CheckContext(texts=texts))]


def test_excerpt_changed_fires_when_the_text_reads_otherwise():
    assert changed({"lecture": TEXT.replace("arrests", "changes")}) == ["excerpt-changed"]


def test_excerpt_changed_fires_when_not_intact():
    assert changed({}, intact=False) == ["excerpt-changed"]


@pytest.mark.parametrize("texts", [{"lecture": TEXT}, {}, {"textbook": "Other words."}])
def test_excerpt_changed_is_silent(texts):
    assert changed(texts) == []


def test_excerpt_changed_is_silent_where_the_words_are_not_held():
    assert changed({"lecture": "Other words."}, exact=None) == []


def test_excerpt_left_in_an_older_version_fires_though_the_words_are_the_same():
    panel = make_panel(
        excerpts=(make_excerpt(exact="arrests", start=8, text_version=1),),
        sources=(make_source(text_version=2),),
    )
    (found,) = check(panel, CheckContext(texts={"lecture": TEXT}))
    assert "version 1 of its source text, and version 2 is the current one" in found.message


def test_excerpt_of_a_source_that_is_not_at_hand_is_not_compared():
    panel = make_panel(excerpts=(make_excerpt(exact="arrests", start=8),), sources=())
    assert list(check(panel, CheckContext(texts={"lecture": TEXT}))) == []
