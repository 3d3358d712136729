"""A source is replaced while a colleague cuts an excerpt from it: no excerpt is left behind."""

from collections.abc import Callable
from threading import Event, Thread

import pytest
from django.db import connection, transaction

from curation.sources import relocation, versions
from exhibit.models import Excerpt, SourceText
from tests.factories import records

pytestmark = pytest.mark.django_db(transaction=True)

NEW = "A title.\n" + records.LECTURE
PATIENCE = 20
MOMENT = 0.4
"""Seconds in which the other one comes as far as the lock."""


def beside(step: Callable[[], None]) -> Thread:
    """Run a step in a thread with a connection of its own."""

    def run() -> None:
        try:
            step()
        finally:
            connection.close()

    thread = Thread(target=run)
    thread.start()
    return thread


def excerpt_of(text: SourceText) -> Excerpt:
    row = Excerpt(key="L26", source_text=text, start=0, end=24, gist="The purges begin.")
    row.cut()
    return row


def test_excerpt_being_saved_when_the_version_comes_is_waited_for():
    old = records.make_source_text()
    saved, done = Event(), Event()

    def cut() -> None:
        with transaction.atomic():
            relocation.save_passage(row=excerpt_of(old), by=None)
            saved.set()
            done.wait(MOMENT)

    colleague = beside(cut)
    assert saved.wait(PATIENCE)
    added = versions.add_text(source=old.source, text=NEW, by=None)
    colleague.join(PATIENCE)
    assert Excerpt.objects.get().source_text == added.text


def test_excerpt_saved_while_the_version_is_being_added_follows_it():
    old = records.make_source_text()
    added, done = Event(), Event()

    def replace() -> None:
        with transaction.atomic():
            versions.add_text(source=old.source, text=NEW, by=None)
            added.set()
            done.wait(MOMENT)

    colleague = beside(replace)
    assert added.wait(PATIENCE)
    told = relocation.save_passage(row=excerpt_of(old), by=None)
    colleague.join(PATIENCE)
    assert "L26 was moved to it" in told
    assert Excerpt.objects.get().source_text.version == 2


def test_two_versions_added_at_once_are_two_versions():
    old = records.make_source_text()
    started = Event()

    def add() -> None:
        started.set()
        versions.add_text(source=old.source, text=NEW, by=None)

    colleague = beside(add)
    assert started.wait(PATIENCE)
    versions.add_text(source=old.source, text=NEW + "More.\n", by=None)
    colleague.join(PATIENCE)
    assert sorted(SourceText.objects.values_list("version", flat=True)) == [1, 2, 3]
    assert SourceText.objects.filter(is_current=True).count() == 1
