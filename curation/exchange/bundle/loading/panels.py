"""Loading panels: where they hang, and from where one is led to them."""

from django.db.models import F
from django.utils import timezone

from curation.exchange.bundle.bundle import Bundle
from curation.exchange.bundle.loading.columns import Keys
from curation.exchange.bundle.loading.rows import Ledger, Outcome, positions, put_all
from curation.exchange.bundle.records import PanelRecord
from exhibit.models import FormerAddress, Panel, Theme


def load_panels(bundle: Bundle, ledger: Ledger, keys: Keys) -> None:
    """Write the panels with all that hangs on them."""
    themes = keys.of(Theme)
    hung: dict[str, dict[str, object]] = {}
    for theme in bundle.themes:
        held = Panel.objects.filter(theme=themes[theme.slug]).values_list("slug", "position")
        for slug, place in positions(theme.panels, dict(held)).items():
            hung[slug] = {"theme_id": themes[theme.slug], "position": place}

    def led_to(panel: Panel, at: int, outcome: Outcome) -> Outcome:
        if _lead(panel, bundle.panels[at]) and outcome is Outcome.UNCHANGED:
            outcome = Outcome.CHANGED
        if outcome is Outcome.CHANGED:
            # So that a curator who has it open is told, and nothing is overwritten in silence.
            Panel.objects.filter(pk=panel.pk).update(
                version=F("version") + 1, changed_at=timezone.now()
            )
        return outcome

    more = [hung[one.slug] for one in bundle.panels]
    put_all(ledger, PanelRecord, bundle.panels, keys, more=more, besides=led_to)


def _lead(panel: Panel, record: PanelRecord) -> bool:
    """Write from where one is led to a panel; say whether anything changed.

    An address leads to one panel only; those the bundle lacks still lead here.
    """
    held = {*panel.former_addresses.values_list("slug", flat=True)}
    new = [slug for slug in record.former_slugs if slug not in held]
    for slug in new:
        FormerAddress.objects.update_or_create(slug=slug, defaults={"panel": panel})
    return bool(new)
