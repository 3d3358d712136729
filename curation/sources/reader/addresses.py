"""Addresses within the reader."""

from urllib.parse import urlencode

from django.urls import reverse

from exhibit.models import SourceText


def address(text: SourceText | None, anchor: str = "", **query: object) -> str:
    """Return the address of a place in this version of a text; '' where there is no text.

    It names the version, so that offsets stay true when a newer one comes.
    """
    if text is None:
        return ""
    path = reverse("curation:source-read", kwargs={"key": text.source.key})
    query_string = urlencode({"version": text.version, **query})
    return f"{path}?{query_string}{'#' if anchor else ''}{anchor}"
