"""Lists of names and of words are written one on a line, and come back as they were."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from curation.admin.listed_text import LONGEST, ListedText, NamesText
from exhibit.models import Reference, Subject
from tests.curation.posting import fields_of
from tests.factories import records

NAMES = [{"family": "Snow", "given": "John"}, {"literal": "Royal Society"}]


@pytest.mark.parametrize(
    "written",
    [
        "Snow, John\nRoyal Society",
        "Snow, John\r\n\r\nRoyal Society\r\n",
        "Snow, John; Royal Society",
        '[{"family": "Snow", "given": "John"}, {"literal": "Royal Society"}]',
    ],
)
def test_names_are_read_from_lines_semicolons_and_json(written):
    assert NamesText().clean(written) == NAMES


@pytest.mark.parametrize("written", ["", "  ", "\n\n", None])
def test_an_empty_box_is_an_empty_list(written):
    assert NamesText(required=False).clean(written) == []


def test_names_are_shown_one_on_a_line():
    assert NamesText().prepare_value(NAMES) == "Snow, John\nRoyal Society"


@pytest.mark.parametrize(
    "names",
    [
        [{"literal": "Ministry; Section 2"}],
        [{"literal": "King, Martin Luther, Jr."}],
        [{"family": "de la Cruz", "given": "Ana"}],
        [{"family": "Snow"}],
        [{"literal": "[Anonymous]"}],
        [{"literal": "two\nlines"}],
    ],
)
def test_whatever_names_there_are_come_back_as_they_were(names):
    field = NamesText()
    assert field.clean(field.prepare_value(names)) == names
    assert not field.has_changed(names, field.prepare_value(names))


@pytest.mark.parametrize("written", ["[1", "NUL \0", "[5]", "x" * (LONGEST + 1)])
def test_what_is_no_list_is_refused_with_a_sentence(written):
    with pytest.raises(ValidationError):
        ListedText().clean(written)


def test_what_was_refused_is_shown_as_it_was_typed():
    assert ListedText().prepare_value("[1") == "[1"


def test_form_of_a_work_has_no_json(editor):
    work = records.make_reference_row("snow-1855", authors=NAMES)
    address = reverse("admin:exhibit_reference_change", args=[work.pk])
    form = editor.get(address).context["adminform"].form
    assert form["authors"].value() == "Snow, John\nRoyal Society"
    assert "{" not in str(form["authors"])


def test_form_of_a_subject_takes_other_names_on_lines(editor):
    subject = {"name": "Petersburg", "slug": "petersburg", "kind": "place"}
    editor.post(
        reverse("admin:exhibit_subject_add"), subject | {"other_names": "Leningrad\nPetrograd"}
    )
    assert Subject.objects.get().other_names == ["Leningrad", "Petrograd"]


def test_fault_is_told_and_the_words_are_kept(editor):
    work = records.make_reference_row("snow-1855", authors=NAMES)
    address = reverse("admin:exhibit_reference_change", args=[work.pk])
    page = editor.post(address, {"key": "snow-1855", "authors": "[1"}).content.decode()
    assert "begins like a list in JSON and is none" in page
    assert ">[1</textarea>" in page.replace("\n", "")
    assert Reference.objects.get().authors == NAMES


def test_form_of_a_chart_names_its_notes_by_their_keys(editor):
    keys = [records.make_note_row(key).key for key in ("S3", "S29")]
    chart = records.make_chart(note_keys=keys)
    address = reverse("admin:exhibit_chart_change", args=[chart.pk])
    form = editor.get(address).context["adminform"].form
    assert form["note_keys"].value() == "S3\nS29"


def test_a_key_of_no_note_is_named(editor):
    chart = records.make_chart(note_keys=[records.make_note_row("S29").key])
    address = reverse("admin:exhibit_chart_change", args=[chart.pk])
    posted = fields_of(editor, address) | {"note_keys": "S29; S99"}
    assert "There is no note S99." in editor.post(address, posted).content.decode()
