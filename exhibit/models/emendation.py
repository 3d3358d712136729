from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from exhibit.models.fields import ProseField, validate_key
from exhibit.models.source_text import SourceText


class Confidence(models.TextChoices):
    """How sure a curator or the field is."""

    HIGH = "high", _lazy("high")
    MEDIUM = "medium", _lazy("medium")
    LOW = "low", _lazy("low")


class Emendation(models.Model):
    """A correction kept apart from the source text; the text itself is never touched."""

    key = models.CharField(max_length=40, unique=True, validators=[validate_key])
    source_text = models.ForeignKey(
        SourceText, on_delete=models.PROTECT, related_name="emendations"
    )
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    file_reading = models.TextField(help_text=_lazy("What the file has at these offsets, exactly."))
    corrected_reading = ProseField(
        blank=True, help_text=_lazy("What we read instead. Empty: the words are to be left out.")
    )
    kind = models.CharField(
        max_length=80, help_text=_lazy("Wrong word, mis-heard name, punctuation…")
    )
    confidence = models.CharField(max_length=8, choices=Confidence.choices)
    apply = models.BooleanField(
        default=True,
        help_text=_lazy("On: visitors read the correction, marked. Off: shown as a note only."),
    )
    reason = ProseField(blank=True)

    class Meta:
        ordering = ["source_text", "start"]
        constraints = [
            models.CheckConstraint(
                condition=Q(start__lt=F("end")),
                name="emendation_starts_before_it_ends",
                violation_error_message="The end must come after the start.",
            ),
            models.CheckConstraint(
                # design.md, rule 4: low confidence is shown as a note and not applied.
                condition=~Q(confidence="low", apply=True),
                name="emendation_of_low_confidence_is_not_applied",
                violation_error_message="A correction of low confidence is shown as a note "
                "only: take the tick off “apply”.",
            ),
            models.CheckConstraint(
                condition=~Q(file_reading=F("corrected_reading")),
                name="emendation_changes_something",
                violation_error_message="Both readings are the same: write what we read instead.",
            ),
            models.UniqueConstraint(
                fields=["source_text", "start"], name="emendation_starts_are_unique_in_text"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.key}: “{self.file_reading}” to “{self.corrected_reading}”"

    def clean(self) -> None:
        if self.start is None or self.end is None or not self.source_text_id:
            return
        words = self.source_text.text[self.start : self.end]
        if words != self.file_reading:
            raise ValidationError(
                {
                    "file_reading": _("The file has “{held}” at {start}–{end}.").format(
                        held=words, start=self.start, end=self.end
                    )
                }
            )
        others = Emendation.objects.filter(
            source_text=self.source_text_id, start__lt=self.end, end__gt=self.start
        ).exclude(pk=self.pk)
        if clash := others.first():
            raise ValidationError(
                _("It overlaps emendation {clash}: change one of the two.").format(clash=clash.key)
            )
