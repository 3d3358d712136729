"""The pack: everything an educator's files say, as one value object."""

import hashlib
import json
import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

import msgspec

from exhibit.documents.pack_code import HEX, WORKING_COPY, PackCode
from exhibit.documents.panel import PanelDocument, QuestionDocument, all_excerpts
from exhibit.documents.records import ExcerptDocument, SourceDocument
from exhibit.documents.types import (
    EditionStamp,
    ExhibitionDocument,
    StandardDocument,
    SubjectPage,
    ThemePage,
    TimelineEventDocument,
)
from exhibit.text.body import parse

FORM = 3
"""Raise it when a writer changes what its files look like: packs that hold the same words are then
made anew, and not linked from the edition before."""

MOST_PANELS = 8
"""Panels of one selection (packs.md, section 2): a class reads no more in a unit."""

MOST_CHARACTERS = 20_000
"""Characters of one text: ten times the longest of a panel's 150 words. Half a million would take a
print-out minutes and gigabytes."""


class Kind(StrEnum):
    """What a pack is about."""

    PANEL = "panel"
    SELECTION = "selection"
    THEME = "theme"
    EXHIBITION = "exhibition"


@dataclass(frozen=True, kw_only=True)
class Pack:
    """Chosen panels of one edition, with public words only. Made by `exhibit.packs.making`."""

    kind: Kind
    name: str
    """How its files are named: 'p10-who-killed-kirov', 'terror', 'exhibition'."""
    title: str
    about: ExhibitionDocument
    stamp: EditionStamp | None
    """None for the working copy."""
    site_url: str
    """Address of the site, without a slash at its end."""
    panels: tuple[PanelDocument, ...]
    themes: tuple[ThemePage, ...]
    """The rooms of its panels, in walking order."""
    timeline: tuple[TimelineEventDocument, ...] = ()
    """What happened on its panels, in order of time; of rooms and the exhibition only."""
    subjects: tuple[SubjectPage, ...] = ()
    """The subjects of its panels, by name; of rooms and the exhibition only."""
    standards: tuple[StandardDocument, ...] = ()
    """The curator's alignment of skills with standards."""

    @cached_property
    def code(self) -> PackCode:
        """The pack code that every page carries."""
        edition = self.stamp.number if self.stamp else WORKING_COPY
        return PackCode(subject=self._subject(), edition=edition, hash=self.content_hash[:HEX])

    @cached_property
    def content_hash(self) -> str:
        """SHA-256 of all the words, whatever the edition's number and day.

        Two editions with the same words have packs of the same hash; so a pack that did not
        change is linked from the edition before, and `/check/` can say that it is current.
        """
        return self._hash_in(FORM)

    def carried(self, digits: str) -> bool:
        """Say whether a code of these digits stands for these words, in whatever form."""
        return any(self._hash_in(form)[:HEX] == digits for form in range(FORM, 0, -1))

    def _hash_in(self, form: int) -> str:
        panels = tuple(
            replace(panel, revision=0, approved_at=None, findings=()) for panel in self.panels
        )
        content = (form, replace(self, stamp=None, panels=panels))
        try:
            plain = msgspec.json.encode(content, order="sorted")
        except UnicodeEncodeError:
            # Half a character, which UTF-8 cannot hold; a check keeps it from being published.
            plain = json.dumps(msgspec.to_builtins(content, enc_hook=str), sort_keys=True).encode()
        return hashlib.sha256(plain).hexdigest()

    @property
    def slug(self) -> str:
        """The slug of the panel or room it is of; '' for the exhibition."""
        if self.kind is Kind.PANEL:
            return self.panel.slug
        return self.themes[0].slug if self.kind is Kind.THEME else ""

    @property
    def check_address(self) -> str:
        """The address that says whether a print-out is current."""
        return f"{self.site_url}/check/{self.code}/"

    @property
    def advisories(self) -> tuple[str, ...]:
        """What the panels describe, each said once, in walking order."""
        return tuple(dict.fromkeys(panel.advisory for panel in self.panels if panel.advisory))

    @property
    def questions(self) -> tuple[QuestionDocument, ...]:
        """Every question its panels show, once."""
        questions = {
            question.slug: question for panel in self.panels for question in panel.questions
        }
        return tuple(questions.values())

    @property
    def sources(self) -> tuple[SourceDocument, ...]:
        """Every source its panels rest on, by mark."""
        sources = {source.key: source for panel in self.panels for source in panel.sources}
        return tuple(sorted(sources.values(), key=lambda source: (source.mark, source.key)))

    @property
    def excerpts(self) -> tuple[ExcerptDocument, ...]:
        """Every excerpt its panels and their questions show, once, in order of the texts."""
        excerpts = {
            excerpt.key: excerpt for panel in self.panels for excerpt in all_excerpts(panel)
        }
        return tuple(sorted(excerpts.values(), key=lambda e: (e.source, e.start, e.end, e.key)))

    @property
    def panel(self) -> PanelDocument:
        """The panel of a pack that has one. Raises ValueError for any other."""
        (panel,) = self.panels
        return panel

    def single(self, panel: PanelDocument) -> "Pack":
        """Return the pack of one of its panels alone, the same as if it had been made alone."""
        return replace(
            self,
            kind=Kind.PANEL,
            name=panel_name(panel),
            title=panel.title,
            panels=(panel,),
            themes=(plate(self.theme_of(panel)),),
            timeline=(),
            subjects=(),
        )

    def theme_of(self, panel: PanelDocument) -> ThemePage:
        """Return the room of one of its panels. Raises KeyError for any other."""
        return {theme.slug: theme for theme in self.themes}[panel.theme]

    def file_name(self, part: str) -> str:
        """Return the name of a file: 'p10-who-killed-kirov_e3_student.pdf' for 'student.pdf'."""
        edition = f"e{self.stamp.number}" if self.stamp else "draft"
        return f"{self.name}_{edition}_{part}"

    def _subject(self) -> str:
        if self.kind is Kind.EXHIBITION:
            return "ALL"
        if self.kind is Kind.THEME:
            return self.name.upper()
        return "+".join(panel.key for panel in self.panels)


def plate(theme: ThemePage) -> ThemePage:
    """Return a room as the files of its panels speak of it: its name, sign and silences.

    What they do not say does not belong to the pack: a panel hung beside them, or a new word in the
    room's introduction, leaves a print-out current.
    """
    return replace(
        theme,
        lede="",
        introduction=parse(""),
        excerpts=(),
        notes=(),
        essay_prompt="",
        panels=(),
        related=(),
    )


def panel_name(panel: PanelDocument) -> str:
    """Return how the files of a panel are named: 'p10-who-killed-kirov'."""
    key = re.sub(r"[^a-z0-9]+", "-", panel.key.lower()).strip("-")
    return "-".join(filter(None, (key, panel.slug)))
