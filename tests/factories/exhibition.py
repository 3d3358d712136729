"""A small exhibition held in memory: three rooms, four panels, two sources, one disagreement."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from exhibit.documents.exhibition import ExhibitionFile, PublishedExhibition
from exhibit.documents.types import (
    AnswerDocument,
    ChartDocument,
    DrawingDocument,
    EditionStamp,
    EmendationDocument,
    ExhibitionDocument,
    Name,
    PanelDocument,
    PanelLink,
    PlaceDocument,
    PromptDocument,
    QuestionDocument,
    QuestionPage,
    Related,
    SourcePage,
    SubjectLink,
    SubjectPage,
    ThemePage,
    TimelineEventDocument,
    TourPage,
    TourStopDocument,
)
from exhibit.text.body import parse
from tests.factories.panels import make_excerpt, make_note, make_panel, make_reference, make_source

SECRET = "words that no visitor may read"
"""The exact words of every passage that is not public: no page may hold them."""

STAMP = EditionStamp(number=3, published_at=datetime(2026, 11, 21, 9, 30, tzinfo=UTC))

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
    confidence="medium",
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

PANELS = (
    make_panel(
        "Magnitogorsk went up on open steppe. [@L3] We begin with its name. [~]",
        slug="magnitogorsk-overnight",
        key="P02",
        title="A city on the steppe",
        theme="industrialization",
        big_idea="Volunteers, convicts and deported peasants built a city at a deadly speed.",
        advisory="",
        date="1929/1937",
        excerpts=(MAGNITOGORSK,),
        notes=(),
        sources=(LECTURE,),
    ),
    make_panel(
        "Suppose leather for 100 shoes becomes 1,000 shoes. [@L11]",
        slug="hundred-shoes",
        key="P05",
        title="A hundred shoes, a thousand shoes",
        theme="industrialization",
        big_idea="A plan that counts only quantity can reward making things badly.",
        flag="hypothetical",
        advisory="",
        date="1928/1941",
        excerpts=(SHOES,),
        notes=(),
        sources=(LECTURE,),
    ),
    make_panel(
        "Sergei Kirov was shot in his office in Leningrad. [@S14] Our lecture says that many "
        "historians blame Stalin. [@L27] Our textbook says that he probably gave the order. [@T7]"
        "\n\nWhat came next is not in doubt. [@L27; @T8] Two sources agree on the result. [~]",
        big_idea="Both sources suspect Stalin of a murder that later work assigns to one gunman.",
        advisory="murder; execution",
        help_text="Someone to talk to: https://findahelpline.com",
        excerpts=(KIROV, BLAMED, PRIVATE),
        notes=(LENOE,),
        sources=(LECTURE, TEXTBOOK),
        questions=(DEATHS,),
        prompts=(
            PromptDocument(skill="close-reading", text="Which source speaks in its own voice?"),
            PromptDocument(skill="corroboration", text="On what do both sources agree?"),
        ),
        subjects=(LENINGRAD, KIROV_SUBJECT, HISTORIAN),
        drawings=(HEDGES,),
        related=(
            Related(slug="magnitogorsk-overnight", reason="tells of the same years"),
            Related(slug="taken-down", reason="is not on display"),
        ),
        revision=4,
        approved_at=datetime(2026, 11, 20, 8, tzinfo=UTC),
    ),
    make_panel(
        "Over a million new members filled the party. [@T14]",
        slug="one-and-a-half-million",
        key="P18",
        title="The party remade",
        theme="new-party-generation",
        big_idea="A purged party was filled again within two years.",
        advisory="",
        date="1933/1941-02",
        excerpts=(RETURNED,),
        notes=(),
        sources=(TEXTBOOK,),
        charts=(MEMBERS,),
    ),
)


def link(panel: PanelDocument, number: int) -> PanelLink:
    """A panel as lists name it."""
    return PanelLink(
        slug=panel.slug,
        title=panel.title,
        theme=panel.theme,
        number=number,
        big_idea=panel.big_idea,
        key=panel.key,
        flag=panel.flag,
        advisory=panel.advisory,
        date=panel.date,
        minutes=2,
        sources=tuple(source.key for source in panel.sources),
        disagrees=bool(panel.questions),
    )


LINKS = {panel.slug: link(panel, 2 if panel.key == "P05" else 1) for panel in PANELS}


TIMELINE = (
    TimelineEventDocument(
        key="steppe",
        date="1929",
        first="1929-01-01",
        last="1929-12-31",
        text=parse("Work began on the steppe. [@L3]"),
        panels=(LINKS["magnitogorsk-overnight"],),
    ),
    TimelineEventDocument(
        key="smolny",
        date="1934-12-01",
        first="1934-12-01",
        last="1934-12-01",
        text=parse("Kirov was shot. [@S14; @L27]"),
        panels=(LINKS["who-killed-kirov"],),
    ),
    TimelineEventDocument(
        key="purge",
        date="1936-08/1938-03",
        first="1936-08-01",
        last="1938-03-31",
        text=parse("Many people were executed. [@L25]"),
        panels=(LINKS["who-killed-kirov"],),
    ),
)
TOUR = TourPage(
    slug="one-murder",
    title="One murder",
    lede="Two panels on what is certain and what is not.",
    minutes=10,
    stops=(
        TourStopDocument(
            panel="who-killed-kirov", words=parse("Many blame Stalin. [@L27] Begin here. [~]")
        ),
        TourStopDocument(
            panel="magnitogorsk-overnight", words=parse("Far away, a city rose. [@L3; @S14]")
        ),
    ),
    panels=(LINKS["who-killed-kirov"], LINKS["magnitogorsk-overnight"]),
    excerpts=(KIROV, MAGNITOGORSK),
    notes=(LENOE,),
)


def make_theme(slug: str, title: str, sign: str, line: str, **fields: Any) -> ThemePage:
    """A room with the sample panels that belong to it."""
    panels = tuple(panel for panel in LINKS.values() if panel.theme == slug)
    defaults: dict[str, Any] = {
        "lede": "Targets were set from above, and then raised.",
        "number": 1,
        "introduction": parse("Cities and mines appeared fast. [@L3]"),
        "excerpts": (MAGNITOGORSK,),
        "silences": "Nothing here tells of the collective farms.",
        "panels": panels,
    }
    return ThemePage(slug=slug, title=title, sign=sign, line=line, **(defaults | fields))


def _place(excerpt: Any) -> PlaceDocument:
    users = [p for p in PANELS if excerpt.key in {e.key for e in p.excerpts}]
    return PlaceDocument(
        excerpt=excerpt,
        panels=tuple(LINKS[panel.slug] for panel in users),
        unused_reason="" if users else "Told on the page of its question.",
    )


def make_exhibition(
    *, stamp: EditionStamp | None = STAMP, panels: tuple[PanelDocument, ...] = PANELS
) -> PublishedExhibition:
    """The sample exhibition; `stamp=None` makes it look like the working copy."""
    theme_pages = (
        make_theme("industrialization", "Industrialization", "plan", "what was promised"),
        make_theme("terror", "Terror", "list", "who was named", related=(LINKS["hundred-shoes"],)),
        make_theme("new-party-generation", "The New Party Generation", "card", "who came after"),
    )
    kirov = LINKS["who-killed-kirov"]
    file = ExhibitionFile(
        stamp=stamp,  # type: ignore[arg-type]
        about=ExhibitionDocument(
            title="Plan, List, Card",
            subtitle="Industrialization, terror and a new party generation in the Soviet 1930s",
            big_idea=parse("One state built industry and destroyed lives. [@L3; @T14]"),
            introduction=parse("Two texts tell this story. [~] They differ on a murder. [@L27]"),
            silences="Camp life, collective farms and most names of victims.",
            credits="Written by the curators of the sample.",
            licence="https://creativecommons.org/licenses/by/4.0/",
            licence_label="CC BY 4.0",
            contact="curators@example.org",
            excerpts=(MAGNITOGORSK, RETURNED, KIROV),
        ),
        themes=theme_pages,
        sources=(
            SourcePage(
                source=LECTURE,
                places=tuple(map(_place, (MAGNITOGORSK, SHOES, EXECUTED, KIROV))),
                emendations=MAGNITOGORSK.emendations,
            ),
            SourcePage(source=TEXTBOOK, places=tuple(map(_place, (BLAMED, PRIVATE, RETURNED)))),
        ),
        questions=(QuestionPage(question=DEATHS, sources=(LECTURE, TEXTBOOK), panels=(kirov,)),),
        subjects=(
            SubjectPage(
                slug="leningrad",
                name="Leningrad",
                kind="place",
                description="Today Saint Petersburg.",
                date="1924/1991",
                latitude=Decimal("59.94"),
                longitude=Decimal("30.31"),
                other_names=("Petrograd", "Saint Petersburg"),
                wikidata="Q656",
                panels=(kirov,),
            ),
            SubjectPage(
                slug="sergei-kirov",
                name="Sergei Kirov",
                kind="person",
                description="Party leader in Leningrad, shot in 1934.",
                panels=(kirov,),
            ),
            SubjectPage(
                slug="historian",
                name="Historian",
                kind="concept",
                description="Judges the past by evidence.",
                other_names=("Scholar",),
                panels=(kirov,),
            ),
        ),
        timeline=TIMELINE,
        tours=(TOUR,),
        moved={"the-kirov-affair": "who-killed-kirov"},
    )
    return PublishedExhibition(file, {panel.slug: panel for panel in panels})
