"""What curators make of the words of a source: an excerpt, an emendation. The server cuts both."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from curation.records.history.recording import saving
from exhibit.models import Emendation, Excerpt, Source, SourceText
from exhibit.models.emendation import Confidence
from exhibit.text import anchoring, surroundings

Record = TypeVar("Record", Excerpt, Emendation)


class TextReplaced(Exception):
    """The text is no longer the current one of its source: its words are to be found again."""


@dataclass(frozen=True)
class Made(Generic[Record]):
    """The record a curator asked for, and whether it had been made already."""

    record: Record
    already: bool = False
    """True for the second sending of the same form: nothing was made then."""


def words_divided(text: SourceText, start: int, end: int) -> list[str]:
    """Return a sentence for each word of a text that a cut from start to end divides."""
    says = _("The cut goes through the word “{word}”: take it in, or leave it out.")
    words = surroundings.words_cut(text.text, start, end)
    return [says.format(word=word) for word in words]


@transaction.atomic
def make_excerpt(
    *, text: SourceText, start: int, end: int, by: User, **fields: Any
) -> Made[Excerpt]:
    """Cut the words from start to end of a current text as a new excerpt.

    `fields` are its key, its gist, whether it is public, and its flag. Raises TextReplaced where
    the text has a newer version, and ValidationError as the model does.
    """
    row = Excerpt(source_text=text, start=start, end=end, **fields)
    return _make(row, by=by, why=_("Cut in the source reader"))


@transaction.atomic
def make_emendation(
    *, text: SourceText, start: int, end: int, by: User, **fields: Any
) -> Made[Emendation]:
    """Correct the words from start to end of a current text; the file's reading is cut from it.

    `fields` are its key, the corrected reading, its kind, confidence and reason. A correction of
    low confidence is a note and not applied (design.md, rule 4). Raises TextReplaced where the
    text has a newer version, and ValidationError as the model does, also where it overlaps another
    emendation.
    """
    try:
        file_reading = anchoring.cut(text.text, start, end).exact
    except anchoring.OutsideText as error:
        raise ValidationError({"end": str(error)}, code="outside-text") from error
    row = Emendation(source_text=text, start=start, end=end, file_reading=file_reading, **fields)
    row.apply = row.confidence != Confidence.LOW
    return _make(row, by=by, why=_("Emended in the source reader"), same_in=("corrected_reading",))


def _make(row: Record, *, by: User, why: str, same_in: tuple[str, ...] = ()) -> Made[Record]:
    """Save a record cut from a current text, unless it is there already. Raises as its makers."""
    text = row.source_text
    # Until this is done the source gets no new version.
    Source.objects.select_for_update().get(pk=text.source_id)
    if not SourceText.objects.filter(pk=text.pk, is_current=True).exists():
        raise TextReplaced
    fields = ("key", "source_text", "start", "end", *same_in)
    same = type(row)._default_manager.filter(**{name: getattr(row, name) for name in fields})
    if existing := same.first():
        return Made(existing, already=True)
    row.full_clean()
    try:
        with saving(by=by, why=why), transaction.atomic():
            row.save()
    except IntegrityError as error:
        # Somebody took the key, or the place, between the check above and this moment.
        raise ValidationError(
            {"key": _("{row} was taken a moment ago: choose another key.").format(row=row.key)}
        ) from error
    return Made(row)
