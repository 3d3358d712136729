"""A form that was not saved tells what is to be mended, with a way to every place."""

import re

import pytest
from django.urls import reverse

from tests.curation.posting import fields_of
from tests.factories import records


def links_of(page: str) -> list[tuple[str, str]]:
    """Return where the list of errors leads, and by what name."""
    listed = page.partition('id="error-list"')[2].partition("</section>")[0]
    return re.findall(r'<a href="#([^"]+)">([^<]+)</a>', listed)


def answer(client, address, **changed) -> str:
    return client.post(address, fields_of(client, address) | changed).content.decode()


def test_every_field_in_error_is_led_to(editor, panel, address):
    page = answer(editor, address, title="", big_idea="", slug="no slug")
    assert links_of(page) == [
        ("id_title", "Title"),
        ("id_big_idea", "Big idea"),
        ("id_slug", "Slug"),
    ]
    assert all(f'id="{place}"' in page for place, _ in links_of(page))


def test_how_much_is_to_be_mended_is_the_heading(editor, panel, address):
    assert "Not saved yet: 1 thing to mend" in answer(editor, address, title="")


def test_a_field_of_a_row_is_led_to(editor, panel, address):
    rows = {"prompts-TOTAL_FORMS": 1, "prompts-0-skill": "sourcing", "prompts-0-text": ""}
    page = answer(editor, address, **rows)
    assert links_of(page) == [("id_prompts-0-text", "Prompt 1, Question")]
    assert 'id="id_prompts-0-text"' in page


def test_a_row_that_is_there_twice_is_led_to(editor, panel, address):
    subject = records.make_subject()
    rows = {
        f"panel_subjects-{number}-{name}": value
        for number in (0, 1)
        for name, value in (("tag", subject.pk), ("content_object", panel.pk))
    }
    page = answer(editor, address, **rows, **{"panel_subjects-TOTAL_FORMS": 2})
    places = [place for place, _ in links_of(page)]
    assert places and all(f'id="{place}"' in page for place in places)


def test_a_form_without_errors_has_no_list(editor, panel, address):
    assert "error-list" not in editor.get(address).content.decode()


@pytest.mark.parametrize(
    "noun", ["note", "source", "theme", "tour", "question", "chart", "subject", "picture"]
)
def test_every_record_leads_to_what_is_missing(client, db, noun):
    client.force_login(records.make_user("", is_superuser=True))
    address = reverse(f"admin:exhibit_{noun}_add")
    page = answer(client, address)
    assert links_of(page)
    assert all(f'id="{place}"' in page for place, _ in links_of(page))
