"""A panel as its page shows it, and the short tags that lists of panels carry."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop

from exhibit.documents.addresses import page_address
from exhibit.documents.evidence_cards import EvidenceCard, number_evidence
from exhibit.documents.excerpt_cards import excerpt_card, flag_label
from exhibit.documents.exhibition import Exhibition, Unknown, neighbours
from exhibit.documents.pairs import Supported, shown_to_visitors
from exhibit.documents.panel import PanelDocument, PanelLink, SubjectLink, all_excerpts
from exhibit.documents.reading_state import reading_state
from exhibit.documents.records import SourceDocument
from exhibit.documents.types import EditionStamp, ThemePage
from exhibit.presenters.citation_marks import CitationMark, marks_of
from exhibit.presenters.drawings import DrawingView
from exhibit.presenters.figures import ChartView, figures_of
from exhibit.presenters.folds import FoldedBlock, folded
from exhibit.presenters.links import (
    CARE,
    FLAG,
    Fact,
    Link,
    Tag,
    facts,
    in_a_sentence,
    subject_link,
)
from exhibit.presenters.prose import passages
from exhibit.presenters.questions import QuestionView, new_cards, question_view
from exhibit.presenters.terms import Term, Terms
from exhibit.presenters.timeline import Moment, steps
from exhibit.text.counting import counted
from exhibit.text.dates import in_words
from exhibit.text.wording import advisory_sentence, advisory_tag, day, listed

SKILLS = {
    "sourcing": _noop("Who is speaking?"),
    "contextualization": _noop("When and where?"),
    "corroboration": _noop("Who else says so?"),
    "close-reading": _noop("Read closely"),
}
SUBJECT_KINDS = (
    _noop("person"),
    _noop("place"),
    _noop("event"),
    _noop("concept"),
)
DEFINED = ("event", "concept")
"""Kinds whose names in the text lead to what they mean; people and places are named in full."""


@dataclass(frozen=True, kw_only=True)
class PanelRow:
    """A panel in a list: where it stands, what it says, and what to know before going in."""

    panel: PanelLink
    address: str
    flag: str
    tags: tuple[Tag, ...]


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
    """What a visitor asks before reading."""
    made: tuple[Fact, ...]
    """What it rests on, and who has read it: for those who ask afterwards."""
    credits: tuple[Fact, ...]
    """Whose the quoted words are, each once."""
    advisory: str
    evidence: Mapping[str, EvidenceCard]
    """The numbered notes of the text by key."""
    idea_marks: tuple[CitationMark, ...]
    """The numbers of what the big idea rests on."""
    text: tuple[FoldedBlock, ...]
    """The body, the evidence of each sentence folded under it."""
    drawings: tuple[DrawingView, ...]
    charts: tuple[ChartView, ...]
    questions: tuple[QuestionView, ...]
    steps: tuple[Moment, ...]
    """Its events among those before and after."""
    when: str
    """Its date; '' where its events say so."""
    places: tuple[Link, ...]
    subjects: tuple[SubjectLink, ...]
    prompts: tuple[Fact, ...]
    """Discussion questions, each under the name of its skill."""
    edition: str
    next: Neighbour | None
    way_on: Neighbour | None
    """Where a visitor goes on who has read the text: the next panel, at the end the one before."""
    onward: tuple[Neighbour, ...]
    """Previous, next and related panels: what stands under 'Go on'."""

    @property
    def sections(self) -> tuple[str, ...]:
        """The templates of what stands below the text, in order; none without anything to show."""
        return tuple(
            f"exhibit/panel/_{name}.html"
            for name, content in (
                ("drawings", self.drawings),
                ("charts", self.charts),
                ("pictures", self.panel.pictures),
                ("when", True),
                ("words_used", self.subjects),
                ("prompts", self.prompts),
            )
            if content
        )


def panel_row(panel: PanelLink) -> PanelRow:
    """Return a panel's line in a list."""
    has_one_source = len(panel.sources) == 1
    tags = (
        Tag(_("Rests on one source") if has_one_source else counted(len(panel.sources), "source")),
        Tag(counted(panel.minutes, "minute")),
        Tag(in_words(panel.date)),
        Tag(_("Sources disagree") if panel.disagrees else "", FLAG),
        Tag(advisory_tag(panel.advisory) if panel.advisory else "", CARE),
    )
    return PanelRow(
        panel=panel,
        address=page_address("panel-detail", panel.slug),
        flag=flag_label(panel.flag, panel.title),
        tags=tuple(tag for tag in tags if tag.text),
    )


