"""Loading panels with all that hangs on them."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import F
from django.utils import timezone

from curation.exchange.bundle.bundle import Bundle
from curation.exchange.bundle.loading.columns import columns
from curation.exchange.bundle.loading.rows import (
    Keys,
    Ledger,
    Outcome,
    positions,
    put_all,
    put_parts,
)
from curation.exchange.bundle.records import PanelRecord
from exhibit.models import (
    FormerAddress,
    Panel,
    PanelChart,
    PanelDrawing,
    PanelPicture,
    PanelQuestion,
    PanelSubject,
    Picture,
    Prompt,
    RelatedPanel,
)

PARTS = (
    *("other_themes", "subjects", "questions", "charts", "drawings", "related", "former_slugs"),
    *("pictures", "prompts", "acknowledged"),
)


@dataclass(frozen=True, kw_only=True)
class Hooks:
    """What panels hang in and show: primary keys by slug or key, pictures by file."""

    themes: Keys
    subjects: Keys
    questions: Keys
    charts: Keys
    drawings: Keys
    pictures: Mapping[str, Picture]


def load_panels(bundle: Bundle, ledger: Ledger, hooks: Hooks) -> Keys:
    """Write the panels with all that hangs on them; return their primary keys by slug."""
    theme_of = {slug: theme.slug for theme in bundle.themes for slug in theme.panels}
    places: dict[str, int] = {}
    for theme in bundle.themes:
        held = Panel.objects.filter(theme=hooks.themes[theme.slug])
        places |= positions(theme.panels, dict(held.values_list("slug", "position")))

    slugs: dict[str, int] = {}

    def hung(panel: Panel, at: int, outcome: Outcome) -> bool:
        record = bundle.panels[at]
        changed = _hang(panel, record, hooks) | _lead(panel, record, slugs)
        if outcome is Outcome.CHANGED or (changed and outcome is Outcome.UNCHANGED):
            # So that a curator who has it open is told, and nothing is overwritten in silence.
            Panel.objects.filter(pk=panel.pk).update(
                version=F("version") + 1, changed_at=timezone.now()
            )
        return changed

    wanted = [
        columns(one, *PARTS)
        | {
            "slug": one.slug,
            "body": one.body,
            "theme_id": hooks.themes[theme_of[one.slug]],
            "position": places[one.slug],
        }
        for one in bundle.panels
    ]
    put_all(ledger, "panel", Panel, "slug", wanted, unique="key", parts=hung)
    return slugs


def _lead(panel: Panel, record: PanelRecord, slugs: dict[str, int]) -> bool:
    """Write where a panel leads and from where one is led to it; say whether anything changed."""
    if not slugs:
        slugs |= dict(Panel.objects.values_list("slug", "pk"))
    related = [{"other_id": slugs[one.panel], "reason": one.reason} for one in record.related]
    changed = put_parts(RelatedPanel, {"panel_id": panel.pk}, related)
    held = {*panel.former_addresses.values_list("slug", flat=True)}
    for slug in record.former_slugs:
        if slug not in held:
            # An address leads to one panel only; those the bundle lacks still lead here.
            FormerAddress.objects.update_or_create(slug=slug, defaults={"panel": panel})
            changed = True
    return changed


def _hang(panel: Panel, record: PanelRecord, hooks: Hooks) -> bool:
    """Write the parts of a panel; say whether any changed."""
    on = {"panel_id": panel.pk}
    shown = [
        columns(one, "file") | {"picture_id": hooks.pictures[one.file].pk}
        for one in record.pictures
    ]
    asked = [{"question_id": hooks.questions[slug]} for slug in record.questions]
    drawn = [{"chart_id": hooks.charts[key]} for key in record.charts]
    changed = [
        put_parts(Prompt, on, [columns(one) for one in record.prompts]),
        put_parts(PanelPicture, on, shown),
        put_parts(PanelQuestion, on, asked),
        put_parts(PanelChart, on, drawn),
        put_parts(
            PanelDrawing, on, [{"drawing_id": hooks.drawings[key]} for key in record.drawings]
        ),
    ]
    tagged = {hooks.subjects[slug] for slug in record.subjects}
    if {*panel.panel_subjects.values_list("tag_id", flat=True)} != tagged:
        wanted = [{"tag_id": hooks.subjects[slug]} for slug in record.subjects]
        owner = {"content_object_id": panel.pk}
        changed.append(put_parts(PanelSubject, owner, wanted, placed=False))
    others = {hooks.themes[slug] for slug in record.other_themes}
    if {*panel.other_themes.values_list("pk", flat=True)} != others:
        panel.other_themes.set(others)
        changed.append(True)
    return any(changed)
