from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from exhibit.models.emendation import Confidence
from exhibit.models.excerpt import validate_key
from exhibit.models.fields import ProseField
from exhibit.models.reference import Reference


class Note(models.Model):
    """A scholarship note: what specialists hold on one point, in our words."""

    key = models.CharField(
        max_length=40,
        unique=True,
        validators=[validate_key],
        help_text=_lazy("The citation key: panels cite it as [@S14]."),
    )
    text = ProseField(help_text=_lazy("In our own words; every figure with what, when, who."))
    confidence = models.CharField(max_length=8, choices=Confidence.choices)
    checked = models.BooleanField(
        default=False,
        help_text=_lazy("Tick when someone has confirmed it against the works named below."),
    )
    caution = ProseField(blank=True, help_text=_lazy("What exactly still awaits confirmation."))
    correction = models.BooleanField(
        default=False, help_text=_lazy("It corrects something one of our sources says.")
    )
    references: "models.ManyToManyField[Reference, NoteReference]" = models.ManyToManyField(
        Reference, through="NoteReference", related_name="notes"
    )

    class Meta:
        ordering = ["key"]

    def __str__(self) -> str:
        return f"{self.key}: {self.text[:80]}"


def validate_note_keys(keys: object) -> None:
    """Raise ValidationError unless the value is a list of keys of notes that there are."""
    if not isinstance(keys, list) or not all(isinstance(key, str) for key in keys):
        raise ValidationError(_('Write the keys of notes: ["S14", "S29"].'), code="bad-keys")
    known = set(Note.objects.filter(key__in=keys).values_list("key", flat=True))
    if unknown := [key for key in keys if key not in known]:
        raise ValidationError(
            _("There is no note {names}.").format(names=", ".join(unknown)), code="unknown-note"
        )


class NoteReference(models.Model):
    """A work that a note rests on, in the order to be printed."""

    note = models.ForeignKey(Note, on_delete=models.CASCADE, related_name="note_references")
    reference = models.ForeignKey(
        Reference, on_delete=models.PROTECT, related_name="note_references"
    )
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["note", "reference"], name="note_names_a_reference_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.note.key}: {self.reference.key}"
