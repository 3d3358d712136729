"""Loading panels, and where they hang."""

from django.db.models import F
from django.utils import timezone

from curation.exchange.bundle.loading.rows import Loading, Outcome, positions
from curation.exchange.bundle.records import PanelRecord
from exhibit.models import Panel, Theme


def load_panels(loading: Loading) -> None:
    """Write the panels with all that hangs on them."""
    themes = loading.rows.keys(Theme)
    hung: dict[str, dict[str, object]] = {}
    for theme in loading.bundle.themes:
        panels = Panel.objects.filter(theme=themes[theme.slug])
        places = positions(theme.panels, dict(panels.values_list("slug", "position")))
        for slug, place in places.items():
            hung[slug] = {"theme_id": themes[theme.slug], "position": place}
    loading.put_all(PanelRecord, loading.bundle.panels, more=hung, besides=_told)


def _told(panel: Panel, record: PanelRecord, outcome: Outcome) -> Outcome:
    """Tell a curator who has a changed panel open, so that nothing is overwritten in silence."""
    if outcome is Outcome.CHANGED:
        Panel.objects.filter(pk=panel.pk).update(
            version=F("version") + 1, changed_at=timezone.now()
        )
    return outcome
