from django.db import models
from django.utils.translation import gettext_lazy as _lazy

from exhibit.models.panel import Prompt


class Standard(models.Model):
    """One statement of a curriculum that work with the exhibition serves; kept by curators.

    Joined to prompts by their skill: teachers' guides and the machine-readable pages name it for
    every panel that asks for that skill.
    """

    framework = models.CharField(
        max_length=120,
        help_text=_lazy("Whose standard it is, such as Common Core or the C3 Framework."),
    )
    code = models.CharField(
        max_length=40, help_text=_lazy("As the framework writes it: RH.9-10.9.")
    )
    gist = models.CharField(
        max_length=300, help_text=_lazy("What it asks of students, in our words, in one sentence.")
    )
    skill = models.CharField(max_length=20, choices=Prompt.Skill.choices)
    url = models.URLField(
        _lazy("address"), blank=True, help_text=_lazy("Where the framework can be read.")
    )
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "framework", "code"]
        constraints = [
            models.UniqueConstraint(
                fields=["framework", "code", "skill"], name="standard_once_for_a_skill"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.framework}, {self.code}"
