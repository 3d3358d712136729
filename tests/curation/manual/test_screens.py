"""Which screen leads to which place of the manual."""

from collections.abc import Iterable, Iterator

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from curation.manual.screens import DELETING, RECORDS, SCREENS, help_for
from curation.urls import urlpatterns
from tests.curation.test_who_may import ALL
from tests.factories import records

PLACES = (*SCREENS.values(), *RECORDS.values(), DELETING)

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


@pytest.mark.parametrize("found", PLACES)
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


@pytest.mark.parametrize("name", ["admin:login", "admin:jsi18n", "home", "", "admin:x"])
def test_other_pages_have_no_help(name):
    assert help_for(name) is None


NO_SCREENS = {
    # The manual itself; what is no page of the workshop; what other people than curators open.
    *("manual", "manual-page", "manual-picture", "date-reading", "picture-crop"),
    *("edition-home", "edition-page", "publish-preview-home", "publish-preview"),
    *("panel-preview", "new-panel-preview", "bulk-download", "bundle-download"),
    *("panel-findings", "panel-new-findings", "unsaved-keep", "unsaved-discard"),
    *(
        "panel-presence",
        "edit",
        "edit-home",
        "review",
        "review-page",
        "join",
        "new-password",
        "forgotten-password",
    ),
}


def is_button(client: Client, name: str) -> bool:
    """Say whether an address only takes what is sent: it leads on to a screen."""
    known = ALL[name] | ({"pk": 1} if "pk" in ALL[name] else {})
    return client.get(reverse(f"curation:{name}", kwargs=known)).status_code == 405


def names(patterns: Iterable[URLPattern | URLResolver]) -> Iterator[str]:
    """Yield the names of addresses, however deep."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from names(pattern.url_patterns)
        elif pattern.name:
            yield pattern.name


def test_every_screen_of_the_workshop_has_its_place_in_the_manual(db, client):
    client.force_login(records.make_user("", is_superuser=True))
    screens = set(names(urlpatterns)) - NO_SCREENS
    without = {name for name in screens if not help_for(f"curation:{name}")}
    assert {name for name in without if not is_button(client, name)} == set()


def test_every_screen_of_the_admin_has_its_place_in_the_manual():
    # Signing in and out come before the manual; the rest are no pages.
    no_screens = {"login", "logout", "autocomplete", "jsi18n", "view_on_site", "auth_user_delete"}
    no_screens |= {"auth_user_password_change"}
    screens = set(names(admin.site.urls[0])) - no_screens
    assert {name for name in screens if not help_for(f"admin:{name}")} == set()


@pytest.mark.parametrize("place", sorted({one.address for one in PLACES}))
def test_every_link_opens_at_its_paragraph(publisher, place):
    page, _, anchor = place.partition("#")
    assert f'id="{anchor}"' in publisher.get(page).content.decode()


def test_every_list_and_form_of_the_admin_shows_its_link(db, client):
    client.force_login(records.make_user("", is_superuser=True))
    for model in admin.site._registry:
        for what in ("changelist", "add"):
            name = f"admin:{model._meta.app_label}_{model._meta.model_name}_{what}"
            answer = client.get(reverse(name))
            if answer.status_code == 200:
                link = f'<a href="{help_for(name).address}">Manual: '
                assert link in answer.content.decode(), name


def test_a_window_that_only_picks_a_record_shows_no_link(editor):
    shown = editor.get(f"{reverse('admin:exhibit_subject_add')}?_popup=1").content.decode()
    assert "manual-link" not in shown
