"""An edition’s page in the admin: where it leads, and when it was made current again."""

from datetime import UTC, datetime

import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from django.urls import reverse

from tests.factories import records

pytestmark = pytest.mark.django_db

AGAIN = "Make it current again"


def make_edition(settings, number: int, **fields):
    """An edition with a folder, so that it can be compared."""
    folder = settings.EDITIONS_ROOT / f"{number:04d}"
    folder.mkdir()
    (folder / "manifest.json").touch()
    at = datetime(2026, 11, 21, tzinfo=UTC)
    return records.make_edition(number, **({"published_at": at, "is_current": False} | fields))


def opened(client, edition):
    return client.get(reverse("admin:exhibit_edition_change", args=[edition.pk])).context


def links_of(client, edition) -> dict[str, str]:
    return {words: address for address, words in opened(client, edition)["links"]}


def test_edition_that_is_not_current_can_be_made_so(publisher, settings):
    edition = make_edition(settings, 2)
    assert links_of(publisher, edition)[AGAIN] == "/curation/editions/2/make-current/"


def test_current_edition_cannot_be_made_current(publisher, settings):
    edition = make_edition(settings, 2, is_current=True)
    assert AGAIN not in links_of(publisher, edition)


def test_editor_is_not_led_to_what_publishers_do(editor, settings):
    assert AGAIN not in links_of(editor, make_edition(settings, 2))


def test_edition_is_compared_with_the_one_before_it(editor, settings):
    for number in (1, 2, 5):
        edition = make_edition(settings, number)
    address = links_of(editor, edition)["What changed since the edition before"]
    assert address == "/curation/editions/compare/?from=2&to=5"


def test_first_edition_is_compared_with_none(editor, settings):
    edition = make_edition(settings, 1)
    assert list(links_of(editor, edition)) == ["Read it"]


def test_who_made_an_edition_current_again_is_told(publisher, editor, settings):
    edition = make_edition(settings, 1)
    LogEntry.objects.log_actions(
        user_id=records.User.objects.get(username="publisher").pk,
        queryset=[edition],
        action_flag=CHANGE,
        change_message="Made current again.",
        single_object=True,
    )
    (told,) = opened(editor, edition)["made_current"]
    assert told.endswith(", publisher: Made current again.")
