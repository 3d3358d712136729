"""Whether the pack that a code stands for is current, and what has changed since.

Compared are the documents of two editions: the one the code names, and the one visitors see.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial

from exhibit.comparing import Difference, Side, differences
from exhibit.documents import codec
from exhibit.documents.exhibition import ExhibitionFile, PublishedExhibition, Unknown, nearest_names
from exhibit.documents.pack import Kind, Pack
from exhibit.documents.pack_code import HEX, WORKING_COPY, PackCode
from exhibit.documents.panel import PanelLink
from exhibit.documents.types import EditionStamp
from exhibit.editions.layout import EditionError
from exhibit.packs.making import (
    PackRefused,
    matter_of,
    pack_of_exhibition,
    pack_of_selection,
    pack_of_theme,
)

WHOLE = "ALL"
EditionOf = Callable[[int], PublishedExhibition]
"""Returns an edition by its number. Raises OSError, EditionError or codec.BadDocument."""


class Standing(StrEnum):
    """What can be said of a code."""

    CURRENT = "current"
    CHANGED = "changed"
    GONE = "gone"
    DRAFT = "draft"
    NO_EDITION = "no edition"
    UNREADABLE = "unreadable"
    NO_SUBJECT = "no subject"
    NOT_OURS = "not ours"


@dataclass(frozen=True, kw_only=True)
class Subject:
    """What a code is of, in one edition."""

    kind: Kind
    slugs: tuple[str, ...]
    """Slugs of the panels, or of the theme; none for the exhibition."""
    title: str


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What is to be said of a code."""

    code: PackCode
    standing: Standing
    now: EditionStamp
    """The edition that visitors see."""
    then: EditionStamp | None = None
    """The edition the code names, where it can be read."""
    subject: Subject | None = None
    """What the code is of; as visitors see it now, where it is still there."""
    gone: tuple[PanelLink, ...] = ()
    """Panels of the pack that are no longer on display."""
    changes: tuple[Difference, ...] = ()
    nearest: tuple[str, ...] = ()
    """Subjects of codes with names like the one given."""


def standing(
    code: PackCode,
    now: PublishedExhibition,
    *,
    edition_of: EditionOf,
    numbers: Collection[int],
    site_url: str,
) -> Answer:
    """Return what is to be said of a code.

    `now` is the edition visitors see, `numbers` are those of all editions that are kept.
    """
    answer = partial(Answer, code=code, now=now.stamp)
    if code.edition == WORKING_COPY:
        return answer(standing=Standing.DRAFT, subject=subject_of(code, now))
    if code.edition > max(numbers, default=0):
        return answer(standing=Standing.NO_EDITION)
    try:
        before = edition_of(code.edition)
    except (OSError, EditionError, codec.BadDocument):
        # The words may be the same as now, whatever became of the edition's folder.
        present_subject = subject_of(code, now)
        present = _pack(now, present_subject, site_url)
        carried = present is not None and present.carried(code.hash)
        standing = Standing.CURRENT if carried else Standing.UNREADABLE
        return answer(standing=standing, subject=present_subject)
    subject = subject_of(code, before)
    if subject is None:
        near = nearest_names(code.subject, [name.lower() for name in _names(before)])
        return answer(
            standing=Standing.NO_SUBJECT, then=before.stamp, nearest=tuple(map(str.upper, near))
        )
    past = _pack(before, subject, site_url)
    shelved = before.pack(subject.kind, "".join(subject.slugs))
    on_shelf = shelved is not None and shelved.hash[:HEX] == code.hash
    if not on_shelf and not (past and past.carried(code.hash)):
        return answer(standing=Standing.NOT_OURS, then=before.stamp, subject=subject)
    return _compared(answer, before, now, subject, past, site_url)


