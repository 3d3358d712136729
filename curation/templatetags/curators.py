"""Curators by the name their colleagues read."""

from django import template

from curation.curator import name_of

register = template.Library()
register.filter("curator_name", name_of)
