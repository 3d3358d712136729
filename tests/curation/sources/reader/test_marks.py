"""Marks over words: overlapping ones part the words, and nothing of them is lost."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from curation.sources.reader.marks import Kind, Mark, parts

SPANS = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda pair: (pair[0], sum(pair)))
MARKS = st.lists(
    st.builds(
        lambda span, kind, key: Mark(*span, kind, key),
        SPANS,
        st.sampled_from(list(Kind)),
        st.sampled_from(["", "L1", "L1a", "E1"]),
    ),
    max_size=8,
)


def test_overlapping_passages_part_the_words_at_every_edge():
    marks = [Mark(0, 6, Kind.USED, "L1"), Mark(3, 9, Kind.CUT, "L2")]
    found = [(p.start, p.end, p.classes, p.keys) for p in parts(0, 12, marks)]
    assert found == [
        (0, 3, "used", ("L1",)),
        (3, 6, "used cut several", ("L1", "L2")),
        (6, 9, "cut", ("L2",)),
        (9, 12, "", ()),
    ]


def test_neighbours_do_not_overlap():
    marks = [Mark(0, 4, Kind.USED, "L1"), Mark(4, 8, Kind.USED, "L2")]
    assert [p.passages for p in parts(0, 8, marks)] == [1, 1]


def test_marks_that_reach_beyond_are_cut_off():
    found = list(parts(5, 8, [Mark(0, 20, Kind.HIT), Mark(9, 12, Kind.CUT)]))
    assert [(p.start, p.end, p.classes) for p in found] == [(5, 8, "hit")]


def test_words_are_parted_at_cuts_too():
    assert [(p.start, p.end) for p in parts(0, 9, [], [3, 0, 40])] == [(0, 3), (3, 9)]


@given(MARKS, st.lists(st.integers(0, 40), max_size=4))
def test_parts_cover_the_span_without_gap_or_overlap(marks, cuts):
    edges = [(part.start, part.end) for part in parts(3, 38, marks, cuts)]
    assert edges[0][0] == 3
    assert edges[-1][1] == 38
    assert all(one[1] == other[0] for one, other in pairwise(edges))


@given(MARKS)
def test_part_has_the_kinds_of_the_marks_over_it_and_no_others(marks):
    for part in parts(0, 45, marks):
        over = {m.kind for m in marks if m.start <= part.start and part.end <= m.end}
        assert set(part.kinds) == over
