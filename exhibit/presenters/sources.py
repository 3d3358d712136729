"""A source as its page shows it: what it is, how much of it visitors read, and every unit."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from exhibit.documents.addresses import page_address
from exhibit.documents.excerpt_cards import ExcerptCard, excerpt_card, source_kind
from exhibit.documents.exhibition import Exhibition
from exhibit.documents.panel import PanelLink, all_excerpts
from exhibit.documents.records import EmendationDocument, ExcerptDocument
from exhibit.documents.types import PlaceDocument, SourcePage
from exhibit.presenters.links import (
    Fact,
    Link,
    LinkGroup,
    Tag,
    facts,
    in_a_sentence,
    panel_link,
)
from exhibit.presenters.whole_text import WholeText, whole_text
from exhibit.text.counting import counted
from exhibit.text.dates import in_words
from exhibit.text.rights import shown_whole
from exhibit.text.spans import union
from exhibit.text.wording import listed

STRIP = 1000
"""Width of the drawn strip, in units of its view box."""
HEIGHTS = {"words": 36, "cited": 20, "unused": 6}
"""Height of a unit on the strip, so that its state is told by shape and not by colour alone."""


@dataclass(frozen=True, kw_only=True)
class Unit:
    """One unit on the drawn strip, and in the list under it."""

    anchors: tuple[str, ...]
    """Keys of the excerpts inside it, so that their addresses lead here too."""
    card: ExcerptCard
    state: str
    """words (some are public), cited (gist only) or unused."""
    x: int
    width: int
    quotations: tuple[ExcerptCard, ...]
    """Its words that hang on walls, in the order of the text; none where the card has them all."""
    uses: tuple[LinkGroup, ...]
    """What panels do with it, 'The words hang on', and which ones: at the very words, where the
    panel shows them."""
    unused: str
    """Why no panel uses it; only where there are no uses."""
    is_unit: bool = True
    """False for a passage on the walls that lies in no unit of the text."""

    @property
    def height(self) -> int:
        """How high it stands on the strip."""
        return HEIGHTS[self.state]


WordsOnPanels = Mapping[str, Mapping[str, str]]
"""Addresses of panels where the words of an excerpt hang, by the excerpt's key and their slug."""


@dataclass(frozen=True, kw_only=True)
class Walls:
    """What hangs on the panels of an exhibition: public excerpts by key, and where each hangs."""

    excerpts: Mapping[str, ExcerptDocument] = field(default_factory=dict)
    addresses: WordsOnPanels = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class SourceView:
    """A source ready for its page."""

    page: SourcePage
    kind: str
    facts: tuple[Fact, ...]
    share: str
    units: tuple[Unit, ...]
    cited: int
    with_words: int
    emendations: tuple[tuple[EmendationDocument, str], ...]
    """Each correction, and what we do with it."""
    text: WholeText | None = None
    """All its words, or the first part of many, where visitors may read them."""

    @property
    def judgements(self) -> tuple[Fact, ...]:
        """What we think of it, each under its heading."""
        return facts(
            {
                _("How far it can be trusted"): self.page.source.reliability,
                _("What we use it for"): self.page.source.uses,
            }
        )

    @property
    def tags(self) -> tuple[Tag, ...]:
        """What stands beside it in a list."""
        share = _("Shown word for word: {share}").format(share=self.share)
        return Tag(self.kind), Tag(self._counted), Tag(share)

    @property
    def _counted(self) -> str:
        """How much of it hangs on the walls: of its units, or where it has none, in excerpts."""
        if not self.cited and not self.is_divided:
            return _("No excerpt cited yet")
        if not self.is_divided:
            return _("{excerpts} cited").format(excerpts=counted(self.cited, "excerpt"))
        words = ngettext(
            "{cited} of {passages} passage cited",
            "{cited} of {passages} passages cited",
            len(self.units),
        )
        return words.format(cited=self.cited, passages=len(self.units))

    @property
    def is_divided(self) -> bool:
        """Whether its text is divided into units, which together cover it."""
        return any(unit.is_unit for unit in self.units)

    @property
    def sections(self) -> tuple[str, ...]:
        """The templates of what stands below its record, in order; none that shows nothing."""
        whole = "whole_text_in_parts" if self.text and self.text.parts else "whole_text"
        return tuple(
            f"exhibit/source/_{name}.html"
            for name, content in (
                ("units", True),
                (whole, self.text),
                ("emendations", self.emendations),
            )
            if content
        )

    @property
    def heading(self) -> str:
        """What stands over its passages."""
        return _("Every passage") if self.is_divided else _("On the walls")

    @property
    def readable(self) -> str:
        """How much of it visitors read, in a sentence."""
        if self.text:
            return _("Visitors read all of it: “The whole text”, further down.")
        words = _("Visitors read short excerpts word for word, {share} of the whole.")
        if self.is_divided:
            words = _(
                "Visitors read short excerpts word for word, {share} of the whole, and our own "
                "gist of the rest."
            )
        return words.format(share=self.share)

    @property
    def strip(self) -> str:
        """What the drawn strip shows, in sentences."""
        if not self.units:
            return _("Nothing of it hangs on a panel yet.")
        words = _(
            "The whole source from beginning to end, one block for each of its {passages} "
            "passages. Tall: some of its words hang on a panel ({with_words}). Half: cited in our "
            "words only. Low: backs no panel yet. In all, {cited} are cited."
        )
        if not self.is_divided:
            words = _(
                "The whole source from beginning to end; a block for each of {passages} that "
                "panels cite. Tall: the words hang on a panel. Half: cited in our words only."
            )
            return words.format(passages=counted(len(self.units), "excerpt"))
        return words.format(passages=len(self.units), with_words=self.with_words, cited=self.cited)


