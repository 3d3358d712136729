"""From a page of the exhibition to the form of what it shows."""

import pytest

from exhibit.models import Tour
from tests.factories import records

EDIT = "/curation/edit/"

MADE = {
    "panels/who-killed-kirov/": records.make_panel_row,
    "themes/terror/": records.make_theme,
    "sources/lecture/": records.make_source,
    "questions/question-d1/": records.make_question_row,
    "subjects/sergei-kirov/": records.make_subject,
    "tours/a-path/": lambda: Tour.objects.create(slug="a-path", title="A path", minutes=9),
}


@pytest.mark.parametrize("path", MADE)
def test_page_of_a_record_leads_to_its_form(editor, path):
    record = MADE[path]()
    noun = record._meta.model_name
    assert editor.get(EDIT + path)["Location"] == f"/admin/exhibit/{noun}/{record.pk}/change/"


def test_home_page_leads_to_the_exhibition(editor):
    assert editor.get(EDIT)["Location"] == "/admin/exhibit/exhibition/"


@pytest.mark.parametrize("path", ["panels/nowhere/", "about/", "no/such/page/", "admin/"])
def test_page_of_no_record_leads_to_the_desk(editor, path):
    assert editor.get(EDIT + path)["Location"] == "/admin/"


def test_visitor_is_sent_to_the_login(client, db):
    assert client.get(f"{EDIT}about/")["Location"].startswith("/admin/login/")
