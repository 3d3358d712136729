"""What curators do to the words of a source: add a version; nothing ever changes one."""

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import F, Max

from exhibit.models import Answer, Emendation, Excerpt, Source, SourceText
from exhibit.models.source_text import text_sha256
from exhibit.text import anchoring


class SameWords(ValueError):
    """The words given are those of a version we hold already."""


@dataclass(frozen=True, kw_only=True)
class AddedText:
    """A new version, and what became of the passages and corrections of the versions before."""

    text: SourceText
    moved: tuple[Excerpt, ...] = ()
    stayed: tuple[Excerpt, ...] = ()
    """Excerpts whose words are not in the new text exactly once: a curator decides."""
    emendations_moved: tuple[Emendation, ...] = ()
    emendations_stayed: tuple[Emendation, ...] = ()


def check_new(*, source: Source, text: str) -> None:
    """Raise SameWords where we hold exactly these words of the source already."""
    held = source.texts.filter(sha256=text_sha256(text)).first()
    if held is not None:
        raise SameWords(
            f"These are exactly the words of version {held.version}, which we hold already."
        )


@transaction.atomic
def add_text(*, source: Source, text: str, by: User | None, note: str = "") -> AddedText:
    """Keep a text as the newest and current version of its source.

    Excerpts and emendations of earlier versions whose words stand in it exactly once move to it;
    the others stay where they are (design.md, rule 2). Raises SameWords.
    """
    # Locks the source: of two curators who add a text at once, the second waits for the first.
    source = Source.objects.select_for_update().get(pk=source.pk)
    check_new(source=source, text=text)
    latest = source.texts.aggregate(latest=Max("version"))["latest"] or 0
    source.texts.filter(is_current=True).update(is_current=False)
    added = SourceText.objects.create(
        source=source, version=latest + 1, text=text, is_current=True, added_by=by, note=note
    )
    return _relocated(added)


def _relocated(added: SourceText) -> AddedText:
    """Move what can be moved without guessing to the text just added."""
    moved: list[Excerpt] = []
    stayed: list[Excerpt] = []
    carried: list[Emendation] = []
    left: list[Emendation] = []
    older = SourceText.objects.filter(source=added.source_id).exclude(pk=added.pk)
    for old in older:
        emendations = list(Emendation.objects.filter(source_text=old).order_by("start"))
        spans = []
        for excerpt in Excerpt.objects.filter(source_text=old).order_by("start", "end"):
            before = (excerpt.start, excerpt.end)
            if _move_excerpt(excerpt, added):
                moved.append(excerpt)
                spans.append((*before, excerpt.start - before[0]))
            else:
                stayed.append(excerpt)
        for emendation in emendations:
            # Inside words that moved unchanged, a correction moves by as much.
            start = _shifted(emendation, spans)
            if start is None:
                start = _place_of(emendation, old.text, added.text)
            (carried if _move_emendation(emendation, added, start) else left).append(emendation)
    return AddedText(
        text=added,
        moved=tuple(moved),
        stayed=tuple(stayed),
        emendations_moved=tuple(carried),
        emendations_stayed=tuple(left),
    )


def _move_excerpt(excerpt: Excerpt, added: SourceText) -> bool:
    try:
        answer = anchoring.relocate(excerpt.exact, excerpt.prefix, excerpt.suffix, added.text)
    except anchoring.NoWords:
        return False
    if not isinstance(answer, anchoring.Found):
        return False
    by = answer.passage.start - excerpt.start
    excerpt.source_text = added
    excerpt.start, excerpt.end = answer.passage.start, answer.passage.end
    excerpt.cut()
    excerpt.save()
    # The deciding words of answers move as far; rows without them keep their NULLs.
    Answer.objects.filter(excerpt=excerpt).update(
        marked_start=F("marked_start") + by, marked_end=F("marked_end") + by
    )
    return True


def _shifted(emendation: Emendation, spans: list[tuple[int, int, int]]) -> int | None:
    for start, end, by in spans:
        if start <= emendation.start and emendation.end <= end:
            return emendation.start + by
    return None


def _place_of(emendation: Emendation, old: str, new: str) -> int | None:
    """Return where a reading outside every excerpt stands now, if that is beyond doubt."""
    prefix = old[max(0, emendation.start - anchoring.CONTEXT) : emendation.start]
    suffix = old[emendation.end : emendation.end + anchoring.CONTEXT]
    try:
        answer = anchoring.relocate(emendation.file_reading, prefix, suffix, new)
    except anchoring.NoWords:
        return None
    return answer.passage.start if isinstance(answer, anchoring.Found) else None


def _move_emendation(emendation: Emendation, added: SourceText, start: int | None) -> bool:
    if start is None or Emendation.objects.filter(source_text=added, start=start).exists():
        return False
    length = emendation.end - emendation.start
    emendation.source_text, emendation.start, emendation.end = added, start, start + length
    emendation.save(update_fields=["source_text", "start", "end"])
    return True
