from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _lazy


class NoticeChoice(models.Model):
    """How somebody wants to hear of what waits for them, and when they last did."""

    class Way(models.TextChoices):
        """Where a notice is given; at most one a day."""

        NONE = "none", _lazy("No notice: I look for myself")
        SCREEN = "screen", _lazy("On screen, on the first page I open in a day")
        EMAIL = "email", _lazy("By e-mail, once a day while something waits")

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notice_choice"
    )
    way = models.CharField(
        _lazy("Tell me what waits for me"), max_length=10, choices=Way, default=Way.SCREEN
    )
    told_on = models.DateField(null=True, blank=True)
    """The last day on which a notice was given."""

    def __str__(self) -> str:
        return f"{self.user}: {self.get_way_display()}"
