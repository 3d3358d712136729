"""Excerpts and notes as they are found: once each, on the page that gives them a number.

Excerpts give their words only where these are public; of every other passage there is the gist.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from exhibit.documents.addresses import page_address
from exhibit.documents.emending import segments_of
from exhibit.documents.panel import PanelDocument, numbered, public_question
from exhibit.documents.records import ExcerptDocument, NoteDocument, SourceDocument, public_excerpt
from exhibit.documents.types import QuestionPage
from exhibit.search.record import Record, lines


@dataclass(frozen=True)
class Page:
    """A page that shows evidence."""

    address: str
    title: str
    themes: tuple[str, ...] = ()


class Evidence:
    """Excerpts and notes by key; the first page that numbers one is where it is found."""

    def __init__(self, sources: dict[str, SourceDocument]) -> None:
        self.records: dict[str, Record] = {}
        self._sources = sources

    def on_panel(self, panel: PanelDocument) -> None:
        """Take the evidence beside a panel's text; its questions have pages of their own."""
        page = Page(page_address("panel-detail", panel.slug), panel.title, themes_of(panel))
        self._sources |= {s.key: s for s in panel.sources if s.key not in self._sources}
        self.hang(panel.body.citations, panel.excerpts, panel.notes, page)

    def on_question(self, page: QuestionPage) -> None:
        """Take the notes of a question, which its own page numbers."""
        question = page.question
        themes = tuple(dict.fromkeys(link.theme for link in page.panels))
        where = Page(page_address("question-detail", question.slug), question.title, themes)
        cited = (*question.scholarship.citations, *question.reading.citations)
        excerpts = [a.excerpt for a in public_question(question).answers if a.excerpt]
        self.hang(cited, excerpts, question.notes, where)

    def hang(
        self,
        citations: Iterable[str],
        excerpts: Iterable[ExcerptDocument],
        notes: Iterable[NoteDocument],
        page: Page,
    ) -> None:
        """Take what a page shows; what is cited has a number there, in order of first citation."""
        excerpts, notes = tuple(map(public_excerpt, excerpts)), tuple(notes)
        places = {e.key: f"#n{e.number}" for e in numbered(citations, excerpts, notes)}
        for excerpt in excerpts:
            if excerpt.exact:
                self._add(excerpt.key, page, places, self._excerpt(excerpt))
        for note in notes:
            self._add(note.key, page, places, _note(note))

    def _add(self, key: str, page: Page, places: dict[str, str], new: Record) -> None:
        record = self.records.setdefault(key, new)
        # A page that gives it a number and a place comes before one that only rests on it.
        if not record.address or (key in places and "#" not in record.address):
            record.address = page.address + places.get(key, "")
            record.context = page.title
            record.here = page.themes[0] if page.themes else ""
        record.themes += [theme for theme in page.themes if theme not in record.themes]

    def _excerpt(self, excerpt: ExcerptDocument) -> Record:
        words, readings = shown_words(excerpt)
        return Record(
            kind="excerpt",
            title=place_of(self._sources[excerpt.source], excerpt),
            address="",
            text=lines(words, excerpt.gist),
            names=" ".join((excerpt.key, *readings)),
            flag=excerpt.flag,
            titled=False,
        )


def shown_words(excerpt: ExcerptDocument) -> tuple[str, list[str]]:
    """Return public words with corrections in square brackets, and the file's own readings.

    The words are one line, also where the file parts them, so that our gist is always the next.
    """
    parts = segments_of(excerpt)
    words = "".join(f"[{p.shown}]" if p.applied and p.shown else p.shown for p in parts)
    return " ".join(words.split()), [part.text for part in parts if part.applied]


def place_of(source: SourceDocument, excerpt: ExcerptDocument) -> str:
    """Return the name of a passage: its source and where it stands in it."""
    return ", ".join(part for part in (source.title, excerpt.locator) if part)


def themes_of(panel: PanelDocument) -> tuple[str, ...]:
    """Return the slugs of the rooms a panel belongs to, that where it hangs first."""
    return tuple(dict.fromkeys((panel.theme, *panel.other_themes)))


def _note(note: NoteDocument) -> Record:
    works = (
        ", ".join((*(name.surname for name in work.authors), work.title, work.issued))
        for work in note.references
    )
    return Record(
        kind="note",
        title=_("Correction from scholarship") if note.correction else _("Scholarship note"),
        address="",
        text=lines(note.text, "" if note.checked else note.caution, *works),
        names=note.key,
        flag="" if note.checked else "unconfirmed",
        titled=False,
    )
