"""Differences and problems in the order and with the links a curator reads them with."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import ngettext

from curation.checks.publishable import Problem
from curation.publishing.edition_differences import EditionComparison
from curation.publishing.next_edition import NextEdition
from curation.records.links import addresses_of, places_of
from exhibit.comparing import Difference, FieldChange, compare, texts_of
from exhibit.documents.library import Library
from exhibit.documents.panel import PanelDocument, QuestionDocument
from exhibit.documents.records import ExcerptDocument, NoteDocument, SourceDocument

HEADINGS = {
    "Exhibition": _lazy("Exhibition"),
    "Theme": _lazy("Themes"),
    "Panel": _lazy("Panels"),
    "Question": _lazy("Questions"),
    "Source": _lazy("Sources"),
    "Subject": _lazy("Subjects"),
    "Timeline event": _lazy("Timeline events"),
    "Tour": _lazy("Tours"),
    "Standard": _lazy("Standards"),
    "Former address": _lazy("Former addresses"),
}
MOST_SHOWN = 200
"""Records of a kind that are listed; beyond it a first edition of thousands is a number."""
MOST_IN_FULL = 40
"""Records of a kind whose sentences stand on the page; the others have a page of their own."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """One record that differs, and where to look at it."""

    difference: Difference
    form: str
    """The form that changes it; '' where there is none."""
    pages: str
    """Its page before and after, side by side; '' where it has no page."""
    in_full: bool

    @property
    def state(self) -> str:
        """What happened to the record, in one word."""
        return _(self.difference.what)

    @property
    def links(self) -> list[tuple[str, str, str]]:
        """Where to look at it: address, words, and words for those who do not see the record."""
        title = self.difference.title
        look = _("See the page")
        if self.difference.what == "changed":
            look = _("Pages side by side")
        links = [
            (self.pages, look, _(" of {title}").format(title=title)),
            (self.form, _("Its form"), f", {title}"),
        ]
        return [link for link in links if link[0]]


@dataclass(frozen=True, kw_only=True)
class Group:
    """The records of a kind that differ."""

    heading: str
    rows: tuple[Row, ...]
    more: int
    """How many are not listed."""
    words: int
    """How many words of theirs come, go or change."""

    @property
    def count(self) -> int:
        """How many records differ."""
        return len(self.rows) + self.more

    @property
    def more_in_words(self) -> str:
        """How many are not listed, or ''."""
        return _("And {more} more.").format(more=self.more) if self.more else ""


@dataclass(frozen=True, kw_only=True)
class Obstacle:
    """A record that stands in the way of an edition, with every reason."""

    where: str
    name: str
    """What curators call it: by its title, where it has one."""
    address: str
    problems: tuple[Problem, ...]
    evidence: tuple[FieldChange, ...] = ()
    """What became of the evidence since the panel was approved."""

    @property
    def many(self) -> str:
        """The number of reasons where there are several, or ''."""
        return f"({len(self.problems)})" if len(self.problems) > 1 else ""


def grouped(comparison: EditionComparison, after: str) -> list[Group]:
    """Return differences by kind. `after` names the later side: a number, or 'next'."""
    before = comparison.since
    by_kind: dict[str, list[Difference]] = defaultdict(list)
    for difference in comparison.differences:
        by_kind[difference.kind].append(difference)
    differences = [difference for rows in by_kind.values() for difference in rows[:MOST_SHOWN]]
    forms = addresses_of(difference.where for difference in differences)

    def row(number: int, difference: Difference) -> Row:
        query = urlencode({"from": before or "", "to": after, "path": difference.path})
        pages = f"{reverse('curation:edition-pages')}?{query}" if difference.path and before else ""
        return Row(
            difference=difference,
            form=forms[difference.where],
            pages=pages,
            in_full=bool(difference.fields) and number < MOST_IN_FULL,
        )

    return [
        Group(
            heading=str(HEADINGS[kind]),
            rows=tuple(
                row(number, difference) for number, difference in enumerate(rows[:MOST_SHOWN])
            ),
            more=max(0, len(rows) - MOST_SHOWN),
            words=sum(difference.words for difference in rows),
        )
        for kind, rows in by_kind.items()
    ]


def obstacles(problems: Iterable[Problem], edition: NextEdition) -> list[Obstacle]:
    """Return what stands in the way by record, panels first, then in the order found."""
    by_record: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        by_record[problem.where].append(problem)
    places = places_of(by_record)
    approved = {f"Panel {document.slug}": document for document in edition.approved}
    in_the_way = []
    for where, record_problems in by_record.items():
        changed = where in approved and any(
            problem.code == "evidence-changed" for problem in record_problems
        )
        in_the_way.append(
            Obstacle(
                where=where,
                name=places[where].name,
                address=places[where].address,
                problems=tuple(record_problems),
                evidence=evidence_changes(approved[where], edition.library) if changed else (),
            )
        )
    return sorted(in_the_way, key=lambda obstacle: not obstacle.where.startswith("Panel "))


def obstacles_heading(in_the_way: Sequence[Obstacle]) -> str:
    """Return how much stands in the way of an edition."""
    count = sum(len(obstacle.problems) for obstacle in in_the_way)
    problems = ngettext("{count} problem", "{count} problems", count)
    records = ngettext("{count} record", "{count} records", len(in_the_way))
    return _("What stands in the way: {problems} in {records}").format(
        problems=problems.format(count=count), records=records.format(count=len(in_the_way))
    )


def evidence_changes(document: PanelDocument, library: Library) -> tuple[FieldChange, ...]:
    """Return what became of everything a panel rests on since its document was made."""
    now = replace(
        document,
        excerpts=_now(document.excerpts, library.excerpts),
        notes=_now(document.notes, library.notes),
        sources=_now(document.sources, library.sources),
        questions=tuple(_question_now(question, library) for question in document.questions),
    )
    return compare(texts_of(document), texts_of(now))


def _question_now(question: QuestionDocument, library: Library) -> QuestionDocument:
    answers = tuple(
        replace(
            answer, excerpt=library.excerpts.get(answer.excerpt.key) if answer.excerpt else None
        )
        for answer in question.answers
    )
    return replace(question, answers=answers, notes=_now(question.notes, library.notes))


Known = TypeVar("Known", ExcerptDocument, NoteDocument, SourceDocument)


def _now(frozen: Iterable[Known], known: Mapping[str, Known]) -> tuple[Known, ...]:
    """Return the records of these keys as they are; those that are gone are left out."""
    return tuple(known[record.key] for record in frozen if record.key in known)
