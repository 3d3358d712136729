"""Addresses that lead nowhere."""

from django.template.loader import render_to_string
from django.test import RequestFactory

from exhibit.views.errors import page_not_found
from tests.factories.exhibition import make_exhibition


def not_found(path, exhibition=None):
    request = RequestFactory().get(path)
    if exhibition:
        request.exhibition = exhibition
    return page_not_found(request)


def test_404_stands_before_the_first_edition():
    response = not_found("/nowhere/")
    assert response.status_code == 404
    assert "Not on display" in response.content.decode()


def test_404_offers_names_like_the_last_part_of_any_address():
    html = not_found("/people/sergei-kirow", make_exhibition()).content.decode()
    assert 'href="/subjects/sergei-kirov/"' in html


def test_404_escapes_what_was_asked_for():
    html = not_found("/<script>alert(1)</script>", make_exhibition()).content.decode()
    assert "<script" not in html


def test_404_of_a_very_long_address_is_a_404():
    assert not_found("/" + "a" * 10_000, make_exhibition()).status_code == 404


def test_500_needs_no_context():
    assert "Something broke" in render_to_string("500.html")
