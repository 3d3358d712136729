"""Where each piece of evidence hangs: for pages that cite it but do not print it."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from exhibit.documents.addresses import page_address
from exhibit.documents.excerpt_cards import source_kind
from exhibit.documents.exhibition import Exhibition
from exhibit.documents.panel import Evidence, PanelLink
from exhibit.presenters.links import Link, passage_link


class EvidencePlaces:
    """Finds evidence on panels by its key; panels are read once, when they are first needed."""

    def __init__(self, exhibition: Exhibition) -> None:
        """Take the exhibition to look in."""
        self._exhibition = exhibition
        self._by_panel: dict[str, dict[str, Evidence]] = {}

    def numbers(self, slug: str) -> dict[str, Evidence]:
        """Return the numbered evidence of a panel's text by key. Raises Unknown."""
        if slug not in self._by_panel:
            numbered = self._exhibition.panel(slug).evidence()
            self._by_panel[slug] = {evidence.key: evidence for evidence in numbered}
        return self._by_panel[slug]

    def links(self, keys: Iterable[str], panels: Iterable[PanelLink]) -> tuple[Link, ...]:
        """Return a link for each key: to one of these panels, or to any other that shows it.

        An excerpt is marked with the letter of its source, scholarship is not. An excerpt that no
        panel's text shows is linked to its place in its source; a note that none shows is left out.
        """
        first = tuple(panels)
        links = (self._on_panels(key, first) or self._in_source(key) for key in keys)
        return tuple(filter(None, links))

    def _on_panels(self, key: str, first: tuple[PanelLink, ...]) -> Link | None:
        for panel in (*first, *self._exhibition.panels()):
            if evidence := self.numbers(panel.slug).get(key):
                return self._link(evidence, panel)
        return None

    def _link(self, evidence: Evidence, panel: PanelLink) -> Link:
        page = page_address("panel-detail", panel.slug)
        mark, where = "", _("Scholarship note")
        if evidence.excerpt:
            source = self._exhibition.source(evidence.excerpt.source).source
            mark, where = source.mark, f"{source_kind(source)}, {evidence.excerpt.locator}"
        words = {"where": where, "number": evidence.number, "panel": panel.title}
        return Link(
            mark=mark,
            label=_("{where}: number {number} on “{panel}”").format(**words),
            address=f"{page}#n{evidence.number}",
        )

    def _in_source(self, key: str) -> Link | None:
        for page in self._exhibition.sources():
            for place in page.places:
                if key in {place.excerpt.key, *(lead.key for lead in place.leads)}:
                    return passage_link(page.source, place.excerpt)
        return None
