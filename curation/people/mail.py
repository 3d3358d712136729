"""Mail to people of the workshop, where a server for it is set."""

import logging
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import send_mail

log = logging.getLogger(__name__)


class MailNotSent(Exception):
    """Mail that could not be sent; the log says why."""


def is_set_up() -> bool:
    """Say whether this install sends mail at all."""
    return bool(settings.EMAIL_HOST)


def absolute(path: str) -> str:
    """Return an address of this site as it stands in mail: under its own name, whoever asked."""
    return f"{settings.SITE_URL}{path}"


def send(*, to: str, subject: str, text: str) -> None:
    """Send plain words to one person. Raises MailNotSent, also where no server is set."""
    if not is_set_up():
        raise MailNotSent
    try:
        send_mail(" ".join(subject.split()), text, None, [to])
    except (SMTPException, OSError, ValueError) as error:
        # ValueError: an address or a subject that no mail can carry.
        log.exception("Mail could not be sent")
        raise MailNotSent from error
