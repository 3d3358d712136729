"""The reading settings."""

from urllib.parse import urlencode

import pytest
from django.test import RequestFactory

from exhibit.views.reading import reading_settings
from exhibit.views.subjects import people
from tests.factories.exhibition import make_exhibition


def ask(**told):
    return reading_settings(RequestFactory().get(f"/reading/?{urlencode(told)}"))


def test_choice_is_kept_for_a_year_and_leads_back():
    response = ask(z="2", a="dark", next="/timeline/")
    cookie = response.cookies["reading"]
    assert (response.status_code, response["Location"]) == (302, "/timeline/#reading")
    assert (cookie.value, cookie["max-age"], cookie["samesite"]) == ("2-dark", 31536000, "Lax")


def test_first_choices_need_no_cookie():
    cookie = ask(z="1", a="auto", next="/").cookies["reading"]
    assert cookie.value == "" and cookie["max-age"] == 0


@pytest.mark.parametrize(("z", "a"), [("9", "dark"), ("", "dark"), ("1\r\nX: y", "dark")])
def test_choice_that_is_not_on_offer_becomes_the_first(z, a):
    assert ask(z=z, a=a).cookies["reading"].value == "1-dark"


@pytest.mark.parametrize(
    "address",
    [
        "https://elsewhere.example/",
        "//elsewhere.example/",
        "/\\elsewhere.example/",
        "\\\\elsewhere.example",
        "javascript:alert(1)",
        "/x\r\nSet-Cookie: a=b",
        " /",
        "",
        "/" + "a" * 1000,
    ],
)
def test_way_back_never_leaves_the_site(address):
    assert ask(z="2", a="dark", next=address)["Location"] == "/#reading"


def test_query_of_a_search_is_kept():
    assert ask(z="2", next="/search/?q=kirov")["Location"] == "/search/?q=kirov#reading"


def test_setting_is_no_page_to_post_to():
    assert reading_settings(RequestFactory().post("/reading/")).status_code == 405


def test_answer_is_kept_by_no_cache():
    assert "no-store" in ask(z="2")["Cache-Control"]


def test_page_that_django_makes_has_the_choice_of_the_cookie_checked():
    request = RequestFactory(HTTP_COOKIE="reading=3-light").get("/people/")
    request.exhibition = make_exhibition()
    html = people(request).content.decode()
    assert 'id="z-3" checked' in html and 'id="a-light" checked' in html
    assert 'id="z-1" checked' not in html
