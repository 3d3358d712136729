"""Numbers by which works are found, DOI and ISBN: whether they can be right, and which are one."""

import re

from django.utils.translation import gettext as _
from stdnum import isbn as isbns
from stdnum.exceptions import InvalidChecksum, ValidationError

_RESOLVER = re.compile(r"https?://(?:dx\.)?doi\.org/|doi:", re.I)
# The form that Crossref gives, with what may follow the slash left open as the standard does.
_DOI = re.compile(r"10\.[0-9]{4,9}(?:\.[0-9]+)*/[^\s<>\"]+")


class BadIdentifier(ValueError):
    """Not a DOI or ISBN; the message says what is wrong and what to do."""


def bare_doi(doi: str) -> str:
    """Return a DOI without the address of a resolver and without white space around it."""
    doi = doi.strip()
    match = _RESOLVER.match(doi)
    return doi[match.end() :].strip() if match else doi


def check_doi(doi: str) -> None:
    """Raise BadIdentifier unless this is a DOI, without an address before it."""
    if _RESOLVER.match(doi.strip()):
        raise BadIdentifier(
            _("Write the DOI alone: {bare}, without an address before it.").format(
                bare=bare_doi(doi)
            )
        )
    if not _DOI.fullmatch(doi):
        raise BadIdentifier(
            _(
                "“{doi}” is no DOI: it begins with 10., a number and a slash, such as "
                "10.1017/S0090599200021234. Copy it from the work."
            ).format(doi=doi)
        )


def check_isbn(isbn: str) -> None:
    """Raise BadIdentifier unless this is an ISBN whose last digit fits the others."""
    try:
        isbns.validate(isbn)
    except InvalidChecksum as error:
        raise BadIdentifier(
            _(
                "ISBN {isbn} has a wrong digit: its last one does not fit the others. Copy it "
                "again from the work."
            ).format(isbn=isbn)
        ) from error
    except ValidationError as error:
        raise BadIdentifier(
            _(
                "“{isbn}” is no ISBN: it has 10 or 13 digits, with or without hyphens. Write one "
                "ISBN alone."
            ).format(isbn=isbn)
        ) from error


def same_doi(doi: str) -> str:
    """Return what two spellings of one DOI share; '' for none."""
    return bare_doi(doi).lower()


def same_isbn(isbn: str) -> str:
    """Return the 13 digits that two spellings of one ISBN share; '' where it is none."""
    return isbns.to_isbn13(isbn).replace("-", "") if isbns.is_valid(isbn) else ""
