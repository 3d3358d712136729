"""Mail to people of the workshop, where a server for it is set."""

import logging
import smtplib
import ssl
from threading import Thread

from django.conf import settings
from django.core.mail import send_mail
from django.utils.translation import gettext as _

log = logging.getLogger(__name__)

PATIENCE = 4
"""Seconds that a page waits for the server. A server that is slower may take the mail all the same,
while whoever sent it has the page and the link before them."""


class MailNotSent(Exception):
    """Mail that could not be sent; the words say why, and are '' where no server is set."""


def is_set_up() -> bool:
    """Say whether this install sends mail at all."""
    return bool(settings.EMAIL_HOST)


def absolute(path: str) -> str:
    """Return an address of this site as it stands in mail: under its own name, whoever asked."""
    return f"{settings.SITE_URL}{path}"


def send(*, to: str, subject: str, text: str, patience: float | None = None) -> None:
    """Send plain words to one person, and wait for the server so many seconds.

    Raises MailNotSent, also where no server is set.
    """
    mail = _Mail(to=to, subject=subject, text=text)
    mail.start()
    mail.join(PATIENCE if patience is None else patience)
    if mail.is_alive():
        raise MailNotSent(_("The mail server answers slowly: the mail may come later, or not."))
    if mail.fault is not None:
        raise MailNotSent(why(mail.fault, to=to)) from mail.fault


def send_meanwhile(*, to: str, subject: str, text: str) -> None:
    """Send plain words while the page is on its way: how long it takes tells nobody anything.

    Raises MailNotSent where no server is set; what else goes wrong is in the log.
    """
    _Mail(to=to, subject=subject, text=text).start()


def why(fault: Exception, *, to: str) -> str:
    """Return why mail was not sent, in the words of whoever sent it."""
    match fault:
        case smtplib.SMTPRecipientsRefused() if _is_for_good(fault):
            return _("The mail server takes no mail for {email}: is it written right?").format(
                email=to
            )
        case smtplib.SMTPRecipientsRefused():
            return _("The mail server takes no mail for {email} at present.").format(email=to)
        case smtplib.SMTPAuthenticationError():
            return _("The mail server does not know this site: its name or password is wrong.")
        case smtplib.SMTPServerDisconnected() | smtplib.SMTPConnectError():
            return _("The mail server broke off.")
        case smtplib.SMTPNotSupportedError() | ssl.SSLError():
            return _("The mail server offers no secure way in.")
        case smtplib.SMTPException():
            return _("The mail server refused the mail.")
        case ValueError():
            return _("No mail can be written to {email}: is it written right?").format(email=to)
        case _:
            return _("The mail server cannot be reached.")


class _Mail(Thread):
    """One mail on its way. Raises MailNotSent where no server is set."""

    def __init__(self, *, to: str, subject: str, text: str) -> None:
        if not is_set_up():
            raise MailNotSent
        # A process that ends does not wait for a server that never answers.
        super().__init__(name="mail", daemon=True)
        self.to, self.subject, self.text = to, " ".join(subject.split()), text
        self.fault: Exception | None = None

    def run(self) -> None:
        try:
            send_mail(self.subject, self.text, None, [self.to])
        except (smtplib.SMTPException, OSError, ValueError) as error:
            # ValueError: an address or a subject that no mail can carry.
            log.exception("Mail could not be sent")
            self.fault = error


def _is_for_good(refused: smtplib.SMTPRecipientsRefused) -> bool:
    return all(code >= 500 for code, _words in refused.recipients.values())
