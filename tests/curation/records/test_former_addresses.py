"""A changed address of any record that was public leads on; nothing else does."""

import pytest
from django.urls import reverse

from curation.exchange.bundle.dumping import from_database, write_bundle
from curation.exchange.bundle.loading import load
from curation.exchange.bundle.reading import read_bundle
from curation.publishing import next_edition
from curation.records import deleting
from curation.restoring import deleted
from exhibit.models import FormerAddress, Question, Source, Subject, Theme, Tour
from exhibit.models.distinct import address_column, address_of
from tests.curation.posting import fields_of
from tests.factories import records
from tests.factories.published import approve_as_it_is, make_open_exhibition

pytestmark = pytest.mark.django_db
KINDS = (Theme, Source, Question, Subject, Tour)


@pytest.fixture
def panel():
    """A panel on display with a record of every kind around it, all approved."""
    panel = make_open_exhibition()
    panel.panel_questions.create(question=records.make_question_row())
    panel.panel_subjects.create(tag=records.make_subject())
    tour = Tour.objects.create(slug="a-tour", title="A tour", minutes=9)
    tour.stops.create(panel=panel, words="On. [~]", position=1)
    records.approved(tour)
    approve_as_it_is(panel)
    return panel


def rename(client, model, to="a-new-name"):
    """Change the address of the first record of a kind on its form; return the one it had."""
    record = model.objects.first()
    form = reverse(f"admin:exhibit_{model._meta.model_name}_change", args=[record.pk])
    answer = client.post(form, fields_of(client, form) | {address_column(model): to})
    assert answer.status_code == 302, answer.context["adminform"].form.errors
    return address_of(record)


@pytest.mark.parametrize("model", KINDS)
def test_a_changed_address_leads_on_in_the_working_copy(editor, panel, model):
    old = model.objects.first().get_absolute_url()
    rename(editor, model)
    answer = editor.get(old)
    assert answer.status_code == 301
    assert answer["Location"] == model.objects.first().get_absolute_url()
    assert editor.get(answer["Location"]).status_code == 200


@pytest.mark.parametrize("model", KINDS)
def test_an_address_that_nobody_approved_does_not_lead_on(editor, panel, model):
    rename(editor, model, "never-public")
    FormerAddress.objects.all().delete()
    rename(editor, model)
    assert not FormerAddress.objects.exists()


@pytest.mark.parametrize("model", KINDS)
def test_an_address_taken_back_is_no_former_one(editor, panel, model):
    old = rename(editor, model)
    rename(editor, model, old)
    assert not FormerAddress.objects.exists()


@pytest.mark.parametrize("model", KINDS)
def test_the_next_edition_leads_on_once_the_new_name_is_approved(editor, panel, model):
    kind, old = model._meta.model_name, rename(editor, model)
    assert kind not in next_edition.read(number=2).file.moved_records
    approve_as_it_is(panel)
    if model is not Question:
        records.approved(model.objects.first())
    assert next_edition.read(number=2).file.moved_records[kind] == {old: "a-new-name"}


def test_timeline_and_stops_lead_on_too(editor, panel):
    rename(editor, Theme)
    rename(editor, Tour, "another-tour")
    assert editor.get("/timeline/terror/")["Location"] == "/timeline/a-new-name/"
    assert editor.get("/tours/a-tour/1/")["Location"] == "/tours/another-tour/1/"


def test_an_address_in_capitals_leads_to_the_one_in_small_letters(editor, panel):
    assert editor.get("/themes/Terror/")["Location"] == "/themes/terror/"
    assert editor.get(f"/panels/{panel.slug.upper()}/")["Location"] == f"/panels/{panel.slug}/"
    assert editor.get("/themes/Terrors/").status_code == 404


@pytest.mark.parametrize("model", KINDS)
def test_former_addresses_go_out_with_a_bundle_and_come_in(panel, model, tmp_path):
    FormerAddress.objects.lead("old", model.objects.first())
    write_bundle(from_database(), tmp_path / "dump")
    FormerAddress.objects.all().delete()
    load(read_bundle(tmp_path / "dump"), by=None)
    assert FormerAddress.objects.get(slug="old").owner == model.objects.first()
    assert not load(read_bundle(tmp_path / "dump"), by=None).changed


def test_a_bundle_does_not_take_a_former_address_untold(panel, tmp_path):
    write_bundle(from_database(), tmp_path / "dump")
    records.make_subject("another", name="Another")
    FormerAddress.objects.lead("sergei-kirov", Subject.objects.get(slug="another"))
    Subject.objects.filter(slug="sergei-kirov").update(slug="moved-away", name="Moved away")
    with pytest.raises(Exception, match="“sergei-kirov” is a former address of “another”"):
        load(read_bundle(tmp_path / "dump"), by=None)


def test_a_record_that_is_brought_back_has_its_former_addresses(editor):
    curator = records.make_user("publisher")
    subject = records.make_subject()
    FormerAddress.objects.lead("old", subject)
    deleting.delete(records=[subject], by=curator)
    assert not FormerAddress.objects.exists()
    (gone,) = deleted.deleted_records((Subject,))
    deleted.bring_back(version=gone.version, by=curator)
    assert FormerAddress.objects.get().owner == subject
