"""Rules of single records as their forms show them."""

import io
from datetime import UTC, datetime
from urllib.parse import urlencode

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from curation.publishing import publication
from curation.review import panels
from exhibit.models import Emendation, Picture
from exhibit.pictures import inspect
from tests.curation.posting import fields_of
from tests.factories import records

pytestmark = pytest.mark.django_db


def png(colour: str = "steelblue") -> SimpleUploadedFile:
    out = io.BytesIO()
    Image.new("RGB", (600, 400), colour).save(out, "PNG")
    return SimpleUploadedFile("tower.png", out.getvalue(), "image/png")


def upload(client, file):
    values = {"title": "A tower", "credit_line": "Drawing", "focal_x": 50, "focal_y": 50}
    return client.post("/admin/exhibit/picture/add/", values | {"file": file})


def test_there_is_no_second_exhibition(editor):
    records.make_exhibition()
    assert editor.get("/admin/exhibit/exhibition/add/").status_code == 403


def test_picture_is_measured(editor):
    upload(editor, png())
    kept = Picture.objects.get()
    assert (kept.width, kept.height, kept.sha256) == (600, 400, inspect(png().read()).sha256)


def test_same_picture_twice_is_refused_by_name(editor):
    upload(editor, png())
    page = upload(editor, png()).content.decode()
    assert "the same file as the picture “A tower”" in page
    assert Picture.objects.count() == 1


def test_file_that_is_no_picture_is_refused_in_the_form(editor):
    answer = upload(editor, SimpleUploadedFile("tower.png", b"%PDF-1.7 no picture"))
    assert answer.context["adminform"].form.errors["file"]
    assert not Picture.objects.exists()


def test_picture_may_be_described_again_without_a_new_file(editor):
    upload(editor, png())
    address = reverse("admin:exhibit_picture_change", args=[Picture.objects.get().pk])
    values = fields_of(editor, address) | {"alt": "A tower of steel"}
    editor.post(address, values)
    assert Picture.objects.get().alt == "A tower of steel"


def test_published_edition_holds_the_derivatives_of_a_picture(editor, settings):
    upload(editor, png())
    picture = Picture.objects.get()
    records.make_exhibition()
    records.make_excerpt_row("L26")
    body = "A murder stood at the start of the purges. [@L26]"
    panel = records.make_panel_row(body=body, display=True)
    panel.panel_pictures.create(picture=picture, alt="A tower")
    for finding in panels.current_document(panel).findings:
        if finding.level == "warning":
            panels.acknowledge(panel=panel, finding=finding, by="editor", reason="Looked at.")
    panels.approve(panel=panel, by=None)
    publication.publish(by=None, note="")
    folder = settings.EDITIONS_ROOT / "0001" / "site" / "pictures" / picture.sha256[:16]
    assert {path.name for path in folder.iterdir()} >= {"480w.avif", "480w.webp", "600w.jpg"}


def test_reading_of_an_emendation_is_cut_from_the_file(editor):
    text = records.make_source_text()
    start = text.text.index("boss")
    values = {"key": "E1", "source_text": text.pk, "start": start, "end": start + 4}
    values |= {"corrected_reading": "leader", "kind": "wrong word", "confidence": "high"}
    editor.post("/admin/exhibit/emendation/add/", values | {"apply": "on"})
    assert Emendation.objects.get().file_reading == "boss"


def test_reading_that_the_file_does_not_have_is_refused(editor):
    text = records.make_source_text()
    values = {"key": "E1", "source_text": text.pk, "start": 0, "end": 3, "file_reading": "boss"}
    values |= {"corrected_reading": "leader", "kind": "wrong word", "confidence": "high"}
    page = editor.post("/admin/exhibit/emendation/add/", values).content.decode()
    assert "The file has “The” at 0–3." in page


def test_revision_shows_what_changed_in_the_body(editor):
    panel = records.make_panel_row(body="A murder. [~]")
    panels.record(panel=panel, by=None)
    panel.body = "A mystery. [~]"
    panel.save()
    later = panels.record(panel=panel, by=None)
    page = editor.get(reverse("admin:exhibit_revision_change", args=[later.pk])).content.decode()
    assert "<del>murder</del><ins>mystery</ins>." in page


def test_edition_that_is_not_current_can_be_made_so(publisher):
    edition = records.make_edition(
        2, is_current=False, published_at=datetime(2026, 11, 21, tzinfo=UTC)
    )
    address = reverse("admin:exhibit_edition_change", args=[edition.pk])
    assert "/curation/editions/2/make-current/" in publisher.get(address).content.decode()


def test_theme_lists_its_panels_with_buttons(editor):
    panel = records.make_panel_row()
    address = reverse("admin:exhibit_theme_change", args=[panel.theme_id])
    page = editor.get(address).content.decode()
    assert f'id="up-{panel.pk}"' in page
    assert f'id="down-{panel.pk}"' in page


def test_doubtful_correction_to_be_applied_is_refused_in_a_sentence(editor):
    text = records.make_source_text()
    start = text.text.index("boss")
    values = {"key": "E1", "source_text": text.pk, "start": start, "end": start + 4}
    values |= {"corrected_reading": "leader", "kind": "wrong word", "confidence": "low"}
    answer = editor.post("/admin/exhibit/emendation/add/", values | {"apply": "on"})
    assert "is shown as a note only: take the tick off" in answer.content.decode()


def test_passage_that_ends_before_it_starts_is_refused_once(editor):
    text = records.make_source_text()
    values = {"source_text": text.pk, "start": 9, "end": 3, "key": "L1", "gist": "A gist."}
    errors = editor.post(f"/admin/exhibit/excerpt/add/?{urlencode(values)}", values)
    told = errors.context["adminform"].form.errors
    assert told == {
        "end": ["The passage starts at 9 and ends at 3; its end must come after its start."]
    }
