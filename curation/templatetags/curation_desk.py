from django import template
from django.contrib.auth.models import User

from curation.waiting import Waiting, waiting_for

register = template.Library()


@register.simple_tag
def waiting(user: User) -> tuple[Waiting, ...]:
    """Return what waits for this curator."""
    return waiting_for(user)
