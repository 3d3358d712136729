from django.db import models
from django.utils.translation import gettext_lazy as _lazy

from exhibit.models.distinct import Distinct, small_letters, whatever_case
from exhibit.models.fields import AddressField, NameField, ProseField


class Theme(Distinct):
    """A room of the exhibition; has an introduction and an order of panels."""

    class Sign(models.TextChoices):
        """The drawn sign, pattern and colour that go with a theme's name, never instead of it."""

        PLAN = "plan", _lazy("the plan (rising wedge, hatched)")
        LIST = "list", _lazy("the list (ruled lines, one missing)")
        CARD = "card", _lazy("the card (notched card, dotted)")

    slug = AddressField(max_length=60, unique=True)
    title = NameField(max_length=80, unique=True)
    sign = models.CharField(max_length=8, choices=Sign.choices)
    line = models.CharField(
        max_length=160, blank=True, help_text=_lazy("The line under the heading.")
    )
    lede = models.CharField(
        max_length=300, blank=True, help_text=_lazy("At most 30 words on what this room is about.")
    )
    introduction = ProseField(
        blank=True, help_text=_lazy("Two to four sentences, each cited [@key] or marked [~].")
    )
    silences = ProseField(_lazy("what our sources leave out"), blank=True)
    essay_prompt = ProseField(
        _lazy("essay question"),
        blank=True,
        help_text=_lazy(
            "What students argue from this room’s documents: one question, at most 40 words."
        ),
    )
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "slug"]
        constraints = [small_letters("theme", "slug"), *whatever_case("theme", "slug", "title")]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return f"/themes/{self.slug}/"
