"""What files a pack will have, told without making one: for menus and counts.

`parts` makes the files; a test holds the two to the same names, labels and order.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from exhibit.documents.pack import Kind
from exhibit.documents.types import SubjectPage, TimelineEventDocument


@dataclass(frozen=True, kw_only=True)
class Content:
    """One file that a pack will have."""

    part: str
    name: str
    label: str
    for_teachers: bool = False


_OF_PANELS = (
    ("student", "student.pdf", "Student handout"),
    ("student", "student.docx", "Student handout"),
    ("large-print", "student-large-print.pdf", "Student handout in large print"),
)
_FOR_TEACHERS = (
    ("teacher-guide", "teacher-guide.pdf", "Teacher’s guide"),
    ("teacher-guide", "teacher-guide.docx", "Teacher’s guide"),
    ("slides", "slides.pptx", "Slides with notes"),
)
_TO_READ = (
    ("page", "handout.html", "Handout as one web page"),
    ("page", "handout.txt", "Handout as plain text"),
    ("citations", "citations.txt", "Citations, Chicago, MLA and APA"),
    ("citations", "citations.ris", "Citations, RIS"),
    ("citations", "citations.bib", "Citations, BibTeX"),
    ("citations", "citations.csl.json", "Citations, CSL-JSON"),
    ("data", "pack.json", "The pack as linked data"),
    ("data", "excerpts.csv", "The excerpts as a table"),
)
_CARDS = (
    ("cards", "cards.pdf", "Timeline and glossary cards"),
    ("cards", "cards.csv", "Cards as a table"),
    ("cards", "cards.apkg", "Cards for Anki"),
)
_LMS = (
    (
        "lms",
        "lms-cc11.imscc",
        "Course cartridge for Canvas, Moodle, Blackboard, Brightspace and Open edX",
    ),
    ("lms", "lms-cc12.imscc", "Course cartridge for Schoology"),
)


def of_panel(question_keys: Iterable[str]) -> Iterator[Content]:
    """Yield the files of a panel's pack, with sheets for the questions of these keys."""
    yield from _told(_OF_PANELS)
    for key in question_keys:
        for ending in ("pdf", "docx"):
            yield Content(
                part="corroborate",
                name=f"corroborate-{key.lower()}.{ending}",
                label=f"Corroboration sheet {key}",
            )
    yield from _told(_FOR_TEACHERS, for_teachers=True)
    yield from _told(_TO_READ)
    yield from _told(_LMS)


def of_rooms(kind: Kind, name: str, *, essay: bool, cards: bool) -> Iterator[Content]:
    """Yield the files of a theme's pack or the exhibition's; `name` is how its files are named."""
    if essay and kind is Kind.THEME:
        for ending in ("pdf", "docx"):
            yield Content(part="dbq", name=f"dbq.{ending}", label="Document-based question")
    if cards:
        yield from _told(_CARDS)
    yield Content(part="epub", name=f"{name}.epub", label="E-book")
    yield from _told(_LMS)
    yield Content(part="open-data", name="data.zip", label="Open data")


def has_cards(
    events: Iterable[TimelineEventDocument], subjects: Iterable[SubjectPage], slugs: set[str]
) -> bool:
    """Say whether anything on the panels of these slugs makes a card."""
    return any(link.slug in slugs for event in events for link in event.panels) or any(
        link.slug in slugs for subject in subjects if subject.description for link in subject.panels
    )


def _told(rows: Iterable[tuple[str, str, str]], *, for_teachers: bool = False) -> Iterator[Content]:
    for part, name, label in rows:
        yield Content(part=part, name=name, label=label, for_teachers=for_teachers)
