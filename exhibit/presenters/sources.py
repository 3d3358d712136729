"""A source as its page shows it: what it is, how much of it visitors read, and every unit."""

from dataclasses import dataclass

from exhibit.documents.dates import in_words
from exhibit.documents.types import EmendationDocument, ExcerptDocument, PlaceDocument, SourcePage
from exhibit.presenters.excerpts import ExcerptCard, excerpt_card, source_kind
from exhibit.presenters.panels import Fact
from exhibit.presenters.references import makers
from exhibit.presenters.wording import counted

STRIP = 1000
"""Width of the drawn strip, in units of its view box."""
HEIGHTS = {"words": 36, "cited": 20, "unused": 6}
"""Height of a unit on the strip, so that its state is told by shape and not by colour alone."""


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """One unit on the drawn strip."""

    x: int
    width: int
    height: int
    state: str
    """words (some are public), cited (gist only) or unused."""


@dataclass(frozen=True, kw_only=True)
class Unit:
    """One unit in the list under the strip."""

    anchor: str
    card: ExcerptCard
    leads: tuple[ExcerptCard, ...]
    place: PlaceDocument
    state: str


@dataclass(frozen=True, kw_only=True)
class SourceView:
    """A source ready for its page."""

    page: SourcePage
    kind: str
    facts: tuple[Fact, ...]
    share: str
    strip: tuple[Stretch, ...]
    units: tuple[Unit, ...]
    cited: int
    with_words: int


def source_view(page: SourcePage) -> SourceView:
    """Return a source ready for its page."""
    units = tuple(_unit(place, page) for place in page.places)
    return SourceView(
        page=page,
        kind=source_kind(page.source),
        facts=_facts(page),
        share=public_share(page),
        strip=tuple(_stretch(unit.place, unit.state, page) for unit in units),
        units=units,
        cited=sum(unit.state != "unused" for unit in units),
        with_words=sum(unit.state == "words" for unit in units),
    )


def public_share(page: SourcePage) -> str:
    """Return how much of the source visitors read word for word, of its characters, in per cent."""
    public = sorted(
        (excerpt.start, excerpt.end)
        for place in page.places
        for excerpt in (place.excerpt, *place.leads)
        if excerpt.public
    )
    shown, reached = 0, 0
    for start, end in public:
        shown += max(0, end - max(start, reached))
        reached = max(reached, end)
    characters = page.source.characters or max((p.excerpt.end for p in page.places), default=0)
    return f"{round(100 * shown / characters)} per cent" if characters else "none"


def _state(place: PlaceDocument) -> str:
    if place.excerpt.public or place.leads:
        return "words"
    return "cited" if place.panels else "unused"


def _unit(place: PlaceDocument, page: SourcePage) -> Unit:
    def card(excerpt: ExcerptDocument) -> ExcerptCard:
        return excerpt_card(excerpt, lambda key: page.source)

    return Unit(
        anchor=place.excerpt.key,
        card=card(place.excerpt),
        leads=tuple(map(card, () if place.excerpt.public else place.leads)),
        place=place,
        state=_state(place),
    )


def _stretch(place: PlaceDocument, state: str, page: SourcePage) -> Stretch:
    whole = max(page.source.characters, page.places[-1].excerpt.end, 1)
    start, end = (STRIP * at // whole for at in (place.excerpt.start, place.excerpt.end))
    # A hair is left free between neighbours, so that each unit can be seen.
    return Stretch(x=start, width=max(2, end - start - 2), height=HEIGHTS[state], state=state)


def _facts(page: SourcePage) -> tuple[Fact, ...]:
    source = page.source
    told = {
        "By": makers(source.authors),
        "In": source.container_title,
        "Publisher": source.publisher,
        "Edition": source.edition,
        "Date": in_words(source.issued),
        "Pages": source.pages,
        "Attribution": "Confirmed" if source.attribution_confirmed else "Not confirmed",
        "Kind of evidence": source.evidence_class,
        "Written for": source.audience,
        "Length": counted(source.words, "word") if source.words else "",
        "File": source.file_name,
        "Read word for word here": public_share(page),
    }
    return tuple(Fact(name=name, value=value) for name, value in told.items() if value)


def emendation_state(emendation: EmendationDocument) -> str:
    """Return what we do with a correction, for the table."""
    return "Shown corrected" if emendation.applied else "Noted, words left as they are"
