"""What an address asks for, where visitors write it."""

from django.core.exceptions import TooManyFieldsSent
from django.http import HttpRequest, QueryDict

MOST_FIELDS = 1_000
"""Fields of a visitor's address, as Django has it; forms of the workshop may have more."""


def fields_of(request: HttpRequest) -> QueryDict:
    """Return the fields of an address. Raises TooManyFieldsSent: no page asks for so many."""
    if request.META.get("QUERY_STRING", "").count("&") >= MOST_FIELDS:
        raise TooManyFieldsSent
    return request.GET
