"""From the start, every save of a record is seen by its history."""

import pytest
from django.db.models.signals import post_save
from reversion import is_registered

from curation.records.history.registration import OWNERS, PARTS


@pytest.mark.parametrize("model", PARTS, ids=lambda model: model._meta.model_name)
def test_every_record_has_a_history(model):
    assert is_registered(model)


@pytest.mark.parametrize("model", [*PARTS, *OWNERS], ids=lambda model: model._meta.model_name)
def test_every_record_and_part_is_watched(model):
    assert post_save.has_listeners(model)
