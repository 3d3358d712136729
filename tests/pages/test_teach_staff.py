"""Teachers' pages of the working copy: as many queries however much hangs."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories.records import (
    LECTURE,
    make_excerpt_row,
    make_exhibition,
    make_panel_row,
    make_source_text,
    make_user,
)

pytestmark = pytest.mark.django_db
PAGES = ["/teach/", "/packs/", "/packs/?p=P1&parts=page", "/themes/terror/"]


@pytest.fixture
def staff(client):
    """A curator before a working copy with one panel on display."""
    make_exhibition()
    text = make_source_text()
    make_excerpt_row("L26", source_text=text, words=LECTURE.splitlines()[0], public=False)
    make_excerpt_row("L27", source_text=text, words=LECTURE.splitlines()[2])
    make_panel_row(display=True)
    client.force_login(make_user("publisher"))
    return client


def queries(client, path):
    with CaptureQueriesContext(connection) as counted:
        assert client.get(path).status_code == 200
    return len(counted)


@pytest.mark.parametrize("path", PAGES)
def test_working_copy_costs_the_same_with_ten_panels(staff, path):
    queries(staff, path)
    one = queries(staff, path)
    for number in range(9):
        make_panel_row(f"another-{number}", display=True)
    assert queries(staff, path) == one


def test_staff_build_packs_of_the_working_copy(staff):
    response = staff.get("/packs/pack.zip?p=P1&parts=page")
    assert b"".join(response.streaming_content).startswith(b"PK")
    assert "_draft_pack.zip" in response["Content-Disposition"]
    assert response["Cache-Control"] == "private, no-store"


def test_staff_are_told_what_visitors_see_of_a_code(staff):
    assert staff.get("/check/P1-E1-a1b2c3/").status_code == 503
