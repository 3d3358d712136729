import json

from exhibit.search.offline import offline_index, offline_script
from tests.factories.exhibition import SECRET, make_exhibition

FOUND = json.loads(offline_index(make_exhibition()))["records"]


def texts(kind):
    return [text for k, _, _, text, _ in FOUND if k == kind]


def test_offline_index_same_exhibition_gives_same_bytes():
    assert offline_index(make_exhibition()) == offline_index(make_exhibition())


def test_offline_index_holds_no_words_that_are_not_public():
    assert SECRET.encode() not in offline_index(make_exhibition(stamp=None))


def test_offline_index_tells_the_sources_words_from_ours():
    told = next(text for text in texts("Excerpt") if "leather" in text)
    assert told.startswith("“Suppose a factory") and told.endswith("(in our words)")


def test_offline_index_title_carries_the_flag():
    assert "A hundred shoes, a thousand shoes (hypothetical)" in [title for _, title, *_ in FOUND]


def test_offline_index_panel_says_what_it_speaks_of():
    assert [care for *_, care in FOUND if care] == ["murder; execution"]


def test_offline_script_sets_the_index():
    told = offline_script(make_exhibition()).decode()
    assert told.startswith("window.VITRINE_INDEX={") and told.endswith("};\n")
