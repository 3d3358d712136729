"""Panels read at the reading desk: every sentence against each of its citations."""

from django.contrib.auth.models import User

from curation.review import panels, readings
from exhibit.models import Panel, Support
from tests.factories import records


def read_panel(panel: Panel, *names: str, **said: object) -> list[Support]:
    """Have readers of these names read all of a panel; `said` is what they say of each pair."""
    return [row for name in names for row in _read(panel, _reader(name), **said)]


def _reader(name: str) -> User:
    return User.objects.filter(username=name).first() or records.make_user("author", username=name)


def _read(panel: Panel, by: User, **said: object) -> list[Support]:
    panel.refresh_from_db()
    desk = readings.reading_desk(panel, panels.current_document(panel), by)
    defaults = {"relation": "supports", "verdict": "carries", "bearing": (0, 5)}
    return [
        readings.read(record=panel, pair=row.pair, by=by, **(defaults | said)) for row in desk.pairs
    ]
