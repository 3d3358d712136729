"""What is said of a panel, in the order of its text: each comment beside the sentence it is of."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.db.models import Prefetch
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop

from curation.curator import name_of
from curation.models import Comment
from exhibit.models import Panel
from exhibit.text import body as body_text

WHOLE = _noop("The whole panel")
CHANGED = _noop("Said of a sentence that has changed")
TWICE = _noop("Said of a sentence that stands here more than once")


@dataclass(frozen=True, kw_only=True)
class Thread:
    """A comment with its replies, oldest first."""

    comment: Comment
    replies: tuple[Comment, ...]

    @property
    def is_resolved(self) -> bool:
        """True once somebody has marked it as dealt with."""
        return self.comment.resolved_at is not None

    @property
    def resolution(self) -> str:
        """Who resolved it and when, or ''."""
        row = self.comment
        if row.resolved_at is None:
            return ""
        at = date_format(timezone.localtime(row.resolved_at), "j F Y, H:i")
        by = name_of(row.resolved_by) if row.resolved_by else ""
        return _("; resolved by {by}, {at}").format(by=by, at=at)

    @property
    def turn(self) -> str:
        """What the button says that resolves it or opens it again."""
        return _("Open again") if self.is_resolved else _("Resolve")

    @property
    def turn_address(self) -> str:
        """Where that button leads."""
        step = "reopen" if self.is_resolved else "resolve"
        return reverse(f"curation:comment-{step}", args=[self.comment.pk])


@dataclass(frozen=True, kw_only=True)
class Place:
    """What is said of one sentence, or of the whole panel; `words` quotes the sentence."""

    heading: str
    words: str
    threads: tuple[Thread, ...]


@dataclass(frozen=True, kw_only=True)
class Talk:
    """All of it; `sentences` are those of the saved text, which new comments can be of."""

    sentences: tuple[str, ...]
    places: tuple[Place, ...]
    open: int
    """Threads that nobody has resolved."""

    @property
    def heading(self) -> str:
        """What stands over all of it."""
        says = _("What is said of it ({open} open)") if self.open else _("What is said of it")
        return says.format(open=self.open)

    @property
    def threads(self) -> tuple[Thread, ...]:
        """Every thread, place by place."""
        return tuple(thread for place in self.places for thread in place.threads)


def talk_of(panel: Panel) -> Talk:
    """Return what is said of a panel, in two queries; `panel` has its saved text."""
    rows = (
        panel.comments.filter(reply_to__isnull=True)
        .select_related("by", "resolved_by")
        .prefetch_related(Prefetch("replies", Comment.objects.select_related("by")))
    )
    threads = [Thread(comment=row, replies=tuple(row.replies.all())) for row in rows]
    sentences = [sentence.text for sentence in body_text.parse(panel.body).sentences]
    return Talk(
        sentences=tuple(dict.fromkeys(filter(None, sentences))),
        places=tuple(_places(threads, sentences)),
        open=sum(not thread.is_resolved for thread in threads),
    )


def _places(threads: Iterable[Thread], sentences: list[str]) -> list[Place]:
    """Group the threads: the whole panel, then sentence by sentence, then what has changed.

    A comment stands beside a sentence only where the very same words are there, and once: beside
    another it would say something its writer never said.
    """
    times = Counter(sentences)

    def order(thread: Thread) -> tuple[int, str]:
        words = thread.comment.sentence
        if not words:
            return -1, ""
        if not times[words]:
            return len(sentences), words
        return sentences.index(words), words

    places = []
    for (_place, words), group in groupby(sorted(threads, key=order), key=order):
        places.append(
            Place(heading=_heading(words, times[words]), words=words, threads=tuple(group))
        )
    return places


def _heading(words: str, times: int) -> str:
    if not words:
        return _(WHOLE)
    if not times:
        return _(CHANGED)
    return _(TWICE) if times > 1 else ""
