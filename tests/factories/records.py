"""Rows of the database with sensible defaults: complete control, common case simple.

Records that are approved one by one are approved as they are made.

Every factory takes any column by name. What a row hangs on is made when it is not given.
"""

from importlib import import_module
from types import SimpleNamespace
from typing import Any, TypeVar

from django.apps import apps
from django.contrib.auth.models import Group, User
from django.db import connection
from django.db.models import Model
from django.utils import timezone

from curation.models import WaitingText
from curation.review import approvals
from exhibit.models import (
    Answer,
    Chart,
    Clause,
    ConsensusReference,
    Drawing,
    Edition,
    Emendation,
    Excerpt,
    Exhibition,
    Note,
    Panel,
    Picture,
    Question,
    Reference,
    Source,
    SourceText,
    Subject,
    Theme,
)

Row = TypeVar("Row", bound=Model)
LECTURE = (
    "The purges began with a mysterious murder of Stalin's potential rival.\n"
    "Sergei Kirov, the popular party boss in Leningrad, was shot in 1934.\n"
    "Many historians believe that Stalin himself gave the order for the killing.\n"
    "Some 600,000 people were executed between 1936 and 1938.\n"
)
GROUP_MIGRATIONS = {
    "0001_groups": "make_groups",
    "0002_groups_visitors_ways": "extend_groups",
    "0004_groups_workshop": "extend_groups",
    "0005_groups_standards": "extend_groups",
    "0007_clauses": "extend_groups",
}
BODY = (
    "The purges began with a murder. [@L26] "
    "Many historians believe that Stalin gave the order. [@L27]"
)


def make_user(group: str = "editor", **fields: Any) -> User:
    """A signed-in curator: 'author', 'editor' or 'publisher'; '' for a user without a group."""
    user = User.objects.create_user(
        **({"username": group or "visitor", "password": "a long password", "is_staff": True})
        | fields
    )
    if group:
        user.groups.add(_group(group))
    return user


def _group(name: str) -> Group:
    """A group as the migrations made it; made again where a test emptied all tables before."""
    if not Group.objects.filter(name=name).exists():
        editor = SimpleNamespace(connection=connection)
        for migration, make in GROUP_MIGRATIONS.items():
            getattr(import_module(f"curation.migrations.{migration}"), make)(apps, editor)
    return Group.objects.get(name=name)


def approved(record: Row) -> Row:
    """A record that is no panel, approved as it stands: what hangs on it may come later."""
    approvals.approve(records=[record], by=None)
    return record


def make_exhibition(**fields: Any) -> Exhibition:
    """The one exhibition, titled and otherwise empty."""
    defaults = {"pk": 1, "title": "Plan, List, Card", "subtitle": "The Soviet 1930s"}
    return approved(Exhibition.objects.create(**(defaults | fields)))


def make_theme(slug: str = "terror", **fields: Any) -> Theme:
    """A room under the sign of the list."""
    defaults = {"slug": slug, "title": slug.replace("-", " ").title(), "sign": "list"}
    return approved(Theme.objects.create(**(defaults | fields)))


def make_source(key: str = "lecture", **fields: Any) -> Source:
    """A lecture transcript with the usual budget of 60 words a panel."""
    defaults = {
        "key": key,
        "mark": {"lecture": "A", "textbook": "B"}.get(key, key[:2].upper()),
        "title": f"A source called {key}",
        "kind": "lecture-transcript",
        "credit_line": "Unattributed lecture transcript.",
    }
    return approved(Source.objects.create(**(defaults | fields)))


def make_source_text(text: str = LECTURE, **fields: Any) -> SourceText:
    """The first version of a source's words; later ones need `version` and `is_current`."""
    source = fields.pop("source", None) or make_source()
    made = SourceText.objects.create(source=source, text=text, **fields)
    approved(source)
    return made


def make_waiting_text(source: Source | None = None, **fields: Any) -> WaitingText:
    """Words uploaded for a source, the lecture unless told otherwise, that nobody kept yet."""
    source = source or Source.objects.filter(key="lecture").first() or make_source()
    defaults = {"name": "talk.txt", "held": b"", "size": 0, "uploaded_at": timezone.now()}
    named = {"uploaded_by": fields.pop("by", None)}
    return WaitingText.objects.create(source=source, **(defaults | named | fields))


def make_excerpt_row(
    key: str = "L26", words: str = "The purges began with a mysterious murder", **fields: Any
) -> Excerpt:
    """A public passage: give the `words`, found in the text, or `start` and `end`."""
    text = fields.pop("source_text", None) or make_source_text()
    start = fields.pop("start", None)
    if start is None:
        start = text.text.index(words)
    end = fields.pop("end", start + len(words))
    defaults = {"gist": f"What {key} says, in our words.", "public": True}
    row = Excerpt(key=key, source_text=text, start=start, end=end, **(defaults | fields))
    row.cut()
    row.save()
    if row.is_unit:
        approved(text.source)
    return row


def make_emendation_row(key: str = "E1", words: str = "boss", **fields: Any) -> Emendation:
    """An applied correction of `words`, found in the text."""
    text = fields.pop("source_text", None) or make_source_text()
    start = fields.pop("start", text.text.index(words))
    defaults = {
        "end": start + len(words),
        "file_reading": words,
        "corrected_reading": "leader",
        "kind": "wrong word",
        "confidence": "high",
    }
    made = Emendation.objects.create(key=key, source_text=text, start=start, **(defaults | fields))
    approved(text.source)
    return made


