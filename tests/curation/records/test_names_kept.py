"""Keys and slugs that texts name cannot be changed from under them."""

import pytest
from django.urls import reverse

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
