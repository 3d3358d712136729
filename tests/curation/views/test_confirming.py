"""An upload between its dry run and its confirmation: applied once, or not at all and told."""

import pytest
from django.contrib.messages import get_messages
from django.contrib.messages.storage.cookie import CookieStorage
from django.http import Http404

from curation import uploads
from curation.exchange.dry_runs import ChangedMeanwhile, NotDone
from curation.views.confirming import Sentences, confirmed, waiting
from tests.factories import records

pytestmark = pytest.mark.django_db

SENTENCES = Sentences(
    finished="{file} is loaded. {counts}",
    finished_before="{file} was loaded before. {counts}",
    unfinished="{file} is being loaded.",
    changed_meanwhile="Records have changed.",
)
HERE = "/curation/bulk/subjects/token/"


@pytest.fixture
def curator():
    return records.make_user("editor")


@pytest.fixture
def kept(curator, settings, tmp_path):
    settings.HOME = tmp_path
    return uploads.keep(kind="subjects", name="a.csv", chunks=[b"one"], by=curator)


@pytest.fixture
def ask(rf, kept, curator):
    """Return a function that asks for a confirmation: the answer, and what the curator is told."""

    def asked(apply=lambda shown: "New: 2.", method="post", **sent):
        request = getattr(rf, method)(HERE, sent)
        request.user, request._messages = curator, CookieStorage(rf.get("/"))
        answer = confirmed(request, kept, apply, start="curation:bulk", sentences=SENTENCES)
        told = [str(message) for message in get_messages(request)]
        return (answer["Location"] if answer else None), told

    return asked


def refuse(error: Exception):
    """Return what is applied in vain."""

    def refused(shown: str) -> str:
        raise error

    return refused


def test_a_look_confirms_nothing(ask, kept):
    assert ask(method="get") == (None, [])
    assert not kept.is_taken()


def test_a_confirmation_is_told_with_its_counts(ask):
    assert ask() == ("/curation/bulk/", ["a.csv is loaded. New: 2."])


def test_what_was_shown_is_what_is_applied(ask):
    applied = []
    ask(lambda shown: applied.append(shown) or "", shown="digest")
    assert applied == ["digest"]


@pytest.mark.parametrize("method", ["post", "get"])
def test_a_second_confirmation_or_look_back_applies_nothing(ask, method):
    ask()
    again = ask(refuse(AssertionError("applied twice")), method)
    assert again == ("/curation/bulk/", ["a.csv was loaded before. New: 2."])


def test_one_being_applied_by_another_is_told(ask, kept):
    kept.take()
    assert ask() == ("/curation/bulk/", ["a.csv is being loaded."])


def test_records_changed_meanwhile_are_shown_again(ask, kept):
    assert ask(refuse(ChangedMeanwhile())) == (HERE, ["Records have changed."])
    assert not kept.is_taken()


def test_why_it_was_not_done_is_told_and_it_waits_again(ask, kept):
    assert ask(refuse(NotDone("The disk is full."))) == (HERE, ["The disk is full."])
    assert ask()[1] == ["a.csv is loaded. New: 2."]


def test_a_failure_leaves_the_upload_to_be_confirmed(ask, kept):
    with pytest.raises(OSError, match="disk"):
        ask(refuse(OSError("disk")))
    assert not kept.is_taken()


@pytest.mark.parametrize("kind", ["subjects", "notes"])
def test_an_upload_of_another_kind_or_curator_is_not_found(rf, kept, curator, kind):
    request = rf.get(HERE)
    request.user = records.make_user("author") if kind == "subjects" else curator
    with pytest.raises(Http404):
        waiting(request, kind=kind, token=kept.token)


def test_an_upload_that_waits_is_found(rf, kept, curator):
    request = rf.get(HERE)
    request.user = curator
    assert waiting(request, kind="subjects", token=kept.token) == kept
