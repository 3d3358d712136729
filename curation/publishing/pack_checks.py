"""What stands in the way of packs: said before an edition is published, not to a teacher after."""

import unicodedata
from collections.abc import Iterator

from django.conf import settings
from django.utils.translation import gettext

from curation.checks.publishable import Problem
from exhibit.documents.exhibition import PublishedExhibition
from exhibit.documents.pack import Pack
from exhibit.documents.panel import PanelDocument, public_panel
from exhibit.documents.remembered import remembered
from exhibit.documents.texts import texts_of
from exhibit.exports.characters import is_control
from exhibit.packs import standard
from exhibit.packs.making import PackRefused

_QUOTED = (", exact", ", file reading")
"""How the places of a source's own words end."""


def standard_set(exhibition: PublishedExhibition) -> tuple[list[Pack], list[Problem]]:
    """Return the packs of an exhibition that can be made, and why others cannot.

    Checked whether or not editions hold packs: visitors ask for them either way.
    """
    packs: list[Pack] = []
    problems = list(controls(exhibition))
    for where, make in standard.wanted(exhibition, site_url=settings.SITE_URL):
        try:
            packs.append(make())
        except PackRefused as refused:
            problems += [
                Problem(
                    where=f"Pack of {where}",
                    sentence=reason,
                    code="pack",
                )
                for reason in refused.reasons
            ]
    return packs, problems


def controls(exhibition: PublishedExhibition) -> Iterator[Problem]:
    """Yield each character of our own words that hides or is no text, with its place.

    A source's words may hold whatever a page can: the check of characters looks at them.
    """
    for where, document in _texts(exhibition):
        for place, letter in _controls(document):
            yield Problem(
                where=where,
                sentence=gettext("{field}: U+{code:04X} ({name}) is no text. Remove it.").format(
                    field=place, code=ord(letter), name=unicodedata.name(letter, "unnamed")
                ),
                code="controls",
            )


def _controls(document: object) -> list[tuple[str, str]]:
    """Return the characters of a document that are no text, each with its place."""
    shown = public_panel(document) if isinstance(document, PanelDocument) else document

    def found() -> list[tuple[str, str]]:
        return [
            (place, letter)
            for place, text in texts_of(shown)
            if not place.endswith(_QUOTED)
            for letter in filter(is_control, dict.fromkeys(text.replace("\r\n", "\n")))
        ]

    return remembered("controls", shown, found)


def _texts(exhibition: PublishedExhibition) -> Iterator[tuple[str, object]]:
    """Yield every record that packs speak of, as far as they do, and what curators call it."""
    about = exhibition.about()
    yield "Exhibition", _of(about, "title", "subtitle", "licence_label")
    for link in exhibition.panels():
        yield f"Panel {link.slug}", exhibition.panel(link.slug)
    for theme in exhibition.themes():
        yield f"Theme {theme.slug}", _of(theme, "title", "lede", "silences", "essay_prompt")
    for event in exhibition.timeline():
        yield gettext("Timeline event {event}").format(event=event.key), _of(event, "date", "text")
    for subject in exhibition.subjects():
        fields = _of(subject, "name", "description", "date", "other_names")
        yield f"Subject {subject.slug}", fields
    for standard_ in exhibition.standards():
        yield f"Standard {standard_.code}", standard_


def _of(document: object, *names: str) -> dict[str, object]:
    return {name: getattr(document, name) for name in names}
