"""The signed part of an address that opens something without an account: nobody makes one up."""

from django.core import signing
from django.urls import reverse

from curation.models import ReviewerLink

SALT = "curation.reviewer-link"


class NoSuchLink(LookupError):
    """A token that was never given out, or was changed on its way."""


class LinkOver(Exception):
    """A link that was given out and no longer works."""


def signed(value: str, *, salt: str) -> str:
    """Return a value with a signature of its kind, as it stands in an address."""
    return _signer(salt).sign(value)


def value_of(token: str, *, salt: str) -> str:
    """Return the value of a signed token of this kind. Raises NoSuchLink for a made-up one.

    The signature is compared in constant time, before the database is asked.
    """
    try:
        return _signer(salt).unsign(token)
    except signing.BadSignature as error:
        raise NoSuchLink from error


def _signer(salt: str) -> signing.Signer:
    # A dot stands in no value and no signature, and needs no escaping in an address.
    return signing.Signer(salt=salt, sep=".")


def token_of(link: ReviewerLink) -> str:
    """Return the token of a link; the same link always has the same one."""
    return signed(str(link.pk), salt=SALT)


def address_of(link: ReviewerLink) -> str:
    """Return the path at which a link opens."""
    return reverse("curation:review", args=[token_of(link)])


def link_of(token: str) -> ReviewerLink:
    """Return the working link of a token. Raises NoSuchLink and LinkOver."""
    try:
        pk = int(value_of(token, salt=SALT))
        link = ReviewerLink.objects.select_related("revision__panel__theme").get(pk=pk)
    except (ValueError, ReviewerLink.DoesNotExist) as error:
        raise NoSuchLink from error
    if not link.works:
        raise LinkOver
    return link
