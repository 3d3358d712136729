"""An exhibition taken apart into what can be found, with public words only.

Excerpts give their words only where these are public; of every other passage there is the gist.
Each thing is one record: an excerpt that hangs on several panels is found once, on the first.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.urls import reverse

from exhibit.documents.exhibition import Exhibition
from exhibit.documents.types import (
    ExcerptDocument,
    NoteDocument,
    PanelDocument,
    QuestionDocument,
    QuestionPage,
    SourceDocument,
    SourcePage,
    SubjectPage,
    ThemePage,
    public_excerpt,
    public_panel,
    public_question,
)
from exhibit.text.emending import EmendationFault, segments


@dataclass(kw_only=True)
class Record:
    """One thing that can be found."""

    kind: str
    title: str
    address: str
    text: str
    """What snippets are cut from: pieces of prose, one a line."""
    names: str = ""
    """Words it is known by beside its title; searched, and not shown."""
    other_titles: tuple[str, ...] = ()
    themes: list[str] = field(default_factory=list)
    """Every room it belongs to; the first is that of its address."""
    here: str = ""
    """The room of its address, or ''."""
    flag: str = ""
    advisory: str = ""
    context: str = ""
    titled: bool = True
    """False where the title only says where it stands, and is no reason to find it."""


def records(exhibition: Exhibition) -> list[Record]:
    """Return everything that can be found, in the order of the exhibition.

    Takes the working copy too: words that visitors may not read are taken out here.
    """
    panels = [public_panel(exhibition.panel(link.slug)) for link in exhibition.panels()]
    sources = {page.source.key: page.source for page in exhibition.sources()}
    evidence = _Evidence(sources)
    for panel in panels:
        evidence.on_panel(panel)
    for question in exhibition.questions():
        evidence.on_question(question)
    for theme in exhibition.themes():
        citations = theme.introduction.citations
        evidence.hang(citations, theme.excerpts, theme.notes, _theme_page(theme))
    about = exhibition.about()
    cited = (*about.big_idea.citations, *about.introduction.citations)
    evidence.hang(cited, about.excerpts, about.notes, _Page(reverse("home"), about.title))
    rooms = {panel.slug: _themes_of(panel) for panel in panels}
    return [
        *map(_theme, exhibition.themes()),
        *map(_panel, panels),
        *(_question(page, rooms) for page in exhibition.questions()),
        *(_subject(subject, rooms) for subject in exhibition.subjects()),
        *evidence.found.values(),
        *(r for p in exhibition.sources() for r in _passages(p, rooms, evidence.found)),
        *map(_source, exhibition.sources()),
    ]


@dataclass(frozen=True)
class _Page:
    """A page that shows evidence."""

    address: str
    title: str
    themes: tuple[str, ...] = ()


class _Evidence:
    """Excerpts and notes by key; the first page that numbers one is where it is found."""

    def __init__(self, sources: dict[str, SourceDocument]) -> None:
        self.found: dict[str, Record] = {}
        self._sources = sources

    def on_panel(self, panel: PanelDocument) -> None:
        """Take the evidence beside a panel's text; its questions have pages of their own."""
        page = _Page(_panel_address(panel.slug), panel.title, _themes_of(panel))
        self._sources |= {s.key: s for s in panel.sources if s.key not in self._sources}
        self.hang(panel.body.citations, panel.excerpts, panel.notes, page)

    def on_question(self, page: QuestionPage) -> None:
        """Take the notes of a question, which its own page numbers."""
        question = page.question
        themes = tuple(dict.fromkeys(link.theme for link in page.panels))
        where = _Page(reverse("question-detail", args=[question.slug]), question.title, themes)
        cited = (*question.scholarship.citations, *question.reading.citations)
        excerpts = [a.excerpt for a in public_question(question).answers if a.excerpt]
        self.hang(cited, excerpts, question.notes, where)

    def hang(
        self,
        citations: Iterable[str],
        excerpts: Iterable[ExcerptDocument],
        notes: Iterable[NoteDocument],
        page: _Page,
    ) -> None:
        """Take what a page shows; what is cited has a number there, in order of first citation."""
        public = {e.key: public_excerpt(e) for e in excerpts}
        told = {note.key: note for note in notes}
        known = (key for key in dict.fromkeys(citations) if key in public or key in told)
        places = {key: f"#n{number}" for number, key in enumerate(known, start=1)}
        for key, excerpt in public.items():
            if excerpt.exact:
                self._add(key, page, places, self._excerpt(excerpt))
        for key, note in told.items():
            self._add(key, page, places, _note(note))

    def _add(self, key: str, page: _Page, places: dict[str, str], new: Record) -> None:
        record = self.found.setdefault(key, new)
        # A page that gives it a number and a place comes before one that only rests on it.
        if not record.address or (key in places and "#" not in record.address):
            record.address = page.address + places.get(key, "")
            record.context = page.title
            record.here = page.themes[0] if page.themes else ""
        record.themes += [theme for theme in page.themes if theme not in record.themes]

    def _excerpt(self, excerpt: ExcerptDocument) -> Record:
        shown, readings = _words(excerpt)
        return Record(
            kind="excerpt",
            title=_place(self._sources[excerpt.source], excerpt),
            address="",
            text=_lines(shown, excerpt.gist),
            names=" ".join((excerpt.key, *readings)),
            flag=excerpt.flag,
            titled=False,
        )


