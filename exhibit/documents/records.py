"""Sources, excerpts, references and notes as value objects: what panels rest on."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote

from django.utils.translation import gettext as _

from exhibit.text.counting import counted
from exhibit.text.dates import in_words
from exhibit.text.translated import gettext_noop as _noop
from exhibit.text.wording import listed

CONSENSUS = {
    "agreed": _noop("Specialists agree"),
    "disputed": _noop("Specialists dispute this"),
    "one-view": _noop("One scholar’s view"),
}
"""What specialists hold of a note, for readers; of what we do not know nothing is said."""
BASIS = {
    "work": _noop("Read in the work"),
    "secondary": _noop("Read in {work}"),
    "unread": _noop("Not read"),
}
RESOLVER = "https://doi.org/"
_DOI_SAFE = "/:;.,()-_"


@dataclass(frozen=True, kw_only=True)
class Name:
    """A person or body that made a work; `literal` for names that must not be inverted."""

    family: str = ""
    given: str = ""
    literal: str = ""
    prefix: str = ""
    """A particle that always stays with the family name: 'van' of van Gogh."""
    particle: str = ""
    """A particle that only stands after given names: 'van' of Ludwig van Beethoven."""
    suffix: str = ""
    """What follows the name: 'Jr.'"""

    @property
    def surname(self) -> str:
        """The name by which a person is filed and called: 'van Gogh', 'Beethoven'."""
        return self.literal or " ".join(filter(None, (self.prefix, self.family)))

    @property
    def whole(self) -> str:
        """The name as it is said: 'John Snow', 'Martin Luther King Jr.'"""
        return self.after(self.given)

    @property
    def filed(self) -> str:
        """The name as it is filed: 'Snow, John', 'King, Martin Luther, Jr.'"""
        return self.before(self.given)

    @property
    def parts(self) -> dict[str, str]:
        """The parts that it has, as the column keeps them."""
        names = ("family", "given", "prefix", "particle", "suffix", "literal")
        return {name: part for name in names if (part := str(getattr(self, name)))}

    def after(self, given: str) -> str:
        """Return the name after given names, or their initials; a literal name stays whole."""
        words = (given, self.particle if given else "", self.surname, self.suffix)
        return self.literal or " ".join(filter(None, words))

    def before(self, given: str) -> str:
        """Return the name before given names, or their initials; a literal name stays whole."""
        first = " ".join(filter(None, (given, self.particle)))
        return self.literal or ", ".join(filter(None, (self.surname, first, self.suffix)))


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
    doi: str = ""
    isbn: str = ""
    url: str = ""
    accessed: str = ""
    """The day its address was read, YYYY-MM-DD."""
    annotation: str = ""

    @property
    def link(self) -> str:
        """Where it can be read: its address, or that of its DOI; '' where we know none."""
        return self.url or self.doi_address

    @property
    def doi_address(self) -> str:
        """The address of its DOI, or ''."""
        if not self.doi:
            return ""
        # Half a pair of surrogates has no bytes: such a record is named by the checks, not here.
        return RESOLVER + quote(self.doi, safe=_DOI_SAFE, errors="replace")

    @property
    def cited_address(self) -> str:
        """The address that styles of citation print: the DOI's before any other."""
        return self.doi_address or self.url

    @property
    def short(self) -> str:
        """The work in one line: "Lenoe, The Kirov Murder and Soviet History (2010)"."""
        by = makers(self.authors or self.editors)
        by += " (ed.)" if self.editors and not self.authors else ""
        work = ", ".join(filter(None, (by, self.title, self.container_title)))
        return f"{work} ({in_words(self.issued)})" if self.issued else work


@dataclass(frozen=True, kw_only=True)
class ClauseDocument:
    """One statement of a note; its works are named by key and stand with the note."""

    text: str
    reference: str = ""
    """The work that holds it."""
    locator: str = ""
    """Where in the work: page, section, table, heading."""
    basis: str = "unread"
    """work, secondary or unread."""
    read_in: str = ""
    """The work in which it was read, where that is another one."""
    read_on: str = ""
    """The day it was read, YYYY-MM-DD."""

    @property
    def is_read(self) -> bool:
        """False where nobody has read it in a work that can be named."""
        return self.basis != "unread"


