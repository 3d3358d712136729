"""Words between their upload and a curator's yes: on the server, read already, saved nowhere."""

from dataclasses import dataclass, replace

import msgspec
from django.contrib.auth.models import User

from curation import uploads
from curation.sources.intake.readers import read_upload
from curation.sources.intake.words import EncodingUnknown, Intake
from curation.uploads import Kept
from exhibit.models import Source


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


def keep(*, source: Source, upload: UploadedText, by: User) -> str:
    """Keep it for a day for this curator and source; return the name of its place."""
    return uploads.keep(
        kind=_kind(source), name=upload.name, chunks=[msgspec.msgpack.encode(upload)], by=by
    ).token


def place_of(*, token: str, source: Source, by: User) -> Kept | None:
    """Return the place of what this curator uploaded for this source, if it is still there."""
    return uploads.kept(token=token, kind=_kind(source), by=by)


def open_upload(kept: Kept) -> UploadedText | None:
    """Return what is kept there; None where it was thrown away meanwhile."""
    try:
        return msgspec.msgpack.decode(kept.file.read_bytes(), type=UploadedText)
    except (OSError, msgspec.DecodeError):
        return None


def _kind(source: Source) -> str:
    return f"text-{source.pk}"
