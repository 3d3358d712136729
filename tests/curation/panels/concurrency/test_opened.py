"""The state that a form carries."""

from django.core import signing

from curation.panels.concurrency.opened import SALT, seal, unseal
from curation.panels.concurrency.states import Row, State

STATE = State(
    fields={"title": ("Kirov",), "other_themes": ()},
    rows={"prompts": (Row(key="7", values={"text": ("Why?",)}),)},
)


def test_state_is_read_back_as_it_was():
    assert unseal(seal(STATE)) == STATE


def test_state_that_was_changed_on_the_way_is_none():
    assert unseal(seal(STATE)[:-1]) is None


def test_missing_state_is_none():
    assert unseal("") is None


def test_state_of_another_shape_is_none():
    rows = {"prompts": [["7", {"text": ["Why?"]}]]}
    assert unseal(signing.dumps({"fields": {}, "rows": rows}, salt=SALT, compress=True)) is None
