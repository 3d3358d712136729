"""What curators do to the words of a source: add a version; nothing ever changes one."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from curation.models import Relocation
from curation.records.history.recording import saving
from curation.sources.move_passages import carry_out
from curation.sources.relocation_plan import Plan, plan
from exhibit.models import Emendation, Excerpt, Source, SourceText
from exhibit.models.source_text import text_sha256
from exhibit.text.places import Place


class SameWords(ValueError):
    """The words given are those of a version we hold already."""


@dataclass(frozen=True, kw_only=True)
class Places:
    """What a file told of its pages or times; no kind where it told of none."""

    kind: str = ""
    starts: Sequence[Place] = ()

    @property
    def stored(self) -> list[list[int | str]]:
        """The places as their column keeps them."""
        return [[start, label] for start, label in self.starts]


NO_PLACES = Places()


@dataclass(frozen=True, kw_only=True)
class AddedText:
    """A new version, and what became of the passages and corrections of the versions before."""

    text: SourceText
    moved: tuple[Excerpt, ...] = ()
    stayed: tuple[Excerpt, ...] = ()
    """Excerpts that wait for a curator in the queue, and stand in their older version till then."""
    emendations_moved: tuple[Emendation, ...] = ()
    waiting: tuple[Relocation, ...] = ()


def check_new(*, source: Source, text: str) -> None:
    """Raise SameWords where we hold exactly these words of the source already."""
    held = source.texts.filter(sha256=text_sha256(text)).first()
    if held is not None:
        raise SameWords(
            _("These are exactly the words of version {version}, which we hold already.").format(
                version=held.version
            )
        )


def consequences(*, source: Source, text: str) -> Plan:
    """Return what adding these words would do to excerpts and emendations; nothing is saved."""
    return plan(
        list(Excerpt.objects.filter(source_text__source=source)),
        list(Emendation.objects.filter(source_text__source=source)),
        text,
    )


@transaction.atomic
def add_text(
    *, source: Source, text: str, by: User | None, note: str = "", places: Places = NO_PLACES
) -> AddedText:
    """Keep a text as the newest and current version of its source.

    Excerpts and emendations of all earlier versions move to it where that is certain; the others
    wait in the queue of relocations (design.md, rule 2). Raises SameWords.
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
        for held in older:
            if held.is_current:
                held.is_current = False
                held.save(update_fields=["is_current"])
        added = SourceText.objects.create(
            source=source,
            version=(older[0].version if older else 0) + 1,
            text=text,
            is_current=True,
            added_by=by,
            note=note,
            place_kind=places.kind,
            place_starts=places.stored,
        )
        found = plan(
            list(Excerpt.objects.select_for_update().filter(source_text__in=older)),
            list(Emendation.objects.select_for_update().filter(source_text__in=older)),
            text,
        )
        waiting = carry_out(found, added)
    moved, stayed = [step.row for step in found.moving], [step.row for step in found.waiting]
    return AddedText(
        text=added,
        moved=tuple(row for row in moved if isinstance(row, Excerpt)),
        stayed=tuple(row for row in stayed if isinstance(row, Excerpt)),
        emendations_moved=tuple(row for row in moved if isinstance(row, Emendation)),
        waiting=tuple(waiting),
    )