def _words(excerpt: ExcerptDocument) -> tuple[str, list[str]]:
    """Return public words with corrections in square brackets, and the file's own readings."""
    exact = excerpt.exact or ""
    try:
        parts = segments(exact, excerpt.start, excerpt.emendations)
    except EmendationFault:
        # Such a panel cannot be published; a curator still searches the working copy.
        return exact, []
    shown = "".join(f"[{p.shown}]" if p.applied and p.shown else p.shown for p in parts)
    return shown, [part.text for part in parts if part.applied]


def _note(note: NoteDocument) -> Record:
    works = (
        ", ".join(
            (*(name.family or name.literal for name in work.authors), work.title, work.issued)
        )
        for work in note.references
    )
    return Record(
        kind="note",
        title="Correction from scholarship" if note.correction else "Scholarship note",
        address="",
        text=_lines(note.text, "" if note.checked else note.caution, *works),
        names=note.key,
        flag="" if note.checked else "unconfirmed",
        titled=False,
    )


def _theme(theme: ThemePage) -> Record:
    return Record(
        kind="theme",
        title=theme.title,
        address=reverse("theme-detail", args=[theme.slug]),
        text=_lines(theme.lede, theme.line, theme.introduction.text, theme.silences),
        themes=[theme.slug],
        here=theme.slug,
    )


def _theme_page(theme: ThemePage) -> _Page:
    return _Page(reverse("theme-detail", args=[theme.slug]), theme.title, (theme.slug,))


def _panel(panel: PanelDocument) -> Record:
    prompts = (prompt.text for prompt in panel.prompts)
    return Record(
        kind="panel",
        title=panel.title,
        address=_panel_address(panel.slug),
        text=_lines(panel.big_idea, panel.body.text, panel.advisory, *prompts),
        names=" ".join((panel.key, *(subject.name for subject in panel.subjects))),
        themes=list(_themes_of(panel)),
        here=panel.theme,
        flag=panel.flag,
        advisory=panel.advisory,
    )


def _question(page: QuestionPage, rooms: dict[str, tuple[str, ...]]) -> Record:
    question: QuestionDocument = page.question
    answers = (f"{a.figure} {a.gist} {a.counts}" for a in question.answers)
    themes = _rooms_of((link.slug for link in page.panels), rooms)
    return Record(
        kind="question",
        title=question.title,
        address=reverse("question-detail", args=[question.slug]),
        text=_lines(
            question.measure,
            *answers,
            question.comparability,
            question.scholarship.text,
            question.reading.text,
        ),
        names=question.key,
        themes=themes,
        here=themes[0] if len(themes) == 1 else "",
    )


def _subject(subject: SubjectPage, rooms: dict[str, tuple[str, ...]]) -> Record:
    return Record(
        kind=subject.kind,
        title=subject.name,
        address=reverse("subject-detail", args=[subject.slug]),
        text=_lines(subject.description),
        names=" ".join(subject.other_names),
        other_titles=subject.other_names,
        themes=_rooms_of((link.slug for link in subject.panels), rooms),
    )


def _passages(
    page: SourcePage, rooms: dict[str, tuple[str, ...]], found: dict[str, Record]
) -> Iterator[Record]:
    """Yield the units of a source that no page shows word for word, by their gist."""
    for place in page.places:
        unit = place.excerpt
        if unit.key in found:
            continue
        # The words of a public unit that no panel shows are not published either.
        readable = page.source.full_text_public and unit.public and unit.exact
        shown, readings = _words(unit) if readable else ("", [])
        yield Record(
            kind="excerpt" if readable else "passage",
            title=_place(page.source, unit),
            address=f"{reverse('source-detail', args=[page.source.key])}#{unit.key}",
            text=_lines(shown, unit.gist),
            names=" ".join((unit.key, *readings)),
            themes=_rooms_of((link.slug for link in place.panels), rooms),
            flag=unit.flag,
            titled=False,
        )


def _source(page: SourcePage) -> Record:
    source = page.source
    makers = (name.literal or f"{name.given} {name.family}" for name in source.authors)
    return Record(
        kind="source",
        title=source.title,
        address=reverse("source-detail", args=[source.key]),
        text=_lines(source.description),
        names=" ".join((source.key, *makers)),
    )


def _place(source: SourceDocument, excerpt: ExcerptDocument) -> str:
    return ", ".join(part for part in (source.title, excerpt.locator) if part)


def _panel_address(slug: str) -> str:
    return reverse("panel-detail", args=[slug])


def _themes_of(panel: PanelDocument) -> tuple[str, ...]:
    return tuple(dict.fromkeys((panel.theme, *panel.other_themes)))


def _rooms_of(slugs: Iterable[str], rooms: dict[str, tuple[str, ...]]) -> list[str]:
    return list(dict.fromkeys(theme for slug in slugs for theme in rooms.get(slug, ())))


def _lines(*pieces: str) -> str:
    """Return pieces of prose, one a line; a blank line in a piece parts it too."""
    paragraphs = (part for piece in pieces for part in piece.split("\n\n"))
    return "\n".join(" ".join(part.split()) for part in paragraphs if part.strip())
