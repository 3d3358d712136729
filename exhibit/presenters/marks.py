"""The drawn figure of a room: one mark for each passage of the sources, solid where it is cited.

Each room has its own sign, so that rooms are told apart by shape and not by colour alone. The
number stands in words of ordinary size: in a room about people, a large one would seem to count
them.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from exhibit.documents.records import ExcerptDocument
from exhibit.documents.types import SourcePage, ThemePage
from exhibit.text.counting import counted
from exhibit.text.spans import Span, union

COLUMNS = 10
STEP_X, STEP_Y = 40, 30
MOST = 200
"""Beyond this many marks the drawing would be noise; the number in words stays."""

SHAPES = {
    "plan": "m0 20h30v-20z",
    "list": "m0 8h30v6h-30z",
    "card": "h23l7 7v13h-30z",
}
"""A rising wedge, a ruled line, a card with a cut corner: each within 30 by 20."""


@dataclass(frozen=True, kw_only=True)
class RoomFigure:
    """Two SVG paths and the numbers that say the same."""

    solid: str
    outlined: str
    height: int
    width: int
    cited: int
    passages: int
    beside: int
    """Excerpts cited here that lie in no unit: nobody can say of how many."""
    characters: int
    """How long those are together."""

    @property
    def caption(self) -> str:
        """What is cited here, in sentences."""
        if self.passages:
            words = _(
                "{cited} of {passages} passages of our sources are cited in this room. One mark "
                "stands for one passage: the {cited} cited here are solid, the other {outlined} "
                "are outlined."
            )
            told = words.format(cited=self.cited, passages=self.passages, outlined=self.left_out)
            return (
                f"{told} {self._beside(_('Cited as well, of texts not divided: {told}.'))}".strip()
            )
        return self._beside(_("Cited in this room: {told}."))

    def _beside(self, sentence: str) -> str:
        excerpts = counted(self.beside, "excerpt")
        told = _("{excerpts}, {characters} characters in all").format(
            excerpts=excerpts, characters=f"{self.characters:,}"
        )
        return sentence.format(told=told) if self.beside else ""

    @property
    def left_out(self) -> int:
        """How many passages this room does not cite."""
        return self.passages - self.cited


def room_figure(theme: ThemePage, sources: Iterable[SourcePage]) -> RoomFigure | None:
    """Return the figure of a room, or None while the sources have no passages."""
    places = [
        (page.source.key, place, any(panel.theme == theme.slug for panel in place.panels))
        for page in sources
        for place in page.places
    ]
    used = [is_cited for _key, place, is_cited in places if place.is_unit]
    beside = [
        (key, place.excerpt) for key, place, is_cited in places if is_cited and not place.is_unit
    ]
    if not used and not beside:
        return None
    shape = SHAPES.get(theme.sign, SHAPES["list"])
    drawn = used if len(used) <= MOST else []
    paths = {
        cited: "".join(_mark(place, shape) for place, u in enumerate(drawn) if u is cited)
        for cited in (True, False)
    }
    return RoomFigure(
        solid=paths[True],
        outlined=paths[False],
        width=COLUMNS * STEP_X - 10,
        height=-(-len(drawn) // COLUMNS) * STEP_Y,
        cited=sum(used),
        passages=len(used),
        beside=len(beside),
        characters=_characters(beside),
    )


def _characters(excerpts: Iterable[tuple[str, ExcerptDocument]]) -> int:
    """Count the characters of excerpts of several sources, those in two of one source once."""
    spans: dict[str, list[Span]] = defaultdict(list)
    for source, excerpt in excerpts:
        spans[source].append((excerpt.start, excerpt.end))
    return sum(end - start for of_source in spans.values() for start, end in union(of_source))


def _mark(place: int, shape: str) -> str:
    return f"M{place % COLUMNS * STEP_X} {place // COLUMNS * STEP_Y}{shape}"
