from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _lazy

from exhibit.models.fields import ProseField, validate_key
from exhibit.models.source_text import SourceText
from exhibit.text import anchoring


class ExcerptQuerySet(models.QuerySet["Excerpt"]):
    def units(self) -> "ExcerptQuerySet":
        """Return the units that cover their text, in reading order."""
        return self.filter(is_unit=True).order_by("source_text", "start")


class Excerpt(models.Model):
    """A passage of one source text: its offsets, and the exact words cut from them."""

    class Flag(models.TextChoices):
        """What must be said wherever the passage is shown (design.md, rule 7)."""

        NONE = "", _lazy("none")
        HYPOTHETICAL = "hypothetical", _lazy("hypothetical: an invented example, not data")
        APOCRYPHAL = "apocryphal", _lazy("apocryphal: no reliable link to the speaker")
        UNDOCUMENTED = "undocumented", _lazy("undocumented: a scene no document supports")

    key = models.CharField(
        max_length=40,
        unique=True,
        validators=[validate_key],
        help_text=_lazy("The citation key: panels cite it as [@L27a]."),
    )
    source_text = models.ForeignKey(SourceText, on_delete=models.PROTECT, related_name="excerpts")
    start = models.PositiveIntegerField(help_text=_lazy("First character, counted from 0."))
    end = models.PositiveIntegerField(help_text=_lazy("Character after the last one."))
    exact = models.TextField(editable=False)
    prefix = models.CharField(max_length=32, blank=True, editable=False)
    suffix = models.CharField(max_length=32, blank=True, editable=False)
    gist = models.CharField(
        max_length=300, help_text=_lazy("What it says, in our words: visitors always see this.")
    )
    public = models.BooleanField(
        _lazy("words shown to visitors"),
        default=False,
        help_text=_lazy(
            "Counts against the source's quotation budget. Off: visitors see the gist."
        ),
    )
    is_unit = models.BooleanField(
        _lazy("unit of the text"),
        default=False,
        help_text=_lazy("One of the passages that together cover the whole text."),
    )
    flag = models.CharField(max_length=16, choices=Flag.choices, default=Flag.NONE, blank=True)
    unused_reason = models.CharField(
        max_length=200, blank=True, help_text=_lazy("Why no panel uses this unit, if none does.")
    )
    staff_notes = ProseField(blank=True, help_text=_lazy("For curators; never published."))

    objects = ExcerptQuerySet.as_manager()

    class Meta:
        ordering = ["source_text", "start", "end"]
        constraints = [
            models.CheckConstraint(
                condition=Q(start__lt=F("end")),
                name="excerpt_starts_before_it_ends",
                violation_error_message="The end must come after the start.",
            ),
            models.CheckConstraint(condition=~Q(exact=""), name="excerpt_has_words"),
        ]

    def __str__(self) -> str:
        return f"{self.key}: {self.gist}"

    def get_absolute_url(self) -> str:
        return f"{self.source_text.source.get_absolute_url()}#{self.key}"

    def clean(self) -> None:
        """Cut the words from the text: they are never typed (design.md, rule 1)."""
        if self.start is None or self.end is None or not self.source_text_id:
            return
        try:
            self.cut()
        except anchoring.OutsideText as error:
            raise ValidationError({"end": str(error)}, code="outside-text") from error

    def cut(self) -> None:
        """Take the words at the offsets from the source text. Raises anchoring.OutsideText."""
        passage = anchoring.cut(self.source_text.text, self.start, self.end)
        self.exact, self.prefix, self.suffix = passage.exact, passage.prefix, passage.suffix

    @property
    def is_intact(self) -> bool:
        """True while the stored words equal the source text at the offsets."""
        return self.source_text.text[self.start : self.end] == self.exact
