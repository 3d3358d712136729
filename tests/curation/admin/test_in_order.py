"""The number of a row’s place, and the buttons that move the row."""

import pytest
from lxml import html

from curation.admin.in_order import PlaceInput


@pytest.fixture
def place():
    shown = PlaceInput().render("prompts-2-position", 7, {"id": "id_prompts-2-position"})
    return html.fromstring(str(shown))


def test_place_is_a_number(place):
    (number,) = place.xpath("input")
    assert (number.get("name"), number.get("value")) == ("prompts-2-position", "7")


def test_buttons_name_their_row_and_way(place):
    buttons = place.xpath("button")
    assert [(one.get("name"), one.get("value")) for one in buttons] == [
        ("prompts-2-move", "up"),
        ("prompts-2-move", "down"),
    ]


def test_buttons_come_back_to_the_rows_of_the_part(place):
    assert set(place.xpath("button/@formaction")) == {"#prompts-group"}
