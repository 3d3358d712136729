"""Talk about a panel as POSTs: comments, replies, what is resolved, what is taken back."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from curation.access import POST, for_curators, show
from curation.curator import curator_of, name_of
from curation.models import Comment
from curation.records.links import change_address
from curation.review import comments
from curation.review.forms import CommentForm, ReplyForm
from exhibit.models import Panel

Step = Callable[[HttpRequest, Comment], str]


def _back(panel: Panel, place: str = "talk") -> HttpResponse:
    return redirect(f"{change_address(panel)}#{place}")


@for_curators("curation.add_comment", "exhibit.view_panel", methods=POST)
def comment(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep a comment on a sentence of the panel, or on all of it."""
    panel = get_object_or_404(Panel, pk=pk)
    form = CommentForm(request.POST)
    if not form.is_valid():
        return _again(request, form, panel, _("What you say of the panel"))
    new_comment = comments.comment(panel=panel, by=curator_of(request), **form.cleaned_data)
    messages.success(request, _("Your comment is kept."))
    return _back(panel, f"comment-{new_comment.pk}")


@for_curators("curation.add_comment", "exhibit.view_panel", methods=POST)
def reply(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep an answer to a comment."""
    to = get_object_or_404(Comment.objects.select_related("panel"), pk=pk)
    form = ReplyForm(request.POST)
    if not form.is_valid():
        return _again(request, form, to.panel, _("Your reply to {by}").format(by=name_of(to.by)))
    new_reply = comments.reply(to=to, by=curator_of(request), **form.cleaned_data)
    messages.success(request, _("Your reply is kept."))
    return _back(to.panel, f"comment-{new_reply.reply_to_id}")


def _again(
    request: HttpRequest, form: CommentForm | ReplyForm, panel: Panel, title: str
) -> HttpResponse:
    """Show what was typed with what is wrong with it: no words are lost."""
    return show(
        request,
        "curation/panel/form_again.html",
        title=title,
        status=400,
        heading=_("This is not kept yet"),
        button=_("Keep it"),
        form=form,
        panel=panel,
        back=change_address(panel),
    )


def _step(permission: str) -> Callable[[Step], Callable[..., HttpResponse]]:
    """Turn a step into a view: load the comment, make the step, say so or say why not."""

    def make(step: Step) -> Callable[..., HttpResponse]:
        @for_curators(permission, "exhibit.view_panel", methods=POST)
        @wraps(step)
        def view(request: HttpRequest, pk: int, **kwargs: object) -> HttpResponse:
            row = get_object_or_404(Comment.objects.select_related("panel", "by"), pk=pk)
            try:
                messages.success(request, step(request, row))
            except comments.CommentRefused as refused:
                messages.error(request, str(refused))
            return _back(row.panel, f"comment-{pk}" if row.pk else "talk")

        return view

    return make


@_step("curation.change_comment")
def resolve(request: HttpRequest, thread: Comment) -> str:
    """Mark a thread as dealt with."""
    comments.resolve(thread=thread, by=curator_of(request))
    return _("The comment is resolved. It stays below, and can be opened again.")


@_step("curation.change_comment")
def reopen(request: HttpRequest, thread: Comment) -> str:
    """Open a resolved thread again."""
    comments.reopen(thread=thread)
    return _("The comment is open again.")


@_step("curation.add_comment")
def delete(request: HttpRequest, row: Comment) -> str:
    """Take back one's own words."""
    comments.delete(comment=row, by=curator_of(request))
    return _("Your comment is deleted.")
