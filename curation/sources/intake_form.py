"""The form fields through which the words of a source come in, and what is said afterwards."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation.records.names_kept import NamesKept
from curation.sources.intake.readers import ACCEPTED, read_pasted
from curation.sources.intake.words import TextRefused
from curation.sources.relocation_plan import count_by_noun
from curation.sources.uploaded_text import UploadedText, check_room, of_file
from curation.sources.versions import AddedText
from exhibit.models import Source
from exhibit.text.counting import counted

UPLOAD_HELP = (
    f"{ACCEPTED}, at most 20 MB. You see a report of what was found in it before anything is saved."
)
PASTE_HELP = _lazy(
    "Or paste the words here. A browser sends every newline as CR LF; they "
    "are kept as LF. Offsets of excerpts count the characters of the text as "
    "it is kept."
)
PASTED = _lazy("pasted words")


class PastedText(forms.CharField):
    """Words as they were pasted: nothing stripped, refused only in `curation.sources.intake`."""

    def __init__(self, *, rows: int = 12, **options: Any) -> None:
        widget = forms.Textarea(attrs={"rows": rows, "class": "vLargeTextField"})
        super().__init__(strip=False, required=False, widget=widget, **options)
        # Django's own says "Null characters are not allowed", and not where.
        self.validators = []


class WordsForm(forms.Form):
    """Words by a file or by a paste; `uploaded` holds what was read."""

    upload = forms.FileField(
        label=_lazy("Text file"),
        required=False,
        allow_empty_file=True,
        help_text=UPLOAD_HELP,
        widget=forms.FileInput(attrs={"accept": ACCEPTED.replace(" ", "")}),
    )
    pasted = PastedText(label=_lazy("Pasted words"), help_text=PASTE_HELP)
    words_required: ClassVar[bool]
    checks_room: ClassVar[bool] = False
    """True where words for which there is no room are refused here already."""
    uploaded: UploadedText | None = None

    def clean(self) -> dict[str, Any]:
        """Read the words, or say in one sentence why they cannot be kept."""
        cleaned = super().clean() or {}
        if not (self.words_required and self.errors):
            self.uploaded = self._words(cleaned)
        return cleaned

    def _words(self, cleaned: Mapping[str, Any]) -> UploadedText | None:
        file, pasted = cleaned.get("upload"), cleaned.get("pasted") or ""
        note = cleaned.get("note") or ""
        if file is not None and pasted.strip():
            both = _("Upload a file or paste the words, not both: clear one of the two.")
            raise ValidationError({"upload": both})
        if file is None and not pasted.strip():
            if self.words_required:
                nothing = _("Give the words: upload a file, or paste them.")
                raise ValidationError({"upload": nothing})
            return None
        try:
            if file is not None:
                words = of_file(file.read(), file.name, note)
            else:
                words = UploadedText(name=str(PASTED), note=note, intake=read_pasted(pasted))
            if self.checks_room:
                check_room(words)
        except TextRefused as refused:
            raise ValidationError({"upload" if file else "pasted": str(refused)}) from refused
        return words


class AddTextForm(WordsForm):
    """New words for a source that is there."""

    note = forms.CharField(
        label=_lazy("Note"),
        required=False,
        max_length=300,
        help_text=_lazy("Where this version came from, and why it is better."),
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )
    words_required = True


class NewSourceForm(WordsForm, NamesKept[Source]):
    """A source, and on its first form the words we hold of it, if we hold any."""

    words_required = False
    # Before the source is saved, and its words are not.
    checks_room = True


def tell(request: HttpRequest, added: AddedText) -> None:
    """Tell the curator what was kept, what moved and what waits for a decision."""
    messages.success(
        request,
        _("Kept: {text}, {number:,} characters.").format(
            text=added.text, number=len(added.text.text)
        ),
    )
    if added.units:
        messages.success(
            request,
            _(
                "{number:,} units were made, {first} to {last}. Visitors see none of their "
                "words until you allow it; write the gist of each."
            ).format(number=len(added.units), first=added.units[0].key, last=added.units[-1].key),
        )
    if added.plan.moving:
        counts = count_by_noun(added.plan.moving)
        messages.success(
            request,
            _(
                "Moved to version {version}, because it is certain where their words stand: "
                "{excerpts} and {emendations}."
            ).format(
                version=added.text.version,
                excerpts=counted(counts["excerpt"], "excerpt"),
                emendations=counted(counts["emendation"], "emendation"),
            ),
        )
    if added.waiting:
        address = f"{reverse('curation:relocations')}?source={added.text.source.key}"
        messages.warning(
            request,
            format_html(
                '<a href="{}">Waiting for your decision: {}</a>. Where they stand now is not '
                "certain; until you decide, they stay in their older version.",
                address,
                counted(len(added.waiting), "passage"),
            ),
        )
