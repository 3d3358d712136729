"""Panels read at the reading desk: every sentence against each of its citations."""

from django.contrib.auth.models import User
from django.db.models import Model

from curation.review import readings
from curation.review.read_records import read_record
from exhibit.models import Panel, Support
from tests.factories import records


def read_panel(panel: Panel, *names: str, **said: object) -> list[Support]:
    """Have readers of these names read all of a panel; `said` is what they say of each pair."""
    return [row for name in names for row in _read(panel, _reader(name), **said)]


def _reader(name: str) -> User:
    return User.objects.filter(username=name).first() or records.make_user("author", username=name)


def read_record_of(record: Model, *names: str, **said: object) -> list[Support]:
    """Have readers of these names read all of a record that is no panel."""
    return [row for name in names for row in _read(record, _reader(name), **said)]


def _read(record: Model, by: User, **said: object) -> list[Support]:
    record.refresh_from_db()
    desk = readings.reading_desk(record, read_record(record).document, by)
    defaults = {"relation": "supports", "verdict": "carries", "bearing": (0, 5)}
    said = defaults | said
    return [readings.read(record=record, pair=row.pair, by=by, **said) for row in desk.pairs]
