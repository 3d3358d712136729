"""From a pasted quotation to the passages it may be: the four answers of design.md, rule 3."""

import string
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from exhibit.models import Excerpt, Source, SourceText
from exhibit.text import anchoring
from exhibit.text.changes import WordRun


@dataclass(frozen=True, kw_only=True)
class Place:
    """One passage of a text, to be confirmed or chosen."""

    start: int
    end: int
    before: str
    exact: str
    after: str
    locator: str
    known: str = ""
    """Key of an excerpt with exactly this span, if there is one."""
    value: str = ""
    """What the choice of this place hands to the form that makes the excerpt: text-start-end."""

    @property
    def span(self) -> str:
        """Its offsets, as a form of the reader hands them on."""
        return f"{self.start}-{self.end}"

    @property
    def where_to_move(self) -> str:
        """Where it stands, and which excerpt stands there already."""
        says = _("{locator}, characters {start}–{end}")
        if self.known:
            says = _("{locator}, characters {start}–{end}; excerpt {key} stands there")
        return says.format(locator=self.locator, start=self.start, end=self.end, key=self.known)

    @property
    def where(self) -> str:
        """Where it stands, and which excerpt has exactly its words."""
        says = _("{locator}, characters {start}–{end}")
        if self.known:
            says = _("{locator}, characters {start}–{end}; already excerpt {key}")
        return says.format(locator=self.locator, start=self.start, end=self.end, key=self.known)


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What is said to a curator who asked for a quotation."""

    kind: str
    """found, several, not-found or cannot-check."""
    sentence: str
    places: tuple[Place, ...] = ()
    runs: tuple[WordRun, ...] = ()

    @property
    def is_certain(self) -> bool:
        """Whether its one place is the one that was asked for."""
        return self.kind == "found"

    @property
    def legend(self) -> str:
        """What stands over its places."""
        return ngettext("The passage", "The places", len(self.places))

    @property
    def button(self) -> str:
        """What the button under them says."""
        if self.kind == "not-found":
            return _("Use this passage instead")
        return _("Use this passage")


def find(*, source: Source, quotation: str) -> Answer:
    """Look a quotation up in the current text of a source. Raises anchoring.NoWords."""
    text = source.texts.filter(is_current=True).first()
    answer = anchoring.locate(quotation, text.text if text else None)
    if isinstance(answer, anchoring.CannotCheck) or text is None:
        return no_text()
    if isinstance(answer, anchoring.Found):
        sentence = _("Found once, character for character.")
        if not answer.verbatim:
            sentence = _(
                "Found once. The text differs from your quotation only in signs or "
                "spacing; the words are cut from the text as it has them."
            )
        return Answer(kind="found", sentence=sentence, places=_places(text, answer.passages))
    if isinstance(answer, anchoring.FoundSeveral):
        sentence = _("These words stand in the text {count} times{value}: ").format(
            count=len(answer.passages), value=_(" and more") if answer.more else ""
        )
        sentence += _("choose the place you mean, or paste more of the sentence.")
        return Answer(kind="several", sentence=sentence, places=_places(text, answer.passages))
    nearest = _places(text, answer.passages)
    sentence = _("These words are not in the source text. Nothing was saved.")
    if nearest:
        sentence += _(
            " The passage most like them is shown with the differences; use it only if it is "
        )
        sentence += _("the one you mean.")
    return Answer(kind="not-found", sentence=sentence, places=nearest, runs=answer.runs)


def at_offsets(*, source: Source, start: int, end: int) -> Answer:
    """Return the passage at offsets of the current text. Raises anchoring.OutsideText."""
    text = source.texts.filter(is_current=True).first()
    if text is None:
        return no_text()
    return Answer(
        kind="found",
        sentence=_("These are the words at these offsets."),
        places=_places(text, [anchoring.cut(text.text, start, end)]),
    )


def no_text() -> Answer:
    """Return what is said of a source of which no words are held."""
    reason = _(anchoring.CannotCheck().reason)
    return Answer(
        kind="cannot-check", sentence=_("{reason} Add its text first.").format(reason=reason)
    )


def suggested_key(text: SourceText, start: int, end: int) -> str:
    """Return a free key for a passage: that of the unit around it with the next free letter."""
    unit = (
        Excerpt.objects.filter(source_text=text, is_unit=True, start__lte=start, end__gte=end)
        .order_by("-start")
        .first()
    )
    base = unit.key if unit else f"{text.source.mark}1"
    used_keys = set(Excerpt.objects.filter(key__startswith=base).values_list("key", flat=True))
    letters = string.ascii_lowercase
    one_or_two = (*letters, *("".join(pair) for pair in product(letters, repeat=2)))
    return next((base + tail for tail in one_or_two if base + tail not in used_keys), "")


def _places(text: SourceText, passages: Iterable[anchoring.Cut]) -> tuple[Place, ...]:
    known = {
        (start, end): key
        for start, end, key in Excerpt.objects.filter(source_text=text).values_list(
            "start", "end", "key"
        )
    }
    return tuple(
        Place(
            start=passage.start,
            end=passage.end,
            before=passage.before,
            exact=passage.exact,
            after=passage.after,
            locator=text.locator(passage.start, passage.end, text.source.places),
            known=known.get((passage.start, passage.end), ""),
            value=f"{text.pk}-{passage.start}-{passage.end}",
        )
        for passage in passages
    )
