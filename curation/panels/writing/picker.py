"""Finding what to cite: excerpts and notes by their words, their source or their key.

Words are compared by the folding rule (docs/folding.md), so no database can look for them: all
rows are read, in two queries, and their folded words are kept in memory.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from exhibit.checks.budget import shown_words
from exhibit.documents.library import Library
from exhibit.documents.panel import PanelDocument
from exhibit.documents.records import ExcerptDocument, NoteDocument, SourceDocument
from exhibit.models import Excerpt, Note
from exhibit.text.folding import fold_words
from exhibit.text.rights import quoted_freely

NOTES = "*notes"
"""Stands for a source where scholarship notes are asked for: no key has such a sign."""
MOST_SHOWN = 20
MOST_OPTIONS = 8
# Room for the words of two large exhibitions; a text that is not kept is folded again.
_KEPT = 40_000
_KEY = re.compile(r"[\w.:-]{1,80}")


class Row(NamedTuple):
    """What is looked through: a key with its gist, and the words it stands for.

    A tuple, because ten thousand are made for every question.
    """

    key: str
    gist: str
    exact: str = ""
    source: str = NOTES
    flag: str = ""
    checked: bool = True

    @property
    def is_note(self) -> bool:
        """True for a scholarship note."""
        return self.source == NOTES

    @property
    def kind(self) -> str:
        """What must be known before it is cited: a note, a flag; or ''."""
        if self.is_note:
            return _("note") if self.checked else _("note, not read")
        return self.flag


@dataclass(frozen=True, kw_only=True)
class Matches:
    """What was found, the best first, and how much there is beyond what is shown."""

    rows: tuple[Row, ...]
    total: int

    @property
    def more(self) -> int:
        """How many are not shown."""
        return self.total - len(self.rows)

    @property
    def in_words(self) -> str:
        """How much was found."""
        if not self.total:
            return _("Nothing has all of these words. Try fewer words, or another source.")
        says = _("{total} found.")
        if self.more:
            says = _("{total} found; the first {shown} are shown, so add a word.")
        return says.format(total=self.total, shown=len(self.rows))


@dataclass(frozen=True, kw_only=True)
class Citable:
    """One thing to cite, with what a curator weighs before citing it."""

    row: Row
    excerpt: ExcerptDocument | None = None
    note: NoteDocument | None = None
    source: SourceDocument | None = None
    flag: str = ""
    """What must be said with it, in words."""
    is_cited: bool = False
    shown: int = 0
    """Words of its source that the panel shows once this is cited."""

    @property
    def over(self) -> int:
        """By how many words citing it would exceed the source's budget; 0 where it would not."""
        if self.source is None or quoted_freely(self.source):
            return 0
        return max(0, self.shown - self.source.words_per_panel)

    @property
    def over_budget(self) -> bool:
        """True where visitors would see more words than the source's budget allows."""
        return bool(self.over and self.excerpt and self.excerpt.public)

    @property
    def is_unchecked(self) -> bool:
        """True for a note of which a clause has not been read."""
        return bool(self.note and not self.note.checked)

    @property
    def changed_sentence(self) -> str:
        """That an excerpt's words are not those of its text, or ''."""
        if self.excerpt is None or self.excerpt.intact:
            return ""
        return _("Its words are no longer those of the text.")

    @property
    def weighed(self) -> SafeString:
        """All that a curator weighs, the warnings in bold type."""
        strong = "<strong>{}</strong>"
        where = format_html("{}.", self.where)
        if self.is_unchecked:
            where = format_html("{}; " + strong + ".", self.where, _("a clause is not read"))
        flag = _("Flag: {flag}.").format(flag=self.flag)
        seen = format_html("{}", self.seen)
        if self.over_budget:
            over = _("{over} over the budget").format(over=self.over)
            seen = format_html("{}: " + strong + ".", self.seen, over)
        parts = (
            where,
            format_html(strong, flag) if self.flag else "",
            seen,
            format_html(strong, self.changed_sentence) if self.changed_sentence else "",
        )
        return format_html_join(" ", "{}", ((part,) for part in parts if part))

    @property
    def where(self) -> str:
        """Where an excerpt stands, or what kind of note it is; without the full stop."""
        if self.excerpt and self.source:
            return f"{self.source.mark} {self.source.title}, {self.excerpt.locator}"
        standing = self.note.standing if self.note else ""
        return ": ".join(filter(None, (_("Scholarship note"), standing)))

    @property
    def seen(self) -> str:
        """What visitors see of it, and how much of a budget is used; of a note its references."""
        if self.excerpt is None or self.source is None:
            return (
                " ".join(reference.key for reference in self.note.references) if self.note else ""
            )
        if not self.excerpt.public:
            return _("Visitors see the gist only; it uses no budget.")
        if quoted_freely(self.source):
            return _("Visitors see the words. {mark} may be quoted freely.").format(
                mark=self.source.mark
            )
        says = _(
            "Visitors see the words. With it the panel shows {shown} of {most} words of {mark}"
        )
        if self.is_cited:
            says = _("Visitors see the words. The panel shows {shown} of {most} words of {mark}")
        says = says.format(
            shown=self.shown, most=self.source.words_per_panel, mark=self.source.mark
        )
        return says if self.over_budget else f"{says}."


