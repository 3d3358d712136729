"""`publish_edition` publishes, or says in a sentence why not."""

import pytest
from django.core.management import CommandError, call_command

from curation.publishing import job
from exhibit.models import Edition, Excerpt
from tests.factories import records
from tests.factories.published import make_open_exhibition

pytestmark = pytest.mark.django_db


@pytest.fixture
def open_exhibition():
    """An exhibition that nothing stands in the way of publishing."""
    make_open_exhibition()


def test_pages_of_the_edition_are_counted(open_exhibition, capsys):
    call_command("publish_edition")
    edition = Edition.objects.get()
    assert capsys.readouterr().out.endswith(f"{edition}: {edition.pages} pages published.\n")


def test_edition_keeps_who_published_it_and_what_is_new(open_exhibition):
    curator = records.make_user("publisher")
    call_command("publish_edition", by=curator.username, note="It opens.", verbosity=0)
    edition = Edition.objects.get()
    assert (edition.published_by, edition.note) == (curator, "It opens.")


def test_every_page_is_named_where_more_words_are_asked_for(open_exhibition, capsys):
    call_command("publish_edition", verbosity=2)
    pages = Edition.objects.get().pages
    told = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in told[:-1]] == [f"{n}/{pages}" for n in range(1, pages + 1)]


def test_refusal_says_why_nothing_was_published(open_exhibition):
    Excerpt.objects.filter(key="L26").update(exact="Some historians believe it.")
    with pytest.raises(CommandError, match="Excerpt L26"):
        call_command("publish_edition")


def test_page_that_does_not_come_out_is_told_in_a_sentence(
    open_exhibition, monkeypatch, settings, tmp_path
):
    monkeypatch.setattr("exhibit.rendering.finders.find", lambda name: None)
    # Nor collected: an install in this folder may have done so.
    settings.STATIC_ROOT = tmp_path
    with pytest.raises(CommandError, match="is linked but not there: run collectstatic"):
        call_command("publish_edition")


def test_command_waits_for_no_other_publication(open_exhibition):
    with job.alone(), pytest.raises(CommandError, match="published already"):
        call_command("publish_edition")


def test_command_refuses_an_unknown_curator(open_exhibition):
    with pytest.raises(CommandError, match="no curator named 'nobody'"):
        call_command("publish_edition", by="nobody")
