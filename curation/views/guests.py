"""What a reviewer link opens, for people without an account; and the list of links for curators."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop
from django.views.decorators.http import require_safe

from curation import access
from curation.access import POST, for_curators, sealed
from curation.curator import curator_of
from curation.models import ReviewerLink
from curation.records.links import change_address
from curation.review import forms, reviewer_links
from curation.review.guests import guest_pages, tokens
from curation.review.guests.link_list import shown
from exhibit.headers import for_public_page
from exhibit.models import Panel, Revision
from exhibit.views.page import show

UNKNOWN = _noop("There is no link for reviewers at this address. Was all of it copied?")
OVER = _noop("This link no longer works. Ask whoever sent it to you for another.")
PER_PAGE = 50


def _public(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Answer with the headers of a visitors' page."""

    @require_safe
    @wraps(view)
    def answered(request: HttpRequest, **kwargs: object) -> HttpResponse:
        response = view(request, **kwargs)
        # Nothing is sent from these pages: where they lead, even this site need not know the key.
        for name, value in (for_public_page() | {"Referrer-Policy": "no-referrer"}).items():
            response.headers[name] = value
        return response

    return answered


@_public
@sealed
def review(request: HttpRequest, token: str, path: str = "") -> HttpResponse:
    """Show what a link covers; to everybody who has the link, and to nobody else."""
    prefix = reverse("curation:review", args=[token])
    try:
        link = tokens.link_of(token)
        response = guest_pages.answer(request, link=link, prefix=prefix, path=f"/{path}")
    except tokens.NoSuchLink:
        return _refused(request, _(UNKNOWN), 404)
    except (tokens.LinkOver, guest_pages.CannotBeShown):
        return _refused(request, _(OVER), 410)
    except guest_pages.NotCovered:
        return _refused(request, _("This link does not show the page you asked for."), 404, prefix)
    reviewer_links.note_use(link=link)
    return response


def _refused(request: HttpRequest, sentence: str, status: int, back: str = "") -> HttpResponse:
    return show(
        request,
        "curation/reviewing/refused.html",
        title=_("Nothing to review here"),
        description=sentence,
        status=status,
        sentence=sentence,
        address=back or reverse("home"),
        way_out=_("Start of what this link shows")
        if back
        else _("The exhibition that is open to everybody"),
        canonical="/",
    )


@for_curators("curation.view_reviewerlink")
def reviewer_link_list(request: HttpRequest) -> HttpResponse:
    """List every link, newest first: for whom, to what, whether it works and when it was used."""
    return _list(request, forms.ReviewerLinkForm())


def _list(request: HttpRequest, form: forms.ReviewerLinkForm, status: int = 200) -> HttpResponse:
    rows = ReviewerLink.objects.select_related("revision__panel", "made_by", "revoked_by")
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    return access.show(
        request,
        "curation/reviewing/links.html",
        title=_("Links for reviewers"),
        status=status,
        page=page,
        links=shown(page, request),
        form=form,
        may_make=request.user.has_perm("curation.add_reviewerlink"),
        may_revoke=request.user.has_perm("curation.change_reviewerlink"),
    )


@for_curators("curation.add_reviewerlink", "curation.view_reviewerlink", methods=POST)
def reviewer_link_add(request: HttpRequest) -> HttpResponse:
    """Make a link to the whole working copy."""
    form = forms.ReviewerLinkForm(request.POST)
    if not form.is_valid():
        return _list(request, form, status=400)
    link = reviewer_links.make(**form.cleaned_data, by=curator_of(request))
    messages.success(
        request,
        _("{link} can see the whole working copy: send them the link.").format(link=link.name),
    )
    return redirect(f"{reverse('curation:reviewer-links')}#link-{link.pk}")


@for_curators("curation.add_reviewerlink", "exhibit.view_panel", methods=POST)
def panel_reviewer_link(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a link to one revision of a panel."""
    panel, by = get_object_or_404(Panel, pk=pk), curator_of(request)
    form = forms.RevisionLinkForm(request.POST)
    if not form.is_valid():
        messages.error(request, forms.faults_in_words(form))
        return redirect(f"{change_address(panel)}#for-reviewers")
    number = form.cleaned_data.pop("revision")
    try:
        revision = reviewer_links.revision_to_show(panel=panel, by=by, number=number)
    except Revision.DoesNotExist:
        messages.error(request, f"{panel.title} has no revision {number}: choose another.")
        return redirect(f"{change_address(panel)}#for-reviewers")
    link = reviewer_links.make(**form.cleaned_data, by=by, revision=revision)
    messages.success(
        request,
        _("{link} can see revision {revision}: send the link.").format(
            link=link.name, revision=revision.number
        ),
    )
    return redirect(f"{reverse('curation:reviewer-links')}#link-{link.pk}")


@for_curators("curation.change_reviewerlink", "curation.view_reviewerlink", methods=POST)
def reviewer_link_revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """Stop a link at once."""
    link = get_object_or_404(ReviewerLink, pk=pk)
    reviewer_links.revoke(link=link, by=curator_of(request))
    messages.success(request, _("The link for {link} no longer works.").format(link=link.name))
    return redirect(f"{reverse('curation:reviewer-links')}#link-{link.pk}")
