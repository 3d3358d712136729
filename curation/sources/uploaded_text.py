"""Words between their upload and a curator's yes: read already, and no version of a source yet.

They wait in the database, for every curator who may add words, until one keeps them or throws them
away. Visitors' pages know nothing of them.
"""

from dataclasses import dataclass, replace
from datetime import timedelta

import msgspec
from django.contrib.auth.models import User
from django.db.models import Count, Sum
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from curation import uploads
from curation.curator import name_of
from curation.models import WaitingText
from curation.sources.intake.readers import read_upload
from curation.sources.intake.words import EncodingUnknown, Intake, TextRefused
from exhibit.models import Source

MOST_FOR_A_SOURCE = 10
"""Texts that may wait for one source: more are no longer told apart."""
MOST_BYTES = 200 * 1024 * 1024
"""What may wait altogether: ten texts of the largest size, in every copy of the database."""
OUTCOME_TOLD = timedelta(days=1)
"""How long a second yes, or a look back, is told that the words were kept already."""


class NoRoom(TextRefused):
    """Words that cannot wait, because too much does. Its text is a sentence for curators."""


@dataclass(frozen=True, kw_only=True)
class UploadedText:
    """A file or a paste for one source, and the words it was read into."""

    name: str
    """The file's own name, or "pasted words"."""
    note: str = ""
    data: bytes = b""
    """The file, until its encoding is known and it has been read."""
    intake: Intake | None = None

    def read_as(self, encoding: str) -> "UploadedText":
        """Return it read in the encoding a curator chose. Raises TextRefused."""
        return replace(self, intake=read_upload(self.data, self.name, encoding), data=b"")


def of_file(data: bytes, name: str, note: str = "") -> UploadedText:
    """Return an uploaded file, read if it says how. Raises TextRefused, not EncodingUnknown."""
    upload = UploadedText(name=uploads.plain_name(name), note=note, data=data)
    try:
        return upload.read_as("")
    except EncodingUnknown:
        return upload


def check_room(upload: UploadedText, source: Source | None = None) -> None:
    """Raise NoRoom where too many words wait already, for a source or altogether."""
    waiting = WaitingText.objects.waiting()
    of_source = waiting.filter(source=source).count() if source else 0
    if of_source >= MOST_FOR_A_SOURCE:
        raise NoRoom(
            _(
                "{count} texts wait for this source already: keep one of them or throw one away, "
                "then upload this one. They are listed on the page of the source."
            ).format(count=of_source)
        )
    held = waiting.order_by().aggregate(bytes=Sum("size"), texts=Count("pk"))
    if (held["bytes"] or 0) + len(_packed(upload)) > MOST_BYTES:
        says = ngettext(
            "{count} text waits already, and together with this one it would take more than "
            "{most:,} MB. Keep it or throw it away; the desk lists it.",
            "{count} texts wait already, and together with this one they would take more than "
            "{most:,} MB. Keep some of them or throw some away; the desk lists them.",
            held["texts"],
        )
        raise NoRoom(says.format(count=held["texts"], most=MOST_BYTES // 1024 // 1024))


def keep(*, source: Source, upload: UploadedText, by: User) -> str:
    """Let words wait for a yes; return the name of their place. Raises NoRoom."""
    now = timezone.now()
    decided = WaitingText.objects.exclude(outcome="")
    decided.filter(uploaded_at__lt=now - OUTCOME_TOLD).delete()
    check_room(upload, source)
    held = _packed(upload)
    return WaitingText.objects.create(
        source=source,
        name=upload.name[:100],
        held=held,
        size=len(held),
        uploaded_by=by,
        uploaded_at=now,
    ).token


def waiting_text(*, token: str, source: Source) -> WaitingText | None:
    """Return what waits for a source at this place, or what came of it; None for neither."""
    if "\0" in token:
        # No database takes it, and no token has it.
        return None
    of_source = WaitingText.objects.select_related("uploaded_by").filter(source=source)
    return of_source.filter(token=token).first()


def open_upload(waiting: WaitingText) -> UploadedText | None:
    """Return the words that wait; None where nothing is held (any more)."""
    try:
        return msgspec.msgpack.decode(bytes(waiting.held), type=UploadedText)
    except msgspec.DecodeError:
        return None


def put_in_place(waiting: WaitingText, upload: UploadedText) -> None:
    """Hold other words in the same place, such as those read in the encoding that was chosen."""
    waiting.held = _packed(upload)
    waiting.size = len(waiting.held)
    waiting.save(update_fields=["held", "size"])


def take(waiting: WaitingText) -> bool:
    """Lock words for one yes, inside a transaction; False where somebody else was quicker."""
    undecided = WaitingText.objects.select_for_update().filter(pk=waiting.pk, outcome="")
    return undecided.values_list("pk", flat=True).first() is not None


def finish(waiting: WaitingText, outcome: str) -> None:
    """Say what came of words that are kept now; they themselves are held no longer."""
    waiting.outcome, waiting.held, waiting.size = outcome[:400], b"", 0
    waiting.save(update_fields=["outcome", "held", "size"])


def uploaded_in_words(waiting: WaitingText) -> str:
    """Return who uploaded words: "uploaded by Ann Smith"."""
    by = waiting.uploaded_by
    return _("uploaded by {name}").format(name=name_of(by) if by else _("a former curator"))


def _packed(upload: UploadedText) -> bytes:
    return msgspec.msgpack.encode(upload)
