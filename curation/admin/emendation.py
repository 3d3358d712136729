from typing import Any

from django.contrib import admin
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation.admin.base import CuratorAdmin, section
from curation.admin.followed import FollowsItsText
from curation.records.names_kept import NamesKept
from exhibit.models import Emendation


class EmendationForm(NamesKept[Emendation]):
    """A correction. The file's reading is cut from the text, never trusted to typing."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        # A curator who may only look gets a form without fields.
        if "file_reading" in self.fields:
            self.fields["file_reading"].required = False

    def clean(self) -> dict[str, object] | None:
        """Take the file's reading from its offsets where none was typed."""
        cleaned = super().clean() or {}
        text, start, end = (cleaned.get(name) for name in ("source_text", "start", "end"))
        if text is None or start is None or end is None:
            return cleaned
        words = text.text[start:end]
        reading = cleaned.get("file_reading") or ""
        if not words:
            self.add_error(
                "end",
                _("There are no words at {start}–{end} in this text.").format(start=start, end=end),
            )
        # A form strips spaces at the edges and knows no CR; the same words are the same reading.
        elif not reading or reading.split() == words.split():
            cleaned["file_reading"] = words
        return cleaned


@admin.register(Emendation)
class EmendationAdmin(FollowsItsText[Emendation], CuratorAdmin[Emendation]):
    """Corrections kept apart from the source texts."""

    form = EmendationForm
    list_display = [
        "key",
        "file_reading",
        "corrected_reading",
        "kind",
        "confidence",
        "apply",
        "source_text",
    ]
    list_filter = ["confidence", "apply", "source_text__source"]
    list_select_related = ["source_text__source"]
    ordering = ["source_text", "start"]
    search_fields = ["key", "file_reading", "corrected_reading", "reason"]
    search_help_text = _lazy("Search keys, both readings and reasons.")
    autocomplete_fields = ["source_text"]
    fieldsets = [
        section(
            None,
            ["key", "source_text", ("start", "end"), "file_reading"],
            _lazy(
                "Offsets count characters from 0. Leave the file’s reading empty: it is "
                "taken from the text."
            ),
        ),
        section(
            _lazy("What we read instead"),
            ["corrected_reading", "kind", "confidence", "apply", "reason"],
            _lazy("A correction of low confidence is shown as a note and not applied."),
        ),
    ]
