"""A new record cut from a version of a text that was replaced while its form was open."""

import pytest
from django.urls import reverse

from curation.sources import versions
from exhibit.models import Emendation
from tests.curation.posting import fields_of, messages_of
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def old():
    return records.make_source_text()


def add(client, text):
    start = text.text.index("boss")
    values = {"key": "E1", "source_text": text.pk, "start": start, "end": start + 4}
    values |= {"corrected_reading": "leader", "kind": "wrong word", "confidence": "high"}
    return client.post("/admin/exhibit/emendation/add/", values, follow=True)


def test_new_record_follows_its_text_and_that_is_told(editor, old):
    versions.add_text(source=old.source, text="A title.\n" + old.text, by=None)
    told = messages_of(add(editor, old))
    assert "E1 was moved to it" in told[0]
    assert Emendation.objects.get().source_text.version == 2


def test_new_record_of_the_current_text_stays_without_a_word(editor, old):
    (told,) = messages_of(add(editor, old))
    assert "was added successfully" in told
    assert Emendation.objects.get().source_text == old


def test_record_is_changed_where_it_stands(editor, old):
    row = records.make_emendation_row(source_text=old)
    address = reverse("admin:exhibit_emendation_change", args=[row.pk])
    editor.post(address, fields_of(editor, address) | {"reason": "He led the city."})
    row.refresh_from_db()
    assert (row.reason, row.source_text) == ("He led the city.", old)


def test_list_does_not_read_whole_texts(editor, old):
    records.make_emendation_row(source_text=old)
    (row,) = editor.get("/admin/exhibit/emendation/").context["cl"].result_list
    assert "text" in row.source_text.get_deferred_fields()
