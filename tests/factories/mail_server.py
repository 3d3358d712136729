"""Mail servers that tests run: one that takes mail as it is told to, and one that never answers."""

import email
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from email.policy import default
from threading import Thread

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

HOST = "127.0.0.1"


class MailServer:
    """What a mail server got, and what it answers to a recipient and to the words."""

    def __init__(self) -> None:
        self.recipients, self.words, self.seconds = "250 OK", "250 OK", 0.0
        self.got: list[EmailMessage] = []

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Answer as told; keep whom it is for."""
        if self.recipients.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.recipients

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        """Take the words, slowly where told to, and answer as told."""
        time.sleep(self.seconds)
        self.got.append(email.message_from_bytes(envelope.content, policy=default))
        return self.words

    def only(self) -> EmailMessage:
        """Return the one mail that it got."""
        (mail,) = self.got
        return mail


def free_port() -> int:
    """A port of this machine at which nobody listens."""
    with socket.socket() as one:
        one.bind((HOST, 0))
        return one.getsockname()[1]


@contextmanager
def mail_server() -> Iterator[tuple[MailServer, int]]:
    """Run a real mail server without STARTTLS; give it and its port."""
    server = MailServer()
    controller = Controller(server, hostname=HOST, port=free_port())
    controller.start()
    try:
        yield server, controller.port
    finally:
        controller.stop()


@contextmanager
def drip() -> Iterator[int]:
    """Run a server that greets letter by letter and never ends; give its port."""
    with socket.create_server((HOST, 0)) as listening:

        def greet() -> None:
            try:
                connection, _ = listening.accept()
                with connection:
                    for _ in range(40):
                        connection.send(b"2")
                        time.sleep(0.1)
            except OSError:
                # The test is over.
                return

        Thread(target=greet, daemon=True).start()
        yield listening.getsockname()[1]
