"""What waits for one curator: tasks, reviews, records, answers, what came back, unsaved work."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from urllib.parse import urlencode

from django.contrib.auth.models import User
from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from curation.curator import name_of
from curation.models import Assignment, Comment, Relocation, UnsavedWork, WaitingText
from curation.records.as_written import AsWritten
from curation.records.history.registration import PARTS
from curation.records.links import change_address
from curation.review.assignments import REVIEW
from curation.review.comments import SENT_BACK
from curation.review.moves import State, waiting_for_review
from curation.review.panel_review import Task, task_of
from curation.review.read_records import reading_address
from curation.review.reading_progress import Progress, waiting_to_be_read
from curation.review.records_waiting import Waits, waiting_for
from exhibit.models import Panel, Revision, Source, SourceText

MOST = 20
"""Entries of a kind that are listed; the rest is counted."""
LONGEST = 160

Row = TypeVar("Row")


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One thing that waits; `task` is set where it can be marked as done right here."""

    title: str
    address: str
    says: str
    at: datetime | None = None
    task: Task | None = None
    done_address: str = ""
    """Where this curator marks the task as done."""
    throw_away_address: str = ""
    """Where this curator throws away what waits."""

    @property
    def mark(self) -> str:
        """The classes of what is said of it."""
        return "says late" if self.task and self.task.late else "says"


@dataclass(frozen=True, kw_only=True)
class Group:
    """Entries of a kind; `more` stand behind those that are listed."""

    name: str
    """What it is known by: the reason on the first page goes by it."""
    heading: str
    entries: tuple[Entry, ...]
    more: int = 0
    list_address: str = ""
    """Where all of them are listed; '' where they stand nowhere else."""

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.entries) + self.more

    @property
    def more_in_words(self) -> str:
        """How many are not listed, or ''."""
        if not self.more:
            return ""
        words = _("and {more} more.").format(more=self.more)
        if not self.list_address:
            return words
        return format_html('<a href="{}">{}</a>', self.list_address, words)


def waiting_for_me(user: User, as_written: AsWritten | None = None) -> tuple[Group, ...]:
    """Return what waits for a curator, most pressing first; kinds without any are left out.

    The number of queries is the same for one entry as for a thousand.
    """
    as_written = as_written or AsWritten()
    sent_back = _sent_back(user)
    tasks = list(_tasks(user))
    # Whom an author named as the reviewer reads of the panel once, among what is asked of them.
    panel_pks = {row.panel_id for row in tasks if row.task == REVIEW}
    reviews = _reviews(user).exclude(pk__in=panel_pks)
    to_read = waiting_to_be_read(user, as_written)
    talk = _talk(user, sent_back)
    groups = (
        _group("asked", _("Asked of you"), tasks, lambda row: _task(row, user)),
        _group("sent-back", _("Sent back to you"), sent_back, _said),
        _group(
            "review",
            _("To review"),
            reviews[:MOST],
            _review,
            count=reviews.count(),
            listed=f"state__exact={State.IN_REVIEW}",
        ),
        _group("records", _("Records to approve"), waiting_for(user, as_written), _waits),
        _group(
            "read",
            _("To read against its evidence"),
            to_read,
            lambda row: _reading(row, user),
            listed="evidence=unread",
        ),
        _group(
            "said",
            _("Said of your panels, or in answer to you"),
            talk,
            _said,
        ),
        _group("moved", _("Passages to find in new versions"), _relocations(user), _moved),
        *words_to_keep(user),
        _group("unsaved", _("Not saved yet"), _unsaved_work(user), _unsaved),
    )
    return tuple(group for group in groups if group.entries)


def _group(
    name: str,
    heading: str,
    rows: Iterable[Row],
    entry_of: Callable[[Row], Entry],
    *,
    count: int | None = None,
    listed: str = "",
) -> Group:
    """Return the first rows as entries; `count` is how many there are, where these are not all.

    `listed` filters the list of panels to them.
    """
    known = tuple(rows)
    return Group(
        name=name,
        heading=heading,
        entries=tuple(map(entry_of, known[:MOST])),
        more=max((len(known) if count is None else count) - MOST, 0),
        list_address=f"{reverse('admin:exhibit_panel_changelist')}?{listed}" if listed else "",
    )


def _tasks(user: User) -> QuerySet[Assignment]:
    return user.assignments.open().select_related("panel", "to", "by")


def _task(row: Assignment, user: User) -> Entry:
    task = task_of(row, user)
    says = _("asked by {by}, {due}") if task.due else _("asked by {by}")
    may_finish = task.may_finish and user.has_perm("curation.change_assignment")
    return Entry(
        title=f"{row.task}: {row.panel.title}",
        address=change_address(row.panel),
        says=says.format(by=name_of(row.by), due=task.due),
        task=task,
        done_address=reverse("curation:assignment-finish", args=[row.pk]) if may_finish else "",
    )


def _reviews(user: User) -> QuerySet[Panel]:
    # Who asked: every move to "in review" begins by keeping the text as a revision.
    latest = Revision.objects.defer("document").select_related("made_by").order_by("-number")
    return waiting_for_review(user).prefetch_related(Prefetch("revisions", queryset=latest))


