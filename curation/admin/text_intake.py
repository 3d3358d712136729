"""The form fields through which the words of a source come in, and what is said afterwards."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join

from curation.actions.sources import AddedText
from curation.intake import Intake, TextRefused, read_either
from curation.record_links import change_address
from exhibit.models import Emendation, Excerpt

UPLOAD_HELP = (
    "A plain text file in UTF-8, at most 20 MB. Its newlines are kept as they are in the file."
)
PASTE_HELP = (
    "Or paste the words here. A browser sends every newline as CR LF; they are kept as LF. "
    "Offsets of excerpts count the characters of the text as it is kept."
)


class PastedText(forms.CharField):
    """Words as they were pasted: nothing stripped, and refused only in `curation.intake`."""

    widget = forms.Textarea(attrs={"rows": 12, "class": "vLargeTextField"})

    def __init__(self, **options: Any) -> None:
        super().__init__(strip=False, required=False, **options)
        # Django's own says "Null characters are not allowed", and not where.
        self.validators = []


class TextIntakeForm(forms.ModelForm):
    """A form that takes the words of a source from a file or from a paste."""

    upload = forms.FileField(
        label="Text file", required=False, allow_empty_file=True, help_text=UPLOAD_HELP
    )
    pasted = PastedText(label="Pasted words", help_text=PASTE_HELP)
    words_required = True
    intake: Intake | None = None

    def clean(self) -> dict[str, Any] | None:
        """Read the words, or say in one sentence why they cannot be kept."""
        cleaned = super().clean() or {}
        file, pasted = cleaned.get("upload"), cleaned.get("pasted") or ""
        if not self.words_required and file is None and not pasted.strip():
            return cleaned
        try:
            self.intake = read_either(upload=file.read() if file else None, pasted=pasted)
        except TextRefused as error:
            self.add_error("upload" if file else "pasted", ValidationError(str(error)))
        return cleaned


def report(request: HttpRequest, intake: Intake, added: AddedText) -> None:
    """Tell the curator what was kept, what moved and what waits for a decision."""
    if intake.had_byte_order_mark:
        messages.info(
            request,
            "The file began with a byte order mark. It is no part of the words and was left out: "
            "offsets count from the first character after it.",
        )
    moved = len(added.moved) + len(added.emendations_moved)
    if moved:
        messages.success(
            request,
            f"Moved to {added.text}, because their words stand in it exactly once: "
            f"{len(added.moved)} excerpts and {len(added.emendations_moved)} emendations.",
        )
    stayed: list[Excerpt | Emendation] = [*added.stayed, *added.emendations_stayed]
    if stayed:
        links = format_html_join(
            ", ", '<a href="{}">{}</a>', ((change_address(row), row.key) for row in stayed)
        )
        messages.warning(
            request,
            format_html(
                "{} could not be moved without guessing and stay on the older version. Open each "
                "and mark its words in the new text: {}.",
                len(stayed),
                links,
            ),
        )
