"""What stands around the panels in the next edition: every record as it was approved.

A record that was never approved is left out, and one that changed since goes out as it was. Where
something approved leads to a record that is left out, the edition waits.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _

from curation.checks import publishable
from curation.checks.publishable import Problem
from curation.records.links import called, called_as
from exhibit.documents import around_panels, codec
from exhibit.documents.approved import KINDS, evidence_of
from exhibit.documents.exhibition import ExhibitionFile
from exhibit.documents.filling import filled
from exhibit.documents.library import Library
from exhibit.documents.pairs import Supported
from exhibit.documents.panel import PanelDocument, all_excerpts
from exhibit.documents.supports import with_supports
from exhibit.documents.types import EditionStamp, ExhibitionDocument, SourcePage, TourPage
from exhibit.models import (
    Approval,
    Exhibition,
    FormerAddress,
    Panel,
    Question,
    Revision,
    Source,
    Standard,
    Subject,
    Theme,
    TimelineEvent,
    Tour,
)

Held = Mapping[type[Model], dict[tuple[int, str], Any]]
"""The approved documents by kind, in the curators' order, each by its record: primary key, and how
problems call it, which is not enough: a code of a standard stands for several skills."""
Rows = Mapping[type[Model], Mapping[int, str]]
"""How problems call every record there is, by kind and primary key."""


@dataclass(frozen=True, kw_only=True)
class Around:
    """Everything around the panels of the next edition, not yet linked to them."""

    bare: ExhibitionFile
    speaking: Mapping[str, Collection[str]]
    """By event, the slugs of the panels that speak of it."""
    frozen: Library
    """What can be cited, as it is approved: for the checks of what is approved."""
    problems: tuple[Problem, ...]


class Frozen(Library):
    """What can be cited as approved texts hold it; what none of them holds, as it stands."""

    def __init__(self, library: Library, held: Held, panels: Iterable[PanelDocument]) -> None:
        """Take the library as it stands, and what is approved."""
        super().__init__(())
        around = [
            evidence_of(document) for documents in held.values() for document in documents.values()
        ]
        questions = [question for panel in panels for question in panel.questions]
        self.excerpts = {
            **library.excerpts,
            **{excerpt.key: excerpt for evidence in around for excerpt in evidence.excerpts},
            **{excerpt.key: excerpt for panel in panels for excerpt in all_excerpts(panel)},
        }
        self.notes = {
            **library.notes,
            **{note.key: note for evidence in around for note in evidence.notes},
            **{note.key: note for question in questions for note in question.notes},
            **{note.key: note for panel in panels for note in panel.notes},
        }
        pages = {where: page.source for (_, where), page in held[Source].items()}
        self.sources = {
            **library.sources,
            **{source.key: source for source in pages.values()},
            **{source.key: source for panel in panels for source in panel.sources},
        }
        self.supports = library.supports
        self.subject_names = library.subject_names | {
            pk: (page.name, page.kind, page.other_names) for (pk, _), page in held[Subject].items()
        }
        words = {called_as(Source, key): text for key, text in library.texts.items()}
        self.texts = library.texts | {
            source.key: words[where] for where, source in pages.items() if where in words
        }


def read(
    stamp: EditionStamp, library: Library, on_display: Iterable[tuple[Revision, PanelDocument]]
) -> Around:
    """Return what is approved around these panels, in a fixed number of queries.

    Each comes with the revision it was read from, which has its panel loaded.
    """
    revisions = tuple(on_display)
    panels = tuple(document for _, document in revisions)
    rows = {model: called(model) for model in KINDS}
    held, problems = _approved(rows, library)
    former = list(FormerAddress.objects.with_owners())
    slugs = _slugs(revisions, former)
    themes = enumerate(held[Theme].values(), start=1)
    events = held[TimelineEvent].values()
    bare = ExhibitionFile(
        stamp=stamp,
        about=next(iter(held[Exhibition].values()), None) or _untitled(),
        themes=tuple(replace(theme, number=number) for number, theme in themes),
        sources=tuple(held[Source].values()),
        questions=(),
        # In the order of their public names, which may not be the names they have by now.
        subjects=tuple(sorted(held[Subject].values(), key=lambda subject: subject.name)),
        timeline=tuple(event.event for event in events),
        tours=tuple(_led(tour, slugs) for tour in held[Tour].values()),
        standards=tuple(held[Standard].values()),
        texts=library.whole_texts(page.source for page in held[Source].values()),
        moved={
            address.slug: slugs[address.slug]
            for address in former
            if address.panel_id and address.slug in slugs
        },
        moved_records=_moved_records(former, held, panels),
    )
    speaking = {
        approved.event.key: dict.fromkeys(slugs[slug] for slug in approved.panels if slug in slugs)
        for approved in events
    }
    problems += _changed_evidence(held, library)
    problems += _left_out(bare, held, panels, rows)
    problems += _passages_left_out(bare, library, panels)
    return Around(
        bare=bare,
        speaking=speaking,
        frozen=Frozen(library, held, panels),
        problems=tuple(dict.fromkeys(problems)),
    )


def _approved(rows: Rows, library: Library) -> tuple[Held, list[Problem]]:
    """Return what is approved, with what readers have said of it until now.

    And a problem for what cannot be read or must be there.
    """
    kept: dict[str, dict[int, object]] = defaultdict(dict)
    for kind_name, record, document in Approval.objects.values_list("kind", "record", "document"):
        kept[kind_name][record] = document
    held: Held = {model: {} for model in KINDS}
    problems = []
    for model, kind in KINDS.items():
        # A record that was deleted keeps its approval, for whoever brings it back.
        for pk, where in rows[model].items():
            document = kept[kind.name].get(pk)
            if document is None:
                if model is Exhibition:
                    problems.append(_not_approved(where, _("its words stand on every page")))
                continue
            try:
                read = codec.from_plain(document, kind.document)
            except codec.BadDocument as error:
                sentence = _("What was approved of it cannot be read. Approve it again. {error}")
                problems.append(
                    Problem(where=where, sentence=sentence.format(error=error), code="bad-document")
                )
                continue
            # Readings are of exact words: one made, or changed, after approval counts as well.
            held[model][pk, where] = (
                with_supports(read, library) if isinstance(read, Supported) else read
            )
    return held, problems


def _untitled() -> ExhibitionDocument:
    return filled(ExhibitionDocument, Exhibition(title=_("An exhibition without a title yet")))


def _slugs(
    revisions: Iterable[tuple[Revision, PanelDocument]], former: Iterable[FormerAddress]
) -> dict[str, str]:
    """Return the public slug of each panel by every slug it had, has by now, or has in public."""
    public = {revision.panel_id: panel.slug for revision, panel in revisions}
    slugs = {
        address.slug: public[address.panel_id] for address in former if address.panel_id in public
    }
    slugs |= {revision.panel.slug: panel.slug for revision, panel in revisions}
    return slugs | {slug: slug for slug in public.values()}


def _moved_records(
    former: Iterable[FormerAddress], held: Held, panels: Iterable[PanelDocument]
) -> dict[str, dict[str, str]]:
    """Return the public slugs or keys of records, by kind and by those they once had."""
    public: dict[str, dict[object, str]] = {
        KINDS[model].name: {pk: _public_name(page) for (pk, _where), page in documents.items()}
        for model, documents in held.items()
        if KINDS[model].name in around_panels.RECORDS
    }
    # A question is approved with the panels that show it.
    slugs = {question.key: question.slug for panel in panels for question in panel.questions}
    public["question"] = {
        row.question_id: slugs[row.question.key]
        for row in former
        if isinstance(row.question, Question) and row.question.key in slugs
    }
    return {
        kind: {
            row.slug: names[owner]
            for row in former
            if (owner := getattr(row, f"{kind}_id")) in names
        }
        for kind, names in public.items()
    }


def _public_name(page: object) -> str:
    return page.source.key if isinstance(page, SourcePage) else str(getattr(page, "slug", ""))


def _led(tour: TourPage, slugs: Mapping[str, str]) -> TourPage:
    """Return a tour with its stops by their public slugs."""
    stops = (replace(stop, panel=slugs.get(stop.panel, stop.panel)) for stop in tour.stops)
    return replace(tour, stops=tuple(stops))


def _changed_evidence(held: Held, library: Library) -> Iterator[Problem]:
    """Yield the records whose evidence is not as it was when they were approved, as of panels."""
    for documents in held.values():
        for (_pk, where), document in documents.items():
            evidence = evidence_of(document)
            yield from publishable.evidence_problems(
                where, publishable.changed(*evidence, (), library)
            )


def _left_out(
    bare: ExhibitionFile,
    held: Held,
    panels: Iterable[PanelDocument],
    rows: Rows,
) -> Iterator[Problem]:
    """Yield what an approved text leads to that is not in the edition."""
    known: dict[type[Model], set[str]] = {
        Theme: {theme.slug for theme in bare.themes},
        Source: {page.source.key for page in bare.sources},
        Subject: {subject.slug for subject in bare.subjects},
    }
    users: dict[tuple[type[Model], str], dict[str, None]] = defaultdict(dict)
    for where, model, name in _needed(held, panels):
        if name not in known[model]:
            users[model, name][where] = None
    for (model, name), wheres in users.items():
        where, first = called_as(model, name), next(iter(wheres))
        if where in rows[model].values():
            says = (
                _("{first} leads to it")
                if len(wheres) == 1
                else _("{first} and {more} more lead to it")
            )
            yield _not_approved(where, says.format(first=first, more=len(wheres) - 1))
            continue
        sentence = _(
            "It was approved with {record}, which has another name by now: approve it again."
        )
        for user in wheres:
            yield Problem(where=user, sentence=sentence.format(record=where), code="record-renamed")


def _needed(held: Held, panels: Iterable[PanelDocument]) -> Iterator[tuple[str, type[Model], str]]:
    """Yield what leads where: the text, and the kind and name of what it leads to."""
    for panel in panels:
        where = called_as(Panel, panel.slug)
        yield from ((where, Theme, slug) for slug in (panel.theme, *panel.other_themes))
        yield from ((where, Source, source.key) for source in panel.sources)
        yield from ((where, Subject, subject.slug) for subject in panel.subjects)
    for documents in held.values():
        for (_pk, where), document in documents.items():
            for excerpt in evidence_of(document).excerpts:
                yield where, Source, excerpt.source


def _passages_left_out(
    bare: ExhibitionFile, library: Library, panels: Iterable[PanelDocument]
) -> Iterator[Problem]:
    """Yield the sources whose approved page lacks a unit that a panel leads to."""
    listed = {place.excerpt.key for page in bare.sources for place in page.places}
    units = {place.excerpt.key for page in library.source_pages() for place in page.places}
    known, missing = {page.source.key for page in bare.sources}, units - listed
    for panel in panels:
        for excerpt in all_excerpts(panel):
            if excerpt.place in missing and excerpt.source in known:
                says = _(
                    "{panel} rests on its passage {key}, which was not there when it was approved"
                )
                where = called_as(Panel, panel.slug)
                yield _not_approved(
                    called_as(Source, excerpt.source), says.format(panel=where, key=excerpt.place)
                )


def _not_approved(where: str, why: str) -> Problem:
    sentence = _("It has to be approved: {why}.").format(why=why)
    return Problem(where=where, sentence=sentence, code="record-not-approved")
