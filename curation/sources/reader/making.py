"""The two things the reader makes of a passage, an excerpt and an emendation, under one shape."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop

from curation.sources import excerpts
from curation.sources.quotation_search import suggested_key
from curation.sources.reader.forms import EmendationForm, ExcerptForm, RecordForm
from curation.sources.reader.passages import made_from
from exhibit.models import Emendation, Excerpt, SourceText
from exhibit.text import anchoring

NUMBERED = re.compile(r"E[0-9]{1,9}")
Row = TypeVar("Row", Excerpt, Emendation)


@dataclass(frozen=True)
class Tool:
    """How to make one kind of record of the words that were cut."""

    name: str
    title: str
    button: str
    form: type[RecordForm]
    suggested: Callable[[SourceText, int, int], str]
    """A free key for the words from start to end."""
    notes: Callable[[SourceText, anchoring.Cut], list[str]]
    """What a curator should know before saving, in sentences."""
    make: Callable[..., excerpts.Made[Excerpt] | excerpts.Made[Emendation]]


def _of_same_kind(model: type[Row], text: SourceText, cut: anchoring.Cut) -> QuerySet[Row]:
    return model._default_manager.filter(source_text=text, start__lt=cut.end, end__gt=cut.start)


def _notes_of_excerpt(text: SourceText, cut: anchoring.Cut) -> list[str]:
    same = _of_same_kind(Excerpt, text, cut).filter(start=cut.start, end=cut.end)
    notes = [
        _("Excerpt {one} has exactly these words already.").format(one=one.key) for one in same
    ]
    for one in _of_same_kind(Emendation, text, cut):
        whole = cut.start <= one.start and one.end <= cut.end
        notes.append(
            _("Emendation {one} corrects words in it.").format(one=one.key)
            if whole
            else _(
                "Its edge cuts emendation {one} in two, which is then not shown with it: "
                "take in all of its words, or none."
            ).format(one=one.key)
        )
    return notes


def _notes_of_emendation(text: SourceText, cut: anchoring.Cut) -> list[str]:
    notes = [
        _(
            "It overlaps emendation {one}, which reads “{corrected_reading}” for "
            "“{file_reading}”: change that one, or select other words."
        ).format(
            one=one.key, corrected_reading=one.corrected_reading, file_reading=one.file_reading
        )
        for one in _of_same_kind(Emendation, text, cut)
    ]
    for passage in made_from(text).touching(cut.start, cut.end):
        if passage.uses:
            names = "; ".join(f"{use.kind} {use.name}" for use in passage.uses)
            notes.append(
                _("Excerpt {key} holds these words; cited by {names}.").format(
                    key=passage.excerpt.key, names=names
                )
            )
    return notes


def _excerpt_key(text: SourceText, start: int, end: int) -> str:
    """Suggest the key of the unit in which the words begin, also where they reach beyond it."""
    return suggested_key(text, start, start + 1)


def _emendation_key(text: SourceText, start: int, end: int) -> str:
    """Suggest the key after the highest of the form E07 among all there are."""
    keys = Emendation.objects.values_list("key", flat=True)
    numbers = [int(key[1:]) for key in keys if NUMBERED.fullmatch(key)]
    return f"E{max(numbers, default=0) + 1:02}"


EXCERPT = Tool(
    name="excerpt",
    title=_noop("Make an excerpt"),
    button=_noop("Save the excerpt"),
    form=ExcerptForm,
    suggested=_excerpt_key,
    notes=_notes_of_excerpt,
    make=excerpts.make_excerpt,
)
EMENDATION = Tool(
    name="emendation",
    title=_noop("Emend these words"),
    button=_noop("Save the emendation"),
    form=EmendationForm,
    suggested=_emendation_key,
    notes=_notes_of_emendation,
    make=excerpts.make_emendation,
)
