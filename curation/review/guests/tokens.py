"""The signed part of a reviewer link's address: it names a link, and nobody can make one up."""

from django.core import signing
from django.urls import reverse

from curation.models import ReviewerLink

SALT = "curation.reviewer-link"
# A dot stands in no number and no signature, and needs no escaping in an address.
_SIGNER = signing.Signer(salt=SALT, sep=".")


class NoSuchLink(LookupError):
    """A token that was never given out, or was changed on its way."""


class LinkOver(Exception):
    """A link that was given out and no longer works."""


def token_of(link: ReviewerLink) -> str:
    """Return the token of a link; the same link always has the same one."""
    return _SIGNER.sign(str(link.pk))


def address_of(link: ReviewerLink) -> str:
    """Return the path at which a link opens."""
    return reverse("curation:review", args=[token_of(link)])


def link_of(token: str) -> ReviewerLink:
    """Return the working link of a token. Raises NoSuchLink and LinkOver.

    The signature is compared in constant time before the database is asked.
    """
    try:
        pk = int(_SIGNER.unsign(token))
        link = ReviewerLink.objects.select_related("revision__panel__theme").get(pk=pk)
    except (signing.BadSignature, ValueError, ReviewerLink.DoesNotExist) as error:
        raise NoSuchLink from error
    if not link.works:
        raise LinkOver
    return link
