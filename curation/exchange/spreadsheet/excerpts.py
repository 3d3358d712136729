"""The list of excerpts: their words are cut from the source text, never typed."""

import tablib
from django.db.models import F, Model, QuerySet
from import_export.fields import Field

from curation.exchange.bundle.fields import KEY
from curation.exchange.spreadsheet import cells
from curation.exchange.spreadsheet.cells import SheetRow
from curation.exchange.spreadsheet.passages import PASSAGE, Passages
from curation.exchange.spreadsheet.resources import ROWS_AT_ONCE, Column, ListResource, Loader
from exhibit.models import Excerpt, Note, Source


class ExcerptResource(ListResource):
    """Passages of source texts; a row names its excerpt by its key."""

    identity = "key"

    key = Column(
        "key",
        "key",
        cells.Matching(KEY, "write letters, digits, '-', '_', '.' or ':', such as L27a.", 40),
        "Panels cite it as [@L27a]; it says which excerpt the row is about.",
        example="L27a",
        needed=True,
    )
    source = Column(
        "source_key",
        "source",
        cells.Words(60),
        "The key of the source it is cut from.",
        example="lecture",
        needed=True,
        readonly=True,
    )
    version = Column(
        "text_version",
        "version",
        cells.Whole(),
        "The version of the source's text that the offsets count in. Empty: the current one.",
        example="1",
        readonly=True,
    )
    start = Column(
        "start",
        "start",
        cells.Whole(),
        "First character, counted from 0. Empty, with “end”: the words are looked for.",
        example="120",
        readonly=True,
    )
    end = Column(
        "end", "end", cells.Whole(), "Character after the last one.", example="164", readonly=True
    )
    exact = Column(
        "exact",
        "words",
        cells.Words(0, lines=True),
        "They are cut from the text. Give them to have them found, or to be sure that the offsets "
        "are right: words that differ are refused.",
        example="The purges began with a mysterious murder",
        readonly=True,
    )
    gist = Column(
        "gist",
        "gist",
        cells.Words(300),
        "What it says, in our words: visitors always see this.",
        example="A murder stood at the start of the purges.",
        needed=True,
    )
    public = Column(
        "public",
        "words shown",
        cells.YesNo(),
        "yes or no: whether visitors see the words; they count against the source's budget.",
        example="no",
    )
    is_unit = Column(
        "is_unit",
        "unit",
        cells.YesNo(),
        "yes or no: one of the passages that together cover the whole text.",
        example="no",
    )
    flag = Column(
        "flag",
        "flag",
        cells.Choice(Excerpt.Flag.values),
        "hypothetical, apocryphal, undocumented or nothing.",
    )
    unused_reason = Column(
        "unused_reason",
        "why unused",
        cells.Words(200),
        "Why no panel uses this unit, if none does.",
    )
    staff_notes = Column(
        "staff_notes", "notes for curators", cells.Words(lines=True), "Never published."
    )

    class Meta:
        model = Excerpt
        fields = (
            "key",
            "source",
            "version",
            "start",
            "end",
            "exact",
            "gist",
            "public",
            "is_unit",
            "flag",
            "unused_reason",
            "staff_notes",
        )
        instance_loader_class = Loader
        import_id_fields = ("key",)
        skip_unchanged = True
        use_bulk = True
        batch_size = ROWS_AT_ONCE
        report_skipped = True

    def get_queryset(self) -> QuerySet[Excerpt]:
        """Return excerpts with what names their text; the library copies each row it reads."""
        return Excerpt.objects.annotate(
            source_key=F("source_text__source__key"), text_version=F("source_text__version")
        ).order_by("source_text__source__position", "source_text_id", "start", "key")

    def export_field(self, field: Field, instance: Model, **options: object) -> str:
        """Return a cell; words too long for any cell stay out: the offsets say them."""
        cell = str(super().export_field(field, instance, **options))
        too_long = field.attribute == "exact" and len(cell) > cells.LONGEST_CELL // 2
        return "" if too_long else cell

    def get_bulk_update_fields(self) -> list[str]:
        """Return the columns that a row may change, those of the passage among them."""
        own = ("gist", "public", "is_unit", "flag", "unused_reason", "staff_notes")
        return ["source_text", "start", "end", "exact", "prefix", "suffix", *own]

    def lock(self) -> None:
        """Keep the excerpts as they are, and sources from getting a new version."""
        list(Source.objects.select_for_update().order_by("pk").values_list("pk"))
        super().lock()

    def before_import(self, dataset: tablib.Dataset, **options: object) -> None:
        """Read the texts' versions and the keys of notes once for all rows."""
        self.passages = Passages()
        self.note_keys = set(Note.objects.values_list("key", flat=True))

    def faults_of(self, instance: Model, row: SheetRow) -> list[tuple[str, str]]:
        """Place the passage; return what is wrong with it, and a key that a note has."""
        assert isinstance(instance, Excerpt)
        found = self.passages.place(instance, {name: row.get(name, "") for name in PASSAGE})
        if instance.pk is None and instance.key in self.note_keys:
            found.append(
                (
                    "key",
                    f"{instance.key} is the key of a note, and panels cite both: choose another.",
                )
            )
        return found
