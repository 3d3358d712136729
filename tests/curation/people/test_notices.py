"""Notices of what waits: as each person chooses, at most one a day, counted as the inbox counts."""

from datetime import date

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from curation.models import NoticeChoice
from curation.people import mail, notices
from curation.people.notices import Way
from curation.review import assignments
from tests.factories import records

pytestmark = pytest.mark.django_db
WAITS = "1 thing waits for you"


@pytest.fixture(autouse=True)
def server(settings):
    settings.EMAIL_HOST = "mail.example.org"


@pytest.fixture
def author():
    return records.make_user("author", email="author@example.org")


@pytest.fixture
def task(author):
    """Something that waits for the author."""
    panel, editor = records.make_panel_row(), records.make_user("editor")
    return assignments.assign(panel=panel, to=author, by=editor, task="Check the year")


def sent() -> list[bool]:
    return [one.went for one in notices.mail_due()]


def test_who_did_not_choose_is_told_on_screen(author):
    assert notices.way_of(author) == Way.SCREEN


def test_mail_says_how_much_waits_and_what(author, task, mailoutbox):
    notices.choose(user=author, way=Way.EMAIL)
    assert sent() == [True]
    assert mailoutbox[0].subject == WAITS
    assert "Check the year: Who killed kirov" in mailoutbox[0].body


def test_mail_goes_once_a_day(author, task):
    notices.choose(user=author, way=Way.EMAIL)
    assert (sent(), sent()) == ([True], [])


def test_it_goes_again_the_next_day(author, task):
    notices.choose(user=author, way=Way.EMAIL)
    sent()
    NoticeChoice.objects.update(told_on=date(2020, 1, 1))
    assert sent() == [True]


def test_nothing_waits_no_mail_goes(author):
    notices.choose(user=author, way=Way.EMAIL)
    assert sent() == []


@pytest.mark.parametrize("way", [Way.NONE, Way.SCREEN])
def test_who_wants_none_gets_no_mail(author, task, way):
    notices.choose(user=author, way=way)
    assert sent() == []


@pytest.mark.parametrize("gone", [{"is_active": False}, {"is_staff": False}, {"email": ""}])
def test_who_is_not_to_be_reached_gets_none(author, task, gone):
    notices.choose(user=author, way=Way.EMAIL)
    type(author).objects.filter(pk=author.pk).update(**gone)
    assert sent() == []


def test_a_server_that_is_down_is_tried_again(author, task, monkeypatch):
    def refuse(**_: object) -> None:
        raise mail.MailNotSent

    notices.choose(user=author, way=Way.EMAIL)
    with monkeypatch.context() as down:
        down.setattr(mail, "send", refuse)
        assert sent() == [False]
    assert sent() == [True]


def test_a_server_that_is_down_is_not_waited_for_by_everybody(monkeypatch):
    def refuse(**_: object) -> None:
        raise mail.MailNotSent

    editor, panel = records.make_user("editor"), records.make_panel_row()
    for number in range(6):
        person = records.make_user("author", username=f"a{number}", email=f"a{number}@example.org")
        notices.choose(user=person, way=Way.EMAIL)
        assignments.assign(panel=panel, to=person, by=editor, task=f"Task {number}")
    monkeypatch.setattr(mail, "send", refuse)
    assert sent() == [False] * notices.MOST_FAILURES


def test_the_command_says_how_many_went(author, task, capsys):
    notices.choose(user=author, way=Way.EMAIL)
    call_command("send_notices")
    assert capsys.readouterr().out == "Notices sent: 1.\n"


def test_the_command_says_where_no_mail_is_sent(settings):
    settings.EMAIL_HOST = ""
    with pytest.raises(CommandError, match="VITRINE_SMTP_HOST"):
        call_command("send_notices")


def sign_in(client) -> None:
    client.post("/admin/login/", {"username": "author", "password": "a long password"})


def test_the_first_page_of_a_day_shows_it_on_screen(client, author, task):
    sign_in(client)
    first = client.get("/curation/manual/").content.decode()
    assert f'<a href="/curation/waiting/">{WAITS}</a>.' in first


def test_the_second_page_does_not(client, author, task):
    sign_in(client)
    client.get("/curation/manual/")
    assert WAITS not in client.get("/curation/manual/").content.decode()


def test_another_browser_on_the_same_day_does_not(client, author, task):
    sign_in(client)
    client.get("/curation/manual/")
    client.logout()
    sign_in(client)
    assert WAITS not in client.get("/curation/manual/").content.decode()


def test_a_script_does_not_take_the_notice_away(client, author, task):
    sign_in(client)
    client.get("/curation/dates/?written=1934", HTTP_SEC_FETCH_DEST="empty")
    assert WAITS in client.get("/curation/manual/").content.decode()


def test_who_wants_none_sees_none(client, author, task):
    notices.choose(user=author, way=Way.NONE)
    sign_in(client)
    assert WAITS not in client.get("/curation/manual/").content.decode()


def test_a_page_costs_no_query_after_the_days_notice(client, author, task):
    sign_in(client)
    client.get("/curation/manual/")
    assert client.session[notices.SESSION] == timezone.localdate().isoformat()
