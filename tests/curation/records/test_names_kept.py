"""Keys and slugs that texts name cannot be changed from under them."""

import pytest
from django.urls import reverse

from exhibit.models import FormerAddress, Theme
from tests.curation.posting import fields_of
from tests.factories import records

pytestmark = pytest.mark.django_db


def change_of(client, record, **changed: object):
    address = reverse(f"admin:exhibit_{record._meta.model_name}_change", args=[record.pk])
    return client.post(address, fields_of(client, address) | changed)


@pytest.mark.parametrize(("column", "old"), [("key", "S14")])
def test_a_key_that_is_cited_is_kept_and_the_citing_named(editor, column, old):
    note = records.make_note_row(old)
    panel = records.make_panel_row(body="A sentence. [@S14]")
    answer = change_of(editor, note, **{column: "S99"})
    (told,) = answer.context["adminform"].form.errors[column]
    assert told == f"S14 is cited by {panel}. Keep it, or first take the citation out there."


def test_a_key_that_nothing_cites_may_change(editor):
    note = records.make_note_row("S14")
    change_of(editor, note, key="S99")
    note.refresh_from_db()
    assert note.key == "S99"


def test_a_slug_that_a_text_links_to_is_kept(editor):
    question = records.make_question_row()
    records.make_panel_row(body=f"See [it]({question.get_absolute_url()}). [~]")
    answer = change_of(editor, question, slug="another")
    assert "is linked to by" in answer.context["adminform"].form.errors["slug"][0]


ADD = reverse("admin:exhibit_theme_add")


@pytest.mark.parametrize(
    ("title", "slug"), [("Łódź & Århus", "lodz-arhus"), ("Terror (again)", "terror-again")]
)
def test_an_address_left_empty_is_made_from_the_title(editor, title, slug):
    editor.post(ADD, {"title": title, "slug": "", "sign": "list", "position": 0})
    assert Theme.objects.get().slug == slug


@pytest.mark.parametrize("title", ["Террор", "恐怖", "الإرهاب", "👩‍🏭"])
def test_a_title_that_gives_no_address_is_asked_for_one(editor, title):
    page = editor.post(ADD, {"title": title, "slug": "", "sign": "list", "position": 0})
    assert "Write an address" in page.context["adminform"].form.errors["slug"][0]


@pytest.mark.parametrize("slug", ["Terror", "TERROR-", "террор", "con", "a b", "👍", "\0"])
def test_an_address_that_no_page_can_have_is_refused_at_the_field(editor, slug):
    records.make_theme("terror")
    page = editor.post(ADD, {"title": "Other", "slug": slug, "sign": "list", "position": 0})
    assert "slug" in page.context["adminform"].form.errors


def test_a_former_address_of_another_is_refused_at_the_field(editor):
    FormerAddress.objects.lead("old", records.make_theme("terror"))
    page = editor.post(ADD, {"title": "Other", "slug": "old", "sign": "list", "position": 0})
    assert "former address of “Terror”" in page.context["adminform"].form.errors["slug"][0]
