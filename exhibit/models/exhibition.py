from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from exhibit.models.fields import ProseField


class Exhibition(models.Model):
    """The whole site: title, big idea, credits. There is exactly one."""

    title = models.CharField(max_length=120)
    subtitle = models.CharField(max_length=200, blank=True)
    big_idea = ProseField(
        blank=True, help_text=_lazy("One active sentence, with its citations: [@L2; @T1].")
    )
    introduction = ProseField(
        blank=True, help_text=_lazy("Two to four sentences of welcome; each cited, or marked [~].")
    )
    silences = ProseField(
        _lazy("what our sources leave out"),
        blank=True,
        help_text=_lazy("What a visitor will not learn from these sources, said plainly."),
    )
    credits = ProseField(blank=True)
    licence = models.URLField(
        blank=True, help_text=_lazy("Address of the licence of our own words, not of the sources'.")
    )
    licence_label = models.CharField(max_length=60, blank=True)
    contact = models.CharField(
        max_length=200, blank=True, help_text=_lazy("Where a visitor reports a mistake.")
    )
    language = models.CharField(max_length=12, default="en")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(pk=1), name="exhibition_is_only_one"),
        ]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        if not self.pk and Exhibition.objects.exists():
            raise ValidationError(_("There is one exhibition already: change that one."))
        self.pk = 1

    @classmethod
    def the(cls) -> "Exhibition":
        """Return the exhibition, or an unsaved, untitled one before any content is loaded."""
        return cls.objects.first() or cls(pk=1, title=_("An exhibition without a title yet"))
