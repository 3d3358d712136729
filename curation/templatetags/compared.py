"""Compared words, marked."""

from django import template
from django.utils.translation import gettext

from curation.presenters.differences import marked

register = template.Library()
register.filter(marked)


@register.filter
def kind_of_change(kind: str) -> str:
    """Return what became of a sentence in one word; '' where it stayed."""
    return "" if kind == "same" else gettext(kind)
