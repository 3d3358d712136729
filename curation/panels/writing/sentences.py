"""What the checks say, sentence by sentence, as it is shown beside a panel's body."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from django.http import QueryDict
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop

from curation.checks import publishable
from curation.panels.writing import posted_form
from curation.panels.writing.caret import Carets
from curation.panels.writing.counts import Count, budgets, counts
from curation.panels.writing.unsaved_panel import with_library
from curation.records.links import change_address
from exhibit.documents.library import Library
from exhibit.documents.panel import PanelDocument
from exhibit.models import Acknowledgement, Panel
from exhibit.text.body import Sentence, words
from exhibit.text.counting import counted
from exhibit.text.findings import Finding, Level

SIGNS = {Level.ERROR: "✕", Level.WARNING: "!", Level.HINT: "·"}
HEADINGS = {
    Level.ERROR: _noop("Must be mended"),
    Level.WARNING: _noop("Mend, or let stand with a reason"),
    Level.HINT: _noop("Worth a look"),
}
MOST_CHIP_WORDS = 30
"""So many words of what is cited are told where its key stands alone."""
OWN_FIELDS = ("body", "title", "big_idea", "advisory", "help_text")


@dataclass(frozen=True, kw_only=True)
class PlacedFinding:
    """A finding, who let it stand if somebody did, and where it is in the box of the body."""

    finding: Finding
    message: str
    """What it says; without the number of a sentence under which it stands."""
    let_stand: Acknowledgement | None = None
    start: int | None = None
    end: int | None = None

    @property
    def can_be_let_stand(self) -> bool:
        """True for a warning nobody has acknowledged."""
        return self.finding.level is Level.WARNING and self.let_stand is None

    @property
    def box(self) -> str:
        """The id of the form's field it is about; '' where it is about a part of the panel."""
        field = self.finding.field
        return f"id_{field}" if field in OWN_FIELDS else ""

    @property
    def sign(self) -> str:
        """The mark of its level, beside the word for it."""
        return SIGNS[self.finding.level]


@dataclass(frozen=True, kw_only=True)
class Group:
    """The findings of one level."""

    level: str
    heading: str
    findings: tuple[PlacedFinding, ...]


@dataclass(frozen=True, kw_only=True)
class Cited:
    """A key that the body cites, with what it says; `address` is '' where there is no such key."""

    key: str
    says: str
    address: str
    words: str = ""
    """How the passage or the note begins; '' where there is none of this key."""


@dataclass(frozen=True, kw_only=True)
class CheckedSentence:
    """One sentence with what it cites and what the checks say of it."""

    number: int
    sentence: Sentence
    start: int
    """Where it is in the box of the body, as a browser counts."""
    end: int
    cited: tuple[Cited, ...]
    groups: tuple[Group, ...]

    @property
    def cites(self) -> tuple[Cited, ...]:
        """What is listed below it: what it cites, and that it is in our words."""
        ours = Cited(key="~", says=_("In our words"), address="")
        return (*self.cited, ours) if self.sentence.framing else self.cited

    @property
    def words(self) -> int:
        """How many words it has."""
        return words(self.sentence.text)


@dataclass(frozen=True, kw_only=True)
class Checked:
    """A panel's text as its author sees it checked."""

    sentences: tuple[CheckedSentence, ...]
    beside: tuple[Group, ...]
    """What concerns the text as a whole, a heading, or something beside the body."""
    figures: tuple[Count, ...]
    cited: tuple[Cited, ...]
    summary: str

    @property
    def is_clean(self) -> bool:
        """True while no check has anything to say."""
        return not self.beside and not any(sentence.groups for sentence in self.sentences)

    @property
    def to_let_stand(self) -> tuple[Finding, ...]:
        """The warnings that nobody has acknowledged."""
        groups = [*self.beside, *(g for sentence in self.sentences for g in sentence.groups)]
        return tuple(
            placed.finding
            for group in groups
            for placed in group.findings
            if placed.can_be_let_stand
        )


