"""No two records share an address, a key or a name, whatever their case, spaces and form."""

import importlib

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from exhibit.documents.exhibition import LED_ON
from exhibit.models import Chart, FormerAddress, Panel, Question, Source, Subject, Theme, Tour
from exhibit.models.former_address import KINDS
from exhibit.presenters.moved import PAGES
from tests.factories import records

pytestmark = pytest.mark.django_db

MAKE = {
    "theme": records.make_theme,
    "panel": records.make_panel_row,
    "source": records.make_source,
    "question": lambda slug: records.make_question_row(slug.upper(), slug=slug),
    "subject": lambda slug: records.make_subject(slug, name=slug),
    "tour": lambda slug: Tour.objects.create(slug=slug, title=slug, minutes=9),
}
ADDRESSES = {
    Theme: "slug", Panel: "slug", Source: "key", Question: "slug", Subject: "slug", Tour: "slug",
}  # fmt: skip


def faults_of(record) -> dict[str, list[str]]:
    with pytest.raises(ValidationError) as refused:
        record.full_clean()
    return refused.value.message_dict


@pytest.mark.parametrize(("model", "column"), ADDRESSES.items())
def test_an_address_has_small_letters_in_the_database(model, column):
    record = MAKE[model._meta.model_name]("kirov-test")
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.filter(pk=record.pk).update(**{column: "Kirov-Test"})


@pytest.mark.parametrize(("model", "column"), ADDRESSES.items())
def test_an_address_in_capitals_is_refused_with_the_one_to_write(model, column):
    record = MAKE[model._meta.model_name]("a-b")
    setattr(record, column, "Kirov-Test")
    assert "write kirov-test." in faults_of(record)[column][0]


def test_an_address_that_another_record_has_names_it():
    records.make_theme("terror")
    faults = faults_of(Theme(slug="terror", title="Other", sign="list"))
    assert faults["slug"] == ["“terror” is the slug of “Terror” already: choose another."]


@pytest.mark.parametrize("name", ["Sergei Kirov", "sergei  kirov", " SERGEI KIROV\n"])
def test_a_name_in_other_letters_names_the_record_that_has_it(name):
    records.make_subject(name="Sergei Kirov")
    faults = faults_of(Subject(name=name, slug="other", kind="person"))
    assert "“Sergei Kirov” already" in faults["name"][0]


@pytest.mark.parametrize("name", ["Zoe\u0308", "zoË"])
def test_a_name_in_another_normal_form_is_the_same(name):
    records.make_subject(name="Zoë")
    assert "name" in faults_of(Subject(name=name, slug="other", kind="person"))


@pytest.mark.parametrize("column", ["title"])
@pytest.mark.parametrize("model", [Theme, Tour])
def test_rooms_and_tours_have_titles_of_their_own(model, column):
    MAKE[model._meta.model_name]("terror")
    record = (
        model(slug="other", title="TERROR", minutes=5)
        if model is Tour
        else model(slug="other", title="TERROR", sign="list")
    )
    assert column in faults_of(record)


def test_a_name_is_kept_in_one_form_whoever_writes_it():
    subject = Subject.objects.create(slug="zoe", name=" Zoe\u0308  B ", kind="person")
    subject.refresh_from_db()
    assert subject.name == "Zoë B"


def test_the_database_refuses_a_name_in_other_case():
    records.make_subject(name="Kirov")
    with pytest.raises(IntegrityError), transaction.atomic():
        Subject.objects.create(slug="other", name="KIROV", kind="person")


@pytest.mark.parametrize("key", ["P1", "p1"])
def test_a_key_of_a_file_is_one_in_any_case(key):
    records.make_panel_row("one", key="P1")
    panel = records.make_panel_row("two", key="P2")
    panel.key = key
    assert "key" in faults_of(panel)


@pytest.mark.parametrize("key", ["a.b", "a:b", "a-dark"])
def test_a_chart_has_a_key_that_its_address_can_hold(key):
    chart = records.make_chart()
    chart.key = key
    assert "key" in faults_of(chart)


@pytest.mark.parametrize("kind", KINDS)
def test_a_former_address_is_taken_by_nobody_untold(kind):
    first, second = MAKE[kind]("first"), MAKE[kind]("second")
    FormerAddress.objects.lead("old", first)
    column = ADDRESSES[type(second)]
    setattr(second, column, "old")
    assert "is a former address of" in faults_of(second)[column][0]


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_takes_its_own_former_address_back(kind):
    record = MAKE[kind]("first")
    FormerAddress.objects.lead("old", record)
    setattr(record, ADDRESSES[type(record)], "old")
    record.clean()


def test_a_former_address_leads_to_one_record_of_a_kind():
    records.make_panel_row("old", theme=records.make_theme("old"))
    FormerAddress.objects.create(slug="was", theme=Theme.objects.get())
    FormerAddress.objects.create(slug="was", panel=Panel.objects.get())
    with pytest.raises(IntegrityError), transaction.atomic():
        FormerAddress.objects.create(slug="was", panel=Panel.objects.get())


def test_a_former_address_leads_to_one_record_alone():
    panel = records.make_panel_row()
    for owners in ({}, {"panel": panel, "theme": panel.theme}):
        with pytest.raises(IntegrityError), transaction.atomic():
            FormerAddress.objects.create(slug="was", **owners)


def test_the_address_of_a_record_is_no_former_one():
    panel = records.make_panel_row("now", key="P1")
    other = records.make_panel_row("other", key="P2")
    with pytest.raises(ValidationError, match="is the address of"):
        FormerAddress(slug="now", panel=other).full_clean()
    assert panel.former_addresses.count() == 0


def test_every_kind_with_pages_keeps_its_former_addresses():
    assert set(KINDS) == set(LED_ON) == set(PAGES)


migration = importlib.import_module("exhibit.migrations.0017_distinct_addresses_and_names")


class Editor:
    connection = connection


def test_records_of_before_are_told_apart_and_stay_as_they_are_otherwise():
    chart = records.make_chart("a-b")
    # As they could be before: the database of a test has the constraints already.
    Chart.objects.filter(pk=chart.pk).update(key="a.b")
    panel = records.make_panel_row("kirov")
    migration.make_distinct(apps, Editor)
    chart.refresh_from_db()
    panel.refresh_from_db()
    assert (chart.key, panel.slug) == ("a-b", "kirov")
