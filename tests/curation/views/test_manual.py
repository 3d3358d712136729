"""The manual as the site serves it to staff."""

import re

import pytest
from django.test import Client

from curation.manual import pages
from tests.factories import records

MANUAL = "/curation/manual/"
TARGET = re.compile(r'(?:href|src)="([^"]+)"')


@pytest.fixture
def author(sign_in) -> Client:
    """A client signed in as an author."""
    return sign_in("author")


@pytest.mark.parametrize("path", ["", "sources/", "pictures/curators-reader.png"])
def test_anonymous_readers_are_sent_to_the_login(client, path):
    assert client.get(f"{MANUAL}{path}").headers["Location"].startswith("/admin/login/")


@pytest.mark.parametrize("path", ["", "sources/", "pictures/curators-reader.png"])
def test_users_who_are_no_staff_are_refused(db, client, path):
    client.force_login(records.make_user("", is_staff=False))
    assert client.get(f"{MANUAL}{path}").status_code == 403


@pytest.mark.parametrize("path", ["kitchen/", "pictures/kitchen.png", "curators.md/"])
def test_unknown_pages_and_pictures_are_404(author, path):
    assert author.get(f"{MANUAL}{path}").status_code == 404


@pytest.mark.parametrize("path", ["", "sources/", "pictures/curators-reader.png"])
def test_nothing_can_be_sent(author, path):
    assert author.post(f"{MANUAL}{path}").status_code == 405


@pytest.mark.parametrize("name", pages.FILES)
def test_every_page_is_shown_under_its_title(author, name):
    shown = author.get(pages.address(name)).content.decode()
    assert f"<h1>{pages.page(name).title}</h1>" in shown


@pytest.mark.parametrize("name", pages.FILES)
def test_pages_keep_the_strict_policy(author, name):
    page = author.get(pages.address(name))
    assert "unsafe" not in page.headers["Content-Security-Policy"]
    assert not re.search(r"<script|style=|\son\w+=", pages.page(name).html)


@pytest.mark.parametrize("name", pages.FILES)
def test_every_picture_is_served(author, name):
    for source in re.findall(r'src="([^"]+)"', pages.page(name).html):
        assert author.get(source).status_code == 200, source


@pytest.mark.parametrize("name", pages.CHAPTERS)
def test_every_link_and_picture_of_a_chapter_is_served(author, name):
    for target in TARGET.findall(pages.page(name).html):
        path, _, at = target.partition("#")
        assert path.startswith(MANUAL), target
        answer = author.get(path)
        assert answer.status_code == 200, target
        assert not at or f'id="{at}"' in answer.content.decode(), target


def test_pictures_are_sent_as_png(author):
    answer = author.get(f"{MANUAL}pictures/curators-reader.png")
    assert answer.headers["Content-Type"] == "image/png"
    assert answer.content.startswith(b"\x89PNG")


def test_a_page_asks_only_who_reads_and_what_they_may(author, django_assert_num_queries):
    author.get(MANUAL)
    with django_assert_num_queries(4):
        author.get(f"{MANUAL}sources/")


def test_the_header_of_every_admin_page_leads_to_the_manual(author: Client):
    assert f'<a href="{MANUAL}">Manual</a>' in author.get("/admin/").content.decode()


def test_the_login_page_does_not_name_the_manual(client):
    assert MANUAL not in client.get("/admin/login/").content.decode()
