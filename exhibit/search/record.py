"""One thing that can be found, before it is numbered and indexed."""

from dataclasses import dataclass, field


@dataclass(kw_only=True)
class Record:
    """One thing that can be found."""

    kind: str
    title: str
    address: str
    text: str
    """What snippets are cut from: pieces of prose, one a line."""
    names: str = ""
    """Words it is known by beside its title; searched, and not shown."""
    other_titles: tuple[str, ...] = ()
    themes: list[str] = field(default_factory=list)
    """Every room it belongs to; the first is that of its address."""
    here: str = ""
    """The room of its address, or ''."""
    flag: str = ""
    advisory: str = ""
    context: str = ""
    titled: bool = True
    """False where the title only says where it stands, and is no reason to find it."""


def lines(*pieces: str) -> str:
    """Return pieces of prose, one a line; a blank line in a piece parts it too."""
    paragraphs = (part for piece in pieces for part in piece.split("\n\n"))
    return "\n".join(" ".join(part.split()) for part in paragraphs if part.strip())