def checked(
    document: PanelDocument,
    *,
    let_stand: Mapping[str, Acknowledgement],
    typed: str | None = None,
    library: Library | None = None,
) -> Checked:
    """Return a document's findings by sentence.

    `let_stand` are the acknowledgements by fingerprint. `typed` is the body as it stands in its
    box, where that is not the document's own. `library` holds what it cites, where it is at hand.
    """
    carets = Carets(document.body.source if typed is None else typed)
    cited = cited_keys(document, library or Library(document.body.citations))
    sentences = document.body.sentences
    by_sentence: dict[int | None, list[Finding]] = defaultdict(list)
    for finding in document.findings:
        by_sentence[_sentence_of(finding, sentences)].append(finding)
    return Checked(
        sentences=tuple(
            CheckedSentence(
                number=at + 1,
                sentence=sentence,
                start=carets.at(sentence.start),
                end=carets.at(sentence.end),
                cited=tuple(cited[key] for key in sentence.citations),
                groups=_groups(by_sentence[at], let_stand, carets, f"Sentence {at + 1}: "),
            )
            for at, sentence in enumerate(sentences)
        ),
        beside=_groups(by_sentence[None], let_stand, carets),
        figures=(*counts(document), *budgets(document)),
        cited=tuple(cited.values()),
        summary=summary(document.findings, let_stand),
    )


def check_form(data: QueryDict, panel: Panel | None) -> Checked:
    """Return what the checks say of a form as posted; `panel` is the saved one, None if new.

    The document, the checks and the acknowledgements are those of a saved panel. Writes nothing.
    """
    document, library = with_library(data, panel)
    document = replace(document, findings=publishable.findings_of(document, library))
    acknowledgements = panel.acknowledgements.all() if panel is not None else ()
    return checked(
        document,
        let_stand={row.fingerprint: row for row in acknowledgements},
        typed=posted_form.sent_as(data, "body"),
        library=library,
    )


def summary(findings: Iterable[Finding], let_stand: Mapping[str, Acknowledgement]) -> str:
    """Return how many findings of each level there are, in words: '2 errors, 1 warning'."""
    all_findings = list(findings)
    levels = Counter(str(f.level) for f in all_findings if f.fingerprint not in let_stand)
    parts = [counted(levels[level], level) for level in Level if levels[level]]
    if stand := sum(finding.fingerprint in let_stand for finding in all_findings):
        parts.append(_("{stand} let stand").format(stand=stand))
    return ", ".join(parts) or _("no findings")


def cited_keys(document: PanelDocument, library: Library) -> dict[str, Cited]:
    """Return what the body cites, by key, with the addresses of the forms."""
    keys = document.body.citations
    says = {excerpt.key: excerpt.gist for excerpt in document.excerpts}
    says |= {note.key: note.text for note in document.notes}
    records = library.cited_records
    addresses = {key: change_address(records[key]) for key in keys if key in records}
    words = {excerpt.key: excerpt.exact or "" for excerpt in document.excerpts}
    words |= {note.key: note.text for note in document.notes}
    return {
        key: Cited(
            key=key,
            says=says.get(key, _("No such key.")),
            address=addresses.get(key, ""),
            words=Truncator(words.get(key, "")).words(MOST_CHIP_WORDS),
        )
        for key in keys
    }


def _sentence_of(finding: Finding, sentences: tuple[Sentence, ...]) -> int | None:
    """Return the index of the sentence a finding is about, None where it is about none."""
    if finding.field != "body" or finding.start is None:
        return None
    for at, sentence in enumerate(sentences):
        if sentence.start <= finding.start < max(sentence.end, sentence.start + 1):
            return at
    return None


def _groups(
    findings: Iterable[Finding],
    let_stand: Mapping[str, Acknowledgement],
    carets: Carets,
    prefix: str = "",
) -> tuple[Group, ...]:
    """Return findings by level; `prefix` is what their messages need not say where they stand."""
    by_level: dict[Level, list[PlacedFinding]] = {level: [] for level in HEADINGS}
    for finding in findings:
        message = finding.message.removeprefix(prefix)
        in_body = finding.field == "body" and finding.start is not None and finding.end is not None
        by_level[finding.level].append(
            PlacedFinding(
                finding=finding,
                message=message[:1].upper() + message[1:],
                let_stand=let_stand.get(finding.fingerprint),
                start=carets.at(finding.start or 0) if in_body else None,
                end=carets.at(finding.end or 0) if in_body else None,
            )
        )
    return tuple(
        Group(level=level.value, heading=_(HEADINGS[level]), findings=tuple(placed))
        for level, placed in by_level.items()
        if placed
    )
