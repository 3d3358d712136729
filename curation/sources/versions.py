"""What curators do to the words of a source: add a version; nothing ever changes one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from curation.models import Relocation
from curation.records.history.recording import saving
from curation.sources.intake.words import Intake
from curation.sources.relocation_plan import Plan, carry_out, plan
from exhibit.models import Emendation, Excerpt, Source, SourceText
from exhibit.models.fields import validate_key
from exhibit.models.source_text import text_sha256
from exhibit.text.places import Place

MOST_UNITS = 5_000
"""Excerpts made at once: a day of subtitles; each is saved with its history."""
NO_GIST = "Not summed up yet"
"""How the gist of a unit begins until a curator writes it: visitors read gists."""


class SameWords(ValueError):
    """The words given are those of a version we hold already."""


class Overtaken(Exception):
    """Somebody added another version after the report was shown: it is no longer true."""


class UnitsRefused(ValueError):
    """Units that cannot be made. Its text is a sentence for curators."""


@dataclass(frozen=True, kw_only=True)
class AddedText:
    """A new version, and what became of the passages of the versions before."""

    text: SourceText
    plan: Plan
    waiting: tuple[Relocation, ...] = ()
    """The rows of what waits for a curator, and stands in its older version till then."""
    units: tuple[Excerpt, ...] = ()
    """Excerpts made of its units, where a curator wanted them."""


def check_new(*, source: Source, text: str) -> None:
    """Raise SameWords where we hold exactly these words of the source already."""
    same = source.texts.filter(sha256=text_sha256(text)).first()
    if same is not None:
        raise SameWords(
            _("These are exactly the words of version {version}, which we hold already.").format(
                version=same.version
            )
        )


def consequences(*, source: Source, text: str) -> Plan:
    """Return what adding these words would do to excerpts and emendations; nothing is saved."""
    return plan(
        [
            *Excerpt.objects.filter(source_text__source=source),
            *Emendation.objects.filter(source_text__source=source),
        ],
        text,
    )


@transaction.atomic
def add_text(
    *,
    source: Source,
    text: str,
    by: User | None,
    note: str = "",
    place_kind: str = "",
    place_starts: Sequence[Place] = (),
) -> AddedText:
    """Keep a text as the newest and current version of its source.

    Excerpts and emendations of all earlier versions move to it where that is certain; the others
    wait in the queue of relocations (design.md, rule 2). `place_kind` and `place_starts` are what
    a file told of its pages or times. Raises SameWords.
    """
    # Locks the source: of two curators who add a text at once, the second waits for the first; so
    # does whoever cuts an excerpt or emendation (`make_excerpt`, `save_passage`), and then sees
    # that another version is current. What is written past that lock, by a spreadsheet or a bundle,
    # is found by `catch_up`.
    source = Source.objects.select_for_update().get(pk=source.pk)
    check_new(source=source, text=text)
    older = list(source.texts.order_by("-version"))
    with saving(
        by=by, why=_("A new version of the text: {note}").format(note=note) if note else ""
    ):
        for version in older:
            if version.is_current:
                version.is_current = False
                version.save(update_fields=["is_current"])
        added = SourceText.objects.create(
            source=source,
            version=(older[0].version if older else 0) + 1,
            text=text,
            is_current=True,
            added_by=by,
            note=note,
            place_kind=place_kind,
            place_starts=[list(place) for place in place_starts],
        )
        moves = plan(
            [
                *Excerpt.objects.select_for_update().filter(source_text__in=older),
                *Emendation.objects.select_for_update().filter(source_text__in=older),
            ],
            text,
        )
        waiting = carry_out(moves, added)
    return AddedText(text=added, plan=moves, waiting=tuple(waiting))


@transaction.atomic
def keep_text(
    *,
    source: Source,
    intake: Intake,
    seen: int,
    by: User,
    note: str = "",
    with_places: bool = False,
    unit_prefix: str | None = None,
) -> AddedText:
    """Keep words that a curator has seen a report of as a new version, with its units if wanted.

    `seen` is the number of the version that was current in the report, 0 for none. `with_places`
    lets the file's pages or times tell visitors where passages stand. `unit_prefix` is the
    beginning of the units' keys, None for no units. Raises SameWords, Overtaken and UnitsRefused;
    nothing is kept then.
    """
    source = Source.objects.select_for_update().get(pk=source.pk)
    check_new(source=source, text=intake.text)
    if seen != current_version(source):
        raise Overtaken
    starts = intake.place_starts if with_places else ()
    with saving(by=by):
        added = add_text(
            source=source,
            text=intake.text,
            by=by,
            note=note,
            place_kind=intake.unit_kind if starts else "",
            place_starts=starts,
        )
        if unit_prefix is None:
            return added
        return replace(added, units=_make_units(added.text, intake, unit_prefix))


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
    candidates = {f"{prefix}{number}" for number in range(1, count + 1)}
    keys_there = Excerpt.objects.filter(key__startswith=prefix).values_list("key", flat=True)
    return sorted(candidates & set(keys_there), key=lambda key: (len(key), key))


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
    if used_keys := taken_keys(prefix, len(intake.units)):
        key_list = ", ".join(used_keys[:5]) + (_(" and others") if len(used_keys) > 5 else "")
        raise UnitsRefused(
            _("Excerpts have these keys already: {taken}. Choose another beginning.").format(
                taken=key_list
            )
        )
    rows = []
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
        rows.append(row)
    return tuple(rows)
