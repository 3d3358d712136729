"""What links to an account open, for people who are not signed in: joining, and a new password."""

from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.forms import SetPasswordForm
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from curation.access import FORM, sealed, show
from curation.curator import name_of
from curation.models import Invitation
from curation.people import invitations, mail, notices, passwords
from curation.people.forms import ForgottenForm, JoinForm
from curation.people.invitations import InvitationRefused
from curation.review.guests.tokens import LinkOver, NoSuchLink
from curation.roles import Role

BACKEND = "django.contrib.auth.backends.ModelBackend"


@sealed
@sensitive_post_parameters()
@require_http_methods(list(FORM))
def join(request: HttpRequest, token: str) -> HttpResponse:
    """Ask somebody who was invited for a name and a password, and let them in."""
    try:
        invitation = invitations.invitation_of(token)
    except NoSuchLink:
        says = _("There is no invitation at this address. Was all of it copied?")
        return _over(request, says, status=404)
    if not invitation.works:
        return _over(request, _why_over(invitation), own=_is_own(request, invitation))
    if isinstance(request.user, User):
        return _somebody_else(request, invitation, request.user)
    person = User(email=invitation.email)
    form = JoinForm(
        request.POST if request.method == "POST" else None,
        instance=person,
        initial={"username": invitation.email.partition("@")[0]},
    )
    if request.method == "POST" and form.is_valid():
        try:
            user = invitations.accept(
                invitation=invitation, person=person, password=form.cleaned_data["password1"]
            )
        except LinkOver:
            return _over(request, _why_over(invitations.invitation_of(token)))
        except InvitationRefused as refused:
            form.add_error(None, str(refused))
        else:
            login(request, user, backend=BACKEND)
            notices.remember(request)
            messages.success(request, _("Welcome, {name}.").format(name=name_of(user)))
            return redirect("admin:index")
    role = Role(invitation.role)
    return _page(
        request,
        "curation/people/join.html",
        title=_("Join the workshop"),
        status=400 if form.errors else 200,
        form=form,
        says=_("{by} invites {email} to work here as {role}.").format(
            by=name_of(invitation.made_by), email=invitation.email, role=role.with_article
        ),
        role=role.label,
        may=role.may,
    )


def _why_over(invitation: Invitation) -> str:
    if invitation.accepted_at is not None:
        return _(
            "This invitation was used already, and works once. If it was you, sign in with the "
            "user name you chose. If not, tell {by}, who sent it."
        ).format(by=name_of(invitation.made_by))
    if invitation.withdrawn_at is not None:
        return _(
            "This invitation was taken back, or replaced by a newer one. Look for a later link, "
            "or ask {by} for another."
        ).format(by=name_of(invitation.made_by))
    return _("This invitation is too old: it worked for {days} days. Ask {by} for another.").format(
        days=invitations.DAYS, by=name_of(invitation.made_by)
    )


def _is_own(request: HttpRequest, invitation: Invitation) -> bool:
    """Say whether whoever accepted it opens it again."""
    return request.user.is_authenticated and invitation.accepted_by_id == request.user.pk


def _somebody_else(request: HttpRequest, invitation: Invitation, user: User) -> HttpResponse:
    return _page(
        request,
        "curation/people/somebody_else.html",
        title=_("This invitation is for somebody else"),
        status=403,
        says=_(
            "It was sent to {email}, and you are signed in as {name}. It still works: sign out "
            "to use it, or send it on to whom it is for."
        ).format(email=invitation.email, name=name_of(user)),
    )


@sealed
@sensitive_post_parameters()
@require_http_methods(list(FORM))
def new_password(request: HttpRequest, number: str, token: str) -> HttpResponse:
    """Ask for a new password, and lead to signing in with it."""
    try:
        user = passwords.user_of(number, token)
    except NoSuchLink:
        says = _("No password is set at this address. Was all of it copied?")
        return _over(request, says, status=404)
    except LinkOver:
        return _over(
            request,
            _(
                "This link was used already, or is older than {days} days. Sign in, or ask an "
                "administrator for another."
            ).format(days=passwords.DAYS),
        )
    form = SetPasswordForm(user, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        # Every session of theirs ends with the old password.
        form.save()
        messages.success(
            request,
            _("The new password is set. Sign in as {username}.").format(username=user.username),
        )
        return redirect("admin:login")
    return _page(
        request,
        "curation/people/new_password.html",
        title=_("Choose a new password"),
        status=400 if form.errors else 200,
        form=form,
        username=user.username,
    )


@sealed
@require_http_methods(list(FORM))
def forgotten(request: HttpRequest) -> HttpResponse:
    """Send a link to a new password to whoever has an address, or say whom to ask for one."""
    title = _("Lost your password?")
    if not mail.is_set_up():
        says = _(
            "This workshop sends no mail: an administrator of it gives you a link to a new one."
        )
        return _to_sign_in(request, title=title, says=says)
    form = ForgottenForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        passwords.ask(form.cleaned_data["email"])
        # The same words for an address that nobody has: they tell nothing of accounts.
        says = _(
            "If somebody works here with the address {email}, a link to a new password is on its "
            "way there. It works once, for {days} days. If nothing comes within some minutes, "
            "look among unwanted mail, or ask an administrator of the workshop for a link."
        ).format(email=form.cleaned_data["email"], days=passwords.DAYS)
        return _to_sign_in(request, title=_("Look into your mail"), says=says)
    return _page(
        request,
        "curation/people/forgotten.html",
        title=title,
        status=400 if form.errors else 200,
        form=form,
        way_back=reverse("admin:login"),
    )


def _over(request: HttpRequest, says: str, *, status: int = 410, own: bool = False) -> HttpResponse:
    return _said(
        request,
        title=_("This link does not work"),
        status=status,
        says=_("You joined with this invitation: it is done, and you are signed in.")
        if own
        else says,
        way_out=_("To the desk") if request.user.is_authenticated else _("Sign in"),
        address=reverse("admin:index"),
    )


def _to_sign_in(request: HttpRequest, *, title: str, says: str) -> HttpResponse:
    sign_in = reverse("admin:login")
    return _said(request, title=title, says=says, way_out=_("Sign in"), address=sign_in)


def _said(
    request: HttpRequest,
    *,
    title: str,
    says: str,
    way_out: str,
    address: str,
    status: int = 200,
) -> HttpResponse:
    """Show a sentence and one way on."""
    return _page(
        request,
        "curation/people/over.html",
        title=title,
        status=status,
        says=says,
        way_out=way_out,
        address=address,
    )


def _page(
    request: HttpRequest, template: str, *, title: str, status: int, **context: object
) -> HttpResponse:
    """Show a page of the workshop without what only those who are signed in find around it."""
    return show(
        request, template, title=title, status=status, is_nav_sidebar_enabled=False, **context
    )
