"""The rows of a panel’s parts on its form."""

import pytest
from django.contrib import admin

from curation.admin.panel_inlines import FormerAddressInline, SubjectInline
from exhibit.models import Panel
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def request_of_boss(rf):
    request = rf.get("/")
    request.user = records.make_user("", is_superuser=True)
    return request


def test_a_former_address_is_added_and_taken_out_but_never_rewritten(request_of_boss):
    rows = FormerAddressInline(Panel, admin.site)
    assert rows.has_add_permission(request_of_boss, None)
    assert rows.has_delete_permission(request_of_boss)
    assert not rows.has_change_permission(request_of_boss)


def test_subjects_stand_by_their_names(request_of_boss):
    panel = records.make_panel_row()
    for slug in ("smolny", "kirov", "leningrad"):
        panel.panel_subjects.create(tag=records.make_subject(slug))
    rows = SubjectInline(Panel, admin.site).get_queryset(request_of_boss)
    assert [row.tag.slug for row in rows] == ["kirov", "leningrad", "smolny"]


def test_subjects_are_read_with_their_names(request_of_boss, django_assert_num_queries):
    records.make_panel_row().panel_subjects.create(tag=records.make_subject())
    rows = SubjectInline(Panel, admin.site).get_queryset(request_of_boss)
    with django_assert_num_queries(1):
        assert [row.tag.name for row in rows] == ["Sergei Kirov"]


def test_a_tag_is_called_a_subject(request_of_boss):
    formset = SubjectInline(Panel, admin.site).get_formset(request_of_boss)
    assert formset.form.base_fields["tag"].label == "Subject"
