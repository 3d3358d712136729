"""Thousands of rows of every kind: more than a database takes by name in one statement."""

from exhibit.models import (
    Acknowledgement,
    Answer,
    Chart,
    Clause,
    Drawing,
    Emendation,
    Excerpt,
    FormerAddress,
    Note,
    Panel,
    PanelChart,
    PanelDrawing,
    PanelPicture,
    PanelQuestion,
    PanelSubject,
    Picture,
    Prompt,
    Question,
    Reference,
    RelatedPanel,
    Source,
    SourceText,
    Subject,
    TimelineEvent,
    Tour,
    TourStop,
)
from tests.factories import records

SENTENCE = "Sergei Kirov, the popular party boss in Leningrad, was shot in 1934.\n"
LEADING = "every-thing"
"""The slug of the panel on which one of each thing hangs."""


def make_many(size: int) -> Panel:
    """Make so many rows of every kind; return a panel on which all that can hang on it hangs."""
    records.make_exhibition()
    theme = records.make_theme()
    numbers = range(1, size + 1)
    subjects = Subject.objects.bulk_create(
        Subject(slug=f"subject-{n}", name=f"Subject {n}", description="A word.") for n in numbers
    )
    sources = Source.objects.bulk_create(
        Source(key=f"source-{n}", mark=f"{n}", title=f"Source {n}", credit_line="None.")
        for n in numbers
    )
    texts = [records.make_source_text(SENTENCE * size, source=sources[0])]
    texts += SourceText.objects.bulk_create(
        SourceText(source=source, text=SENTENCE, sha256="0" * 64) for source in sources[1:]
    )
    excerpts = Excerpt.objects.bulk_create(
        Excerpt(
            key=f"L{n}",
            source_text=texts[0],
            start=(n - 1) * len(SENTENCE),
            end=n * len(SENTENCE) - 1,
            exact=SENTENCE.strip(),
            gist="Kirov was shot in 1934.",
        )
        for n in numbers
    )
    # One of each version: what hangs on a text asks for that text.
    Excerpt.objects.bulk_create(
        Excerpt(key=f"U{n}", source_text=text, start=0, end=12, exact="Sergei Kirov", gist="Who.")
        for n, text in enumerate(texts[1:])
    )
    Emendation.objects.bulk_create(
        Emendation(
            key=f"E{n}",
            source_text=texts[0],
            start=(n - 1) * len(SENTENCE),
            end=(n - 1) * len(SENTENCE) + 6,
            file_reading="Sergei",
            corrected_reading="Sergey",
            kind="wrong word",
            confidence="high",
        )
        for n in numbers
    )
    works = Reference.objects.bulk_create(
        Reference(key=f"work-{n}", kind="book", title=f"Work {n}") for n in numbers
    )
    notes = Note.objects.bulk_create(Note(key=f"S{n}") for n in numbers)
    read = {"basis": "work", "locator": "p. 1", "read_on": "2026-11-29"}
    Clause.objects.bulk_create(
        Clause(note=note, reference=work, text="Historians lean to a lone act.", **read)
        for note, work in zip(notes, works, strict=True)
    )
    panels = Panel.objects.bulk_create(
        Panel(
            key=f"P{n}",
            slug=f"panel-{n}",
            title=f"Panel {n}",
            theme=theme,
            big_idea="Kirov was shot.",
            advisory="A murder.",
            body=f"Kirov was shot in 1934. [@L{n}; @S{n}]",
        )
        for n in numbers
    )
    Prompt.objects.bulk_create(
        Prompt(panel=panel, skill="sourcing", text="Who says so?") for panel in panels
    )
    FormerAddress.objects.bulk_create(
        FormerAddress(slug=f"once-{panel.slug}", panel=panel) for panel in panels
    )
    Acknowledgement.objects.bulk_create(
        Acknowledgement(panel=panel, code="number", fingerprint="f", reason="Read.", by="editor")
        for panel in panels
    )
    events = TimelineEvent.objects.bulk_create(
        TimelineEvent(key=f"event-{n}", date="1934", text=f"Kirov shot. [@L{n}]") for n in numbers
    )
    TimelineEvent.panels.through.objects.bulk_create(
        TimelineEvent.panels.through(timelineevent=event, panel=panel)
        for event, panel in zip(events, panels, strict=True)
    )
    tour = Tour.objects.create(slug="path", title="A path", minutes=20)
    TourStop.objects.bulk_create(
        TourStop(tour=tour, panel=panel, words=f"Kirov. [@L{n}]")
        for n, panel in enumerate(panels, start=1)
    )
    leading = records.make_panel_row(LEADING, theme=theme, key="P0")
    _hang_all(leading, subjects, excerpts, panels, size)
    return leading


def _hang_all(
    panel: Panel, subjects: list[Subject], excerpts: list[Excerpt], panels: list[Panel], size: int
) -> None:
    """Hang every subject, picture, chart, drawing and other panel on one; a question on each."""
    numbers = range(1, size + 1)
    PanelSubject.objects.bulk_create(
        PanelSubject(tag=subject, content_object=panel) for subject in subjects
    )
    questions = Question.objects.bulk_create(
        Question(key=f"D{n}", slug=f"question-{n}", title=f"Who {n}?", reading="We ask. [~]")
        for n in numbers
    )
    Answer.objects.bulk_create(
        Answer(
            question=question, excerpt=excerpt, source_id=excerpt.source_text.source_id, gist="So."
        )
        for question, excerpt in zip(questions, excerpts, strict=True)
    )
    pictures = Picture.objects.bulk_create(
        Picture(
            file=f"originals/{n}.png",
            title=f"Picture {n}",
            alt="A tower.",
            credit_line="Ours.",
            sha256=f"{n:064}",
            width=60,
            height=40,
        )
        for n in numbers
    )
    charts = Chart.objects.bulk_create(
        Chart(key=f"chart-{n}", title=f"Chart {n}", alt="Columns.", caption="Ours.", spec={})
        for n in numbers
    )
    drawings = Drawing.objects.bulk_create(
        Drawing(
            key=f"drawing-{n}", title=f"Drawing {n}", alt="Cards.", caption="Ours.", svg="<svg/>"
        )
        for n in numbers
    )
    PanelQuestion.objects.bulk_create(
        PanelQuestion(panel=other, question=question)
        for other, question in zip(panels, questions, strict=True)
    )
    for model, name, rows in (
        (PanelPicture, "picture", pictures),
        (PanelChart, "chart", charts),
        (PanelDrawing, "drawing", drawings),
    ):
        model.objects.bulk_create(model(panel=panel, **{name: row}) for row in rows)
    RelatedPanel.objects.bulk_create(
        RelatedPanel(panel=panel, other=other, reason="starts with blame.") for other in panels
    )
