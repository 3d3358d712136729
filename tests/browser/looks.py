"""A page in one look after another: a colour scheme and a width of the window."""

from collections.abc import Iterable, Iterator
from typing import Literal

from playwright.sync_api import Page

Look = tuple[Literal["light", "dark"], int]


def looks(page: Page, wanted: Iterable[Look]) -> Iterator[str]:
    """Show the page in each look in turn, and yield the name of the look: 'dark, 390px'."""
    for scheme, width in wanted:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        yield f"{scheme}, {width}px"
