"""Lists whose ticked records are acted on together: each action leads to a look first."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar, cast
from urllib.parse import urlencode

from django.contrib import admin, messages
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from curation.review.together.action import Action
from curation.review.together.actions import actions_for

Record = TypeVar("Record", bound=Model)
Actions = dict[str, tuple[Callable[..., str], str, str] | None]
"""The actions of a list as Django keeps them: what does it, its name, and its label."""


class ActsTogether(admin.ModelAdmin[Record]):
    """Mixed into an admin before the others: offers what can be done to several records."""

    def get_actions(self, request: HttpRequest) -> Actions:
        """Return the list's actions: those that this curator may do."""
        actions: Actions = super().get_actions(request)
        for name, action in actions_for(str(self.opts.model_name)).items():
            label = str(action.label)
            if request.user.has_perm(action.permission):
                # What an action may answer, Django's stubs do not know.
                actions[name] = (cast(Callable[..., str], partial(_look, action)), name, label)
        return actions


def _look(
    action: Action[Model],
    admin: "admin.ModelAdmin[Record]",
    request: HttpRequest,
    chosen: "QuerySet[Record]",
) -> HttpResponse | None:
    """Lead to the look at what an action will do to the records that were ticked."""
    count = chosen.count()
    if count > action.most:
        says = _("{count} records are ticked, and {most} are the most at once: tick fewer.")
        messages.error(request, says.format(count=count, most=action.most))
        return None
    query = urlencode([("record", pk) for pk in chosen.values_list("pk", flat=True)])
    address = reverse("curation:together", args=[admin.opts.model_name, action.name])
    return redirect(f"{address}?{query}")
