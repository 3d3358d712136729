"""Lists cost the same number of queries for two rows as for twelve."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from curation.review import panels
from exhibit.models import Acknowledgement, Drawing, TimelineEvent, Tour
from tests.factories import records


def _source(n: int):
    return records.make_source(f"source-{n}", mark=f"{n}")


def _text(n: int):
    return records.make_source_text(source=_source(n))


def _panel(n: int):
    return records.make_panel_row(f"panel-{n}", theme=records.make_theme(f"theme-{n}"))


MAKERS = {
    "theme": lambda n: records.make_theme(f"theme-{n}"),
    "source": _text,
    "sourcetext": _text,
    "excerpt": lambda n: records.make_excerpt_row(f"L{n}", source_text=_text(n)),
    "emendation": lambda n: records.make_emendation_row(f"E{n}", source_text=_text(n)),
    "reference": lambda n: records.make_reference_row(f"work-{n}"),
    "note": lambda n: records.make_note_row(f"S{n}"),
    "subject": lambda n: records.make_subject(f"subject-{n}"),
    "question": lambda n: records.make_question_row(f"D{n}"),
    "picture": lambda n: records.make_picture_row(sha256=f"{n:064}"),
    "chart": lambda n: records.make_chart(f"chart-{n}"),
    "drawing": lambda n: Drawing.objects.create(key=f"drawing-{n}", title="Twenty cards"),
    "tour": lambda n: Tour.objects.create(slug=f"tour-{n}", title=f"Path {n}", minutes=20),
    "timelineevent": lambda n: TimelineEvent.objects.create(key=f"e{n}", date="1934", text="A."),
    "panel": _panel,
    "revision": lambda n: panels.record(panel=_panel(n), by=None),
    "edition": lambda n: records.make_edition(n, is_current=False, published_at=timezone.now()),
    "acknowledgement": lambda n: Acknowledgement.objects.create(
        panel=_panel(n), code="number", fingerprint=f"{n}", reason="Checked.", by="editor"
    ),
}


def queries_of(client, noun: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as told:
        assert client.get(reverse(f"admin:exhibit_{noun}_changelist")).status_code == 200
    return len(told)


@pytest.mark.parametrize("noun", MAKERS)
def test_list_asks_no_more_for_twelve_rows_than_for_two(noun, client, db):
    client.force_login(records.make_user("", is_superuser=True))
    for number in (1, 2):
        MAKERS[noun](number)
    queries_of(client, noun)
    few = queries_of(client, noun)
    for number in range(3, 13):
        MAKERS[noun](number)
    assert queries_of(client, noun) == few <= 20
