"""The panel's form: revisions, findings, and the guard against writing over each other."""

from django.urls import reverse

from exhibit.models import Panel
from tests.curation.posting import fields_of
from tests.factories import records
from tests.factories.published import approve_as_it_is


def save(client, address, **changed):
    values = fields_of(client, address) | changed
    return client.post(address, values | {"_continue": "1"}, follow=True)


def test_save_makes_a_revision_that_says_who(editor, panel, address):
    save(editor, address, title="A murder in Leningrad")
    revision = panel.revisions.get()
    assert (revision.document["title"], revision.made_by.username) == (
        "A murder in Leningrad",
        "editor",
    )


def test_save_without_a_change_makes_no_second_revision(editor, panel, address):
    save(editor, address)
    save(editor, address)
    assert panel.revisions.count() == 1


def test_revision_holds_what_was_added_in_a_row(editor, panel, address):
    subject = records.make_subject()
    rows = {"panel_subjects-TOTAL_FORMS": 1, "panel_subjects-0-tag": subject.pk}
    save(editor, address, **rows, **{"panel_subjects-0-content_object": panel.pk})
    assert panel.revisions.get().document["subjects"][0]["slug"] == subject.slug


def test_newlines_of_a_browser_are_kept_as_lf(editor, panel, address):
    save(editor, address, body="One. [~]\r\n\r\nTwo. [~]")
    panel.refresh_from_db()
    assert panel.body == "One. [~]\n\nTwo. [~]"


def test_findings_of_the_saved_text_are_shown_with_advice(editor, address):
    page = save(editor, address, body="In 1999 it was over. [@L26]").content.decode()
    assert "“1999” is in none of the passages" in page
    assert 'class="advice"' in page


def test_keys_cited_are_listed_with_their_gist(editor, address):
    page = editor.get(address).content.decode()
    assert "What L26 says, in our words." in page


def test_unknown_key_is_listed_as_such(editor, address):
    page = save(editor, address, body="Nobody knows. [@L99]").content.decode()
    assert "No such key." in page


def test_words_are_counted(editor, address):
    page = save(editor, address, body="Four words and one. [@L26]").content.decode()
    assert "<strong>4</strong> of 150 words" in page


def test_second_save_over_an_unseen_one_is_held_back(editor, panel, address):
    mine = fields_of(editor, address) | {"body": "Mine. [~]"}
    save(editor, address, body="Theirs. [~]")
    answer = editor.post(address, mine)
    assert answer.status_code == 200
    panel.refresh_from_db()
    assert panel.body == "Theirs. [~]"


def test_both_texts_and_the_other_curator_are_shown(sign_in, editor, address):
    mine = fields_of(editor, address) | {"body": "Mine. [~]"}
    save(sign_in("author"), address, body="Theirs. [~]")
    page = editor.post(address, mine).content.decode()
    assert "author saved this panel on" in page
    assert "Mine. [~]</textarea>" in page
    assert "Theirs. [~]</textarea>" in page


def test_saving_again_after_seeing_both_is_a_decision(editor, panel, address):
    mine = fields_of(editor, address) | {"body": "Mine. [~]"}
    save(editor, address, body="Theirs. [~]")
    seen = editor.post(address, mine).context["opened_state"]
    editor.post(address, mine | {"_opened": seen})
    panel.refresh_from_db()
    assert panel.body == "Mine. [~]"


def test_edit_of_an_approved_text_makes_it_a_draft(editor, panel, address):
    Panel.objects.update(state="approved")
    save(editor, address, title="A new title")
    panel.refresh_from_db()
    assert panel.state == "draft"


def test_author_sees_no_button_to_approve(sign_in, address):
    page = sign_in("author").get(address).content.decode()
    assert "Ask for review" in page
    assert ">Approve<" not in page


def test_view_on_site_leads_to_the_panel(editor, panel, address):
    assert editor.get(address).context["absolute_url"].endswith(f"/{panel.pk}/")


def test_list_finds_panels_by_the_keys_they_cite(editor, panel):
    found = editor.get(reverse("admin:exhibit_panel_changelist"), {"q": "@L27"})
    assert list(found.context["cl"].queryset) == [panel]


def test_approved_address_is_kept_when_the_slug_changes(editor, panel, address):
    approve_as_it_is(panel)
    save(editor, address, slug="a-murder-in-leningrad")
    assert panel.former_addresses.get().slug == "who-killed-kirov"


def test_address_that_nobody_approved_is_not_kept(editor, panel, address):
    save(editor, address, slug="a-murder-in-leningrad")
    assert not panel.former_addresses.exists()


def test_slug_taken_back_is_no_former_address(editor, panel, address):
    approve_as_it_is(panel)
    save(editor, address, slug="a-murder-in-leningrad")
    save(editor, address, slug="who-killed-kirov")
    assert not panel.former_addresses.exists()


def test_author_adds_no_former_address(sign_in, panel, address):
    page = sign_in("author").get(address).content.decode()
    assert "former_addresses-__prefix__-slug" not in page
