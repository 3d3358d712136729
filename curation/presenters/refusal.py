"""A refusal in words: who may, who they are by name, and the way back."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.contrib.auth.models import User
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from curation import roles
from curation.access import NotAllowed
from curation.curator import name_of

MOST_NAMES = 8
"""People who are named; a sentence of more is a list."""
_VERBS = {"changelist": "view", "history": "view"}
"""Pages of Django's admin by the permission they ask for, where it has another name."""


@dataclass(frozen=True, kw_only=True)
class Refusal:
    """What a page says in place of the one that was asked for."""

    says: str
    """What the page or the button asks for, and what whoever asked is."""
    whom: str
    """Whom to ask, by name; '' for somebody whom nobody knows."""
    back: str

    @property
    def sentence(self) -> str:
        """All of it in a line, for scripts."""
        return " ".join(filter(None, (self.says, self.whom)))


def refusal(request: HttpRequest, exception: Exception | None) -> Refusal:
    """Return why this request is refused, and what to do."""
    user = request.user
    if not isinstance(user, User):
        says = _("Nobody is signed in here any more. Sign in, and open the page again.")
        return Refusal(says=says, whom="", back=reverse("admin:login"))
    return Refusal(
        says=_says(request, user, _permissions(request, exception)),
        whom=_whom(_permissions(request, exception), user),
        back=_back(request),
    )


def _permissions(request: HttpRequest, exception: Exception | None) -> tuple[str, ...]:
    """Return what was asked for; of Django's own pages it stands in their names."""
    if isinstance(exception, NotAllowed):
        return exception.permissions
    match = request.resolver_match
    parts = (match.url_name or "").split("_") if match and match.app_name == "admin" else []
    if len(parts) != 3:
        return ()
    app, noun, page = parts
    return (f"{app}.{_VERBS.get(page, page)}_{noun}",)


def _says(request: HttpRequest, user: User, permissions: tuple[str, ...]) -> str:
    own = roles.role_of(user)
    if own is None or not user.is_staff:
        return _(
            "You are signed in as {name}, and this account has no role in the workshop yet."
        ).format(name=name_of(user))
    if not permissions:
        return _("You are signed in as {name}, {role}, and this is not yours to do.").format(
            name=name_of(user), role=own.with_article
        )
    says = _("This page is for {whose}. You are signed in as {name}, {role}.")
    if request.method == "POST":
        says = _("Only {whose} may do this. You are signed in as {name}, {role}.")
    return says.format(
        whose=roles.role_with(permissions).with_article, name=name_of(user), role=own.with_article
    )


def _whom(permissions: tuple[str, ...], user: User) -> str:
    # Somebody without a role asks whoever gives roles.
    asked = permissions if roles.role_of(user) and permissions else (roles.ADMINISTER,)
    people = list(roles.people_with(asked).exclude(pk=user.pk)[: MOST_NAMES + 1])
    if not people:
        return _("Nobody here has that role yet: ask whoever runs this site.")
    return _("Ask {names}.").format(names=_named(people))


def _named(people: Iterable[User]) -> str:
    names = [name_of(person) for person in people]
    shown = ", ".join(names[:MOST_NAMES])
    return _("{names} or others").format(names=shown) if len(names) > MOST_NAMES else shown


def _back(request: HttpRequest) -> str:
    """Return the page of the workshop somebody came from, or the desk."""
    try:
        came = urlsplit(request.headers.get("Referer", ""))
    except ValueError:
        return reverse("admin:index")
    here = came.netloc == request.get_host() and came.path != request.path
    path = f"{came.path}?{came.query}" if came.query else came.path
    return path if here and came.path.startswith("/") else reverse("admin:index")
