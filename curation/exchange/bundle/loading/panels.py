"""Loading panels: where they hang, and from where one is led to them."""

from django.db.models import F
from django.utils import timezone

from curation.exchange.bundle.loading.rows import Loading, Outcome, positions
from curation.exchange.bundle.records import PanelRecord
from exhibit.models import FormerAddress, Panel, Theme


def load_panels(loading: Loading) -> None:
    """Write the panels with all that hangs on them."""
    themes = loading.rows.keys(Theme)
    hung: dict[str, dict[str, object]] = {}
    for theme in loading.bundle.themes:
        panels = Panel.objects.filter(theme=themes[theme.slug])
        places = positions(theme.panels, dict(panels.values_list("slug", "position")))
        for slug, place in places.items():
            hung[slug] = {"theme_id": themes[theme.slug], "position": place}
    loading.put_all(PanelRecord, loading.bundle.panels, more=hung, besides=_led_to)


def _led_to(panel: Panel, record: PanelRecord, outcome: Outcome) -> Outcome:
    """Write from where one is led to a panel; say what became of it then.

    An address leads to one panel only; those the bundle lacks still lead here.
    """
    there = {*panel.former_addresses.values_list("slug", flat=True)}
    new = [slug for slug in record.former_slugs if slug not in there]
    for slug in new:
        FormerAddress.objects.update_or_create(slug=slug, defaults={"panel": panel})
    if new and outcome is Outcome.UNCHANGED:
        outcome = Outcome.CHANGED
    if outcome is Outcome.CHANGED:
        # So that a curator who has it open is told, and nothing is overwritten in silence.
        Panel.objects.filter(pk=panel.pk).update(
            version=F("version") + 1, changed_at=timezone.now()
        )
    return outcome
