"""One excerpt as a visitor meets it: corrected words with a mark, or the gist in our words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise

from django.utils.translation import gettext as _

from exhibit.documents.addresses import page_address
from exhibit.documents.emending import segments_of
from exhibit.documents.records import EmendationDocument, ExcerptDocument, SourceDocument
from exhibit.text.spans import Span
from exhibit.text.translated import gettext_noop as _noop

FLAGS = {
    "hypothetical": _noop("Thought experiment"),
    "apocryphal": _noop("Apocryphal"),
    "undocumented": _noop("Undocumented"),
}

KINDS = {
    "lecture-transcript": _noop("Lecture transcript"),
    "textbook-passage": _noop("Textbook"),
    "archive-document": _noop("Archive document"),
    "web-page": _noop("Web page"),
}

SourceOf = Callable[[str], SourceDocument]


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A run of words inside a quotation: as in the file, corrected by us, or pointed at."""

    text: str
    emended: bool = False
    marked: bool = False

    @property
    def element(self) -> str:
        """The HTML element that carries this run, or '' for plain words."""
        return "ins" if self.emended else "mark" if self.marked else ""


@dataclass(frozen=True, kw_only=True)
class ExcerptCard:
    """An excerpt with all that stands beside it. `pieces` is empty where words are not public."""

    key: str
    pieces: tuple[Piece, ...]
    readings: tuple[str, ...]
    gist: str
    mark: str
    source_title: str
    locator: str
    address: str
    credit_line: str
    flag: str


def excerpt_card(
    excerpt: ExcerptDocument,
    source_of: SourceOf,
    marked: Iterable[Span] = (),
) -> ExcerptCard:
    """Return the card of an excerpt; `marked` are spans of the source text to underline."""
    source = source_of(excerpt.source)
    words = excerpt.exact if excerpt.public else None
    page = page_address("source-detail", excerpt.source)
    return ExcerptCard(
        key=excerpt.key,
        pieces=_pieces(excerpt, list(marked)) if words else (),
        readings=tuple(map(reading, excerpt.emendations)) if words else (),
        gist=excerpt.gist,
        mark=source.mark,
        source_title=source_kind(source),
        locator=excerpt.locator,
        address=f"{page}#{excerpt.place or excerpt.key}",
        credit_line=excerpt.credit_line or source.credit_line,
        flag=flag_name(excerpt.flag),
    )


def _pieces(excerpt: ExcerptDocument, marked: list[Span]) -> tuple[Piece, ...]:
    """Cut the public words at every correction and at the ends of the marked words."""
    words = excerpt.exact or ""
    ends = {at for span in marked for at in span}
    pieces: list[Piece] = []
    at = excerpt.start
    for segment in segments_of(excerpt):
        end = at + len(segment.text)
        if segment.applied:
            inside = is_marked(at, end, marked)
            pieces.append(Piece(text=segment.shown, emended=True, marked=inside))
        else:
            cuts = sorted({at, end, *(cut for cut in ends if at < cut < end)})
            pieces += [
                Piece(
                    text=words[start - excerpt.start : stop - excerpt.start],
                    marked=is_marked(start, stop, marked),
                )
                for start, stop in pairwise(cuts)
            ]
        at = end
    return tuple(pieces)


def is_marked(start: int, end: int, marked: Iterable[Span]) -> bool:
    """Say whether a stretch stands inside one of the marked spans."""
    return any(first <= start and end <= last for first, last in marked)


def flag_name(flag: str) -> str:
    """Return what visitors call a flag; '' for none."""
    return _(FLAGS[flag]) if flag in FLAGS else ""


def source_kind(source: SourceDocument) -> str:
    """Return what a source is, short enough to stand beside every excerpt; its mark tells which."""
    return _(KINDS.get(source.kind, source.kind.replace("-", " ").capitalize()))


def flag_label(flag: str, title: str) -> str:
    """Return the words of a flag for a heading, or '' where the title says them itself."""
    label = flag_name(flag)
    return "" if label.casefold() in title.casefold() else label


def reading(emendation: EmendationDocument) -> str:
    """Return in words what the file has and what we read, so that both can be seen."""
    why = f" ({emendation.kind})" if emendation.kind else ""
    file, ours = emendation.file_reading, emendation.corrected_reading
    if not emendation.applied:
        return _(
            "The file reads “{file}”{why}; it may mean “{ours}”. We have left it as it is."
        ).format(file=file, why=why, ours=ours)
    if not ours:
        return _("The file has “{file}” here{why}; we leave it out.").format(file=file, why=why)
    return _("The file reads “{file}”; we read “{ours}”{why}.").format(
        file=file, ours=ours, why=why
    )
