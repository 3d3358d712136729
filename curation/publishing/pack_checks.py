"""What stands in the way of packs: said before an edition is published, not to a teacher after."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.utils.translation import gettext

from curation.checks.publishable import Problem
from exhibit.documents.exhibition import PublishedExhibition
from exhibit.documents.pack import Pack
from exhibit.exports.pdf.preflight import preflight
from exhibit.packs import standard
from exhibit.packs.making import PackRefused


def standard_set(exhibition: PublishedExhibition) -> tuple[list[Pack], list[Problem]]:
    """Return the packs of an exhibition that can be made, and why others cannot.

    Checked whether or not editions hold packs: visitors ask for them either way.
    """
    packs: list[Pack] = []
    problems = list(unprintable(exhibition))
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


def unprintable(exhibition: PublishedExhibition) -> Iterator[Problem]:
    """Yield each character of the texts of packs that no print-out could show, with its place."""
    texts = list(_texts(exhibition))
    # Asking which letters the fonts have costs the setting of a document: once for all of them,
    # and record by record only where something is wrong.
    if preflight([text for _, text in texts]):
        for where, text in texts:
            for sentence in preflight(text):
                yield Problem(where=where, sentence=sentence, code="unprintable")


def _texts(exhibition: PublishedExhibition) -> Iterator[tuple[str, Any]]:
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
        told = _of(subject, "name", "description", "date", "other_names")
        yield f"Subject {subject.slug}", told
    for standard_ in exhibition.standards():
        yield f"Standard {standard_.code}", standard_


def _of(document: object, *names: str) -> dict[str, Any]:
    return {name: getattr(document, name) for name in names}