def panel_view(panel: PanelDocument, exhibition: Exhibition) -> PanelView:
    """Return a panel ready for its page, with its room and its neighbours."""
    panel = shown_to_visitors(panel)
    theme = exhibition.theme(panel.theme)
    link = next((link for link in theme.panels if link.slug == panel.slug), None)
    source_of = source_finder(exhibition, panel.sources)
    cards = number_evidence(
        panel.body.citations,
        panel.excerpts,
        panel.notes,
        source_of,
        supports=panel.supports,
        sentences=panel.body.sentences,
    )
    drawn = figures_of(panel, source_of, cards)
    before, after = neighbours(exhibition, panel.slug)
    previous = _neighbour(before, _("Previous panel"), theme, exhibition)
    following = _neighbour(after, _("Next panel"), theme, exhibition)
    subjects = sorted(panel.subjects, key=lambda link: SUBJECT_KINDS.index(link.kind))
    around = steps(exhibition, panel.slug, cards)
    return PanelView(
        panel=panel,
        theme=theme,
        place=_place(link, theme),
        flag=flag_label(panel.flag, panel.title),
        facts=_facts(panel, link),
        made=_made(panel, drawn.cards, exhibition.stamp),
        credits=_credits(panel, source_of),
        advisory=advisory_sentence(panel.advisory),
        evidence=cards,
        idea_marks=marks_of(panel.idea, cards),
        text=folded(passages(panel.body, cards, terms=_terms(subjects, exhibition))),
        drawings=drawn.drawings,
        charts=drawn.charts,
        questions=_questions(panel, drawn.cards, exhibition),
        steps=around,
        when="" if around else in_words(panel.date),
        places=in_a_sentence(
            [subject_link(subject) for subject in subjects if subject.kind == "place"]
        ),
        subjects=tuple(subjects),
        prompts=tuple(
            Fact(name=_(SKILLS.get(prompt.skill, prompt.skill)), value=prompt.text)
            for prompt in panel.prompts
        ),
        edition=_cited_edition(exhibition.stamp),
        next=following,
        way_on=following or previous,
        onward=_onward(previous, following, _related(panel, exhibition)),
    )


def _place(link: PanelLink | None, theme: ThemePage) -> str:
    if link is None:
        return _("Not yet on display")
    return _("Panel {number} of {panels}").format(number=link.number, panels=len(theme.panels))


def source_finder(
    exhibition: Exhibition, sources: tuple[SourceDocument, ...] = ()
) -> Callable[[str], SourceDocument]:
    """Return a look-up of sources that takes a panel's own, frozen ones first."""
    frozen = {source.key: source for source in sources}

    def source_of(key: str) -> SourceDocument:
        return frozen[key] if key in frozen else exhibition.source(key).source

    return source_of


def cards_of(
    document: Supported, citations: Iterable[str], exhibition: Exhibition
) -> dict[str, EvidenceCard]:
    """Return the numbered evidence of a page that is no panel's, its bearing words marked."""
    return number_evidence(
        citations,
        document.excerpts,
        document.notes,
        source_finder(exhibition),
        supports=document.supports,
    )


def _neighbour(
    panel: PanelLink | None, direction: str, theme: ThemePage, exhibition: Exhibition
) -> Neighbour | None:
    if panel is None:
        return None
    room = theme if panel.theme == theme.slug else exhibition.theme(panel.theme)
    if room is not theme:
        words = {"direction": direction, "theme": room.title}
        direction = _("{direction}, in {theme}").format(**words)
    return Neighbour(row=panel_row(panel), direction=direction, sign=room.sign)


