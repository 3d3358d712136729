"""Talk about a panel: comments on its sentences, replies, and what is resolved."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from curation.curator import name_of
from curation.models import Comment
from exhibit.models import Panel

SENT_BACK = "Sent back: "
"""How the comment begins that says why a panel in review became a draft again."""


class CommentRefused(Exception):
    """Something that cannot be done to a comment; the words say why."""


@transaction.atomic
def comment(*, panel: Panel, by: User, text: str, sentence: str = "") -> Comment:
    """Say something of a sentence of a panel, or of all of it where `sentence` is ''.

    A form sent twice makes one comment. Raises CommentRefused for a comment without words.
    """
    words = _words(text)
    Panel.objects.select_for_update().get(pk=panel.pk)
    if same := panel.comments.open().filter(by=by, sentence=sentence, text=words).first():
        return same
    return Comment.objects.create(panel=panel, by=by, sentence=sentence, text=words)


@transaction.atomic
def reply(*, to: Comment, by: User, text: str) -> Comment:
    """Answer a comment, or another reply in its thread; a thread that was resolved opens again.

    A form sent twice makes one reply. Raises CommentRefused for a reply without words.
    """
    words = _words(text)
    thread = Comment.objects.select_for_update().get(pk=to.reply_to_id or to.pk)
    latest = thread.replies.order_by("-pk").first()
    if latest is not None and (latest.by, latest.text) == (by, words):
        return latest
    _set_resolved(thread, None)
    return Comment.objects.create(panel_id=thread.panel_id, reply_to=thread, by=by, text=words)


@transaction.atomic
def resolve(*, thread: Comment, by: User) -> None:
    """Mark a thread as dealt with. Raises CommentRefused for a reply."""
    _check_thread(thread)
    if thread.resolved_at is None:
        _set_resolved(thread, by)


@transaction.atomic
def reopen(*, thread: Comment) -> None:
    """Take the mark of a thread away. Raises CommentRefused for a reply."""
    _check_thread(thread)
    _set_resolved(thread, None)


@transaction.atomic
def delete(*, comment: Comment, by: User) -> None:
    """Take back one's own words while nobody has answered them. Raises CommentRefused."""
    if comment.by_id != by.pk:
        raise CommentRefused(
            _("Only {by} may delete this comment: reply to it, or resolve it.").format(
                by=name_of(comment.by)
            )
        )
    if comment.replies.exists():
        raise CommentRefused(
            _("Somebody has replied to this comment, so it stays: resolve it instead.")
        )
    comment.delete()


def _words(text: str) -> str:
    words = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if not words:
        raise CommentRefused(_("The comment has no words: write what you want to say."))
    return words


def _check_thread(thread: Comment) -> None:
    if thread.reply_to_id is not None:
        raise CommentRefused(
            _("A reply is resolved with the comment it answers: resolve that one.")
        )


def _set_resolved(thread: Comment, by: User | None) -> None:
    thread.resolved_by = by
    thread.resolved_at = timezone.now() if by else None
    thread.save(update_fields=["resolved_by", "resolved_at"])
