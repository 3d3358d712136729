"""A record has a field for each column of its model, without being told of it."""

import pytest
from django.db import models
from django.test.utils import isolate_apps

from curation.exchange.bundle.dumping.yaml_text import mapping, written
from curation.exchange.bundle.record import Record, given, may, read, record_of, written_fields
from curation.exchange.bundle.record_rows import RecordRows
from curation.exchange.bundle.yaml_file import YamlFile, compose
from curation.exchange.faults import Report


@pytest.fixture
def kind():
    """A kind of record whose model has one column, `remark`, that its class does not name."""
    with isolate_apps("exhibit"):

        class Label(models.Model):
            slug = models.SlugField(max_length=8)
            title = models.CharField(max_length=8)
            remark = models.CharField(max_length=5, blank=True)
            is_old = models.BooleanField(default=False)
            position = models.PositiveSmallIntegerField(default=0)
            made_at = models.DateTimeField(auto_now_add=True)

            class Meta:
                app_label = "exhibit"

            def __str__(self):
                return self.slug

    @record_of(Label)
    class LabelRecord(Record):
        slug: str = given()
        title: str
        old: bool = may(default=False, column="is_old")

    return LabelRecord


def told(kind, text: str):
    """The record that a text holds, and what is wrong with it."""
    report, file = Report(), YamlFile("label.yaml", text)
    record = read(kind, file, compose(file, report), report, {"slug": "a"})
    return record, [str(fault) for fault in report.faults]


def test_columns_are_fields_in_the_order_of_the_model(kind):
    assert [one.name for one in written_fields(kind)] == ["title", "remark", "old"]


def test_column_that_the_class_does_not_name_is_read(kind):
    record, faults = told(kind, "title: A\nremark: New")
    assert (record.remark, faults) == ("New", [])


def test_column_has_its_own_limit(kind):
    assert told(kind, "title: A\nremark: Too long")[1] == [
        "label.yaml:2: remark has 8 characters; at most 5 are allowed: shorten it."
    ]


def test_column_that_may_not_be_blank_is_needed(kind):
    assert told(kind, "remark: New")[1] == ["label.yaml:1: title is missing: every label needs it."]


def test_column_is_loaded_under_its_own_name(kind):
    record, _ = told(kind, "title: A\nremark: New\nold: true")
    assert RecordRows().columns(record) == {
        "slug": "a",
        "title": "A",
        "remark": "New",
        "is_old": True,
    }


def test_column_is_dumped_and_written(kind):
    row = kind.model(slug="a", title="A", remark="New")
    assert mapping(written(RecordRows().record(kind, row))) == "title: A\nremark: New\n"
