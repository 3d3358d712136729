"""A row moved in a form that is not saved yet."""

import pytest

from curation.panels.concurrency.moving import moved
from tests.curation.posting import fields_of


def form(places, **more):
    values = {"prompts-TOTAL_FORMS": [str(len(places))]}
    values |= {f"prompts-{at}-position": [place] for at, place in enumerate(places)}
    return values | {name: [value] for name, value in more.items()}


def places(values):
    return [values[name][0] for name in sorted(values) if name.endswith("-position")]


def test_row_moves_down():
    assert places(moved(form(["1", "2", "3"], **{"prompts-0-move": "down"}))) == ["2", "1", "3"]


def test_row_moves_up():
    assert places(moved(form(["1", "2", "3"], **{"prompts-2-move": "up"}))) == ["1", "3", "2"]


def test_first_row_stays_first():
    assert places(moved(form(["1", "2"], **{"prompts-0-move": "up"}))) == ["1", "2"]


def test_equal_places_become_an_order():
    assert places(moved(form(["0", "0", "0"], **{"prompts-1-move": "down"}))) == ["1", "3", "2"]


def test_row_to_be_removed_has_no_place():
    values = form(["1", "2", "3"], **{"prompts-0-move": "down", "prompts-1-DELETE": "on"})
    assert places(moved(values)) == ["2", "2", "1"]


def test_button_is_not_sent_on():
    assert "prompts-0-move" not in moved(form(["1", "2"], **{"prompts-0-move": "up"}))


@pytest.mark.parametrize("button", ["prompts-9-move", "nothing-0-move"])
def test_button_of_no_row_moves_nothing(button):
    assert places(moved(form(["1", "2"], **{button: "up"}))) == ["1", "2"]


def test_form_without_such_a_button_is_left_alone():
    assert moved(form(["1", "2"])) is None


def test_moving_saves_nothing_and_loses_nothing(editor, panel, address):
    panel.prompts.create(skill="sourcing", text="And when?", position=2)
    typed = fields_of(editor, address) | {"title": "Typed", "prompts-0-move": "down"}
    answer = editor.post(address, typed)
    page = answer.context["adminform"].form
    assert page["title"].value() == "Typed"
    rows = answer.context["inline_admin_formsets"][4].formset.initial_forms
    assert [row["position"].value() for row in rows] == ["2", "1"]
    assert sorted(panel.prompts.values_list("position", flat=True)) == [1, 2]
