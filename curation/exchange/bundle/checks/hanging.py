"""Where panels hang: each in exactly one theme."""

from django.utils.translation import gettext as _

from curation.exchange.bundle.bundle import Bundle
from curation.exchange.bundle.checks.placed_faults import origin_of, place, tell
from curation.exchange.bundle.records import ThemeRecord
from curation.exchange.faults import Report


def check(bundle: Bundle, report: Report) -> None:
    """Tell of panels in no theme or in two, and of panels without a file."""
    panels = {panel.slug: panel for panel in bundle.panels}
    hung: dict[str, tuple[ThemeRecord, int]] = {}
    for theme in bundle.themes:
        for at, slug in enumerate(theme.panels):
            if slug in hung:
                first, there = hung[slug]
                where = place(first, "panels", there)
                sentence = _("The panel {slug} hangs already in {where}: keep it in one.").format(
                    slug=slug, where=where
                )
                tell(report, theme, ("panels", at), sentence)
            elif slug:
                hung[slug] = (theme, at)
                if slug not in panels and not report.has_unread(f"panels/{slug}."):
                    sentence = _("panels/{slug}.md is missing: add it.").format(slug=slug)
                    tell(report, theme, ("panels", at), sentence)
    doubtful = report.has_unread("themes/") or any(
        "panels" in origin_of(theme).refused for theme in bundle.themes
    )
    for slug, panel in panels.items():
        if slug not in hung and doubtful:
            continue
        if slug not in hung:
            sentence = _("No theme hangs this panel: add {slug} to `panels` of one theme.").format(
                slug=slug
            )
            tell(report, panel, (), sentence)
        elif hung[slug][0].slug in panel.other_themes:
            own = hung[slug][0].slug
            at = panel.other_themes.index(own)
            sentence = _("{own} is the panel's own theme: name only others here.").format(own=own)
            tell(report, panel, ("other_themes", at), sentence)
