"""Words between their upload and a curator's yes: on the server, read already, saved nowhere."""

from dataclasses import dataclass, replace

import msgspec
from django.contrib.auth.models import User

from curation import uploads
from curation.sources.intake import EncodingUnknown, Intake, read_upload
from curation.uploads import Kept
from exhibit.models import Source


@dataclass(frozen=True, kw_only=True)
class HeldText:
    """A file or a paste for one source, and the words it was read into."""

    name: str
    """The file's own name, or "pasted words"."""
    note: str = ""
    data: bytes = b""
    """The file, until its encoding is known and it has been read."""
    intake: Intake | None = None

    def read_as(self, encoding: str) -> "HeldText":
        """Return it read in the encoding a curator chose. Raises TextRefused."""
        return replace(self, intake=read_upload(self.data, self.name, encoding), data=b"")


def of_upload(data: bytes, name: str, note: str = "") -> HeldText:
    """Return an uploaded file, read if it says how. Raises TextRefused, not EncodingUnknown."""
    held = HeldText(name=uploads.plain_name(name), note=note, data=data)
    try:
        return held.read_as("")
    except EncodingUnknown:
        return held


def hold(*, source: Source, held: HeldText, by: User) -> str:
    """Keep it for a day for this curator and source; return the name of its place."""
    return uploads.keep(
        kind=_kind(source), name=held.name, chunks=[msgspec.msgpack.encode(held)], by=by
    ).token


def held_at(*, token: str, source: Source, by: User) -> Kept | None:
    """Return the place of what this curator uploaded for this source, if it is still there."""
    return uploads.kept(token=token, kind=_kind(source), by=by)


def open_held(kept: Kept) -> HeldText | None:
    """Return what is kept there; None where it was thrown away meanwhile."""
    try:
        return msgspec.msgpack.decode(kept.file.read_bytes(), type=HeldText)
    except (OSError, msgspec.DecodeError):
        return None


def _kind(source: Source) -> str:
    return f"text-{source.pk}"
