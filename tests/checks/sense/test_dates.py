import pytest

from exhibit.checks.sense.dates import differences
from tests.checks.sense.making import make_passage, told

NOTE = make_passage(
    "Ellman (2002) counts deaths of 1937.", kind="note", published=(2002, 1999), issued=("2002-03",)
)


@pytest.mark.parametrize(
    ("sentence", "evidence", "found"),
    [
        # Another month, day or year in the place of the evidence's.
        ("He died in May 1934.", "He died in December 1934.", ["error: May 1934"]),
        ("He died on 2 December 1934.", "He died on 1 December 1934.", ["error: 2 December 1934"]),
        ("He died in December 1935.", "December 1934; again in 1935", ["error: December 1935"]),
        ("On July 30, 1938 it came.", "It came on 30 July 1937.", ["error: July 30, 1938"]),
        ("It met on 14–18 November.", "It met on 14–17 November 1935.", ["error: 14–18 November"]),
        ("It met on 1937-07-31.", "It met on 30 July 1937.", ["error: 1937-07-31"]),
        ("Between March and July 1933 they died.", "February to July 1933", ["error: March"]),
        # Two dates of the evidence mixed.
        (
            "He came in October 1939 and left in January 1980.",
            "He came in January 1939 and left in October 1980.",
            ["error: October 1939", "error: January 1980"],
        ),
        # No such month at all.
        ("They came in May.", "They came in the spring.", ["warning: May"]),
        # Decades and centuries.
        ("Until the late 1980s.", "until the early 1980s", ["error: late 1980s"]),
        ("In the mid-1930s.", "in 1931", ["warning: mid-1930s"]),
        ("In the nineteenth century.", "in 1934", ["warning: nineteenth century"]),
        # Before is not after.
        ("Before 1937 it slowed.", "It slowed after 1937.", ["error: 1937"]),
        ("It ran from 1982.", "until his death in 1982 and until 1982", []),
        ("It ran since 1982.", "It ran until 1982.", ["error: 1982"]),
    ],
)  # fmt: skip
def test_a_date_is_held_against_the_evidence(sentence, evidence, found):
    assert told(differences, sentence, evidence) == found


@pytest.mark.parametrize(
    ("sentence", "evidence"),
    [
        ("He died on 1 December 1934.", "in December of 1934"),
        ("He died in December.", "on 1 December 1934"),
        ("He died on 8 November.", "in the night of 8–9 November 1932"),
        ("He died on Dec. 1, 1934.", "He died on 1st December 1934."),
        ("Between February and July 1933 they died.", "from February to July 1933"),
        ("In January 1934 they met.", "the congress of January–February 1934"),
        ("May we say so? They march.", "It was so."),
        ("In the 1930s.", "in the mid-1930s"),
        ("In the early 1930s.", "in 1932"),
        ("In the twentieth century.", "in the 1930s"),
        ("After 1937 it slowed.", "growth from 1937 on slowed after 1937"),
    ],
)
def test_a_date_that_the_evidence_bears_out_is_left_alone(sentence, evidence):
    assert told(differences, sentence, evidence) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("In 1999 he died.", ["warning: 1999"]),
        ("Ellman (2003) counts deaths of 1937.", ["error: 2003"]),
        ("Deaths of 1937 are counted (Ellman, 2004).", ["error: 2004"]),
        ("Ellman (2002) counts deaths of 1937.", []),
        ("Deaths of 1937 are counted (Ellman, 2002; Wheatcroft, 1999).", []),
        ("An article of March 2002 counts them.", []),
        ("In 1937 (the worst year) he died.", []),
    ],
)
def test_a_year_of_publication_is_that_of_no_event(sentence, found):
    assert told(differences, sentence, NOTE) == found
