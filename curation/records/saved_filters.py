"""Filters that a curator saves for a list: kept, found and forgotten."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from curation.models.saved_filter import LONGEST_NAME, LONGEST_QUERY, SavedFilter

MOST = 20
"""Saved filters of one list: with more, finding one takes longer than filtering anew."""


class NotKept(Exception):
    """A filter that cannot be saved; the words say why."""


def saved_for(user: User, noun: str) -> list[SavedFilter]:
    """Return what a curator has saved for the list of a kind of record, by name."""
    return list(SavedFilter.objects.filter(user=user, noun=noun))


@transaction.atomic
def save(*, user: User, noun: str, name: str, query: str) -> SavedFilter:
    """Save a list under a name; a name used before now means this list. Raises NotKept."""
    name = " ".join(name.split())
    if not name:
        raise NotKept(_("The filter has no name: write one, such as “mine, to be approved”."))
    if len(name) > LONGEST_NAME:
        says = _("The name has {length} characters: shorten it to {most}.")
        raise NotKept(says.format(length=len(name), most=LONGEST_NAME))
    if not query or len(query) > LONGEST_QUERY:
        raise NotKept(_("There is no filter to save: choose filters or search first."))
    # One curator's saves come one after the other, so that the limit holds.
    User.objects.select_for_update().get(pk=user.pk)
    there = SavedFilter.objects.filter(user=user, noun=noun)
    if there.count() >= MOST and not there.filter(name=name).exists():
        says = _("You have {most} filters for this list, the most there can be: remove one first.")
        raise NotKept(says.format(most=MOST))
    row, _made = there.update_or_create(
        name=name, defaults={"user": user, "noun": noun, "query": query}
    )
    return row
