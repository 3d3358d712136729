"""A refusal is a page of the workshop: who may, whom to ask, the way back; never a bare status."""

import pytest
from django.test import Client

from tests.factories import records

pytestmark = pytest.mark.django_db
JSON = {"HTTP_ACCEPT": "*/*"}
BARE = ("<h1>403 Forbidden</h1>", "<h1>Not Found</h1>", "Not on display")


@pytest.fixture
def author(sign_in) -> Client:
    """A client signed in as an author, where an editor and a publisher work too."""
    records.make_user("editor", username="anna", first_name="Anna", last_name="Weber")
    records.make_user("publisher", username="ben", first_name="Ben", last_name="Okri")
    return sign_in("author")


def page(answer) -> str:
    return " ".join(answer.content.decode().split())


def test_it_names_the_role_that_may_and_the_one_that_asked(author):
    answer = author.get("/admin/exhibit/source/add/")
    assert answer.status_code == 403
    assert "This page is for an editor. You are signed in as author, an author." in page(answer)


def test_it_names_those_who_have_the_role(author):
    assert "Ask Anna Weber, Ben Okri." in page(author.get("/admin/exhibit/source/add/"))


def test_only_those_who_may_are_named(author):
    assert "Ask Ben Okri." in page(author.get("/curation/publish/"))


def test_a_colleague_who_left_is_not_named(author):
    records.make_user("publisher", username="cleo", is_active=False)
    assert "cleo" not in page(author.get("/curation/publish/"))


def test_nobody_with_the_role_is_told(sign_in):
    assert "Nobody here has that role yet" in page(sign_in("author").get("/curation/publish/"))


def test_many_are_named_in_one_sentence(sign_in):
    for number in range(12):
        records.make_user("publisher", username=f"p{number:02}")
    told = page(sign_in("author").get("/curation/publish/"))
    assert "p07 or others." in told and "p08" not in told


def test_a_button_that_is_refused_says_that_nothing_changed(author):
    panel = records.make_panel_row()
    told = page(author.post(f"/curation/panels/{panel.pk}/put-on-display/"))
    assert "Nothing was changed" in told and "Only a publisher may do this." in told


def test_words_sent_to_a_form_that_is_refused_are_shown(author):
    panel = records.make_panel_row()
    sent = {"reason": "A long reason", "password1": "secret-horse"}
    told = page(author.post(f"/curation/panels/{panel.pk}/send-back/", sent))
    assert "A long reason" in told and "secret-horse" not in told


def test_it_leads_back_to_where_somebody_was(author):
    came = {"HTTP_REFERER": "http://testserver/admin/exhibit/panel/?q=x"}
    told = page(author.get("/curation/publish/", **came))
    assert 'href="/admin/exhibit/panel/?q=x">Back' in told


@pytest.mark.parametrize(
    "came", ["http://elsewhere.example/x", "nonsense", "http://[", "javascript:x"]
)
def test_it_leads_to_no_other_site(author, came):
    told = page(author.get("/curation/publish/", HTTP_REFERER=came))
    assert 'href="/admin/">Back' in told


def test_an_account_without_a_role_is_told_whom_to_ask(client):
    records.make_user("", username="zoe", is_superuser=True)
    client.force_login(records.make_user("", is_staff=False))
    told = page(client.get("/curation/manual/"))
    assert "this account has no role in the workshop yet" in told and "Ask zoe." in told


def test_a_script_gets_a_sentence(author):
    answer = author.get("/curation/publish/", **JSON)
    assert answer.status_code == 403
    assert answer.json()["told"].startswith("This page is for a publisher.")


@pytest.mark.parametrize(
    "path", ["/curation/nothing/", "/admin/nothing/", "/curation/relocations/9/"]
)
def test_nothing_at_an_address_of_the_workshop_is_told_there(author, path):
    answer = author.get(path)
    assert answer.status_code == 404
    assert "Nothing is at this address" in page(answer)


def test_visitors_keep_their_own_page_of_what_is_not_there(client):
    assert (
        "Not on display" in page(client.get("/curation/review/made-up/"))
        or client.get("/nothing/").status_code == 404
    )


def test_a_script_gets_a_sentence_for_what_is_not_there(author):
    assert "address" in author.get("/curation/nothing/", **JSON).json()["told"]


def test_a_bad_query_is_told_in_its_own_words(author):
    answer = author.get("/curation/deleted/?kind=kitchen")
    assert answer.status_code == 400
    assert "There is no such kind of record." in page(answer)


@pytest.mark.parametrize(
    "path", ["/curation/publish/", "/curation/nothing/", "/curation/deleted/?kind=x"]
)
def test_none_is_bare(author, path):
    assert not any(words in page(author.get(path)) for words in BARE)


def test_a_script_with_an_old_token_gets_a_sentence(db):
    answer = Client(enforce_csrf_checks=True).post("/curation/panels/1/presence/", **JSON)
    assert answer.status_code == 403
    assert answer.json()["told"].startswith("Nothing was saved")
