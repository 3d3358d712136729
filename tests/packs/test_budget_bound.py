"""No pack anybody can put together shows more of a source than may be quoted.

There are some 8.7 million ways to choose up to eight of 30 panels. None has to be made to know this:

- what a choice shows is never more than the sum of what its panels show alone, and each panel alone
  keeps within its words a panel;
- what a choice shows is never more than what all panels together show, and all together keep within
  the share of the source.
"""

import io
import random
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.checks.budget import shown_words, union_words
from exhibit.documents.pack import MOST_PANELS
from exhibit.documents.panel import all_excerpts
from exhibit.editions.copy import EditionCopy
from exhibit.packs import choosing
from exhibit.packs.making import PackRefused, faults, pack_of_selection
from exhibit.packs.selection import Selection
from tests.factories.evidence import LECTURE, SECRET
from tests.factories.exhibition import PANELS, make_exhibition
from tests.factories.panels import make_excerpt, make_panel
from tests.packs.conftest import SITE
from tests.test_nothing_leaks import ROOT, SOURCES, repeated, source_words
from tests.unpacking import words_in

WORDS = [f"word{number}" for number in range(40)]
TEXT = " ".join(WORDS)
STARTS = [TEXT.index(word) for word in WORDS]


def passage(first: int, last: int):
    """A passage of the text from one word to another, both included."""
    start, end = STARTS[first], STARTS[last] + len(WORDS[last])
    return make_excerpt(f"L{first}-{last}", exact=TEXT[start:end], start=start)


passages = st.lists(
    st.tuples(st.integers(0, 39), st.integers(0, 12)).map(
        lambda told: passage(told[0], min(39, told[0] + told[1]))
    ),
    max_size=6,
)


@given(passages, passages)
def test_choices_show_no_more_than_their_panels_alone_together(some, others):
    assert union_words(some + others) <= union_words(some) + union_words(others)


@given(passages, passages)
def test_more_panels_never_show_fewer_words(some, others):
    assert union_words(some) <= union_words(some + others)


@given(st.lists(passages, min_size=1, max_size=MOST_PANELS))
def test_panels_within_their_words_make_packs_within_theirs(chosen):
    panels = tuple(
        make_panel(slug=f"panel-{n}", key=f"P{n}", excerpts=tuple(own), sources=(LECTURE,))
        for n, own in enumerate(chosen, start=1)
    )
    alone = [shown_words(panel, LECTURE.key) for panel in panels]
    together = union_words([e for panel in panels for e in all_excerpts(panel)])
    assert together <= sum(alone) <= LECTURE.words_per_panel * len(panels)


@given(st.sets(st.sampled_from([panel.key for panel in PANELS]), min_size=1))
def test_every_choice_of_the_sample_can_be_made_within_its_budget(keys):
    pack = pack_of_selection(make_exhibition(), keys, site_url=SITE)
    assert list(faults(pack)) == []
    assert SECRET not in repr(pack)


@pytest.fixture(scope="module")
def opening(published_edition) -> EditionCopy:
    """The opening exhibition as it was published."""
    return EditionCopy(published_edition)


@pytest.fixture(scope="module")
def panels(opening):
    """Its panels in walking order."""
    return [opening.panel(link.slug) for link in opening.panels()]


@pytest.mark.parametrize("key", SOURCES)
def test_every_panel_of_the_opening_exhibition_keeps_within_its_words(panels, key):
    counts = {panel.key: shown_words(panel, key) for panel in panels}
    assert max(counts.values()) > 30
    assert {key: n for key, n in counts.items() if n > 60} == {}


@pytest.mark.parametrize("key", SOURCES)
def test_all_panels_together_keep_within_the_share(panels, key):
    (source,) = {s for panel in panels for s in panel.sources if s.key == key}
    shown = [e for panel in panels for e in all_excerpts(panel) if e.source == key and e.exact]
    assert union_words(shown) <= source.share_per_edition * source.words


def test_passages_begin_and_end_with_whole_words(panels):
    """What the second bound rests on: two halves of a word put together would be one word."""
    folder = ROOT / "content" / "sources"
    texts = {key: (folder / key / "text.txt").read_bytes().decode() for key in SOURCES}
    for excerpt in (e for panel in panels for e in all_excerpts(panel) if e.exact):
        text = texts[excerpt.source]
        assert excerpt.exact == text[excerpt.start : excerpt.end]
        for at in (excerpt.start, excerpt.end):
            assert not text[at - 1 : at + 1].isalnum() or at in (0, len(text)), excerpt.key


def fullest(panels, key: str) -> list[str]:
    """The keys of the eight panels that show most of a source."""
    counted = sorted(panels, key=lambda panel: -shown_words(panel, key))
    return [panel.key for panel in counted[:MOST_PANELS]]


def random_choices(panels) -> list[list[str]]:
    """Choices of eight, the same at every run."""
    draw = random.Random(8)
    return [draw.sample([panel.key for panel in panels], MOST_PANELS) for _ in range(40)]


def test_choices_of_eight_from_the_opening_exhibition_are_never_refused(opening, panels):
    chosen = [fullest(panels, key) for key in SOURCES] + random_choices(panels)
    for keys in chosen:
        try:
            pack_of_selection(opening, keys, site_url=SITE)
        except PackRefused as refused:
            pytest.fail(f"{keys}: {refused}")


def test_every_file_of_the_fullest_choice_keeps_within_the_budget(opening, panels):
    keys = fullest(panels, "lecture")
    pack = pack_of_selection(opening, keys, site_url=SITE)
    parts = choosing.choice({"p": keys}, opening).parts
    data = b"".join(Selection(pack=pack, parts=parts).stream())
    with zipfile.ZipFile(io.BytesIO(data)) as made:
        files = [pair for name in made.namelist() for pair in words_in(name, made.read(name))]
    assert len(files) > 8 * 15
    for key in SOURCES:
        shown = [repeated(text, key) for _, text in files]
        assert max(map(len, shown)) <= 60
        assert 60 < len(set().union(*shown)) <= 0.45 * len(source_words(key))
