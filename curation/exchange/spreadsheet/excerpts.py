"""The list of excerpts: their words are cut from the source text, never typed."""

from collections.abc import Iterator, Mapping

from django.db.models import F, QuerySet
from django.utils.translation import gettext as _

from curation.exchange.spreadsheet import cells
from curation.exchange.spreadsheet.list_columns import columns_for
from curation.exchange.spreadsheet.passages import PASSAGE, Passages
from curation.exchange.spreadsheet.record_list import Check, RecordList
from exhibit.models import Excerpt, Note, Source


class CutWords(cells.Words):
    """The words of a passage; those too long for any cell stay out: the offsets say them."""

    def render(self, value: object) -> str:
        """Return the words, or nothing."""
        words = super().render(value)
        return "" if len(words) > cells.LONGEST_CELL // 2 else words


class ExcerptList(RecordList):
    """Passages of source texts; a row names its excerpt by its key."""

    name = "excerpts"
    model = Excerpt
    changeable = ("source_text", "start", "end", "exact", "prefix", "suffix")
    columns = columns_for(
        Excerpt,
        {
            "key": {
                "help_text": "Panels cite it as [@L27a]; it says which excerpt the row is about.",
                "example": "L27a",
            },
            "source_key": {
                "heading": "source",
                "cell": cells.Words(60),
                "help_text": "The key of the source it is cut from.",
                "example": "lecture",
                "needed": True,
                "placed": True,
            },
            "text_version": {
                "heading": "version",
                "cell": cells.Whole(),
                "help_text": "The version of the source's text that the offsets count in. Empty: "
                "the current one.",
                "example": "1",
                "placed": True,
            },
            "start": {
                "help_text": "First character, counted from 0. Empty, with “end”: the words are "
                "looked for.",
                "example": "120",
                "needed": False,
                "placed": True,
            },
            "end": {
                "help_text": "Character after the last one.",
                "example": "164",
                "needed": False,
                "placed": True,
            },
            "exact": {
                "heading": "words",
                "cell": CutWords(0, lines=True),
                "help_text": "They are cut from the text. Give them to have them found, or to be "
                "sure that the offsets are right: words that differ are refused.",
                "example": "The pump stood at the corner of the street",
                "needed": False,
                "placed": True,
            },
            "gist": {
                "help_text": "What it says, in our words: visitors always see this.",
                "example": "Where the pump was.",
            },
            "public": {
                "heading": "words shown",
                "help_text": "yes or no: whether visitors see the words; they count against the "
                "source's budget.",
                "example": "no",
            },
            "is_unit": {
                "heading": "unit",
                "help_text": "yes or no: one of the passages that together cover the whole text.",
                "example": "no",
            },
            "flag": {"help_text": "hypothetical, apocryphal, undocumented or nothing."},
            "unused_reason": {"heading": "why unused"},
            "staff_notes": {"heading": "notes for curators", "help_text": "Never published."},
        },
        without=("source_text",),
    )

    def records(self) -> QuerySet[Excerpt]:
        """Return excerpts with what names their text."""
        return Excerpt.objects.annotate(
            source_key=F("source_text__source__key"), text_version=F("source_text__version")
        ).order_by("source_text__source__position", "source_text_id", "start", "key")

    def lock(self) -> None:
        """Keep the excerpts as they are, and sources from getting a new version."""
        list(Source.objects.select_for_update().order_by("pk").values_list("pk"))
        super().lock()

    def check(self) -> Check:
        """Return what places a passage, and finds what is wrong with it or a key a note has."""
        passages = Passages()
        note_keys = set(Note.objects.values_list("key", flat=True))

        def faults(record: Excerpt, row: Mapping[str, str]) -> Iterator[tuple[str, str]]:
            yield from passages.place(record, {name: row.get(name, "") for name in PASSAGE})
            if record.pk is None and record.key in note_keys:
                fault = _("{key} is the key of a note, and panels cite both: choose another.")
                yield "key", fault.format(key=record.key)

        return faults
