"""An exhibition taken apart into what can be found, with public words only.

Excerpts give their words only where these are public; of every other passage there is the gist.
Each thing is one record: an excerpt that hangs on several panels is found once, on the first.
"""

from collections.abc import Iterable, Iterator

from django.urls import reverse

from exhibit.documents.addresses import page_address
from exhibit.documents.exhibition import Exhibition
from exhibit.documents.panel import PanelDocument, public_panel
from exhibit.documents.types import (
    QuestionPage,
    SourcePage,
    SubjectPage,
    ThemePage,
    TimelineEventDocument,
    TourPage,
)
from exhibit.search.evidence import (
    Evidence,
    Page,
    place_of,
    shown_words,
    themes_of,
)
from exhibit.search.record import Record, lines
from exhibit.text.dates import in_words


def records(exhibition: Exhibition) -> list[Record]:
    """Return everything that can be found, in the order of the exhibition.

    Takes the working copy too: words that visitors may not read are taken out here.
    """
    panels = [public_panel(exhibition.panel(link.slug)) for link in exhibition.panels()]
    sources = {page.source.key: page.source for page in exhibition.sources()}
    evidence = Evidence(sources)
    for panel in panels:
        evidence.on_panel(panel)
    for question in exhibition.questions():
        evidence.on_question(question)
    for theme in exhibition.themes():
        citations = theme.introduction.citations
        evidence.hang(citations, theme.excerpts, theme.notes, _theme_page(theme))
    about = exhibition.about()
    cited = (*about.big_idea.citations, *about.introduction.citations)
    evidence.hang(cited, about.excerpts, about.notes, Page(reverse("home"), about.title))
    rooms = {panel.slug: themes_of(panel) for panel in panels}
    return [
        *map(_theme, exhibition.themes()),
        *map(_panel, panels),
        *(_question(page, rooms) for page in exhibition.questions()),
        *(_subject(subject, rooms) for subject in exhibition.subjects()),
        *(_moment(event, rooms) for event in exhibition.timeline()),
        *(_tour(tour, rooms) for tour in exhibition.tours()),
        *evidence.records.values(),
        *(r for p in exhibition.sources() for r in _passages(p, rooms, evidence.records)),
        *map(_source, exhibition.sources()),
    ]


def _theme(theme: ThemePage) -> Record:
    return Record(
        kind="theme",
        title=theme.title,
        address=page_address("theme-detail", theme.slug),
        text=lines(theme.lede, theme.line, theme.introduction.text, theme.silences),
        themes=[theme.slug],
        here=theme.slug,
    )


def _theme_page(theme: ThemePage) -> Page:
    return Page(page_address("theme-detail", theme.slug), theme.title, (theme.slug,))


def _panel(panel: PanelDocument) -> Record:
    prompts = (prompt.text for prompt in panel.prompts)
    return Record(
        kind="panel",
        title=panel.title,
        address=page_address("panel-detail", panel.slug),
        text=lines(panel.big_idea, panel.body.text, panel.advisory, *prompts),
        names=" ".join((panel.key, *(subject.name for subject in panel.subjects))),
        themes=list(themes_of(panel)),
        here=panel.theme,
        flag=panel.flag,
        advisory=panel.advisory,
    )


def _question(page: QuestionPage, rooms: dict[str, tuple[str, ...]]) -> Record:
    question = page.question
    # "1.5 million: A number of new members." A snippet may begin with any of them.
    answers = (": ".join(filter(None, (a.figure, a.gist))) for a in question.answers)
    counts = (answer.counts for answer in question.answers)
    themes = _rooms_of((link.slug for link in page.panels), rooms)
    return Record(
        kind="question",
        title=question.title,
        address=page_address("question-detail", question.slug),
        text=lines(
            question.measure,
            *answers,
            *counts,
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
        address=page_address("subject-detail", subject.slug),
        text=lines(subject.description),
        names=" ".join(subject.other_names),
        other_titles=subject.other_names,
        themes=_rooms_of((link.slug for link in subject.panels), rooms),
    )


def _moment(event: TimelineEventDocument, rooms: dict[str, tuple[str, ...]]) -> Record:
    """Return an event of the timeline, which its day finds too."""
    return Record(
        kind="moment",
        title=in_words(event.date),
        address=f"{reverse('timeline')}#e-{event.key}",
        text=lines(event.text.text),
        names=in_words(event.date),
        themes=_rooms_of((link.slug for link in event.panels), rooms),
        titled=False,
    )


def _tour(tour: TourPage, rooms: dict[str, tuple[str, ...]]) -> Record:
    return Record(
        kind="tour",
        title=tour.title,
        address=page_address("tour-detail", tour.slug),
        text=lines(tour.lede, *(stop.words.text for stop in tour.stops)),
        names="tour",
        themes=_rooms_of((link.slug for link in tour.panels), rooms),
    )


def _passages(
    page: SourcePage, rooms: dict[str, tuple[str, ...]], evidence_records: dict[str, Record]
) -> Iterator[Record]:
    """Yield the units of a source that no page shows word for word, by their gist."""
    for place in page.places:
        unit = place.excerpt
        if unit.key in evidence_records:
            continue
        # The words of a public unit that no panel shows are not published either.
        readable = page.source.full_text_public and unit.public and unit.exact
        words, readings = shown_words(unit) if readable else ("", [])
        yield Record(
            kind="excerpt" if readable else "passage",
            title=place_of(page.source, unit),
            address=f"{reverse('source-detail', args=[page.source.key])}#{unit.key}",
            text=lines(words, unit.gist),
            names=" ".join((unit.key, *readings)),
            themes=_rooms_of((link.slug for link in place.panels), rooms),
            flag=unit.flag,
            titled=False,
        )


def _source(page: SourcePage) -> Record:
    source = page.source
    makers = (name.whole for name in source.authors)
    return Record(
        kind="source",
        title=source.title,
        address=page_address("source-detail", source.key),
        text=lines(source.description),
        names=" ".join((source.key, *makers)),
    )


def _rooms_of(slugs: Iterable[str], rooms: dict[str, tuple[str, ...]]) -> list[str]:
    return list(dict.fromkeys(theme for slug in slugs for theme in rooms.get(slug, ())))
