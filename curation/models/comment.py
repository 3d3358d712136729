from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _lazy

from exhibit.models import Panel
from exhibit.models.fields import ProseField


class CommentQuerySet(models.QuerySet["Comment"]):
    def open(self) -> "CommentQuerySet":
        """Return the comments that begin a thread nobody has resolved."""
        return self.filter(reply_to__isnull=True, resolved_at__isnull=True)


class Comment(models.Model):
    """What a curator says of one sentence of a panel, or in reply to another comment."""

    panel = models.ForeignKey(Panel, on_delete=models.CASCADE, related_name="comments")
    reply_to = models.ForeignKey(
        "self", on_delete=models.CASCADE, null=True, blank=True, related_name="replies"
    )
    sentence = models.TextField(
        blank=True,
        help_text=_lazy(
            "The words of the sentence when the comment was written. Empty: the whole panel."
        ),
    )
    text = ProseField(_lazy("comment"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="comments"
    )
    at = models.DateTimeField(auto_now_add=True)
    resolved_at = models.DateTimeField(null=True, blank=True)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="comments_resolved",
    )

    objects = CommentQuerySet.as_manager()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="comment_says_something"),
            models.CheckConstraint(
                condition=Q(resolved_at__isnull=True, resolved_by__isnull=True)
                | Q(resolved_at__isnull=False, resolved_by__isnull=False),
                name="comment_resolved_by_and_resolved_at_come_in_pairs",
            ),
            models.CheckConstraint(
                condition=Q(reply_to__isnull=True) | Q(resolved_at__isnull=True, sentence=""),
                name="comment_reply_has_no_sentence_and_is_resolved_with_its_thread",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.text[:60]} ({self.panel.key})"
