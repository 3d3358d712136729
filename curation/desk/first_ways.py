"""The three ways to begin in an install that holds nothing yet."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.urls import reverse
from django.utils.translation import gettext as _

from curation.exchange.bundle.zipped import ADDING, PERMISSIONS
from curation.first_panel.steps import STAGES, why_not
from curation.review.moves import APPROVE, WHO

TEMPLATES = {name: f"curation/dashboard/_way_{name}.html" for name in ("link", "button", "closed")}


@dataclass(frozen=True, kw_only=True)
class FirstWay:
    """One way: what it is, where it leads, or why it is not open to this curator."""

    title: str
    says: str
    words: str
    address: str
    template: str
    why_not: str = ""


def first_ways(user: User) -> tuple[FirstWay, ...]:
    """Return the three, each open or closed to a curator."""
    return tuple(_ways(user))


def _ways(user: User) -> Iterator[FirstWay]:
    ask = _("This is not yours to do: ask {who}.").format(who=_(WHO[APPROVE]))
    loads = "" if user.has_perms((*PERMISSIONS, *ADDING)) else ask
    approves = loads or ("" if user.has_perm(APPROVE) else ask)
    begins = why_not(STAGES[0], user)
    yield FirstWay(
        title=_("Load the opening exhibition"),
        says=_(
            "A whole exhibition to look at and take apart, with sources, panels and readings. It "
            "takes half a minute to a minute."
        ),
        words=_("Load the opening exhibition"),
        address=reverse("curation:opening-exhibition"),
        template=TEMPLATES["closed" if approves else "button"],
        why_not=approves,
    )
    yield FirstWay(
        title=_("Load a bundle"),
        says=_(
            "An exhibition that was taken away elsewhere as a .zip. You see what it holds before "
            "anything is loaded."
        ),
        words=_("Choose a bundle"),
        address=reverse("curation:bundle"),
        template=TEMPLATES["closed" if loads else "link"],
        why_not=loads,
    )
    yield FirstWay(
        title=_("Begin your own"),
        says=_(
            "Seven steps to a first panel that visitors read: exhibition, room, source, excerpt, "
            "panel, reading, publishing. Leave when you like and come back."
        ),
        words=_("Begin with step 1"),
        address=reverse("curation:begin"),
        template=TEMPLATES["closed" if begins else "link"],
        why_not=begins,
    )
