"""What charts and drawings have in common."""

import pytest
from django.core.exceptions import ValidationError

from exhibit.models import Chart, Drawing
from tests.factories.records import make_chart

pytestmark = pytest.mark.django_db


def faults(figure):
    with pytest.raises(ValidationError) as refused:
        figure.clean()
    return set(refused.value.message_dict)


def test_every_fault_of_a_chart_is_told_at_its_field():
    chart = make_chart()
    chart.spec, chart.note_keys = [], ["S0"]
    assert {"spec", "note_keys"} <= faults(chart)


def test_every_fault_of_a_drawing_is_told_at_its_field():
    assert faults(Drawing(svg="<p/>", note_keys=["S0"])) == {"svg", "note_keys"}


def test_charts_and_drawings_are_named_by_key_and_title():
    assert str(Chart(key="party", title="Members")) == "party: Members"
    assert str(Drawing(key="hedges", title="Two words")) == "hedges: Two words"
