"""The people of the workshop: who is here, and what administrators do."""

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.models import User
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from curation import roles
from curation.access import FORM, POST, for_curators, sealed, show
from curation.curator import curator_of, name_of
from curation.models import Invitation
from curation.people import changes, invitations, mail, passwords
from curation.people.changes import ChangeRefused
from curation.people.forms import InvitationForm, RoleForm
from curation.people.invitations import InvitationRefused
from curation.people.sessions import end_sessions
from curation.presenters import people as shown
from curation.roles import ADMINISTER, Role

PER_PAGE = 50


@for_curators()
def people(request: HttpRequest) -> HttpResponse:
    """List who is here, in which role; to administrators, also who is invited."""
    return _list(request, InvitationForm())


def _list(request: HttpRequest, form: InvitationForm, status: int = 200) -> HttpResponse:
    administers = request.user.has_perm(ADMINISTER)
    rows = shown.listed()
    if not administers:
        rows = rows.filter(is_active=True, is_staff=True)
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    return show(
        request,
        "curation/people/list.html",
        title=_("People"),
        status=status,
        page=page,
        people=shown.people(page, for_administrator=administers),
        waiting=shown.waiting() if administers else (),
        roles=[(role.label, role.may) for role in Role],
        form=form,
        administers=administers,
        how=_("They get the link by e-mail.")
        if mail.is_set_up()
        else _("This site sends no mail: you get a link to hand over."),
    )


@sealed
@for_curators(ADMINISTER, methods=POST)
def invite(request: HttpRequest) -> HttpResponse:
    """Invite somebody: by mail where it is sent, or with a link that is shown this once."""
    form = InvitationForm(request.POST)
    if not form.is_valid():
        return _list(request, form, status=400)
    return _invite(request, form.cleaned_data["email"], Role(form.cleaned_data["role"]))


@sealed
@for_curators(ADMINISTER, methods=POST)
def invite_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a new link for somebody who was invited; the one before stops working."""
    invitation = get_object_or_404(Invitation, pk=pk)
    return _invite(request, invitation.email, Role(invitation.role))


def _invite(request: HttpRequest, email: str, role: Role) -> HttpResponse:
    by = curator_of(request)
    try:
        invitation, path = invitations.invite(email=email, role=role, by=by)
    except InvitationRefused as refused:
        messages.error(request, str(refused))
        return redirect("curation:people")
    try:
        invitations.mail_link(invitation=invitation, path=path, by=by)
    except mail.MailNotSent as fault:
        return _link(
            request,
            fault,
            title=_("{email} is invited").format(email=email),
            path=path,
            says=_("Whoever opens it can join as {role}. It works once, for {days} days.").format(
                role=role.with_article, days=invitations.DAYS
            ),
        )
    messages.success(request, _("An invitation is on its way to {email}.").format(email=email))
    return redirect("curation:people")


def _link(
    request: HttpRequest, fault: mail.MailNotSent, *, title: str, path: str, says: str
) -> HttpResponse:
    """Show a link to hand over: it is kept nowhere, so that it is seen this once."""
    failed = _(
        "The mail could not be sent, and nothing is lost: hand the link over yourself. {why} "
        "Whoever runs this site finds more in its log."
    ).format(why=fault)
    return show(
        request,
        "curation/people/link.html",
        title=title,
        address=request.build_absolute_uri(path),
        says=says,
        failed=failed if mail.is_set_up() else "",
    )


@for_curators(ADMINISTER, methods=POST)
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take an invitation back."""
    invitation = get_object_or_404(Invitation, pk=pk)
    invitations.withdraw(invitation)
    messages.success(
        request, _("The invitation of {email} is taken back.").format(email=invitation.email)
    )
    return redirect("curation:people")


@for_curators(ADMINISTER, methods=FORM)
def person(request: HttpRequest, pk: int) -> HttpResponse:
    """Show an account, and give it another role."""
    user = get_object_or_404(shown.listed(), pk=pk)
    form = RoleForm(request.POST if request.method == "POST" else None)
    form.fields["role"].initial = roles.role_of(user)
    if request.method == "POST" and form.is_valid():
        role = Role(form.cleaned_data["role"])
        try:
            changes.give_role(user=user, role=role, by=curator_of(request))
        except ChangeRefused as refused:
            form.add_error("role", str(refused))
        else:
            messages.success(
                request,
                _("{name} is {role} now.").format(name=name_of(user), role=role.with_article),
            )
            return redirect("curation:person", user.pk)
    (one,) = shown.people([user], for_administrator=True)
    return show(
        request,
        "curation/people/person.html",
        title=one.name,
        status=400 if form.errors else 200,
        person=one,
        form=form,
        notes=changes.notes_of(user),
        buttons=shown.buttons(user, own=user.pk == request.user.pk),
    )


@sealed
@for_curators(ADMINISTER, methods=POST)
def reset_password(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a link with which somebody chooses a new password, and send or show it."""
    user = get_object_or_404(User, pk=pk, is_active=True)
    path = passwords.link_for(user)
    changes.note(user=user, by=curator_of(request), says=_("Link to a new password"))
    try:
        passwords.mail_link(user=user, path=path)
    except mail.MailNotSent as fault:
        return _link(
            request,
            fault,
            title=_("A new password for {name}").format(name=name_of(user)),
            path=path,
            says=_(
                "Whoever opens it chooses the password of {name}. It works once, for {days} days."
            ).format(name=name_of(user), days=passwords.DAYS),
        )
    messages.success(
        request, _("A link to a new password is on its way to {email}.").format(email=user.email)
    )
    return redirect("curation:person", user.pk)


def _change(does: Callable[[User, User], str]) -> Callable[..., HttpResponse]:
    """Return the view of a button of a person's page; `does` returns what to say of it."""

    @for_curators(ADMINISTER, methods=POST)
    def change(request: HttpRequest, pk: int) -> HttpResponse:
        user = get_object_or_404(User, pk=pk)
        try:
            messages.success(request, does(user, curator_of(request)))
        except ChangeRefused as refused:
            messages.error(request, str(refused))
        return redirect("curation:person", user.pk)

    return change


@_change
def sign_out(user: User, by: User) -> str:
    """Sign somebody out of every browser."""
    count = end_sessions(user)
    changes.note(user=user, by=by, says=_("Signed out everywhere"))
    return ngettext(
        "{name} is signed out of {count} browser.",
        "{name} is signed out of {count} browsers.",
        count,
    ).format(name=name_of(user), count=count)


@_change
def switch_off(user: User, by: User) -> str:
    """Let somebody in no more; what they wrote stays."""
    changes.let_go(user=user, by=by)
    return _("{name} can sign in no more. What they wrote keeps their name.").format(
        name=name_of(user)
    )


@_change
def switch_on(user: User, by: User) -> str:
    """Let somebody in again."""
    changes.let_in_again(user=user, by=by)
    return _("{name} can sign in again.").format(name=name_of(user))
