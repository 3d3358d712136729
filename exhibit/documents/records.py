"""Sources, excerpts, references and notes as value objects: what panels rest on."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from exhibit.text.dates import in_words
from exhibit.text.translated import gettext_noop as _noop
from exhibit.text.wording import listed

CONFIDENCE = {
    "high": _noop("Specialists broadly agree"),
    "medium": _noop("Specialists lean this way"),
    "low": _noop("Uncertain"),
}


@dataclass(frozen=True, kw_only=True)
class Name:
    """A person or body that made a work; `literal` for names that must not be inverted."""

    family: str = ""
    given: str = ""
    literal: str = ""


@dataclass(frozen=True, kw_only=True)
class EmendationDocument:
    """A correction kept apart from the source text; offsets are those of the source text."""

    key: str
    start: int
    end: int
    file_reading: str
    corrected_reading: str
    kind: str
    confidence: str
    applied: bool
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class ExcerptDocument:
    """A passage of one source text.

    `exact` is None where visitors may not read the words: they get `gist` and `locator`.
    `before` and `after` are the rest of the sentences at the two cuts, for the checks; like
    non-public `exact` they never leave the working copy (see `public_excerpt`).
    """

    key: str
    source: str
    text_version: int
    text_sha256: str
    start: int
    end: int
    exact: str | None
    words: int
    gist: str
    public: bool
    locator: str
    place: str = ""
    """The key of the unit that holds this passage: the `#place` on the source's page."""
    flag: str = ""
    """'' or 'hypothetical', 'apocryphal', 'undocumented': kept in every heading and export."""
    emendations: tuple[EmendationDocument, ...] = ()
    credit_line: str = ""
    before: str | None = None
    after: str | None = None
    intact: bool = True
    """False when the words no longer equal the source text at these offsets."""


@dataclass(frozen=True, kw_only=True)
class ReferenceDocument:
    """A work of scholarship we cite but do not hold."""

    key: str
    kind: str
    """book, edited-book, article, chapter, newspaper, web-page, report, speech or archive."""
    title: str
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    container_title: str = ""
    publisher: str = ""
    place: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    edition: str = ""
    issued: str = ""
    """EDTF date, or empty when the record gives none."""
    url: str = ""
    annotation: str = ""

    @property
    def short(self) -> str:
        """The work in one line: "Lenoe, The Kirov Murder and Soviet History (2010)"."""
        by = makers(self.authors or self.editors)
        by += " (ed.)" if self.editors and not self.authors else ""
        work = ", ".join(filter(None, (by, self.title, self.container_title)))
        return f"{work} ({in_words(self.issued)})" if self.issued else work


@dataclass(frozen=True, kw_only=True)
class NoteDocument:
    """What specialists hold on one point, in our words."""

    key: str
    text: str
    confidence: str
    """high, medium or low."""
    checked: bool
    """False where a curator has yet to confirm it against the works named."""
    caution: str = ""
    """What exactly is unconfirmed."""
    correction: bool = False
    """True where the note corrects a statement of one of our sources."""
    references: tuple[ReferenceDocument, ...] = ()

    @property
    def heading(self) -> str:
        """What stands over it."""
        return _("Correction from scholarship") if self.correction else _("Scholarship")

    @property
    def doubt(self) -> str:
        """What is unconfirmed, or '' for a note that is checked."""
        if self.checked:
            return ""
        return self.caution or _("We have yet to check this against the works named.")

    @property
    def standing(self) -> str:
        """How firmly it is held, in words."""
        return _(CONFIDENCE[self.confidence]) if self.confidence in CONFIDENCE else ""

    @property
    def works(self) -> str:
        """The works it rests on, in short form."""
        return "; ".join(reference.short for reference in self.references)

    @property
    def credit(self) -> str:
        """The line under it: what it rests on and how firmly it is held."""
        return " · ".join(filter(None, (self.works, f"{self.standing}.")))


@dataclass(frozen=True, kw_only=True)
class SourceDocument:
    """A work we draw on, and the current version of its words (the words themselves stay out)."""

    key: str
    mark: str
    """The letter that stands for it beside an excerpt: A, B, C."""
    title: str
    kind: str
    """lecture-transcript, textbook-passage, archive-document, book, article or web-page."""
    description: str = ""
    audience: str = ""
    evidence_class: str = ""
    reliability: str = ""
    uses: str = ""
    authors: tuple[Name, ...] = ()
    container_title: str = ""
    publisher: str = ""
    edition: str = ""
    issued: str = ""
    pages: str = ""
    url: str = ""
    file_name: str = ""
    attribution_confirmed: bool = False
    rights_statement: str = ""
    """A rightsstatements.org or licence address."""
    rights_label: str = ""
    credit_line: str = ""
    full_text_public: bool = False
    words_per_panel: int = 60
    share_per_edition: float = 0.5
    text_version: int = 0
    text_sha256: str = ""
    characters: int = 0
    words: int = 0
    lines: int = 0


def makers(names: Sequence[Name]) -> str:
    """Return who made a work by family names: 'Getty and Naumov'; '' for nobody."""
    families = [name.literal or name.family for name in names]
    if len(families) > 3:
        return _("{told} and others").format(told=families[0])
    return listed(families)


def public_excerpt(excerpt: ExcerptDocument) -> ExcerptDocument:
    """Return the excerpt as visitors may have it: no words beyond the public ones, no context."""
    kept = excerpt if excerpt.public else replace(excerpt, exact=None, emendations=())
    return replace(kept, before=None, after=None)


def content_hash(data: bytes) -> str:
    """Return the SHA-256 of bytes as hexadecimal."""
    return hashlib.sha256(data).hexdigest()
