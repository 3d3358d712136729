"""Compared words, marked."""

from django import template

from curation.presenters.differences import marked, marked_quotation

register = template.Library()
register.filter(marked)
register.filter(marked_quotation)
