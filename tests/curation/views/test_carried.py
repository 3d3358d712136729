"""Forms sent after the session ended, or with a token too old."""

import pytest
from django.test import Client
from django.urls import reverse

from curation.models import UnsavedWork
from curation.panels.concurrency import carry_through_login
from exhibit.models import Panel
from tests.curation.posting import fields_of
from tests.factories import records

PASSWORD = "a long password"


@pytest.fixture
def panel(db):
    return records.make_panel_row(body="As it was. [~]")


@pytest.fixture
def address(panel):
    return reverse("admin:exhibit_panel_change", args=[panel.pk])


def carried_by(answer):
    """What the login page carries, as its hidden field has it."""
    return answer.context["carried"]


def test_form_without_a_session_is_answered_by_a_login_that_carries_it(client, address):
    answer = client.post(address, {"body": "Typed. [~]"})
    page = answer.content.decode()
    assert "What you typed is kept" in page
    assert f'name="carried" value="{carried_by(answer)}"' in page


def test_wrong_password_keeps_what_is_carried(client, address):
    carried = carried_by(client.post(address, {"body": "Typed. [~]"}))
    page = client.post("/admin/login/", {"username": "x", "password": "y", "carried": carried})
    assert carried in page.content.decode()


def test_after_the_login_the_form_can_be_sent_again(editor, client, panel, address):
    typed = fields_of(editor, address) | {"body": "Typed. [~]"}
    carried = carried_by(client.post(address, typed))
    login = {"username": "editor", "password": PASSWORD, "carried": carried}
    page = client.post("/admin/login/", login, follow=True)
    assert page.context["address"] == address
    client.post(page.context["address"], dict(page.context["form"]))
    panel.refresh_from_db()
    assert panel.body == "Typed. [~]"


@pytest.mark.parametrize("noun", ["tour", "note", "question", "source", "subject", "theme"])
def test_new_record_of_any_kind_is_carried_through_the_login(editor, client, noun):
    add = reverse(f"admin:exhibit_{noun}_add")
    form = fields_of(editor, add)
    row = next((name for name in form if name.endswith(("-0-text", "-0-words"))), "")
    form |= {"title": "Typed just now.", row: "And a row."}
    carried = carried_by(client.post(add, form))
    login = {"username": "editor", "password": PASSWORD, "carried": carried}
    page = client.post("/admin/login/", login, follow=True)
    assert page.context["address"] == add
    # It is not whole: it is refused, with every word in it, and kept.
    again = client.post(page.context["address"], dict(page.context["form"])).content.decode()
    assert noun in ("note", "subject") or "Typed just now." in again
    assert not row or "And a row." in again
    assert UnsavedWork.objects.get().noun == noun


def test_what_was_carried_can_be_thrown_away(editor, client, address):
    carried = carried_by(client.post(address, {"body": "Typed. [~]"}))
    client.post("/admin/login/", {"username": "editor", "password": PASSWORD, "carried": carried})
    client.post(reverse("curation:continue"))
    assert client.get(reverse("curation:continue")).status_code == 302


def test_forged_form_is_not_carried(editor, client, address):
    login = {"username": "editor", "password": PASSWORD, "carried": "made:up"}
    client.post("/admin/login/", login)
    assert carry_through_login.SESSION not in client.session


def test_forms_of_users_are_never_carried(client, db):
    answer = client.post("/admin/auth/user/add/", {"password1": "a secret"})
    assert (answer.status_code, "a secret" in answer.content.decode()) == (302, False)


def test_form_too_long_to_carry_leads_to_the_login(client, address):
    answer = client.post(address, {"body": "x" * (carry_through_login.LONGEST + 1)})
    assert answer["Location"].startswith("/admin/login/")
    assert "your browser has it still" in client.get(answer["Location"]).content.decode()


def test_page_without_a_carried_form_leads_to_the_desk(editor):
    assert editor.get(reverse("curation:continue"))["Location"] == "/admin/"


def test_anonymous_user_sees_no_carried_form(client, db):
    answer = client.get(reverse("curation:continue"))
    assert answer["Location"].startswith("/admin/login/")


@pytest.fixture
def strict(db):
    """An editor's client that is held to its tokens."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(records.make_user("editor"))
    return client


def test_stale_token_shows_what_was_typed(strict, address):
    answer = strict.post(address, {"body": "Typed. [~]"})
    assert answer.status_code == 403
    assert "Nothing was saved, and nothing is lost" in answer.content.decode()
    assert "Typed. [~]" in answer.content.decode()


def test_form_of_this_site_can_be_sent_again(strict, address):
    origin = {"Origin": "http://testserver"}
    answer = strict.post(address, {"body": "Typed. [~]"}, headers=origin)
    assert answer.context["address"] == address


def test_form_of_another_site_is_never_offered(strict, address):
    origin = {"Origin": "http://elsewhere.example"}
    answer = strict.post(address, {"body": "Typed. [~]"}, headers=origin)
    assert answer.context["address"] == ""
    assert Panel.objects.get().body == "As it was. [~]"


def test_password_is_not_shown_again(strict):
    page = strict.post("/admin/login/", {"password": "a secret"}).content.decode()
    assert "a secret" not in page
