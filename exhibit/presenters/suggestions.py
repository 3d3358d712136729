"""What a visitor may have meant by an address that leads nowhere."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop

from exhibit.documents.addresses import page_address
from exhibit.documents.exhibition import Exhibition, Unknown, nearest_names
from exhibit.presenters.links import Link

KINDS = {
    "theme": _noop("Theme"),
    "panel": _noop("Panel"),
    "source": _noop("Source"),
    "question": _noop("Question"),
    "subject": _noop("Subject"),
    "tour": _noop("Tour"),
}
"""What has pages of its own."""


def suggestions(
    exhibition: Exhibition | None, path: str, exception: Exception | None = None
) -> tuple[Link, ...]:
    """Return up to three pages whose names are nearest to the one asked for.

    A view that knew the kind of thing asked for has already looked (`Unknown`); for any other
    address the last part of the path is compared with every name there is.
    """
    if exhibition is None:
        return ()
    titles = _titles(exhibition)
    unknown = exception.__cause__ if exception else None
    if isinstance(unknown, Unknown) and unknown.kind in titles:
        nearest = ((unknown.kind, name) for name in unknown.nearest)
    else:
        kinds = {name: kind for kind in titles for name in titles[kind]}
        # A path of any length may be asked for; names are far shorter than this.
        name_in_path = path.strip("/").rpartition("/")[2][:100]
        names = nearest_names(name_in_path, list(kinds)) if name_in_path else ()
        nearest = ((kinds[name], name) for name in names)
    return tuple(
        Link(
            label=titles[kind][name],
            address=page_address(f"{kind}-detail", name),
            says=_(KINDS[kind]),
        )
        for kind, name in nearest
        if name in titles[kind]
    )


def _titles(exhibition: Exhibition) -> dict[str, dict[str, str]]:
    """Return the title of every page of each kind, by its name in the address."""
    return {
        "theme": {theme.slug: theme.title for theme in exhibition.themes()},
        "panel": {panel.slug: panel.title for panel in exhibition.panels()},
        "source": {page.source.key: page.source.title for page in exhibition.sources()},
        "question": {page.question.slug: page.question.title for page in exhibition.questions()},
        "subject": {subject.slug: subject.name for subject in exhibition.subjects()},
        "tour": {tour.slug: tour.title for tour in exhibition.tours()},
    }
