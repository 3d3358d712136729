"""Changes to accounts: nobody locks the house, nobody is deleted, each change is written down."""

import pytest
from django.contrib.auth.models import User

from curation import roles
from curation.people import changes
from curation.people.changes import ChangeRefused
from curation.review import panels
from curation.roles import Role
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def boss():
    return records.make_user("", username="boss", is_superuser=True)


@pytest.fixture
def author():
    records.make_user("editor")
    return records.make_user("author")


def test_a_role_is_given_and_written_down(boss, author):
    changes.give_role(user=author, role=Role.EDITOR, by=boss)
    assert roles.role_of(author) is Role.EDITOR
    assert [note.change_message for note in changes.notes_of(author)] == ["Role: editor"]


def test_the_role_somebody_has_is_no_change(boss, author):
    changes.give_role(user=author, role=Role.AUTHOR, by=boss)
    assert changes.notes_of(author) == []


def test_nobody_takes_their_own_administration_away(boss):
    records.make_user("", username="second", is_superuser=True)
    with pytest.raises(ChangeRefused, match="your own account"):
        changes.give_role(user=boss, role=Role.EDITOR, by=boss)


def test_nobody_switches_themselves_off(author):
    with pytest.raises(ChangeRefused, match="your own account"):
        changes.let_go(user=author, by=author)


def test_the_last_administrator_stays(boss):
    other = records.make_user("", username="other", is_superuser=True)
    User.objects.filter(pk=other.pk).update(is_active=False)
    with pytest.raises(ChangeRefused, match="only administrator"):
        changes.let_go(user=boss, by=other)


def test_one_of_two_administrators_may_go(boss):
    other = records.make_user("", username="other", is_superuser=True)
    changes.let_go(user=other, by=boss)
    assert not User.objects.get(pk=other.pk).is_active


def test_who_was_let_go_is_signed_out_and_not_let_in(boss, author, client):
    client.force_login(author)
    changes.let_go(user=author, by=boss)
    assert client.get("/admin/").status_code == 302
    client.post("/admin/login/", {"username": "author", "password": "a long password"})
    assert client.get("/admin/").status_code == 302


def test_what_they_wrote_keeps_their_name(boss, author):
    panel = records.make_panel_row()
    panels.record(panel=panel, by=author)
    changes.let_go(user=author, by=boss)
    assert panel.revisions.get().made_by == author


def test_who_was_let_go_comes_back_in_the_same_role(boss, author):
    changes.let_go(user=author, by=boss)
    changes.let_in_again(user=author, by=boss)
    back = User.objects.get(pk=author.pk)
    assert (back.is_active, roles.role_of(back)) == (True, Role.AUTHOR)