def _onward(
    previous: Neighbour | None, following: Neighbour | None, related: list[Neighbour]
) -> tuple[Neighbour, ...]:
    """Return every way on once; a neighbour that is also related says why."""
    ways = {neighbour.row.panel.slug: neighbour for neighbour in (previous, following) if neighbour}
    for neighbour in related:
        slug = neighbour.row.panel.slug
        direction = (
            f"{ways[slug].direction}. {neighbour.direction}"
            if slug in ways
            else neighbour.direction
        )
        ways[slug] = replace(neighbour, direction=direction)
    return tuple(ways.values())


def _related(panel: PanelDocument, exhibition: Exhibition) -> list[Neighbour]:
    """Return the panels a curator names as related, with the reason; only those on display."""
    links = {link.slug: link for link in exhibition.panels()} if panel.related else {}
    return [
        Neighbour(
            row=panel_row(links[relation.slug]),
            direction=_("Related, because it {reason}").format(reason=relation.reason),
            sign=exhibition.theme(links[relation.slug].theme).sign,
        )
        for relation in panel.related
        if relation.slug in links
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
    panel: PanelDocument, cards: Mapping[str, EvidenceCard], exhibition: Exhibition
) -> tuple[QuestionView, ...]:
    """Return the panel's questions; their notes are numbered on from those of text and figures."""
    source_of = source_finder(exhibition, panel.sources)
    views: list[QuestionView] = []
    for question in panel.questions:
        views.append(question_view(question, source_of, cards, panel.supports))
        cards = {**cards, **new_cards(views[-1])}
    return tuple(views)


def _facts(panel: PanelDocument, link: PanelLink | None) -> tuple[Fact, ...]:
    minutes = counted(link.minutes, "minute") if link else ""
    return facts({_("Date"): in_words(panel.date), _("Reading time"): minutes})


def _made(
    panel: PanelDocument, cards: Mapping[str, EvidenceCard], stamp: EditionStamp | None
) -> tuple[Fact, ...]:
    excerpts = sum(1 for card in cards.values() if card.excerpt)
    notes = len(cards) - excerpts
    rests = listed(
        [counted(excerpts, "excerpt")] * bool(excerpts)
        + [counted(notes, "scholarship note")] * bool(notes)
    )
    return facts(
        {
            _("Rests on"): _rests_on(len(panel.sources), rests),
            _("Read"): reading_state(panel).in_words,
            _("Approved"): day(panel.approved_at.date()) if panel.approved_at else "",
            _("Edition"): _edition(stamp),
        }
    )


def _credits(panel: PanelDocument, source_of: Callable[[str], SourceDocument]) -> tuple[Fact, ...]:
    """Return the credit lines of all that the panel quotes, each once, in the order of sources."""
    cards = (excerpt_card(excerpt, source_of) for excerpt in all_excerpts(panel))
    told = {(card.mark, card.credit_line, card.source_title) for card in cards}
    return tuple(
        Fact(name=_("Source {mark}, {kind}").format(mark=mark, kind=kind), value=line)
        for mark, line, kind in sorted(told)
        if line
    )


def _rests_on(sources: int, evidence: str) -> str:
    if not evidence:
        return ""
    words = {"sources": counted(sources, "source"), "evidence": evidence}
    return _("{sources}: {evidence}").format(**words)


def _cited_edition(stamp: EditionStamp | None) -> str:
    """Return the edition as a sentence names it."""
    if stamp is None:
        return _("working copy")
    return _("edition {number}, {day}").format(number=stamp.number, day=day(stamp.day))


def _edition(stamp: EditionStamp | None) -> str:
    if stamp is None:
        return _("working copy")
    return _("{number}, {day}").format(number=stamp.number, day=day(stamp.day))
