"""A panel's form asks a small, fixed number of queries, however many rows it has."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from exhibit.models import (
    Drawing,
    Panel,
    PanelChart,
    PanelDrawing,
    PanelPicture,
    PanelQuestion,
    PanelSubject,
    RelatedPanel,
)
from tests.factories import records

MOST = 40


def with_rows(panel: Panel, count: int) -> None:
    """Give a panel rows of every kind, each with a record of its own, and a link in its text."""
    for number in range(count):
        name = f"{panel.slug}-{number}"
        question = records.make_question_row(f"D{panel.pk}-{number}")
        picture = records.make_picture_row(sha256=f"{panel.pk:032}{number:032}")
        drawing = Drawing.objects.create(key=name, title="Twenty cards")
        other = records.make_panel_row(name)
        PanelQuestion.objects.create(panel=panel, question=question)
        PanelPicture.objects.create(panel=panel, picture=picture)
        PanelChart.objects.create(panel=panel, chart=records.make_chart(name))
        PanelDrawing.objects.create(panel=panel, drawing=drawing)
        PanelSubject.objects.create(content_object=panel, tag=records.make_subject(name))
        RelatedPanel.objects.create(panel=panel, other=other, reason="is near")
        RelatedPanel.objects.create(panel=other, other=panel, reason="is near")
        panel.prompts.create(skill="sourcing", text="Who wrote this, and when?")


@pytest.mark.parametrize("count", [1, 9])
def test_form_asks_at_most_forty_queries(client, panel, address, count):
    client.force_login(records.make_user("", is_superuser=True))
    with_rows(panel, count)
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        page = client.get(address).content.decode()
    assert page.count("who-killed-kirov-") > count
    assert len(asked) <= MOST
