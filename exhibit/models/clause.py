from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _lazy

from exhibit.models.fields import DayField, ProseField
from exhibit.models.note import Note
from exhibit.models.reference import Reference


class Clause(models.Model):
    """One statement of a note: which work holds it, where in it, and how we know."""

    class Basis(models.TextChoices):
        WORK = "work", _lazy("read in the work")
        SECONDARY = "secondary", _lazy("read in another work that reports it")
        UNREAD = "unread", _lazy("not read")

    note = models.ForeignKey(Note, on_delete=models.CASCADE, related_name="clauses")
    position = models.PositiveSmallIntegerField(default=0)
    text = ProseField(
        help_text=_lazy(
            "One statement in our own words, at most 30; every figure with what, when, who."
        )
    )
    reference = models.ForeignKey(
        Reference,
        on_delete=models.PROTECT,
        related_name="clauses",
        null=True,
        blank=True,
        verbose_name=_lazy("work"),
        help_text=_lazy("The work that holds it."),
    )
    locator = models.CharField(
        max_length=300,
        blank=True,
        help_text=_lazy("Where in the work: p. 123, table 2, section “Executions”, paragraph 4."),
    )
    basis = models.CharField(
        max_length=10,
        choices=Basis.choices,
        default=Basis.UNREAD,
        help_text=_lazy("How we know it. What is not read can be kept, not cited."),
    )
    read_in = models.ForeignKey(
        Reference,
        on_delete=models.PROTECT,
        related_name="clauses_read_in",
        null=True,
        blank=True,
        help_text=_lazy("Of a clause read elsewhere: the work or page in which it was read."),
    )
    read_on = DayField(
        max_length=10, blank=True, help_text=_lazy("The day it was read: 2026-11-29.")
    )

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(basis__in=["work", "secondary", "unread"]),
                name="clause_basis_is_one_of_three",
                violation_error_message="Choose how we know it: read in the work, read in "
                "another work, or not read.",
            ),
            models.CheckConstraint(
                condition=Q(basis="secondary", read_in__isnull=False)
                | (~Q(basis="secondary") & Q(read_in__isnull=True)),
                name="clause_read_elsewhere_says_where",
                violation_error_message="Name in “read in” the work in which it was read, for a "
                "clause read in another work, and only then.",
            ),
            models.CheckConstraint(
                condition=Q(basis="unread", read_on="") | (~Q(basis="unread") & ~Q(read_on="")),
                name="clause_read_says_when",
                violation_error_message="Give the day on which it was read; a clause not read "
                "has none.",
            ),
            models.CheckConstraint(
                condition=Q(basis="unread") | (Q(reference__isnull=False) & ~Q(locator="")),
                name="clause_read_says_where",
                violation_error_message="Name the work and the place in it (page, section, "
                "table, heading): a clause that was read has both.",
            ),
            models.CheckConstraint(
                condition=Q(read_in__isnull=True) | ~Q(read_in=F("reference")),
                name="clause_read_elsewhere_is_elsewhere",
                violation_error_message="It cannot be read elsewhere in the work itself: choose "
                "“read in the work”, or name the other work.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.note.key}: {self.text[:60]}"
