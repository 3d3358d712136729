from django.db import models
from django.utils.translation import gettext_lazy as _lazy

from exhibit.models.fields import ProseField, validate_key
from exhibit.models.reference import Reference


class NoteQuerySet(models.QuerySet["Note"]):
    def with_clauses(self) -> "NoteQuerySet":
        """Return notes with their clauses, so that `text` asks nothing more."""
        return self.prefetch_related("clauses")

    def with_unread(self) -> "NoteQuerySet":
        """Return the notes of which a clause has not been read: they can be kept, not cited."""
        return self.filter(clauses__basis="unread").distinct()


class Note(models.Model):
    """A scholarship note: what specialists hold on one point, clause by clause in our words."""

    class Consensus(models.TextChoices):
        AGREED = "agreed", _lazy("specialists agree")
        DISPUTED = "disputed", _lazy("specialists dispute it")
        ONE_VIEW = "one-view", _lazy("one scholar’s view")
        UNKNOWN = "unknown", _lazy("not known to us")

    key = models.CharField(
        max_length=40,
        unique=True,
        validators=[validate_key],
        help_text=_lazy("The citation key: panels cite it as [@S14]."),
    )
    consensus = models.CharField(
        max_length=10,
        choices=Consensus.choices,
        default=Consensus.UNKNOWN,
        help_text=_lazy("What specialists hold of it, as the works named say; never a guess."),
    )
    consensus_references: "models.ManyToManyField[Reference, ConsensusReference]" = (
        models.ManyToManyField(Reference, through="ConsensusReference", related_name="consensus_of")
    )
    caution = ProseField(
        blank=True, help_text=_lazy("What visitors should know is doubtful or not read.")
    )
    correction = models.BooleanField(
        default=False, help_text=_lazy("It corrects something one of our sources says.")
    )

    objects = NoteQuerySet.as_manager()

    class Meta:
        ordering = ["key"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(consensus__in=["agreed", "disputed", "one-view", "unknown"]),
                name="note_consensus_is_one_of_four",
                violation_error_message="Choose what specialists hold of it: agreed, disputed, "
                "one scholar’s view, or not known to us.",
            ),
        ]

    def __str__(self) -> str:
        # Not its words: they stand in rows of their own, and names are asked for by the hundred.
        return self.key

    @property
    def text(self) -> str:
        """What it says: its clauses in their order."""
        return " ".join(clause.text for clause in self.clauses.all())

    @property
    def is_read(self) -> bool:
        """Whether it has clauses and somebody has read every one of them."""
        bases = [clause.basis for clause in self.clauses.all()]
        return bool(bases) and "unread" not in bases


class ConsensusReference(models.Model):
    """A work whose words say what specialists hold of a note, in the order to be printed."""

    note = models.ForeignKey(
        Note, on_delete=models.CASCADE, related_name="consensus_reference_rows"
    )
    reference = models.ForeignKey(
        Reference, on_delete=models.PROTECT, related_name="consensus_reference_rows"
    )
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["note", "reference"], name="note_names_a_consensus_reference_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.note.key}: {self.reference.key}"
