"""What charts and drawings have in common."""

import pytest
from django.core.exceptions import ValidationError

from exhibit.models import Chart, Drawing
from tests.factories.records import make_chart, make_excerpt_row

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


def test_keys_of_excerpts_that_are_not_there_are_told():
    chart = make_chart()
    chart.excerpt_keys = ["L26"]
    with pytest.raises(ValidationError) as refused:
        chart.clean()
    assert refused.value.message_dict == {"excerpt_keys": ["There is no excerpt L26."]}


def test_a_chart_rests_on_a_note_or_an_excerpt():
    chart = make_chart()
    with pytest.raises(ValidationError) as refused:
        chart.clean()
    told = ["Name a note or an excerpt that its figures rest on."]
    assert refused.value.message_dict == {"note_keys": told}
    chart.excerpt_keys = [make_excerpt_row("L26").key]
    chart.clean()


def test_charts_and_drawings_are_named_by_key_and_title():
    assert str(Chart(key="party", title="Members")) == "party: Members"
    assert str(Drawing(key="hedges", title="Two words")) == "hedges: Two words"
