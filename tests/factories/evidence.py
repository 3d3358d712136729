"""What the sample exhibition rests on: two sources, their passages, notes, one disagreement."""

from decimal import Decimal
from typing import Any

from exhibit.documents.panel import (
    AnswerDocument,
    ChartDocument,
    DrawingDocument,
    QuestionDocument,
    SubjectLink,
)
from exhibit.documents.records import EmendationDocument, Name
from exhibit.text.body import parse
from tests.factories.panels import make_excerpt, make_note, make_reference, make_source

SECRET = "words that no visitor may read"
"""The exact words of every passage that is not public: no page may hold them."""

LECTURE = make_source(
    key="lecture",
    title="Lecture transcript",
    description="Part of a spoken lecture in English, written down by a machine.",
    audience="general audience",
    evidence_class="secondary; no primary evidence, no citations",
    reliability="Sound on outline; some names are mis-heard.",
    uses="How specialists speak to the public.",
    file_name="000_66574a4027c34fce.txt",
    rights_statement="https://rightsstatements.org/vocab/CNE/1.0/",
    rights_label="Copyright not evaluated",
    credit_line="Unattributed lecture transcript, file 000_66574a4027c34fce.txt. "
    "Attribution not confirmed.",
    characters=4677,
)
TEXTBOOK = make_source(
    key="textbook",
    mark="B",
    title="Textbook passage",
    kind="textbook-passage",
    description="Five paragraphs of a survey text for undergraduates.",
    credit_line="Unattributed textbook passage, file 003_8026e834749712cd.txt. "
    "Attribution not confirmed.",
    characters=3878,
)


def lecture_excerpt(key: str, **fields: Any) -> Any:
    """A passage of the lecture with its credit line."""
    return make_excerpt(key, **({"credit_line": LECTURE.credit_line, "place": key} | fields))


def textbook_excerpt(key: str, **fields: Any) -> Any:
    """A passage of the textbook with its credit line."""
    told = {"source": "textbook", "credit_line": TEXTBOOK.credit_line, "place": key}
    return make_excerpt(key, **(told | fields))


MAGNITOGORSK = lecture_excerpt(
    "L3",
    exact="New plants, new mines, even new industrial cities such as Magneto Gorsk, "
    "shot up seemingly overnight.",
    start=373,
    gist="Plants, mines and whole cities appeared very quickly.",
    locator="lines 5 to 6",
    emendations=(
        EmendationDocument(
            key="E02",
            start=431,
            end=444,
            file_reading="Magneto Gorsk",
            corrected_reading="Magnitogorsk",
            kind="mis-heard name",
            confidence="high",
            applied=True,
        ),
    ),
)
KIROV = lecture_excerpt(
    "L27",
    exact="this death, which many historians believe Stalin himself ordered, was used as a "
    "pretext to launch the purges",
    start=3365,
    gist="Many historians think Stalin ordered it; it served as pretext for purges.",
    locator="line 36",
)
BLAMED = textbook_excerpt(
    "T7",
    exact="Stalin — who probably ordered Kirov’s murder — blamed the assassination on "
    "“Fascist agents” within the party.",
    start=720,
    gist="Stalin, who probably ordered it, blamed hidden enemies.",
    locator="paragraph 1",
)
PRIVATE = textbook_excerpt(
    "T8",
    exact=SECRET,
    public=False,
    start=830,
    gist="He used the killing to begin a wave of arrests.",
    locator="paragraph 1",
)
SHOES = lecture_excerpt(
    "L11",
    exact="Suppose a factory received, according to the scientific plan, enough leather to "
    "produce 100 shoes in a week.",
    start=1449,
    gist="Hypothetical: a factory gets leather for 100 shoes a week.",
    locator="line 16",
    flag="hypothetical",
)
EXECUTED = lecture_excerpt(
    "L25",
    exact="It's estimated that during the great purge of 1936 to 1938, some 600,000 were executed.",
    start=3141,
    gist="About 600,000 people were executed in the great purge.",
    locator="line 34",
)
RETURNED = textbook_excerpt(
    "T14",
    exact="At least 6 million people were arrested, and probably 1 to 2 million of these were "
    "executed or never returned from prisons and forced-labor camps.",
    start=1772,
    gist="One to two million of those arrested were executed or never came back.",
    locator="paragraph 2",
)
LENOE = make_note(
    "S14",
    text="Shot on 1 December 1934 by Leonid Nikolaev. Work in the archives finds a lone act most "
    "likely; earlier books argued for Stalin’s hand.",
    references=(
        make_reference(
            title="The Kirov Murder and Soviet History", authors=(Name(family="Lenoe"),)
        ),
    ),
)
UNCHECKED = make_note(
    "S17",
    text="A police report of 1953 counts 681,692 executions in 1937 and 1938.",
    checked=False,
    caution="The page in the journal has yet to be seen.",
    correction=True,
)

DEATHS = QuestionDocument(
    slug="executed-in-the-great-purge",
    key="D01",
    title="How many people were killed?",
    measure="People killed in the great purge of 1936 to 1938.",
    comparable=False,
    comparability="The lecture counts executions; the textbook adds all who never came back.",
    scholarship=parse("A police report counts 681,692 executions. [@S17]"),
    reading=parse("We print both and choose neither. [~]"),
    answers=(
        AnswerDocument(
            source="lecture",
            excerpt=EXECUTED,
            gist="About 600,000 were executed.",
            counts="people executed, 1936–1938",
            figure="some 600,000",
            low=Decimal(600_000),
            high=Decimal(600_000),
            unit="people",
            marked_start=3141 + EXECUTED.exact.index("executed"),
            marked_end=3141 + EXECUTED.exact.index("executed") + 8,
        ),
        AnswerDocument(
            source="textbook",
            excerpt=RETURNED,
            gist="One to two million were executed or never returned.",
            counts="people executed, and people who never came back; no years given",
            figure="1 to 2 million",
            low=Decimal(1_000_000),
            high=Decimal(2_000_000),
            unit="people",
        ),
    ),
    notes=(UNCHECKED,),
)
MEMBERS = ChartDocument(
    key="party-members",
    title="Party members and candidates",
    alt="Three columns: 3.56 million in 1933, 1.92 million in 1938, 3.88 million in 1941.",
    caption="Members and candidate members together.",
    spec={
        "data": {"values": [{"year": "1933", "people": 3555338}]},
        "mark": "bar",
        "encoding": {
            "x": {"field": "year", "type": "nominal"},
            "y": {"field": "people", "type": "quantitative"},
        },
    },
    columns=("Year", "People"),
    rows=(("1933", "3,555,338"), ("1938", "about 1,920,000"), ("1941", "3,876,885")),
)
LENINGRAD = SubjectLink(
    slug="leningrad", name="Leningrad", kind="place", description="Today Saint Petersburg."
)
HISTORIAN = SubjectLink(
    slug="historian", name="Historian", kind="concept", description="Judges the past by evidence."
)
HEDGES = DrawingDocument(
    key="hedges",
    title="Two hedges",
    alt="Two words side by side: believe, and probably.",
    caption="The lecture reports a belief; the textbook judges.",
    svg='<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 60">'
    '<title>Two hedges</title><text class="d-label" x="0" y="30">believe</text></svg>',
)
KIROV_SUBJECT = SubjectLink(
    slug="sergei-kirov", name="Sergei Kirov", kind="person", description="Party leader there."
)
