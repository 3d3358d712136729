"""Dates of EDTF, levels 0 to 2, and what looks like them: most of it no page has words for."""

from contextlib import suppress

from hypothesis import strategies as st

from exhibit.text import dates

_YEARS = st.one_of(
    st.integers(0, 9999).map("{:04d}".format),
    st.integers(1, 9999).map("-{:04d}".format),
    st.integers(0, 999).map("{:03d}X".format),
    st.integers(0, 99).map("{:02d}XX".format),
    st.sampled_from(["1XXX", "XXXX", "-193X", "-01XX", "0000", "000X", "00XX", "12345", "1950S2"]),
    st.sampled_from(["Y12345", "Y-17000", "Y1E5", "Y-17E7", "Y1E500", "Y171010000S3"]),
)
_MONTHS = st.one_of(
    st.integers(1, 12).map("{:02d}".format),
    st.integers(21, 41).map("{:02d}".format),
    st.sampled_from(["00", "13", "XX", "1X", "0X"]),
)
_DAYS = st.one_of(
    st.integers(1, 31).map("{:02d}".format), st.sampled_from(["00", "32", "XX", "1X", "3X"])
)
_SIGNS = st.sampled_from(["", "", "", "", "~", "?", "%"])


@st.composite
def points(draw) -> str:
    """One end of a date, doubts in every place."""
    date = draw(_SIGNS) + draw(_YEARS) + draw(_SIGNS)
    parts = draw(st.integers(0, 2))
    for numbers in (_MONTHS, _DAYS)[:parts]:
        date += "-" + draw(_SIGNS) + draw(numbers) + draw(_SIGNS)
    return date


@st.composite
def sets(draw) -> str:
    """A choice of dates, or all of them, ranges and open ends within."""
    (opening, closing) = draw(st.sampled_from(["[]", "{}"]))
    joint = draw(st.sampled_from([",", ", ", ".."]))
    parts = draw(st.lists(points(), min_size=1, max_size=4))
    before, after = draw(st.sampled_from([("", ""), ("", ""), ("..", ""), ("", "..")]))
    return opening + before + joint.join(parts) + after + closing


_ENDS = st.one_of(points(), points(), st.sampled_from(["", "..", "open", "unknown"]))
EDTF = st.one_of(points(), st.tuples(_ENDS, _ENDS).map("/".join), sets())


def is_taken(date: str) -> bool:
    """Say whether a field takes a date."""
    with suppress(dates.BadDate):
        dates.check(date)
        return True
    return False


@st.composite
def likely(draw) -> str:
    """One end of a date in a shape that has words, or nearly."""
    month = draw(st.sampled_from(["", "-01", "-02", "-12", "-21", "-24", "-02-29", "-12-31"]))
    doubt, at = draw(_SIGNS), draw(st.integers(0, 2))
    parts = [doubt if place == at else "" for place in range(3)]
    return f"{parts[0]}{draw(_YEARS)}{parts[1]}{month}{parts[2]}"


_LIKELY_ENDS = st.one_of(likely(), st.sampled_from(["", ".."]))
TAKEN = st.one_of(
    likely(),
    st.tuples(_LIKELY_ENDS, _LIKELY_ENDS).map("/".join),
    st.lists(likely(), min_size=2, max_size=4).map(lambda some: f"[{','.join(some)}]"),
    st.lists(likely(), min_size=2, max_size=4).map(lambda some: f"{{{', '.join(some)}}}"),
    EDTF,
).filter(is_taken)
"""Dates that fields take."""

ACCEPTED = [
    *("1934", "1934-12", "1934-12-01", "1928/1932", "1936-08/1938-03", "1904/1934-12-29"),
    *("1934/..", "1934/", "../1934", "/1934", "1930~/..", "../-0043", "-0043/..", "../193X"),
    *("193X", "19XX", "00XX", "009X", "047X~", "193X/194X", "../19XX", "193X/..", "[193X,194X]"),
    *("1936-21", "1936-24", "-0100-22", "1936-21/1936-23", "~1935", "1934?-06", "1935%", "?1935"),
    *("[1934,1935]", "{1934,1935,1937}", "{ 1934 , 1935 }", "[-0043,0014]", "{1935,1934}"),
    *("-0043", "0000", "0001", "0476", "-9999", "9999", "-0499/-0480", "-0043-03-15", "0000-02-29"),
    *("-0043/0014-08-19", "0000/0001", "-0001~/0476-23", "1936-02-29"),
]
"""Dates that forms, spreadsheets and bundles take: one at least of every shape."""
