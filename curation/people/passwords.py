"""Links to choose a new password: they work once, for some days, and are kept nowhere."""

from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.auth.tokens import default_token_generator
from django.urls import reverse
from django.utils.encoding import force_str
from django.utils.http import urlsafe_base64_decode, urlsafe_base64_encode
from django.utils.translation import gettext as _

from curation.curator import name_of
from curation.people import mail
from curation.review.guests.tokens import LinkOver, NoSuchLink

DAYS = settings.PASSWORD_RESET_TIMEOUT // (24 * 3600)


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


def mail_link(*, user: User, path: str) -> None:
    """Send somebody the link to choose a new password. Raises MailNotSent."""
    if not user.email:
        raise mail.MailNotSent(
            _("No e-mail address of {name} is known.").format(name=name_of(user))
        )
    mail.send(
        to=user.email,
        subject=_("Choose a new password"),
        text=_(
            "{name}, your user name is {username}.\n\n"
            "Open this link to choose a new password:\n{link}\n\n"
            "It works once, for {days} days. Until you use it, your old password works.\n"
        ).format(name=name_of(user), username=user.username, link=mail.absolute(path), days=DAYS),
    )