@dataclass(frozen=True, kw_only=True)
class ClauseLine:
    """A clause as readers see it, with its works in full."""

    text: str
    work: ReferenceDocument | None
    locator: str
    basis: str
    read_in: ReferenceDocument | None

    @property
    def place(self) -> str:
        """The work and the place in it."""
        return ", ".join(filter(None, (self.work.short if self.work else "", self.locator)))

    @property
    def credit(self) -> str:
        """The work, the place in it, and how we know it."""
        return ". ".join(filter(None, (self.place, self.basis))) + "."

    @property
    def links(self) -> tuple[ReferenceDocument, ...]:
        """The works that can be opened, that in which it was read first."""
        works = filter(None, (self.read_in, self.work))
        return tuple(work for work in works if work.link)


@dataclass(frozen=True, kw_only=True)
class NoteDocument:
    """What specialists hold on one point, in our words.

    `text` is its clauses joined, and `checked` that none of them is unread: both are kept, because
    documents of old editions have no clauses.
    """

    key: str
    text: str
    checked: bool
    """False where a clause has not been read in a work that can be named."""
    clauses: tuple[ClauseDocument, ...] = ()
    consensus: str = "unknown"
    """agreed, disputed, one-view or unknown: what specialists hold of it, never our confidence."""
    consensus_references: tuple[str, ...] = ()
    """The works that say so, by key."""
    caution: str = ""
    """What exactly is unconfirmed."""
    correction: bool = False
    """True where the note corrects a statement of one of our sources."""
    references: tuple[ReferenceDocument, ...] = ()
    """Every work it names: those of its clauses in their order, then those of the consensus."""

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
        """What specialists hold of it, in words; '' where we do not know."""
        return _(CONSENSUS[self.consensus]) if self.consensus in CONSENSUS else ""

    @property
    def consensus_works(self) -> str:
        """The works that say what specialists hold of it, in short form."""
        works = self._works
        return "; ".join(works[key].short for key in self.consensus_references if key in works)

    @property
    def lines(self) -> tuple[ClauseLine, ...]:
        """Its clauses with their works, each with how we know it."""
        return tuple(map(self._line, self.clauses))

    @property
    def reading(self) -> str:
        """How many of its statements were read, and where: '8 statements: 6 read in the work'."""
        bases = Counter(clause.basis for clause in self.clauses)
        read = [
            words.format(number=bases[basis])
            for basis, words in (
                ("work", _("{number} read in the work")),
                ("secondary", _("{number} read in a work that reports it")),
                ("unread", _("{number} not read")),
            )
            if bases[basis]
        ]
        return _("{statements}: {read}").format(
            statements=counted(len(self.clauses), "statement"), read=", ".join(read)
        )

    @property
    def works(self) -> str:
        """The works it rests on, in short form, with those in which they were read."""
        if not self.clauses:
            return "; ".join(reference.short for reference in self.references)
        works = (_work_of(line) for line in self.lines)
        return "; ".join(dict.fromkeys(filter(None, works)))

    @property
    def credit(self) -> str:
        """The line under it: what it rests on and what specialists hold of it."""
        standing = f"{self.standing}." if self.standing else ""
        return " · ".join(filter(None, (self.works, standing)))

    @property
    def _works(self) -> dict[str, ReferenceDocument]:
        return {reference.key: reference for reference in self.references}

    def _line(self, clause: ClauseDocument) -> ClauseLine:
        works = self._works
        read_in = works.get(clause.read_in)
        basis = _(BASIS[clause.basis]) if clause.basis in BASIS else ""
        return ClauseLine(
            text=clause.text,
            work=works.get(clause.reference),
            locator=clause.locator,
            basis=basis.format(work=read_in.short if read_in else ""),
            read_in=read_in,
        )


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


def _work_of(line: ClauseLine) -> str:
    if line.work is None or line.read_in is None:
        return line.work.short if line.work else ""
    return _("{work}, as reported by {other}").format(
        work=line.work.short, other=line.read_in.short
    )


def makers(names: Sequence[Name]) -> str:
    """Return who made a work by family names: 'Getty and Naumov'; '' for nobody."""
    families = [name.surname for name in names]
    if len(families) > 3:
        return _("{told} and others").format(told=families[0])
    return listed(families)


def public_excerpt(excerpt: ExcerptDocument) -> ExcerptDocument:
    """Return the excerpt as visitors may have it: no words beyond the public ones, no context."""
    public_part = excerpt if excerpt.public else replace(excerpt, exact=None, emendations=())
    return replace(public_part, before=None, after=None)


def content_hash(data: bytes) -> str:
    """Return the SHA-256 of bytes as hexadecimal."""
    return hashlib.sha256(data).hexdigest()
