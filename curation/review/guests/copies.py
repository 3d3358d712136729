"""What a reviewer link shows, as an exhibition that the visitors' own views read.

Both hold public words only, as an edition would: no passage whose words are for staff, no words
before and after a cut, no source text.
"""

from dataclasses import replace
from functools import cached_property

from django.utils import timezone

from exhibit.documents import codec
from exhibit.documents.exhibition import ExhibitionFile
from exhibit.documents.links import link_of
from exhibit.documents.panel import PanelDocument, PanelLink, public_panel
from exhibit.documents.types import EditionStamp, ExhibitionDocument, ThemePage
from exhibit.documents.working_copy import WorkingCopy
from exhibit.models import Exhibition, Revision, Theme
from exhibit.text import body as body_text

_NO_WORDS = body_text.parse("")


class WholeCopy(WorkingCopy):
    """The working copy as the next edition would show it, with every draft on display."""

    @cached_property
    def _panel_documents(self) -> list[PanelDocument]:
        return [public_panel(panel) for panel in super()._panel_documents]


class OneRevision(WorkingCopy):
    """One revision of one panel, from its frozen document, with nothing around it.

    No other panel, theme, source page, question page or event is in it, so no page made of it can
    name one.
    """

    def __init__(self, revision: Revision) -> None:
        """Read the revision's document. Raises codec.BadDocument."""
        document = codec.from_plain(revision.document, PanelDocument)
        document = document_of(document, revision)
        self._document = document
        self._theme = _room_of(document, revision)

    @cached_property
    def _file(self) -> ExhibitionFile:
        return ExhibitionFile(
            # Never shown: the stamp of a working copy is None.
            stamp=EditionStamp(number=0, published_at=timezone.now()),
            about=_about(),
            themes=(self._theme,),
            sources=(),
            questions=(),
            subjects=(),
        )

    @cached_property
    def _panels(self) -> dict[str, PanelDocument]:
        return {self._document.slug: self._document}

    @property
    def slug(self) -> str:
        """The panel's slug in this revision."""
        return self._document.slug

    def panels(self) -> tuple[PanelLink, ...]:
        """Return the one panel. It is in no theme's list, where it would be panel 1 of 1."""
        return (link_of(self._document, 1),)


def document_of(document: PanelDocument, revision: Revision) -> PanelDocument:
    """Return a revision's document in public words, saying which revision it is."""
    stamped = replace(document, revision=revision.number, approved_at=revision.approved_at)
    # Findings are the curators' own talk; related panels are other panels.
    return replace(public_panel(stamped), findings=(), related=())


def _room_of(document: PanelDocument, revision: Revision) -> ThemePage:
    """Return the panel's theme by name and sign only."""
    theme = Theme.objects.filter(slug=document.theme).first() or revision.panel.theme
    return ThemePage(
        slug=document.theme,
        title=theme.title,
        sign=theme.sign,
        line=theme.line,
        lede="",
        number=1,
        introduction=_NO_WORDS,
    )


def _about() -> ExhibitionDocument:
    """Return the exhibition's name and terms, without its introduction."""
    exhibition = Exhibition.the()
    return ExhibitionDocument(
        title=exhibition.title,
        subtitle=exhibition.subtitle,
        big_idea=_NO_WORDS,
        introduction=_NO_WORDS,
        licence=exhibition.licence,
        licence_label=exhibition.licence_label,
        contact=exhibition.contact,
        language=exhibition.language,
    )
