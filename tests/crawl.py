"""Following every link of a folder of pages, as a browser would, without one."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

ADDRESSES = ("href", "src", "action", "data", "poster", "xlink:href")


@dataclass
class Page(HTMLParser):
    """One HTML file: its addresses, the places in it that can be linked to, its scripts."""

    text: str
    addresses: list[tuple[str, str, str]] = field(default_factory=list)
    """Tag, attribute and value, as they are written."""
    places: set[str] = field(default_factory=set)
    scripts: list[dict[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if "id" in told:
            self.places.add(told["id"])
        if tag == "script":
            self.scripts.append(told)
        for name, value in told.items():
            if name in ADDRESSES:
                self.addresses.append((tag, name, value))
            elif name == "srcset":
                self.addresses += [(tag, name, one.split()[0]) for one in value.split(",")]


class Folder:
    """A folder of pages; `index` says whether an address of a folder means its index.html."""

    def __init__(self, root: Path, *, index: bool) -> None:
        self.root = root
        self._index = index

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Every page by its path in the folder; handouts to take away are no pages of the site."""
        files = [f for f in sorted(self.root.rglob("*.html")) if f.parent.name != "pack"]
        return {f.relative_to(self.root).as_posix(): Page(f.read_text()) for f in files}

    def links(self) -> Iterator[tuple[str, str]]:
        """Yield page and address of every link that stays in the folder."""
        for name, page in self.pages.items():
            for tag, _, address in page.addresses:
                parts = urlsplit(address)
                if not parts.scheme and not parts.netloc and not (tag == "a" and not address):
                    yield name, address

    def broken(self) -> list[str]:
        """Return what does not lead to a file, or to a place in a page, one line each."""
        return [f"{name}: {a}" for name, a in self.links() if not self._leads(name, a)]

    def _leads(self, name: str, address: str) -> bool:
        parts = urlsplit(address)
        path = unquote(parts.path)
        target = posixpath.normpath(posixpath.join("/", posixpath.dirname(name), path))[1:]
        if not path:
            target = name
        elif self._index and (path.endswith(("/", "..")) or not target):
            target = posixpath.join(target, "index.html")
        if not (self.root / target).is_file():
            return False
        page = self.pages.get(target)
        fragment = unquote(parts.fragment)
        return not fragment or page is None or fragment in page.places
