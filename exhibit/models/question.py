from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from exhibit.models.distinct import Distinct, small_letters, whatever_case
from exhibit.models.excerpt import Excerpt
from exhibit.models.fields import AddressField, KeyField, ProseField
from exhibit.models.source import Source


class Question(Distinct):
    """A matter on which sources differ or are silent."""

    class Agreement(models.TextChoices):
        """What the answers of those sources that answer are to each other (docs/adr)."""

        DIFFER = "differ", _lazy("they answer differently")
        ALIKE = "alike", _lazy("they answer alike")

    key = KeyField(max_length=40, unique=True)
    slug = AddressField(max_length=80, unique=True)
    title = models.CharField(max_length=200, help_text=_lazy("As a visitor would ask it."))
    measure = models.CharField(
        max_length=200, blank=True, help_text=_lazy("What is being asked about.")
    )
    agreement = models.CharField(
        _lazy("answers of different sources"),
        max_length=8,
        choices=Agreement.choices,
        default=Agreement.DIFFER,
    )
    comparable = models.BooleanField(
        default=False, help_text=_lazy("Do the answers count the same thing, over the same time?")
    )
    comparability = ProseField(help_text=_lazy("Why the answers can, or cannot, be compared."))
    scholarship = ProseField(
        blank=True, help_text=_lazy("What later research found, with citations [@S17].")
    )
    reading = ProseField(
        _lazy("what this exhibition does"),
        help_text=_lazy("Never add up or average; say what we print and why."),
    )

    class Meta:
        ordering = ["key"]
        constraints = [
            models.CheckConstraint(
                condition=Q(agreement__in=["differ", "alike"]),
                name="question_answers_differ_or_are_alike",
                violation_error_message="Say whether the sources answer differently or alike.",
            ),
            small_letters("question", "slug"),
            *whatever_case("question", "slug", "key"),
        ]

    def __str__(self) -> str:
        return f"{self.key}: {self.title}"

    def get_absolute_url(self) -> str:
        return f"/questions/{self.slug}/"


class Answer(models.Model):
    """What one source says to a question, and what its figure counts."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="answers")
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="answers")
    excerpt = models.ForeignKey(
        Excerpt, on_delete=models.PROTECT, related_name="answers", null=True, blank=True
    )
    position = models.PositiveSmallIntegerField(default=0)
    gist = models.CharField(max_length=400, help_text=_lazy("What it says, in our words."))
    counts = models.CharField(
        max_length=300,
        blank=True,
        help_text=_lazy("What its figure counts: required with a figure."),
    )
    marked_start = models.PositiveIntegerField(
        null=True, blank=True, help_text=_lazy("Where the deciding words begin in the source text.")
    )
    marked_end = models.PositiveIntegerField(null=True, blank=True)
    low = models.DecimalField(max_digits=18, decimal_places=3, null=True, blank=True)
    high = models.DecimalField(max_digits=18, decimal_places=3, null=True, blank=True)
    unit = models.CharField(max_length=60, blank=True)
    figure = models.CharField(
        max_length=80,
        blank=True,
        help_text=_lazy("As it is to be read, hedge included: some 600,000."),
    )
    silent = models.BooleanField(_lazy("the source is silent"), default=False)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(low__isnull=True) | Q(high__isnull=True) | Q(low__lte=F("high")),
                name="answer_low_is_not_above_high",
                violation_error_message="Low is above high: exchange them.",
            ),
            models.CheckConstraint(
                condition=Q(marked_start__isnull=True, marked_end__isnull=True)
                | Q(marked_start__lt=F("marked_end")),
                name="answer_mark_starts_before_it_ends",
                violation_error_message="Give both ends of the deciding words, the end after "
                "the start, or neither.",
            ),
            models.CheckConstraint(
                # quality.md, section 2: every figure says what it counts.
                condition=(Q(low__isnull=True) & Q(high__isnull=True) & Q(figure=""))
                | ~Q(counts=""),
                name="answer_with_a_figure_says_what_it_counts",
                violation_error_message="An answer with a figure must say in “counts” what "
                "it counts.",
            ),
            models.CheckConstraint(
                condition=Q(silent=True) | Q(excerpt__isnull=False),
                name="answer_has_an_excerpt_or_is_silent",
                violation_error_message="Choose an excerpt, or tick that the source is silent.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.question.key}, {self.source.mark}: {self.gist[:60]}"

    def clean(self) -> None:
        if self.excerpt is None or self.marked_start is None or self.marked_end is None:
            return
        if not self.excerpt.start <= self.marked_start < self.marked_end <= self.excerpt.end:
            raise ValidationError(
                {
                    "marked_start": _("The deciding words must lie inside excerpt {key}.").format(
                        key=self.excerpt.key
                    )
                }
            )
