"""What no page can show is refused at its field; every script and emoji is kept."""

import pytest
from django.urls import reverse

from curation.records.readable_text import unreadable
from exhibit.models import Subject
from tests.curation.exchange.spreadsheet.sheets import csv_of, faults_of

pytestmark = pytest.mark.django_db
ADD = reverse("admin:exhibit_subject_add")
GOOD = [
    *(
        "Сергей Киров",
        "محمد مصدق",
        "משה דיין",
        "毛泽东",
        "می\u200cخواهم",
        "क\u094d\u200dष",
        "👩\u200d🏭",
        "🏴",
    ),
    *("Zoë", "a\u00adb", "\u200fשלום\u200e", "☭"),
]
BAD = ["a\u202eb", "a\u2066b", "a\u200bb", "a\ufeffb", "a\x07b", "a\ue000b", "a\ufffdb", "a\u0378b"]


@pytest.mark.parametrize("text", ["", "one\ntwo\r\nthree\t", *GOOD])
def test_every_script_and_what_it_needs_is_good(text):
    assert unreadable(text) == ""


@pytest.mark.parametrize("text", BAD)
def test_what_hides_or_is_no_character_is_told_with_its_place(text):
    assert unreadable(text).startswith(f"Character 2 is U+{ord(text[1]):04X}")


@pytest.mark.parametrize("name", GOOD)
def test_a_name_in_any_script_is_kept(editor, name):
    posted = {"name": name, "slug": "one", "kind": "person", "other_names": name}
    editor.post(ADD, posted | {"description": name})
    assert Subject.objects.get().other_names == [name]


@pytest.mark.parametrize("field", ["name", "description", "other_names"])
@pytest.mark.parametrize("text", BAD)
def test_what_no_page_can_show_is_refused_at_its_field(editor, field, text):
    posted = {"name": "Kirov", "slug": "one", "kind": "person", "other_names": "", field: text}
    page = editor.post(ADD, posted)
    assert "U+" in page.context["adminform"].form.errors[field][0]


def test_it_is_refused_in_a_cell():
    sheet = csv_of(["address", "name", "kind"], ["kirov", "Ki\u202erov", "person"])
    assert "U+202E" in faults_of("subjects", sheet)[0]