def subject_of(code: PackCode, exhibition: PublishedExhibition) -> Subject | None:
    """Return what a code is of in an exhibition; None where there is nothing of that name."""
    if code.subject.upper() == WHOLE:
        return Subject(kind=Kind.EXHIBITION, slugs=(), title=exhibition.about().title)
    links = {link.key.lower(): link for link in exhibition.panels() if link.key}
    keys = [key.lower() for key in code.panel_keys]
    if all(key in links for key in keys):
        panels = [links[key] for key in keys]
        return Subject(
            kind=Kind.PANEL if len(panels) == 1 else Kind.SELECTION,
            slugs=tuple(link.slug for link in panels),
            title=", ".join(link.title for link in panels),
        )
    for theme in exhibition.themes():
        if theme.slug.lower() == code.subject.lower():
            return Subject(kind=Kind.THEME, slugs=(theme.slug,), title=theme.title)
    return None


def _names(exhibition: PublishedExhibition) -> list[str]:
    keys = [link.key for link in exhibition.panels() if link.key]
    return [*keys, *(theme.slug for theme in exhibition.themes()), WHOLE]


def _pack(exhibition: PublishedExhibition, subject: Subject | None, site_url: str) -> Pack | None:
    """Return the pack of a subject; None where it is not there, or may not be made any more."""
    if subject is None:
        return None
    try:
        if subject.kind is Kind.EXHIBITION:
            return pack_of_exhibition(exhibition, site_url=site_url)
        if subject.kind is Kind.THEME:
            return pack_of_theme(exhibition, subject.slugs[0], site_url=site_url)
        return pack_of_selection(exhibition, subject.slugs, site_url=site_url)
    except (PackRefused, Unknown):
        return None


def _compared(
    answer: Callable[..., Answer],
    before: PublishedExhibition,
    now: PublishedExhibition,
    subject: Subject,
    past: Pack | None,
    site_url: str,
) -> Answer:
    """Return what became of a pack that an edition really had."""
    links = {link.slug: link for link in before.panels()}
    wanted = _panels(before, subject)
    here = {link.slug for link in now.panels()}
    present_slugs = {slug: slug if slug in here else now.moved(slug) for slug in wanted}
    gone = tuple(links[slug] for slug, there in present_slugs.items() if there is None)
    known = {"then": before.stamp, "subject": subject, "gone": gone}
    if subject.kind in (Kind.PANEL, Kind.SELECTION):
        slugs = tuple(there for there in present_slugs.values() if there)
        present = None if gone else _pack(now, replace(subject, slugs=slugs), site_url)
    else:
        slugs = _panels(now, subject)
        present = _pack(now, subject, site_url)
    if past and present and past.content_hash == present.content_hash:
        return answer(standing=Standing.CURRENT, **known)
    if gone and not slugs:
        return answer(standing=Standing.GONE, **known)
    sides = (
        Side(exhibition=_Part(exhibition, subject.kind, panels))
        for exhibition, panels in ((before, wanted), (now, slugs))
    )
    return answer(standing=Standing.CHANGED, changes=differences(*sides), **known)


def _panels(exhibition: PublishedExhibition, subject: Subject) -> tuple[str, ...]:
    """Return the slugs of a subject's panels in an exhibition."""
    if subject.kind in (Kind.PANEL, Kind.SELECTION):
        return subject.slugs
    return tuple(
        link.slug
        for link in exhibition.panels()
        if subject.kind is Kind.EXHIBITION or link.theme in subject.slugs
    )


class _Part(PublishedExhibition):
    """The part of an exhibition that a pack is of: what its files say, and nothing else."""

    def __init__(self, exhibition: PublishedExhibition, kind: Kind, slugs: tuple[str, ...]) -> None:
        self._exhibition = exhibition
        panels = {slug: exhibition.panel(slug) for slug in slugs}
        matter = matter_of(exhibition, kind, panels.values())
        file = ExhibitionFile(
            stamp=exhibition.stamp,
            about=exhibition.about(),
            themes=matter.themes,
            sources=(),
            questions=(),
            subjects=matter.subjects,
            timeline=matter.timeline,
            standards=exhibition.standards(),
        )
        super().__init__(file, panels)

    def panels(self) -> tuple[PanelLink, ...]:
        """Return the pack's panels, in walking order."""
        return tuple(link for link in self._exhibition.panels() if link.slug in self._panels)

    def moved(self, slug: str, kind: str = "panel") -> str | None:
        """Return the present slug or key of a record of a kind that once had this one."""
        return self._exhibition.moved(slug, kind)
