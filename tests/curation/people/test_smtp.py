"""Mail through a real server: what arrives, and the sentence where nothing does."""

import time

import pytest

from curation.people import mail
from tests.factories import mail_server as servers

WORDS = {"to": "anna@example.org", "subject": "Hello", "text": "Words."}


@pytest.fixture
def smtp(settings):
    """Send by SMTP, and not to the test's own box, to a port of this machine."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = servers.HOST, servers.free_port()
    settings.EMAIL_USE_TLS, settings.DEFAULT_FROM_EMAIL = False, "curators@example.org"
    return settings


@pytest.fixture
def server(smtp):
    with servers.mail_server() as (server, smtp.EMAIL_PORT):
        yield server


def refusal(**words) -> str:
    with pytest.raises(mail.MailNotSent) as told:
        mail.send(**WORDS | words)
    return str(told.value)


def test_it_arrives(server):
    mail.send(**WORDS)
    assert (server.only()["To"], server.only()["From"]) == (
        "anna@example.org",
        "curators@example.org",
    )
    assert server.only().get_content().strip() == "Words."


def test_umlauts_arrive_in_subject_and_words(server):
    mail.send(**WORDS | {"subject": "Für Ёлка 😀", "text": "Grüße, José\n"})
    assert server.only()["Subject"] == "Für Ёлка 😀"
    assert server.only().get_content().strip() == "Grüße, José"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028", "\x0b"])
def test_a_line_end_in_a_subject_begins_no_header(server, end):
    mail.send(**WORDS | {"subject": f"Hello{end}Bcc: eve@example.org"})
    assert server.only()["Bcc"] is None
    assert server.only()["Subject"] == "Hello Bcc: eve@example.org"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_line_end_in_an_address_is_refused(server, end):
    told = refusal(to=f"anna@example.org{end}Bcc: eve@example.org")
    assert told.startswith("No mail can be written to anna@example.org") and not server.got


def test_a_line_of_one_dot_ends_nothing(server):
    mail.send(**WORDS | {"text": "One\n.\nTwo\n"})
    assert server.only().get_content().split() == ["One", ".", "Two"]


def test_an_address_in_a_domain_with_umlauts_is_written_to(server):
    mail.send(**WORDS | {"to": "anna@münchen.example"})
    assert server.only()["To"] == "anna@xn--mnchen-3ya.example"


def test_a_recipient_that_is_refused_is_named(server):
    server.recipients = "550 No such mailbox"
    assert refusal() == ("The mail server takes no mail for anna@example.org: is it written right?")


def test_a_recipient_that_is_refused_for_now_may_be_right(server):
    server.recipients = "450 Try again"
    assert refusal() == "The mail server takes no mail for anna@example.org at present."


def test_words_that_are_refused_are_told(server):
    server.words = "554 Looks like spam"
    assert refusal() == "The mail server refused the mail."


def test_no_word_goes_in_the_open_where_a_secure_way_is_asked_for(server, smtp):
    smtp.EMAIL_USE_TLS = True
    assert refusal() == "The mail server offers no secure way in." and not server.got


def test_no_word_goes_where_the_server_speaks_no_tls(server, smtp):
    smtp.EMAIL_USE_SSL = True
    assert refusal() == "The mail server offers no secure way in." and not server.got


def test_a_server_that_asks_for_no_password_gets_none(server, smtp):
    smtp.EMAIL_HOST_USER, smtp.EMAIL_HOST_PASSWORD = "site", "secret"
    assert refusal() == "The mail server offers no secure way in." and not server.got


def test_a_server_that_is_down_is_told(smtp):
    assert refusal() == "The mail server cannot be reached."


def test_a_server_that_has_no_name_is_told(smtp):
    smtp.EMAIL_HOST = "mail.invalid"
    assert refusal(patience=30) == "The mail server cannot be reached."


def test_no_page_waits_for_a_server_that_never_ends_its_greeting(smtp):
    with servers.drip() as smtp.EMAIL_PORT:
        began = time.monotonic()
        told = refusal(patience=0.3)
        assert told == "The mail server answers slowly: the mail may come later, or not."
        assert time.monotonic() - began < 2


def test_a_page_waits_a_few_seconds_at_most():
    assert mail.PATIENCE <= 5


def test_a_slow_server_takes_it_all_the_same(server):
    server.seconds = 0.5
    refusal(patience=0.1)
    until = time.monotonic() + 10
    while not server.got and time.monotonic() < until:
        time.sleep(0.05)
    assert server.only()["Subject"] == "Hello"
