from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _lazy

from exhibit.models.panel import Panel


class Picture(models.Model):
    """An image file with what must be said beside it. Derivatives are made when publishing."""

    file = models.FileField(upload_to="originals/")
    title = models.CharField(max_length=200)
    alt = models.CharField(
        _lazy("alternative text"),
        max_length=400,
        blank=True,
        help_text=_lazy(
            "What it shows, for those who cannot see it; each panel may say it differently."
        ),
    )
    credit_line = models.CharField(max_length=300)
    sha256 = models.CharField(max_length=64, unique=True, editable=False)
    width = models.PositiveIntegerField(editable=False)
    height = models.PositiveIntegerField(editable=False)
    focal_x = models.PositiveSmallIntegerField(
        default=50, validators=[MaxValueValidator(100)], help_text=_lazy("Per cent from the left.")
    )
    focal_y = models.PositiveSmallIntegerField(
        default=50, validators=[MaxValueValidator(100)], help_text=_lazy("Per cent from the top.")
    )

    class Meta:
        ordering = ["title"]

    def __str__(self) -> str:
        return self.title


class PanelPicture(models.Model):
    """A picture as one panel uses it, with the alternative text for that use."""

    panel = models.ForeignKey(Panel, on_delete=models.CASCADE, related_name="panel_pictures")
    picture = models.ForeignKey(Picture, on_delete=models.PROTECT, related_name="panel_pictures")
    position = models.PositiveSmallIntegerField(default=0)
    alt = models.CharField(
        _lazy("alternative text here"),
        max_length=400,
        blank=True,
        help_text=_lazy("Empty: the picture's own."),
    )
    decorative = models.BooleanField(default=False)
    caption = models.CharField(max_length=400, blank=True)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(decorative=False) | models.Q(alt=""),
                name="panel_picture_is_decorative_or_has_alt_text",
                violation_error_message="A decorative picture has no alternative text: clear "
                "the text, or take off the tick.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.picture.title} on {self.panel.title}"
