"""A small exhibition held in memory: three rooms, four panels, two sources, one disagreement."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from exhibit.documents.exhibition import ExhibitionFile, PublishedExhibition
from exhibit.documents.panel import PanelDocument, PanelLink, PromptDocument, Related
from exhibit.documents.types import (
    EditionStamp,
    ExhibitionDocument,
    PlaceDocument,
    QuestionPage,
    SourcePage,
    SubjectPage,
    ThemePage,
    TimelineEventDocument,
    TourPage,
    TourStopDocument,
)
from exhibit.text.body import parse
from tests.factories.evidence import (
    BLAMED,
    DEATHS,
    EXECUTED,
    HEDGES,
    HISTORIAN,
    KIROV,
    KIROV_SUBJECT,
    LECTURE,
    LENINGRAD,
    LENOE,
    MAGNITOGORSK,
    MEMBERS,
    PRIVATE,
    RETURNED,
    SHOES,
    TEXTBOOK,
)
from tests.factories.evidence import SECRET as SECRET
from tests.factories.panels import make_panel

SILENCES = parse("Camp life, collective farms and most names of victims. [~]")
STAMP = EditionStamp(number=3, published_at=datetime(2026, 11, 21, 9, 30, tzinfo=UTC))

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
            silences=SILENCES.text,
            silences_cited=SILENCES,
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
                description_cited=parse("Party leader in Leningrad, shot in 1934. [@L27]"),
                excerpts=(KIROV,),
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
