"""Mail: sent where a server is set; one that is down is told, not a crash."""

from smtplib import SMTPException, SMTPServerDisconnected

import pytest

from curation.people import mail


@pytest.fixture
def server(settings):
    settings.EMAIL_HOST = "mail.example.org"


@pytest.mark.parametrize(
    "fault",
    [
        ConnectionRefusedError(),
        TimeoutError(),
        SMTPException(),
        SMTPServerDisconnected(),
        ValueError(),
    ],
)
def test_a_server_that_is_down_is_told(server, monkeypatch, fault):
    def refuse(*args, **kwargs):
        raise fault

    monkeypatch.setattr(mail, "send_mail", refuse)
    with pytest.raises(mail.MailNotSent):
        mail.send(to="anna@example.org", subject="Hello", text="Words.")


def test_the_reason_is_in_the_log(server, monkeypatch, caplog):
    def refuse(*args, **kwargs):
        raise ConnectionRefusedError("No such server")

    monkeypatch.setattr(mail, "send_mail", refuse)
    with pytest.raises(mail.MailNotSent):
        mail.send(to="anna@example.org", subject="Hello", text="Words.")
    assert "No such server" in caplog.text


def test_without_a_server_nothing_is_tried(mailoutbox):
    with pytest.raises(mail.MailNotSent):
        mail.send(to="anna@example.org", subject="Hello", text="Words.")
    assert mailoutbox == []
