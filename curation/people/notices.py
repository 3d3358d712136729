"""Notices of what waits: on screen, by mail or not at all, as each person chooses; one a day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.contrib.auth.models import User
from django.contrib.messages import info
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from curation.curator import name_of
from curation.models import NoticeChoice
from curation.people import mail
from curation.review.inbox import Group, waiting_for_me

Way = NoticeChoice.Way
MOST_FAILURES = 3
PATIENCE = 60
"""Seconds that a notice waits for the server: nobody waits for a page."""
SESSION = "notices"
"""In the session of whoever wants notices on screen: the day of the last one, or ''."""


@dataclass(frozen=True, kw_only=True)
class Mailed:
    """One notice by mail, and whether it went."""

    user: User
    went: bool


def way_of(user: User) -> str:
    """Return how somebody wants to hear; on screen, where they did not say."""
    choice = NoticeChoice.objects.filter(user=user).first()
    return choice.way if choice else Way.SCREEN


def choose(*, user: User, way: str) -> None:
    """Keep how somebody wants to hear."""
    NoticeChoice.objects.update_or_create(user=user, defaults={"way": way})


def remember(request: HttpRequest) -> None:
    """Keep in the session of whoever is signed in whether notices are given on screen.

    Pages ask the session, which they have read already, and the database once a day.
    """
    if isinstance(request.user, User) and way_of(request.user) == Way.SCREEN:
        request.session.setdefault(SESSION, "")
    else:
        request.session.pop(SESSION, None)


def show_on_screen(request: HttpRequest) -> None:
    """Give the day's notice, where it is wanted on screen and something waits."""
    today = timezone.localdate()
    if request.session.get(SESSION) in (None, today.isoformat()):
        return
    request.session[SESSION] = today.isoformat()
    if not isinstance(request.user, User):
        return
    count = _count(waiting_for_me(request.user))
    if count and _claim(request.user, Way.SCREEN, today):
        link = '<a href="{}">{}</a>.'
        info(request, format_html(link, reverse("curation:waiting"), _in_words(count)))


def mail_due() -> Iterator[Mailed]:
    """Mail everybody who wants it, for whom something waits, and whom nobody told today."""
    if not mail.is_set_up():
        return
    today, failed = timezone.localdate(), 0
    due = NoticeChoice.objects.filter(way=Way.EMAIL, user__is_active=True, user__is_staff=True)
    for choice in due.exclude(told_on=today).exclude(user__email="").select_related("user"):
        if failed == MOST_FAILURES:
            # A server that is down makes each wait: the rest are told at a later look.
            return
        groups = waiting_for_me(choice.user)
        # Claimed before it is sent: of two that look at once, one sends.
        if not groups or not _claim(choice.user, Way.EMAIL, today):
            continue
        try:
            _mail(choice.user, groups)
        except mail.MailNotSent:
            NoticeChoice.objects.filter(pk=choice.pk).update(told_on=choice.told_on)
            failed += 1
            yield Mailed(user=choice.user, went=False)
        else:
            yield Mailed(user=choice.user, went=True)


def _claim(user: User, way: str, today: date) -> bool:
    """Say whether the notice of this day is still to be given, and take it."""
    NoticeChoice.objects.get_or_create(user=user, defaults={"way": way})
    fresh = NoticeChoice.objects.filter(user=user, way=way).exclude(told_on=today)
    return fresh.update(told_on=today) == 1


def _mail(user: User, groups: tuple[Group, ...]) -> None:
    lines = [
        f"{group.heading}: {_count((group,))}\n"
        + "".join(f"  - {entry.title}\n" for entry in group.entries)
        for group in groups
    ]
    mail.send(
        to=user.email,
        patience=PATIENCE,
        subject=_in_words(_count(groups)),
        text=_(
            "{name}, this waits for you:\n\n{lines}\nLook at it: {waiting}\n\n"
            "How you hear of it, or whether, you choose at {account}\n"
        ).format(
            name=name_of(user),
            lines="\n".join(lines),
            waiting=mail.absolute(reverse("curation:waiting")),
            account=mail.absolute(reverse("curation:account")),
        ),
    )


def _count(groups: tuple[Group, ...]) -> int:
    return sum(len(group.entries) + group.more for group in groups)


def _in_words(count: int) -> str:
    return ngettext("{count} thing waits for you", "{count} things wait for you", count).format(
        count=count
    )
