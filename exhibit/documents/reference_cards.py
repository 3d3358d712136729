"""Works of scholarship in the short form that stands under a note."""

from django.utils.translation import gettext as _

from exhibit.documents.types import Name, ReferenceDocument
from exhibit.text.dates import in_words
from exhibit.text.wording import listed


def short_reference(reference: ReferenceDocument) -> str:
    """Return a reference in one line: "Lenoe, The Kirov Murder and Soviet History (2010)"."""
    by = makers(reference.authors or reference.editors)
    by += " (ed.)" if reference.editors and not reference.authors else ""
    work = ", ".join(filter(None, (by, reference.title, reference.container_title)))
    return f"{work} ({in_words(reference.issued)})" if reference.issued else work


def makers(names: tuple[Name, ...]) -> str:
    """Return who made a work by family names: 'Getty and Naumov'; '' for nobody."""
    told = [name.literal or name.family for name in names]
    if len(told) > 3:
        return _("{told} and others").format(told=told[0])
    return listed(told)
