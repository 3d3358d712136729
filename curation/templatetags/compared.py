"""Compared words, marked."""

from django import template
from django.utils.translation import gettext

from curation.presenters.differences import marked, marked_quotation

register = template.Library()
register.filter(marked)
register.filter(marked_quotation)


@register.filter
def kind_of_change(kind: str) -> str:
    """Return what became of a sentence in one word; '' where it stayed."""
    return "" if kind == "same" else gettext(kind)