def source_view(page: SourcePage, exhibition: Exhibition | None = None) -> SourceView:
    """Return a source ready for its page; a list of sources needs no exhibition."""
    walls = _walls(exhibition) if exhibition else Walls()
    text = whole_text(page, exhibition) if exhibition else None
    in_text = text.places if text else {}
    units = tuple(_unit(place, page, walls, in_text) for place in page.places)
    return SourceView(
        page=page,
        kind=source_kind(page.source),
        facts=_facts(page),
        share=public_share(page),
        units=units,
        cited=sum(unit.state != "unused" for unit in units),
        with_words=sum(unit.state == "words" for unit in units),
        emendations=tuple((emendation, _treatment(emendation)) for emendation in page.emendations),
        text=text,
    )


def public_share(page: SourcePage) -> str:
    """Return how much of the source visitors read word for word, of its characters, in per cent."""
    public = union(
        (excerpt.start, excerpt.end)
        for place in page.places
        for excerpt in (place.excerpt, *place.leads)
        if excerpt.public
    )
    quoted = sum(end - start for start, end in public)
    characters = page.source.characters or max((p.excerpt.end for p in page.places), default=0)
    if shown_whole(page.source):
        return _("all of it")
    if not characters:
        return _("none")
    share = 100 * quoted / characters
    if 0 < share < 1:
        return _("less than 1 per cent")
    return _("{share} per cent").format(share=round(share))


def _state(place: PlaceDocument) -> str:
    if place.excerpt.public or place.leads:
        return "words"
    return "cited" if place.panels else "unused"


def _walls(exhibition: Exhibition) -> Walls:
    """Return the public excerpts that hang on panels, and where they do, in walking order."""
    addresses: dict[str, dict[str, str]] = {}
    excerpts: dict[str, ExcerptDocument] = {}
    for link in exhibition.panels():
        panel = exhibition.panel(link.slug)
        page = page_address("panel-detail", link.slug)
        numbers = {evidence.key: evidence.number for evidence in panel.evidence()}
        for excerpt in all_excerpts(panel):
            if excerpt.public:
                number = numbers.get(excerpt.key)
                address = f"{page}#n{number}" if number else page
                addresses.setdefault(excerpt.key, {}).setdefault(link.slug, address)
                excerpts[excerpt.key] = excerpt
    return Walls(excerpts=excerpts, addresses=addresses)


