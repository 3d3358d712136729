from django import template
from django.contrib.auth.models import User

from curation.review.inbox import Group, waiting_for_me

register = template.Library()


@register.simple_tag(name="waiting_for_me")
def groups(user: User) -> tuple[Group, ...]:
    """Return what waits for this curator."""
    return waiting_for_me(user)