def _review(panel: Panel) -> Entry:
    revisions = panel.revisions.all()
    by = revisions[0].made_by if revisions else None
    return Entry(
        title=panel.title,
        address=change_address(panel),
        says=_("text by {by}").format(by=name_of(by)) if by else "",
        at=revisions[0].made_at if revisions else None,
    )


def _waits(row: Waits) -> Entry:
    return Entry(title=row.kind, address=row.address, says=row.says)


def _reading(row: Progress, user: User) -> Entry:
    return Entry(
        title=row.record.title if isinstance(row.record, Panel) else str(row.record),
        address=reading_address(row.record),
        says=row.left_in_words(user),
    )


def _wrote(user: User, panel: str) -> Exists:
    return Exists(Revision.objects.filter(panel=OuterRef(panel), made_by=user))


def _sent_back(user: User) -> list[Comment]:
    """Return the last reason given for each draft of theirs that came back."""
    rows = (
        Comment.objects.open()
        .filter(_wrote(user, "panel"), panel__state=State.DRAFT, text__startswith=SENT_BACK)
        .exclude(by=user)
        .select_related("panel", "by")
        .order_by("-at")
    )
    latest: dict[int, Comment] = {}
    for row in rows:
        latest.setdefault(row.panel_id, row)
    return list(latest.values())


def _talk(user: User, sent_back: list[Comment]) -> list[Comment]:
    """Return the last words of open threads, by others, on their panels or in answer to them."""
    took_part = Exists(Comment.objects.filter(reply_to=OuterRef("pk"), by=user))
    threads = (
        Comment.objects.open()
        .filter(Q(by=user) | Q(_wrote(user, "panel")) | Q(took_part))
        .select_related("panel", "by")
        .prefetch_related(Prefetch("replies", queryset=Comment.objects.select_related("by")))
    )
    last_words = []
    for thread in threads:
        replies = list(thread.replies.all())
        last = replies[-1] if replies else thread
        if last.by_id != user.pk and thread not in sent_back:
            last.panel = thread.panel
            last_words.append(last)
    return sorted(last_words, key=lambda comment: comment.at, reverse=True)


def _said(row: Comment) -> Entry:
    words = " ".join(row.text.split())
    short = words if len(words) <= LONGEST else f"{words[:LONGEST].rsplit(' ', 1)[0]} …"
    return Entry(
        title=row.panel.title,
        address=f"{change_address(row.panel)}#comment-{row.reply_to_id or row.pk}",
        says=f"{name_of(row.by)}: {short}",
        at=row.at,
    )


def _relocations(user: User) -> list[tuple[SourceText, int]]:
    """Return the texts with passages that nobody has decided on, and how many."""
    if not user.has_perm("curation.change_relocation"):
        return []
    waiting = Relocation.objects.waiting().order_by().values_list("new_text")
    counts = dict(waiting.annotate(count=Count("pk")))
    texts = SourceText.objects.defer("text").select_related("source").filter(pk__in=counts)
    return [(text, counts[text.pk]) for text in texts.order_by("source__key", "version")]


def _moved(pair: tuple[SourceText, int]) -> Entry:
    text, count = pair
    return Entry(
        title=_("{title}, version {version}").format(title=text.source.title, version=text.version),
        address=f"{reverse('curation:relocations')}?{urlencode({'source': text.source.key})}",
        says=ngettext(
            "{count} passage waits for your decision",
            "{count} passages wait for your decision",
            count,
        ).format(count=count),
    )


def words_to_keep(user: User, source: Source | None = None) -> tuple[Group, ...]:
    """Return what was uploaded, for a source or for all, and nobody has kept or thrown away.

    None where there is none, or where this curator may add no words.
    """
    if not user.has_perm("exhibit.add_sourcetext"):
        return ()
    waiting = WaitingText.objects.waiting()
    rows = waiting.filter(source=source) if source else waiting
    group = _group("uploaded", _("Words uploaded and not kept yet"), rows, _uploaded)
    return (group,) if group.entries else ()


def _uploaded(row: WaitingText) -> Entry:
    place = {"key": row.source.key, "token": row.token}
    by = row.uploaded_by
    return Entry(
        title=row.name,
        address=reverse("curation:text-report", kwargs=place),
        says=_("for “{source}”, uploaded by {name}").format(
            source=row.source.title, name=name_of(by) if by else _("a former curator")
        ),
        at=row.uploaded_at,
        throw_away_address=reverse("curation:text-discard", kwargs=place),
    )


def _unsaved_work(user: User) -> QuerySet[UnsavedWork]:
    return user.unsaved_work.defer("form")


def _unsaved(row: UnsavedWork) -> Entry:
    says = _("what you typed is kept until you save it")
    return Entry(
        title=name_of_unsaved(row),
        address=reverse("curation:unsaved-work", args=[row.pk]),
        says=f"“{row.words}”: {says}" if row.words else says,
        at=row.saved_at,
        throw_away_address=reverse("curation:unsaved-discard", args=[row.pk]),
    )


def name_of_unsaved(row: UnsavedWork) -> str:
    """Return what a list calls unsaved work: its record's name, or that it is a new one."""
    if row.title:
        return row.title
    model = next((model for model in PARTS if model._meta.model_name == row.noun), None)
    noun = str(model._meta.verbose_name) if model else row.noun
    says = _("A {noun} that was deleted") if row.record_pk else _("A new {noun}")
    return says.format(noun=noun)
