"""Links to choose a new password: they work once, for some days, and are kept nowhere."""

from datetime import timedelta

from django.conf import settings
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.contrib.auth.tokens import default_token_generator
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.encoding import force_str
from django.utils.http import urlsafe_base64_decode, urlsafe_base64_encode
from django.utils.translation import gettext as _

from curation.curator import name_of
from curation.people import changes, invitations, mail
from curation.review.guests.tokens import LinkOver, NoSuchLink

DAYS = settings.PASSWORD_RESET_TIMEOUT // (24 * 3600)

MOST_ASKED = 3
"""Links that an account is sent within an hour: whoever asks in its name fills nobody's box."""


def link_for(user: User) -> str:
    """Return the path at which somebody chooses a new password."""
    number = urlsafe_base64_encode(str(user.pk).encode())
    return reverse("curation:new-password", args=[number, default_token_generator.make_token(user)])


def user_of(number: str, token: str) -> User:
    """Return whose password a link sets.

    Raises NoSuchLink for one that never was, LinkOver for one that was used or is too old.
    """
    try:
        user = User.objects.get(pk=int(force_str(urlsafe_base64_decode(number))), is_active=True)
    except (ValueError, OverflowError, User.DoesNotExist) as error:
        raise NoSuchLink from error
    if not default_token_generator.check_token(user, token):
        raise LinkOver
    return user


def ask(email: str) -> None:
    """Send whoever has this address a link to choose a new password, and tell nobody whether.

    Nothing happens where no account that may be used has it, or was sent MOST_ASKED in this hour.
    Raises MailNotSent where no server is set.
    """
    user = invitations.account_with(email)
    if user is None or not user.is_active or not _is_written_down(user):
        return
    subject, text = _words(user=user, path=link_for(user))
    # Meanwhile: whoever counts the seconds until the page comes learns nothing from them.
    mail.send_meanwhile(to=user.email, subject=subject, text=text)


@transaction.atomic
def _is_written_down(user: User) -> bool:
    """Write down that somebody asked for a link, and say so; False for one too many."""
    says = _("Asked for a link to a new password, on the page for signing in")
    # Two who ask at once are counted one after the other.
    User.objects.select_for_update().get(pk=user.pk)
    hour = timezone.now() - timedelta(hours=1)
    asked = LogEntry.objects.filter(user=user, change_message=says, action_time__gte=hour)
    if asked.count() >= MOST_ASKED:
        return False
    changes.note(user=user, by=user, says=says)
    return True


def mail_link(*, user: User, path: str) -> None:
    """Send somebody the link to choose a new password. Raises MailNotSent."""
    if not user.email:
        raise mail.MailNotSent(
            _("No e-mail address of {name} is known.").format(name=name_of(user))
        )
    subject, text = _words(user=user, path=path)
    mail.send(to=user.email, subject=subject, text=text)


def _words(*, user: User, path: str) -> tuple[str, str]:
    """Return the subject and the text of a mail with a link to a new password."""
    return _("Choose a new password"), _(
        "{name}, your user name is {username}.\n\n"
        "Open this link to choose a new password:\n{link}\n\n"
        "It works once, for {days} days. Until you use it, your old password works.\n"
    ).format(name=name_of(user), username=user.username, link=mail.absolute(path), days=DAYS)
