"""Pictures uploaded together: each file is kept until what must be said beside it is written."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from django import forms
from django.contrib.auth.models import User
from django.core.files import File
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation import uploads
from curation.panels.pictures import SamePicture, facts_of, take_in
from exhibit.models import Picture
from exhibit.pictures import PictureRefused

KIND = "picture"
MOST_FILES = 40
"""More at once take longer to describe than a file is kept."""


@dataclass(frozen=True, kw_only=True)
class Refused:
    """A file that cannot be kept, and why."""

    name: str
    why: str


class PictureWords(forms.ModelForm[Picture]):
    """What must be said beside one file that is kept already."""

    token = forms.CharField(widget=forms.HiddenInput)

    class Meta:
        model = Picture
        fields = ("title", "alt", "credit_line")
        help_texts = {
            "alt": _lazy("What it shows, for those who cannot see it."),
            "credit_line": _lazy("Printed beside the picture wherever it is shown."),
        }

    def __init__(self, *args: object, by: User, **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]
        self.fields["alt"].required = True
        self.fields["alt"].widget = forms.Textarea(attrs={"rows": 2})
        self.fields["alt"].error_messages["required"] = _(
            "Say what the picture shows, for those who cannot see it."
        )
        self.kept = uploads.kept(token=str(self["token"].value() or ""), kind=KIND, by=by)

    @property
    def name(self) -> str:
        """The name of the file; '' where it is no longer kept."""
        return self.kept.name if self.kept else ""

    def clean(self) -> dict[str, object] | None:
        """Refuse a file that is gone, or that is another picture's meanwhile."""
        cleaned = super().clean()
        if self.kept is None or not self.kept.file.is_file():
            self.add_error(None, _("This file is no longer kept: choose it once more."))
            return cleaned
        try:
            take_in(self.instance, facts_of(self.kept.file.read_bytes()))
        except (PictureRefused, SamePicture) as error:
            self.add_error(None, str(error))
        return cleaned

    @transaction.atomic
    def keep(self) -> Picture:
        """Make the picture of its file and its words."""
        assert self.kept is not None
        picture = self.save(commit=False)
        with self.kept.file.open("rb") as file:
            picture.file.save(self.kept.name, File(file), save=False)
            picture.save()
        self.kept.throw_away()
        return picture


WORDS = forms.formset_factory(PictureWords, extra=0, max_num=MOST_FILES, absolute_max=MOST_FILES)


def taken_in(
    files: "Iterable[UploadedFile[bytes]]", by: User
) -> tuple[list[uploads.Kept], list[Refused]]:
    """Keep those of some files that are pictures; return them, and the others with the reason."""
    kept, refused = [], []
    for number, file in enumerate(files):
        name = uploads.plain_name(file.name or "")
        try:
            if number >= MOST_FILES:
                raise PictureRefused(
                    _("At most {most} files at once: choose it later.").format(most=MOST_FILES)
                )
            facts_of(file.read())
        except (PictureRefused, SamePicture) as error:
            refused.append(Refused(name=name, why=str(error)))
            continue
        file.seek(0)
        kept.append(uploads.keep(kind=KIND, name=name, chunks=file.chunks(), by=by))
    return kept, refused


def title_of(name: str) -> str:
    """Return a first title for a file: its name without what only computers need."""
    return PurePath(name).stem.replace("_", " ").replace("-", " ").strip()[:200].capitalize()
