"""The columns of a list are those of its model, but for what the list says itself."""

import pytest
from django.db import models
from django.test.utils import isolate_apps

from curation.exchange.spreadsheet import cells
from curation.exchange.spreadsheet.list_columns import columns_for


@pytest.fixture
def columns():
    with isolate_apps("exhibit"):

        class Label(models.Model):
            slug = models.SlugField(max_length=8)
            remark = models.CharField("a remark", max_length=5, blank=True, help_text="Short.")
            hidden = models.CharField(max_length=5)

            class Meta:
                app_label = "exhibit"

            def __str__(self):
                return self.slug

    return columns_for(Label, {"slug": {"heading": "address"}}, without=("hidden",))


def test_column_that_the_list_does_not_name_follows(columns):
    assert [column.heading for column in columns] == ["address", "a remark"]


def test_column_has_help_and_limit_of_the_model(columns):
    remark = columns[1]
    assert (remark.help_text, type(remark.cell), remark.cell.limit) == ("Short.", cells.Words, 5)


def test_column_that_may_not_be_blank_is_needed(columns):
    assert [column.needed for column in columns] == [True, False]
