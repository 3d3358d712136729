"""Two panels with everything a page can show, one of them to be shown to a reviewer."""

from datetime import timedelta
from types import SimpleNamespace

from django.core.files.base import ContentFile
from django.utils import timezone

from curation.models import ReviewerLink
from curation.review import panels, reviewer_links
from curation.review.guests.tokens import address_of
from exhibit.models import (
    Drawing,
    FormerAddress,
    Panel,
    PanelChart,
    PanelDrawing,
    PanelPicture,
    Picture,
    TimelineEvent,
    Tour,
)
from tests.factories import records
from tests.factories.pictures import png

SECRET = "Stalin himself gave the order"
"""Words of the source that are for staff only."""
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7"/></svg>'


def make_picture(colour: str, sha256: str) -> Picture:
    row = records.make_picture_row(f"{colour}.png", sha256=sha256, title=f"A {colour} tower")
    row.file.save(f"{colour}.png", ContentFile(png(colour, (60, 40))))
    return row


def make_world() -> SimpleNamespace:
    """Panel A ('a-murder') and panel B ('another-room'), each with all that a panel can hold."""
    records.make_exhibition(introduction="We begin here. [~]")
    text = records.make_source_text()
    records.make_excerpt_row("L26", source_text=text)
    records.make_excerpt_row("L27", SECRET, source_text=text, public=False)
    shown = {}
    for number, (slug, colour) in enumerate(
        (("a-murder", "red"), ("another-room", "blue")), start=1
    ):
        panel = records.make_panel_row(slug, position=number)
        name = slug.replace("-", " ")
        question = records.make_question_row(f"D{number}", title=f"Question of {name}?")
        records.make_answer(question, text.excerpts.get(key="L26"))
        panel.panel_questions.create(question=question)
        panel.panel_subjects.create(tag=records.make_subject(f"subject-of-{slug}"))
        picture = make_picture(colour, f"{number}" * 64)
        PanelPicture.objects.create(panel=panel, picture=picture)
        chart = records.make_chart(f"chart-of-{slug}")
        PanelChart.objects.create(panel=panel, chart=chart)
        drawing = Drawing.objects.create(
            key=f"drawing-of-{slug}",
            title=f"Drawing of {name}",
            alt="Cards.",
            svg=DRAWING,
        )
        PanelDrawing.objects.create(panel=panel, drawing=drawing)
        panel.prompts.create(
            skill="sourcing", text=f"Prompt of {name}?", teacher_note=f"Teacher of {name}."
        )
        event = TimelineEvent.objects.create(
            key=f"e{number}", date="1934", text=f"Event of {name}. [@L26]"
        )
        event.panels.add(panel)
        shown[slug] = panel
    a, b = shown["a-murder"], shown["another-room"]
    a.related_panels.create(other=b, reason="starts with another room")
    FormerAddress.objects.create(slug="a-killing", panel=a)
    tour = Tour.objects.create(slug="a-path", title="A path", minutes=9)
    tour.stops.create(panel=b, words="On to the next. [~]")
    unused = make_picture("green", "9" * 64)
    editor = records.make_user("editor")
    return SimpleNamespace(a=a, b=b, unused=unused, editor=editor)


def make_link(panel: Panel | None, by, **fields) -> ReviewerLink:
    """A link to the latest revision of a panel, or to everything."""
    revision = panels.record(panel=panel, by=by) if panel else None
    link = reviewer_links.make(
        name=fields.pop("name", "Dr Marten"),
        by=by,
        until=timezone.localdate() + timedelta(days=14),
        revision=revision,
    )
    ReviewerLink.objects.filter(pk=link.pk).update(**fields)
    link.refresh_from_db()
    return link


def open_link(client, link: ReviewerLink, path: str = "", **values):
    """Return what somebody without an account gets at a path below a link."""
    return client.get(address_of(link) + path, values)
