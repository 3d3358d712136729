import pytest

from curation.record_links import address_of
from tests.factories import records

pytestmark = pytest.mark.django_db


def test_problem_of_a_panel_leads_to_its_form():
    panel = records.make_panel_row()
    assert address_of("Panel who-killed-kirov") == f"/admin/exhibit/panel/{panel.pk}/change/"


def test_problem_of_a_part_leads_to_the_record_that_has_it():
    theme = records.make_theme()
    assert address_of("Theme terror, introduction") == f"/admin/exhibit/theme/{theme.pk}/change/"


def test_problem_of_a_text_leads_to_its_source():
    source = records.make_source()
    address = f"/admin/exhibit/source/{source.pk}/change/"
    assert address_of("Source text lecture, version 2") == address


def test_problem_of_something_else_leads_nowhere():
    assert address_of("Panel long-gone") == address_of("Disk") == ""
