"""Which screen leads to which place of the manual."""

import pytest
from django.contrib import admin
from django.urls import get_resolver, reverse

from curation.manual.screens import DELETING, RECORDS, SCREENS, help_for

SHOWN = {
    "/admin/": "Read the first page",
    "/admin/exhibit/panel/add/": "Write with evidence",
    "/admin/exhibit/source/": "Add a source",
    "/curation/publish/": "See what would change",
    "/curation/deleted/": "Restore and bring back",
    "/curation/bulk/": "Work in a spreadsheet",
    "/curation/reviewer-links/": "Show it to somebody without an account",
    "/curation/waiting/": "See what waits for you",
}


@pytest.mark.parametrize("found", [*SCREENS.values(), *RECORDS.values(), DELETING])
def test_every_place_named_is_a_heading_of_the_manual(found):
    assert found.heading


def test_every_screen_named_has_an_address():
    known = {key for key in get_resolver("curation.urls").reverse_dict if isinstance(key, str)}
    named = {name.removeprefix("curation:") for name in SCREENS if name.startswith("curation:")}
    assert named <= known


def test_every_kind_of_record_in_the_admin_has_help():
    kinds = {model._meta.model_name for model in admin.site._registry}
    assert kinds - {"user", "group"} == RECORDS.keys()


@pytest.mark.parametrize(("path", "heading"), SHOWN.items())
def test_screens_show_the_link(publisher, path, heading):
    found = next(one for one in (*SCREENS.values(), *RECORDS.values()) if one.heading == heading)
    assert (
        f'<a href="{found.address}">Manual: {heading}</a>' in publisher.get(path).content.decode()
    )


def test_forms_lists_and_deleting_lead_to_their_own_places():
    assert help_for("admin:exhibit_panel_changelist") == RECORDS["panel"]
    assert help_for("admin:exhibit_sourcetext_change") == RECORDS["sourcetext"]
    assert help_for("admin:exhibit_panel_delete") == DELETING


@pytest.mark.parametrize("name", ["admin:login", "admin:auth_user_change", "home", "", "admin:x"])
def test_other_pages_have_no_help(name):
    assert help_for(name) is None


def test_a_window_that_only_picks_a_record_shows_no_link(editor):
    shown = editor.get(f"{reverse('admin:exhibit_subject_add')}?_popup=1").content.decode()
    assert "manual-link" not in shown
