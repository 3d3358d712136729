"""What curators make of the words of a source: an excerpt, an emendation. The server cuts both."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from curation.records.history.recording import saving
from exhibit.models import Emendation, Excerpt, Source, SourceText
from exhibit.models.emendation import Confidence
from exhibit.text import anchoring

Record = TypeVar("Record", Excerpt, Emendation)


class TextReplaced(Exception):
    """The text is no longer the current one of its source: its words are to be found again."""


@dataclass(frozen=True)
class Made(Generic[Record]):
    """The record a curator asked for, and whether it had been made already."""

    record: Record
    already: bool = False
    """True for the second sending of the same form: nothing was made then."""


@transaction.atomic
def make_excerpt(
    *,
    text: SourceText,
    start: int,
    end: int,
    key: str,
    gist: str,
    public: bool = False,
    flag: str = "",
    by: User,
) -> Made[Excerpt]:
    """Cut the words from start to end of a current text as a new excerpt.

    Raises TextReplaced where the text has a newer version, and ValidationError as the model does.
    """
    _hold(text)
    same = Excerpt.objects.filter(key=key, source_text=text, start=start, end=end).first()
    if same is not None:
        return Made(same, already=True)
    row = Excerpt(
        key=key, source_text=text, start=start, end=end, gist=gist, public=public, flag=flag
    )
    _keep(row, by, _("Cut in the source reader"))
    return Made(row)


@transaction.atomic
def make_emendation(
    *,
    text: SourceText,
    start: int,
    end: int,
    key: str,
    corrected_reading: str,
    kind: str,
    confidence: str,
    reason: str = "",
    by: User,
) -> Made[Emendation]:
    """Correct the words from start to end of a current text; the file's reading is cut from it.

    A correction of low confidence is a note and not applied (design.md, rule 4). Raises
    TextReplaced where the text has a newer version, and ValidationError as the model does, also
    where it overlaps another emendation.
    """
    _hold(text)
    same = Emendation.objects.filter(
        key=key, source_text=text, start=start, end=end, corrected_reading=corrected_reading
    ).first()
    if same is not None:
        return Made(same, already=True)
    row = Emendation(
        key=key,
        source_text=text,
        start=start,
        end=end,
        file_reading=_file_reading(text, start, end),
        corrected_reading=corrected_reading,
        kind=kind,
        confidence=confidence,
        apply=confidence != Confidence.LOW,
        reason=reason,
    )
    _keep(row, by, _("Emended in the source reader"))
    return Made(row)


def _file_reading(text: SourceText, start: int, end: int) -> str:
    try:
        return anchoring.cut(text.text, start, end).exact
    except anchoring.OutsideText as error:
        raise ValidationError({"end": str(error)}, code="outside-text") from error


def _hold(text: SourceText) -> None:
    """Keep the source from getting a new version until this is done. Raises TextReplaced."""
    Source.objects.select_for_update().get(pk=text.source_id)
    if not SourceText.objects.filter(pk=text.pk, is_current=True).exists():
        raise TextReplaced


def _keep(row: Excerpt | Emendation, by: User, why: str) -> None:
    row.full_clean()
    try:
        with saving(by=by, why=why), transaction.atomic():
            row.save()
    except IntegrityError as error:
        # Somebody took the key, or the place, between the check above and this moment.
        raise ValidationError(
            {"key": _("{row} was taken a moment ago: choose another key.").format(row=row.key)}
        ) from error
