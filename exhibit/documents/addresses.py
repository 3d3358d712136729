"""Where the pages of records stand."""

from functools import lru_cache

from django.urls import reverse


# An edition links to the same few hundred pages tens of thousands of times.
@lru_cache(maxsize=10_000)
def page_address(view: str, name: str) -> str:
    """Return the address of one panel, theme, source, question or subject."""
    return reverse(view, args=[name])
