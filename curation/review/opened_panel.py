"""A panel as its form shows it: with its rows, its revisions and what was let stand."""

from django.db.models import QuerySet

from curation.review.moves import MADE, with_revisions
from exhibit.models import Panel
from exhibit.models.panel import evidence_of


def with_form(panels: QuerySet[Panel]) -> QuerySet[Panel]:
    """Return panels with all that their form and what stands beside it show of them."""
    return evidence_of(panels).prefetch_related(
        "former_addresses", "acknowledgements", with_revisions()
    )


def as_saved(panel: Panel) -> Panel:
    """Return a panel as it is saved, with its form; one that came from `with_form` is.

    Into any other a form may have put unsaved words.
    """
    return panel if hasattr(panel, MADE) else with_form(Panel.objects.all()).get(pk=panel.pk)
