"""A panel as its page shows it, and the short tags that lists of panels carry."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from exhibit.documents.evidence_cards import EvidenceCard, number_evidence
from exhibit.documents.excerpt_cards import flag_label
from exhibit.documents.exhibition import Exhibition, Unknown, neighbours
from exhibit.documents.types import (
    EditionStamp,
    PanelDocument,
    PanelLink,
    SourceDocument,
    SubjectLink,
    ThemePage,
)
from exhibit.presenters.charts import ChartView, chart_view
from exhibit.presenters.drawings import DrawingView, drawing_view
from exhibit.presenters.pictures import PictureView, picture_view
from exhibit.presenters.prose import Passage, passages
from exhibit.presenters.questions import QuestionView, new_cards, question_view
from exhibit.presenters.terms import Term, Terms
from exhibit.presenters.timeline import Step, steps
from exhibit.text.counting import counted
from exhibit.text.dates import in_words
from exhibit.text.wording import advisory_sentence, advisory_tag, day, listed

SKILLS = {
    "sourcing": "Who is speaking?",
    "contextualization": "When and where?",
    "corroboration": "Who else says so?",
    "close-reading": "Read closely",
}
SUBJECT_KINDS = ("person", "place", "event", "concept")
DEFINED = ("event", "concept")
"""Kinds whose names in the text lead to what they mean; people and places are named in full."""


@dataclass(frozen=True, kw_only=True)
class PanelRow:
    """A panel in a list: where it stands, what it says, and what to know before going in."""

    panel: PanelLink
    flag: str
    rests_on: str
    minutes: str
    date: str
    disagrees: bool
    advisory: str


@dataclass(frozen=True, kw_only=True)
class Fact:
    """One pair of the list under the heading."""

    name: str
    value: str


@dataclass(frozen=True, kw_only=True)
class Prompt:
    """A discussion question under the name of its skill."""

    skill: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Neighbour:
    """Another panel to go on to, which may stand in another room, and what leads there."""

    row: PanelRow
    direction: str
    sign: str


@dataclass(frozen=True, kw_only=True)
class PanelView:
    """Everything a panel page prints, in its order."""

    panel: PanelDocument
    theme: ThemePage
    place: str
    flag: str
    facts: tuple[Fact, ...]
    advisory: str
    evidence: Mapping[str, EvidenceCard]
    """The numbered notes of the text by key."""
    drawings: tuple[DrawingView, ...]
    passages: tuple[Passage, ...]
    questions: tuple[QuestionView, ...]
    date: str
    steps: tuple[Step, ...]
    """Its events among those before and after."""
    places: tuple[SubjectLink, ...]
    subjects: tuple[SubjectLink, ...]
    prompts: tuple[Prompt, ...]
    charts: tuple[ChartView, ...]
    pictures: tuple[PictureView, ...]
    edition: str
    previous: Neighbour | None
    next: Neighbour | None
    onward: tuple[Neighbour, ...]
    """Previous, next and related panels: what stands under 'Go on'."""


def panel_row(panel: PanelLink) -> PanelRow:
    """Return a panel's line in a list."""
    one = len(panel.sources) == 1
    return PanelRow(
        panel=panel,
        flag=flag_label(panel.flag, panel.title),
        rests_on="Rests on one source" if one else counted(len(panel.sources), "source"),
        minutes=counted(panel.minutes, "minute"),
        date=in_words(panel.date),
        disagrees=panel.disagrees,
        advisory=advisory_tag(panel.advisory),
    )


def panel_view(panel: PanelDocument, exhibition: Exhibition) -> PanelView:
    """Return a panel ready for its page, with its room and its neighbours."""
    theme = exhibition.theme(panel.theme)
    link = next((link for link in theme.panels if link.slug == panel.slug), None)
    source_of = source_finder(exhibition, panel.sources)
    cards = number_evidence(panel.body.citations, panel.excerpts, panel.notes, source_of)
    before, after = neighbours(exhibition, panel.slug)
    previous = _neighbour(before, "Previous panel", theme, exhibition)
    following = _neighbour(after, "Next panel", theme, exhibition)
    subjects = sorted(panel.subjects, key=lambda link: SUBJECT_KINDS.index(link.kind))
    return PanelView(
        panel=panel,
        theme=theme,
        place=f"Panel {link.number} of {len(theme.panels)}" if link else "Not yet on display",
        flag=flag_label(panel.flag, panel.title),
        facts=_facts(panel, cards, link, exhibition.stamp),
        advisory=advisory_sentence(panel.advisory),
        evidence=cards,
        drawings=tuple(map(drawing_view, panel.drawings)),
        passages=passages(panel.body, cards, terms=_terms(subjects, exhibition)),
        questions=_questions(panel, cards, exhibition),
        date=in_words(panel.date),
        steps=steps(exhibition, panel.slug, cards),
        places=tuple(link for link in subjects if link.kind == "place"),
        subjects=tuple(subjects),
        prompts=tuple(
            Prompt(skill=SKILLS.get(prompt.skill, prompt.skill), text=prompt.text)
            for prompt in panel.prompts
        ),
        charts=tuple(map(chart_view, panel.charts)),
        pictures=tuple(map(picture_view, panel.pictures)),
        edition=_edition(exhibition.stamp),
        previous=previous,
        next=following,
        onward=_onward(previous, following, _related(panel, exhibition)),
    )