def make_reference_row(key: str = "lenoe-2010", **fields: Any) -> Reference:
    """A book by no named author."""
    defaults = {"key": key, "kind": "book", "title": "A Study of the Case", "issued": "2010"}
    return Reference.objects.create(**(defaults | fields))


def make_note_row(key: str = "S14", **fields: Any) -> Note:
    """A note of one clause, read in the first of `references`, which are rows in order.

    `checked=False` leaves it unread; `text=""` makes no clause. Other works tell the consensus.
    """
    references = [*fields.pop("references", ())]
    text = fields.pop("text", "Specialists who read the case files lean towards a lone act.")
    checked = fields.pop("checked", True)
    note = Note.objects.create(**({"key": key} | fields))
    if text and checked and not references:
        known = Reference.objects.filter(key="lenoe-2010").first()
        references = [known or make_reference_row()]
    if text:
        work = references[0] if references else None
        make_clause_row(note, text, reference=work, **({} if checked else {"basis": "unread"}))
    for position, reference in enumerate(references[1:]):
        ConsensusReference.objects.create(note=note, reference=reference, position=position)
    return note


def make_clause_row(note: Note, text: str = "It was a lone act.", **fields: Any) -> Clause:
    """A clause read in its work, after those the note has; `basis="unread"` for one not read."""
    defaults = {"text": text, "basis": "work", "position": note.clauses.count() + 1}
    if fields.get("basis") != "unread":
        defaults |= {"locator": "p. 12", "read_on": "2026-11-29"}
        if "reference" not in fields:
            known = Reference.objects.filter(key="lenoe-2010").first()
            defaults["reference"] = known or make_reference_row()
    return Clause.objects.create(note=note, **(defaults | fields))


def make_subject(slug: str = "sergei-kirov", **fields: Any) -> Subject:
    """A person."""
    defaults = {"slug": slug, "name": slug.replace("-", " ").title(), "kind": "person"}
    return approved(Subject.objects.create(**(defaults | fields)))


def make_question_row(key: str = "D1", **fields: Any) -> Question:
    """A question without answers."""
    defaults = {
        "key": key,
        "slug": f"question-{key.lower()}",
        "title": "Who ordered the murder?",
        "comparability": "Both speak of the same act.",
        "reading": "We print both. [~]",
    }
    return Question.objects.create(**(defaults | fields))


def make_answer(question: Question, excerpt: Excerpt | None = None, **fields: Any) -> Answer:
    """What the source of an excerpt says; without one, the source named is silent."""
    if excerpt is not None:
        fields.setdefault("source", excerpt.source_text.source)
    defaults = {"gist": "What it says, in our words.", "silent": excerpt is None}
    return Answer.objects.create(question=question, excerpt=excerpt, **(defaults | fields))


def make_chart(key: str = "members", **fields: Any) -> Chart:
    """Two columns of a bar chart."""
    values = [{"year": "1933", "people": 3555338}, {"year": "1941", "people": 3876885}]
    spec = {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "data": {"values": values},
        "mark": "bar",
        "encoding": {
            "x": {"field": "year", "type": "nominal"},
            "y": {"field": "people", "type": "quantitative"},
        },
    }
    defaults = {
        "key": key,
        "title": "Members of the party",
        "alt": "Two columns of nearly the same height.",
        "caption": "The party's own counts.",
        "spec": spec,
        "columns": ["Year", "People"],
        "rows": [["1933", "3,555,338"], ["1941", "3,876,885"]],
    }
    return Chart.objects.create(**(defaults | fields))


def make_drawing(key: str = "a-card", **fields: Any) -> Drawing:
    """A line."""
    svg = (
        '<svg viewBox="0 0 9 9" xmlns="http://www.w3.org/2000/svg">'
        '<title>A line</title><path d="M0 0h9"/></svg>'
    )
    defaults = {"key": key, "title": "A card", "alt": "A line.", "caption": "It means.", "svg": svg}
    return Drawing.objects.create(**(defaults | fields))


def make_picture_row(name: str = "originals/tower.png", **fields: Any) -> Picture:
    """A picture's record; no file stands behind it unless the test writes one."""
    defaults = {
        "file": name,
        "title": "A tower",
        "alt": "A tower of steel.",
        "credit_line": "Drawing: the exhibition.",
        "sha256": "0" * 64,
        "width": 60,
        "height": 40,
    }
    return Picture.objects.create(**(defaults | fields))


def make_panel_row(slug: str = "who-killed-kirov", **fields: Any) -> Panel:
    """A draft of a text panel citing L26 and L27, which the test makes if it needs them."""
    theme = fields.pop("theme", None) or Theme.objects.first() or make_theme()
    defaults = {
        "slug": slug,
        "key": f"P{Panel.objects.count() + 1}",
        "title": slug.replace("-", " ").capitalize(),
        "theme": theme,
        "big_idea": "Both sources suspect Stalin of a murder.",
        "advisory": "This panel describes a murder.",
        "body": BODY,
    }
    return Panel.objects.create(**(defaults | fields))


def make_edition(number: int = 1, **fields: Any) -> Edition:
    """The curators' record of an edition; no folder stands behind it."""
    defaults = {"published_at": timezone.now(), "manifest_sha256": "0" * 64, "is_current": True}
    return Edition.objects.create(number=number, **(defaults | fields))
