from django.db import models
from django.utils.translation import gettext_lazy as _lazy

from exhibit.models.distinct import Distinct, small_letters, whatever_case
from exhibit.models.fields import AddressField, NameField, ProseField
from exhibit.models.panel import Panel


class TourQuerySet(models.QuerySet["Tour"]):
    def with_stops(self) -> "TourQuerySet":
        """Return tours with their stops, each with its panel (joined: see `panel.with_record`)."""
        stops = TourStop.objects.select_related("panel")
        return self.prefetch_related(models.Prefetch("stops", stops))


class Tour(Distinct):
    """An ordered path through panels with its own words between them."""

    slug = AddressField(max_length=80, unique=True)
    title = NameField(max_length=120, unique=True)
    lede = models.CharField(max_length=300, blank=True, help_text=_lazy("What it is, for whom."))
    minutes = models.PositiveSmallIntegerField(help_text=_lazy("How long it takes."))
    position = models.PositiveSmallIntegerField(default=0)

    objects = TourQuerySet.as_manager()

    class Meta:
        ordering = ["position", "slug"]
        constraints = [small_letters("tour", "slug"), *whatever_case("tour", "slug", "title")]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return f"/tours/{self.slug}/"


class TourStop(models.Model):
    """One panel of a tour, and what is said on the way to it."""

    tour = models.ForeignKey(Tour, on_delete=models.CASCADE, related_name="stops")
    panel = models.ForeignKey(Panel, on_delete=models.PROTECT, related_name="tour_stops")
    position = models.PositiveSmallIntegerField(default=0)
    words = ProseField(
        help_text=_lazy("Two or three sentences before the panel; each cited, or marked [~].")
    )

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["tour", "panel"], name="tour_stops_at_a_panel_once"),
        ]

    def __str__(self) -> str:
        return f"{self.tour.title}: {self.panel.title}"
