"""Keeping words that a curator has seen a report of: the version, and its units if wanted."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from curation.records.history.recording import saving
from curation.sources.intake import Intake
from curation.sources.versions import NO_PLACES, AddedText, Places, add_text, check_new
from exhibit.models import Excerpt, Source, SourceText
from exhibit.models.excerpt import validate_key

MOST_UNITS = 5_000
"""Excerpts made at once: a day of subtitles; each is saved with its history."""
NO_GIST = "Not summed up yet"
"""How the gist of a unit begins until a curator writes it: visitors read gists."""


class Overtaken(Exception):
    """Somebody added another version after the report was shown: it is no longer true."""


class UnitsRefused(ValueError):
    """Units that cannot be made. Its text is a sentence for curators."""


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What a curator ticked on the report."""

    note: str = ""
    places: bool = False
    """Let the file's pages or times tell visitors where passages stand."""
    unit_prefix: str | None = None
    """The beginning of the units' keys, or None for no units."""


@transaction.atomic
def keep_text(
    *, source: Source, intake: Intake, seen: int, wish: Wish, by: User
) -> tuple[AddedText, tuple[Excerpt, ...]]:
    """Keep the words as a new version and return it with the units made.

    `seen` is the number of the version that was current in the report, 0 for none. Raises
    SameWords, Overtaken and UnitsRefused; nothing is kept then.
    """
    source = Source.objects.select_for_update().get(pk=source.pk)
    check_new(source=source, text=intake.text)
    if seen != current_version(source):
        raise Overtaken
    places = NO_PLACES
    if wish.places and intake.place_starts:
        places = Places(kind=intake.unit_kind, starts=intake.place_starts)
    with saving(by=by):
        added = add_text(source=source, text=intake.text, by=by, note=wish.note, places=places)
        made: tuple[Excerpt, ...] = ()
        if wish.unit_prefix is not None:
            made = _make_units(added.text, intake, wish.unit_prefix)
    return added, made


def current_version(source: Source) -> int:
    """Return the number of the version that is current, or 0."""
    return source.texts.filter(is_current=True).values_list("version", flat=True).first() or 0


def may_have_units(source: Source, intake: Intake) -> str:
    """Return why no units can be made of new words, as a sentence; '' where they can."""
    if not intake.units:
        return _("No units were found in these words.")
    if len(intake.units) > MOST_UNITS:
        return _(
            "The text has {units_told}; at most {most_units:,} are made into excerpts "
            "at once. Cut the excerpts you need instead."
        ).format(units_told=intake.units_told, most_units=MOST_UNITS)
    if Excerpt.objects.filter(source_text__source=source, is_unit=True).exists():
        return _(
            "The source has units already: they follow the new version. Units are "
            "made only for a source that has none."
        )
    return ""


def first_free_prefix(source: Source) -> str:
    """Return the beginning of keys for a source's units: its mark, if that is free."""
    mark = re.sub(r"[^A-Za-z0-9]", "", source.mark) or "U"
    for prefix in (mark, f"{mark}-", f"{source.key[:20]}-"):
        if not taken_keys(prefix, 1):
            return prefix
    return f"{source.key[:20]}-unit-"


def taken_keys(prefix: str, count: int) -> list[str]:
    """Return which of the keys prefix1 to prefixN excerpts have already."""
    wanted = {f"{prefix}{number}" for number in range(1, count + 1)}
    held = Excerpt.objects.filter(key__startswith=prefix).values_list("key", flat=True)
    return sorted(wanted & set(held), key=lambda key: (len(key), key))


def _make_units(text: SourceText, intake: Intake, prefix: str) -> tuple[Excerpt, ...]:
    if why := may_have_units(text.source, intake):
        raise UnitsRefused(why)
    try:
        validate_key(f"{prefix}1" if 0 < len(prefix) <= 30 else "")
    except ValidationError as error:
        raise UnitsRefused(
            _(
                "Keys cannot begin with “{prefix}”: write letters, digits, '-', '_', '.' or "
                "':', a letter or digit first, at most 30."
            ).format(prefix=prefix)
        ) from error
    if taken := taken_keys(prefix, len(intake.units)):
        raise UnitsRefused(
            _("Excerpts have these keys already: {taken}. Choose another beginning.").format(
                taken=_some(taken)
            )
        )
    made = []
    for number, unit in enumerate(intake.units, start=1):
        place = text.locator(unit.start, unit.end, text.source.places)
        row = Excerpt(
            key=f"{prefix}{number}",
            source_text=text,
            start=unit.start,
            end=unit.end,
            gist=f"{NO_GIST}: {place}.",
            is_unit=True,
        )
        row.cut()
        row.save()
        made.append(row)
    return tuple(made)


def _some(keys: Iterable[str]) -> str:
    shown = list(keys)
    return ", ".join(shown[:5]) + (_(" and others") if len(shown) > 5 else "")