def source_finder(
    exhibition: Exhibition, sources: tuple[SourceDocument, ...] = ()
) -> Callable[[str], SourceDocument]:
    """Return a look-up of sources that takes a panel's own, frozen ones first."""
    frozen = {source.key: source for source in sources}

    def source_of(key: str) -> SourceDocument:
        return frozen[key] if key in frozen else exhibition.source(key).source

    return source_of


def _neighbour(
    panel: PanelLink | None, direction: str, theme: ThemePage, exhibition: Exhibition
) -> Neighbour | None:
    if panel is None:
        return None
    room = theme if panel.theme == theme.slug else exhibition.theme(panel.theme)
    where = "" if room is theme else f", in {room.title}"
    return Neighbour(row=panel_row(panel), direction=direction + where, sign=room.sign)


def _onward(
    previous: Neighbour | None, following: Neighbour | None, related: list[Neighbour]
) -> tuple[Neighbour, ...]:
    """Return every way on once; a neighbour that is also related says why."""
    told = {one.row.panel.slug: one for one in (previous, following) if one}
    for one in related:
        slug = one.row.panel.slug
        direction = f"{told[slug].direction}. {one.direction}" if slug in told else one.direction
        told[slug] = replace(one, direction=direction)
    return tuple(told.values())


def _related(panel: PanelDocument, exhibition: Exhibition) -> list[Neighbour]:
    """Return the panels a curator names as related, with the reason; only those on display."""
    links = {link.slug: link for link in exhibition.panels()} if panel.related else {}
    return [
        Neighbour(
            row=panel_row(links[one.slug]),
            direction=f"Related, because it {one.reason}",
            sign=exhibition.theme(links[one.slug].theme).sign,
        )
        for one in panel.related
        if one.slug in links
    ]


def _terms(subjects: list[SubjectLink], exhibition: Exhibition) -> Terms:
    """Return the words of the panel that 'Words used here' defines, by all their names."""
    return Terms(
        Term(slug=link.slug, names=(link.name, *_other_names(link.slug, exhibition)))
        for link in subjects
        if link.kind in DEFINED
    )


def _other_names(slug: str, exhibition: Exhibition) -> tuple[str, ...]:
    try:
        return exhibition.subject(slug).other_names
    except Unknown:
        # A panel's document keeps its subjects when the record is renamed afterwards.
        return ()


def _questions(
    panel: PanelDocument, cards: dict[str, EvidenceCard], exhibition: Exhibition
) -> tuple[QuestionView, ...]:
    """Return the panel's questions; their notes are numbered on from those of the text."""
    source_of = source_finder(exhibition, panel.sources)
    views: list[QuestionView] = []
    for question in panel.questions:
        views.append(question_view(question, source_of, cards))
        cards = {**cards, **new_cards(views[-1])}
    return tuple(views)


def _facts(
    panel: PanelDocument,
    cards: dict[str, EvidenceCard],
    link: PanelLink | None,
    stamp: EditionStamp | None,
) -> tuple[Fact, ...]:
    excerpts = sum(1 for card in cards.values() if card.excerpt)
    notes = len(cards) - excerpts
    rests = listed(
        [counted(excerpts, "excerpt")] * bool(excerpts)
        + [counted(notes, "scholarship note")] * bool(notes)
    )
    told = {
        "Date": in_words(panel.date),
        "Reading time": counted(link.minutes, "minute") if link else "",
        "Rests on": f"{counted(len(panel.sources), 'source')}: {rests}" if rests else "",
        "Checked": day(panel.approved_at.date()) if panel.approved_at else "",
        "Edition": _edition(stamp).removeprefix("edition "),
    }
    return tuple(Fact(name=name, value=value) for name, value in told.items() if value)


def _edition(stamp: EditionStamp | None) -> str:
    return f"edition {stamp.number}, {day(stamp.day)}" if stamp else "working copy"
