"""One's own account: how one is called, notices of what waits, and signing out elsewhere."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from curation import roles
from curation.access import FORM, POST, for_curators, show
from curation.curator import curator_of
from curation.people import notices
from curation.people.forms import AccountForm
from curation.people.sessions import end_sessions


@for_curators(methods=FORM)
def account(request: HttpRequest) -> HttpResponse:
    """Show and change what somebody says of themselves."""
    user = curator_of(request)
    form = AccountForm(
        request.POST if request.method == "POST" else None,
        instance=user,
        way=notices.way_of(user),
    )
    if request.method == "POST" and form.is_valid():
        form.save()
        notices.choose(user=user, way=form.cleaned_data["way"])
        notices.remember(request)
        messages.success(request, _("Your account is saved."))
        return redirect("curation:account")
    if form.errors:
        # What was typed stays in the form; the name at the head of the page is the saved one.
        user.refresh_from_db()
    role = roles.role_of(user)
    return show(
        request,
        "curation/people/account.html",
        title=_("Your account"),
        status=400 if form.errors else 200,
        form=form,
        username=user.username,
        role=roles.in_words(user),
        may=role.may if role else "",
    )


@for_curators(methods=POST)
def sign_out_elsewhere(request: HttpRequest) -> HttpResponse:
    """End all sessions of whoever asks but this one."""
    count = end_sessions(curator_of(request), but=request.session.session_key)
    says = ngettext(
        "You are signed out of {count} other browser.",
        "You are signed out of {count} other browsers.",
        count,
    ).format(count=count)
    messages.success(request, says if count else _("You are signed in nowhere else."))
    return redirect("curation:account")
