"""What a panel's form asks while it is written in."""

import pytest
from django.urls import reverse

from exhibit.models import Panel
from tests.curation.posting import fields_of
from tests.factories import records

OF_A_PANEL = ("preview", "presence")
OF_A_NEW_ONE = ("preview",)


@pytest.fixture
def panel(db):
    records.make_exhibition()
    records.make_excerpt_row("L26", source_text=records.make_source_text())
    return records.make_panel_row(body="A murder. [@L26]")


@pytest.fixture(params=[*OF_A_PANEL, *(f"new {what}" for what in OF_A_NEW_ONE)])
def asked(request, panel):
    what = request.param
    if what.startswith("new "):
        return reverse(f"curation:new-panel-{what[4:]}")
    return reverse(f"curation:panel-{what}", args=[panel.pk])


def test_get_is_refused(editor, asked):
    assert editor.get(asked).status_code == 405


def test_script_of_an_anonymous_user_is_sent_to_the_login(client, asked):
    answer = client.post(asked, headers={"Sec-Fetch-Dest": "empty"})
    assert answer["Location"].startswith("/admin/login/")


def test_user_who_may_not_change_panels_gets_403(client, asked):
    client.force_login(records.make_user(""))
    assert client.post(asked).status_code == 403


@pytest.mark.parametrize("what", OF_A_PANEL)
def test_unknown_panel_is_404(editor, panel, what):
    assert editor.post(reverse(f"curation:panel-{what}", args=[999])).status_code == 404


def preview(client, panel, **changed):
    typed = fields_of(client, reverse("admin:exhibit_panel_change", args=[panel.pk]))
    return client.post(reverse("curation:panel-preview", args=[panel.pk]), typed | changed)


def test_preview_is_the_page_of_what_is_typed(editor, panel):
    answer = preview(editor, panel, title="Typed just now")
    assert "exhibit/panel/detail.html" in [template.name for template in answer.templates]
    assert "Typed just now</h1>" in answer.content.decode()
    assert Panel.objects.get().title != "Typed just now"


def test_preview_of_an_untouched_form_is_the_page_of_the_working_copy(editor, panel):
    ours = editor.get(f"/panels/{panel.slug}/").content.decode()
    shown = preview(editor, panel).content.decode().replace(' target="_blank"', "")
    without = [line for line in ours.splitlines() if "Edit this page" not in line]
    assert [line for line in without if line.strip() and line not in shown] == []


def test_preview_may_stand_in_a_frame_of_this_site_only(editor, panel):
    answer = preview(editor, panel)
    assert "frame-ancestors 'self'" in answer["Content-Security-Policy"]
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert editor.get("/curation/bulk/")["X-Frame-Options"] == "DENY"


def test_preview_is_kept_in_no_cache(editor, panel):
    assert preview(editor, panel)["Cache-Control"] == "private, no-store"


def test_links_of_a_preview_open_beside_it(editor, panel):
    page = preview(editor, panel).content.decode()
    assert '<a target="_blank" href="/"' in page or '<a target="_blank" class="mark"' in page


@pytest.mark.parametrize(
    "changed",
    [
        {"slug": "no address!"},
        {"slug": "panel-2"},
        {"date": "yesterday"},
        {"theme": ""},
        {"theme": "999999"},
        {"title": ""},
        {"body": "[@"},
        {"prompts-TOTAL_FORMS": "many"},
    ],
)
def test_preview_of_a_form_with_faults_is_a_page_still(editor, panel, changed):
    records.make_panel_row("panel-2")
    assert preview(editor, panel, **changed).status_code == 200


def test_new_panel_is_previewed(editor, panel):
    answer = editor.post(reverse("curation:new-panel-preview"), {"title": "A first try"})
    assert "A first try</h1>" in answer.content.decode()


def test_new_panel_with_a_slug_that_is_taken_is_previewed_as_itself(editor, panel):
    typed = {"title": "A first try", "slug": panel.slug}
    answer = editor.post(reverse("curation:new-panel-preview"), typed)
    assert "A first try</h1>" in answer.content.decode()


def test_preview_without_a_theme_says_what_is_missing(editor, db):
    answer = editor.post(reverse("curation:new-panel-preview"), {"title": "A first try"})
    assert answer.status_code == 400
    assert "make one first" in answer.content.decode()