def find(query: str, *, source: str = "", limit: int = MOST_SHOWN) -> Matches:
    """Return what has every word of the query in its key, gist or words; three queries.

    `source` is the key of a source, NOTES, or '' for all. Without a query, the first in the order
    of the texts.
    """
    folded_query = fold_words(query.removeprefix("@"))
    terms = folded_query.split()
    ranked = []
    for row in _rows(source):
        rank = _rank(row, folded_query, terms)
        if rank is not None:
            ranked.append((rank, row))
    ranked.sort(key=lambda pair: pair[0])
    return Matches(rows=tuple(row for __, row in ranked[:limit]), total=len(ranked))


def citables(rows: Iterable[Row], panel: PanelDocument, library: Library) -> tuple[Citable, ...]:
    """Return rows with their evidence, and what citing each would do to a panel's budgets.

    `library` holds the rows' keys beside those of the panel.
    """
    cited = set(panel.body.citations)
    return tuple(_citable(row, library, panel, cited) for row in rows)


def _citable(row: Row, library: Library, panel: PanelDocument, cited: set[str]) -> Citable:
    excerpt, is_cited = library.excerpts.get(row.key), row.key in cited
    if row.is_note or excerpt is None:
        return Citable(row=row, note=library.notes.get(row.key), is_cited=is_cited)
    with_it = replace(panel, excerpts=(*panel.excerpts, excerpt))
    return Citable(
        row=row,
        excerpt=excerpt,
        source=library.sources[excerpt.source],
        flag=str(Excerpt.Flag(excerpt.flag).label) if excerpt.flag else "",
        is_cited=is_cited,
        shown=shown_words(with_it, excerpt.source),
    )


def _rows(source: str) -> list[Row]:
    excerpts = Excerpt.objects.order_by(
        "source_text__source__position", "source_text__source__key", "start", "-end"
    )
    if source and source != NOTES:
        excerpts = excerpts.filter(source_text__source__key=source)
    columns = ("key", "gist", "exact", "source_text__source__key", "flag")
    rows = [] if source == NOTES else [Row(*values) for values in excerpts.values_list(*columns)]
    if source in ("", NOTES):
        notes = Note.objects.with_clauses()
        rows += [Row(key=note.key, gist=note.text, checked=note.is_read) for note in notes]
    return rows


def _rank(row: Row, folded_query: str, terms: list[str]) -> tuple[int, tuple[object, ...]] | None:
    """Return how well a row answers, the least the best; None where it does not."""
    if not folded_query:
        return 4, ()
    key = row.key.casefold()
    if key.startswith(folded_query):
        return (0 if key == folded_query else 1), _natural(key)
    gist, exact = _folded(row.gist), _folded(row.exact) if row.exact else ""
    if folded_query in gist:
        return 2, ()
    if all(term in gist for term in terms):
        return 3, ()
    if all(term in gist or term in exact or term in key for term in terms):
        return (4 if folded_query in exact else 5), ()
    return None


def _natural(key: str) -> tuple[object, ...]:
    """Return what puts L2 before L10."""
    return tuple(
        (0, int(part), "") if part.isdecimal() else (1, 0, part)
        for part in re.split(r"([0-9]+)", key)
    )


@lru_cache(maxsize=_KEPT)
def _folded(words: str) -> str:
    return fold_words(words)


def is_citable(key: str) -> bool:
    """Say whether a passage or a note has this key."""
    if not _KEY.fullmatch(key):
        return False
    return any(model._default_manager.filter(key=key).exists() for model in (Excerpt, Note))
