"""The link from a curators' screen to its place in the manual."""

from django import template

from curation.manual.screens import help_for

register = template.Library()


@register.inclusion_tag("curation/_manual_link.html", takes_context=True)
def manual_link(context: dict[str, object]) -> dict[str, object]:
    """Say what the screen is for and where the manual tells more; nothing for other screens."""
    match = getattr(context.get("request"), "resolver_match", None)
    return {"help": help_for(match.view_name) if match and not context.get("is_popup") else None}
