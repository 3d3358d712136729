"""What the address of a pack says: chosen panels, parts and print size. The address is the pack.

`/packs/?p=P10&p=P14&parts=student,corroborate&size=large`: keys or slugs in any case, repeated or
parted by commas, in any order. One choice has one canonical address; what other sites add to it
(utm_source, fbclid) is no part of it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from exhibit.documents.exhibition import Exhibition, nearest_names
from exhibit.documents.pack import MOST_PANELS, Kind
from exhibit.documents.panel import PanelLink
from exhibit.packs.parts import Part, parts_of

SIZES = ("standard", "large")
FIELDS = frozenset({"p", "parts", "size"})
MOST_TOLD = 10
"""Wrong names that are each told with their nearest; an address may hold thousands."""
LONGEST = 60
"""Characters of a wrong name that are said back."""

Item = TypeVar("Item")


@dataclass(frozen=True, kw_only=True)
class Choice:
    """What could be read of an address, and every reason why it is no pack yet."""

    panels: tuple[PanelLink, ...]
    """In walking order, each once."""
    parts: tuple[Part, ...]
    """In the order of the table; all of them where the address names none."""
    large: bool
    reasons: tuple[str, ...] = ()

    @property
    def query(self) -> str:
        """The canonical query: every address that chooses the same says the same here."""
        return urlencode(
            [
                *(("p", name_of(link)) for link in self.panels),
                ("parts", ",".join(part.name for part in self.parts)),
                *([("size", "large")] if self.large else []),
            ],
            safe=",",
        )


def name_of(link: PanelLink) -> str:
    """Return how an address names a panel: by its key where it has one."""
    return link.key or link.slug


def choice(fields: Mapping[str, list[str]], exhibition: Exhibition) -> Choice:
    """Return what an address chooses. `fields` are the values of each field of its query.

    What cannot be read is left out and told in `reasons`, with the nearest names; other fields than
    those of a pack say nothing.
    """
    reasons: list[str] = []
    links = exhibition.panels()
    named = {name.lower(): link for link in links for name in (link.slug, link.key) if name}
    panels = _named(fields.get("p", []), named, _("There is no panel"), reasons)
    known = {part.name: part for part in parts_of(Kind.PANEL)}
    parts = _named(fields.get("parts", []), known, _("There is no part"), reasons)
    sizes = _values(fields.get("size", [])) or ["standard"]
    reasons += [_unknown(_("There is no size"), size, SIZES) for size in sizes if size not in SIZES]
    if len(set(sizes) & set(SIZES)) > 1:
        reasons.append(_("Choose one size: standard or large."))
    chosen = {link.slug for link in panels}
    if len(chosen) > MOST_PANELS:
        reasons.append(
            _(
                "{number} panels are too many for one pack: choose at most {most_panels}, "
                "or take the pack of a theme."
            ).format(number=len(chosen), most_panels=MOST_PANELS)
        )
    elif not chosen and not reasons:
        reasons.append(_("No panel is chosen. Choose at least one."))
    # No part named means all of them; a wrong name means none but those that are right.
    every = not _values(fields.get("parts", []))
    return Choice(
        panels=tuple(link for link in links if link.slug in chosen),
        parts=tuple(part for part in known.values() if every or part in parts),
        large="large" in sizes,
        reasons=tuple(reasons),
    )


def _values(values: Iterable[str]) -> list[str]:
    """Return the single names of a field, each once, in lower case."""
    parted = (name.strip().lower() for value in values for name in value.split(","))
    return list(dict.fromkeys(filter(None, parted)))


def _named(
    values: Iterable[str], known: Mapping[str, Item], sentence: str, reasons: list[str]
) -> list[Item]:
    names = _values(values)
    wrong = [name for name in names if name not in known]
    reasons += [_unknown(sentence, name, tuple(known)) for name in wrong[:MOST_TOLD]]
    if len(wrong) > MOST_TOLD:
        reasons.append(
            _("And {number} more names here are unknown.").format(number=len(wrong) - MOST_TOLD)
        )
    return [known[name] for name in names if name in known]


def _unknown(sentence: str, name: str, known: tuple[str, ...]) -> str:
    """Return what is wrong with a name, and the nearest names; all of them where they are few."""
    near = nearest_names(name[:LONGEST], list(known))
    if not near and len(known) <= len(parts_of(Kind.PANEL)):
        near = known
    # Keys have digits and are written in capitals; slugs and parts are not.
    names = [
        near_name.upper() if near_name[-1:].isdigit() and "-" not in near_name else near_name
        for near_name in near
    ]
    short = name if len(name) <= LONGEST else f"{name[:LONGEST]}…"
    return f"{sentence} “{short}”." + (f" Nearest: {', '.join(names)}." if names else "")