def _unit(place: PlaceDocument, page: SourcePage, walls: Walls, in_text: Mapping[str, str]) -> Unit:
    whole = max(page.source.characters, page.places[-1].excerpt.end, 1)
    start, end = (STRIP * at // whole for at in (place.excerpt.start, place.excerpt.end))
    return Unit(
        anchors=tuple(lead.key for lead in place.leads if lead.key != place.excerpt.key),
        card=excerpt_card(place.excerpt, lambda key: page.source),
        state=_state(place),
        x=start,
        # A hair is left free between neighbours, so that each unit can be seen.
        width=max(2, end - start - 2),
        quotations=_quotations(place, page, walls),
        uses=(*_uses(place, walls.addresses), *_in_text(place, in_text)),
        unused=_unused(place.unused_reason),
        is_unit=place.is_unit,
    )


def _quotations(place: PlaceDocument, page: SourcePage, walls: Walls) -> tuple[ExcerptCard, ...]:
    """Return the words of a unit that hang on walls, each stretch of them once (ADR 17)."""
    if place.excerpt.exact:
        return ()
    keys = dict.fromkeys(excerpt.key for excerpt in (place.excerpt, *place.leads))
    hanging = [walls.excerpts[key] for key in keys if key in walls.excerpts]
    # A passage inside a longer one that hangs is read there; the longer of two begins first.
    stretches: list[ExcerptDocument] = []
    for excerpt in sorted(hanging, key=lambda excerpt: (excerpt.start, -excerpt.end)):
        if not stretches or excerpt.end > stretches[-1].end:
            stretches.append(excerpt)
    return tuple(excerpt_card(excerpt, lambda key: page.source) for excerpt in stretches)


def _unused(reason: str) -> str:
    if not reason:
        return _("Backs no panel yet.")
    return _("Backs no panel: {reason}").format(reason=reason)


def _uses(place: PlaceDocument, on_panels: WordsOnPanels) -> Iterable[LinkGroup]:
    """Yield where the words hang, and where we cite the unit in our own words only."""
    words: dict[str, str] = {}
    for excerpt in (*place.leads, place.excerpt):
        words = {**on_panels.get(excerpt.key, {}), **words}
    with_words = [panel for panel in place.panels if panel.slug in words]
    others = [panel for panel in place.panels if panel.slug not in words]
    if with_words:
        yield LinkGroup(heading=_("The words hang on"), links=_links(with_words, words))
    if others:
        alone = _("Cited, in our words, on")
        heading = _("In our words on") if with_words else alone
        yield LinkGroup(heading=heading, links=_links(others, {}))


def _in_text(place: PlaceDocument, in_text: Mapping[str, str]) -> Iterable[LinkGroup]:
    """Yield the way to the passage in the whole text, where visitors may read that."""
    keys = (place.excerpt.key, *(lead.key for lead in place.leads))
    if address := next((in_text[key] for key in keys if key in in_text), ""):
        link = Link(label=_("Read it in the whole text"), address=address)
        yield LinkGroup(heading="", links=(link,))


def _links(panels: list[PanelLink], words: Mapping[str, str]) -> tuple[Link, ...]:
    links = map(panel_link, panels)
    at_the_words = [
        replace(link, address=words.get(panel.slug, link.address))
        for panel, link in zip(panels, links, strict=True)
    ]
    return in_a_sentence(at_the_words, before_last=_(" and "), end=".")


def _facts(page: SourcePage) -> tuple[Fact, ...]:
    source = page.source
    confirmed = source.attribution_confirmed
    return facts(
        {
            _("By"): listed([name.whole for name in source.authors]),
            _("In"): source.container_title,
            _("Publisher"): source.publisher,
            _("Edition"): source.edition,
            _("Date"): in_words(source.issued),
            _("Pages"): source.pages,
            _("Attribution"): _("Confirmed") if confirmed else _("Not confirmed"),
            _("Kind of evidence"): source.evidence_class,
            _("Written for"): source.audience,
            _("Length"): counted(source.words, "word") if source.words else "",
            _("File"): source.file_name,
            _("Read word for word here"): public_share(page),
        }
    )


def _treatment(emendation: EmendationDocument) -> str:
    """Return what we do with a correction, and why."""
    treatment = _("Noted; the words stay as they are")
    if emendation.applied:
        treatment = _("Shown corrected")
    if not emendation.reason:
        return treatment
    return _("{treatment}: {reason}").format(treatment=treatment, reason=emendation.reason)
