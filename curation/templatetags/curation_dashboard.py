"""The dashboard of the admin's first page, for the curator who looks at it."""

from django import template
from django.contrib.auth.models import User

from curation.desk.first_page import Dashboard, dashboard_for

register = template.Library()


@register.simple_tag
def dashboard(user: User) -> Dashboard:
    """Return what this curator sees."""
    return dashboard_for(user)
