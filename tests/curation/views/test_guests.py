"""Reviewer links: who makes and revokes them, and that a wrong one shows nothing."""

from datetime import timedelta

import pytest
from django.core import signing
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from curation.models import ReviewerLink
from curation.review.guests.tokens import SALT, address_of, token_of
from tests.curation.posting import asks_to_sign_in, messages_of
from tests.curation.review.guests.world import make_link, make_world, open_link
from tests.factories import records

pytestmark = pytest.mark.django_db
LIST = "/curation/reviewer-links/"


@pytest.fixture
def world():
    return make_world()


@pytest.fixture
def link(world):
    return make_link(world.a, world.editor)


@pytest.fixture
def signed_in(client, world):
    client.force_login(world.editor)
    return client


def in_days(days: int) -> str:
    return (timezone.localdate() + timedelta(days=days)).isoformat()


def make(client, **values):
    given = {"name": "Dr Marten", "until": in_days(14)} | values
    return client.post(reverse("curation:reviewer-link-add"), given, follow=True)


def make_for(client, panel, **values):
    given = {"name": "Dr Marten", "until": in_days(14)} | values
    return client.post(reverse("curation:panel-link", args=[panel.pk]), given, follow=True)


@pytest.mark.parametrize(
    "token",
    [
        "1",
        "1.",
        ".",
        "x.y",
        "1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "1:2",
        "999999999999999999999999.A",
        "%00",
        "é",
    ],
)
def test_token_that_was_never_given_out_is_404(client, link, token):
    answer = client.get(f"/curation/review/{token}/")
    assert answer.status_code == 404
    assert b"A murder" not in answer.content


def test_token_with_one_letter_changed_is_404(client, link):
    token = token_of(link)
    changed = token[:-1] + ("A" if token[-1] != "A" else "B")
    assert client.get(f"/curation/review/{changed}/").status_code == 404


def test_token_of_another_number_with_the_same_signature_is_404(client, world, link):
    other = make_link(world.b, world.editor)
    signature = token_of(link).partition(".")[2]
    assert client.get(f"/curation/review/{other.pk}.{signature}/").status_code == 404


def test_number_signed_for_another_purpose_is_404(client, link):
    for signer in (signing.Signer(sep="."), signing.Signer(salt=f"{SALT}s", sep=".")):
        assert client.get(f"/curation/review/{signer.sign(str(link.pk))}/").status_code == 404


def test_signed_number_of_no_link_is_404(client, link):
    address = address_of(link)
    link.delete()
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("path", ["", "panels/a-murder/", "charts/chart-of-a-murder.svg", "x/"])
@pytest.mark.parametrize("end", ["expired", "revoked"])
def test_link_that_is_over_shows_nothing(client, world, link, end, path):
    over = {"expires_at": timezone.now()} if end == "expired" else {}
    gone = {"revoked_at": timezone.now(), "revoked_by": world.editor} if end == "revoked" else {}
    ReviewerLink.objects.update(**over, **gone)
    answer = open_link(client, link, path)
    assert answer.status_code == 410
    assert b"no longer works" in answer.content
    assert b"A murder" not in answer.content
    assert answer["Cache-Control"] == "private, no-store"


def test_link_works_to_the_end_of_its_last_day(client, link):
    assert timezone.localtime(link.expires_at).date() == timezone.localdate() + timedelta(days=15)


def test_revoking_works_at_once(client, world, link, sign_in):
    assert open_link(client, link).status_code == 200
    editor = sign_in("publisher")
    told = messages_of(editor.post(f"{LIST}{link.pk}/revoke/", follow=True))
    assert told == ["The link for Dr Marten no longer works."]
    assert open_link(client, link).status_code == 410


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
def test_a_link_is_only_for_reading(client, link, method):
    assert getattr(client, method)(address_of(link)).status_code == 405


def test_head_is_answered(client, link):
    assert client.head(address_of(link)).status_code == 200


def test_link_to_the_whole_copy_is_made(signed_in):
    page = make(signed_in).content.decode()
    link = ReviewerLink.objects.get()
    assert (link.revision, link.made_by.username) == (None, "editor")
    assert f"http://testserver{address_of(link)}" in page


def test_link_to_the_last_saved_revision_is_made(signed_in, world):
    make_for(signed_in, world.a)
    link = ReviewerLink.objects.get()
    assert (link.revision.panel, link.revision.number) == (world.a, 1)


def test_link_to_the_approved_revision_is_made(signed_in, world, link):
    records.Panel.objects.update(title="Changed")
    make_for(signed_in, world.a, revision="1", name="Somebody else")
    assert ReviewerLink.objects.first().revision == link.revision


def test_revision_that_is_not_there_is_said(signed_in, world, link):
    told = messages_of(make_for(signed_in, world.a, revision="7"))
    assert told == ["A murder has no revision 7: choose another."]


def test_form_sent_twice_makes_one_link(signed_in):
    make(signed_in)
    make(signed_in)
    assert ReviewerLink.objects.count() == 1


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"name": ""}, "Say for whom the link is."),
        ({"name": "x" * 151}, "at most 150"),
        ({"until": in_days(-1)}, "A link works until today at the earliest"),
        ({"until": in_days(91)}, "choose a day between"),
        ({"until": "soon"}, "Write the day as 2026-12-06."),
        ({"until": ""}, "Choose the last day"),
    ],
)
def test_bad_link_is_refused_in_words(signed_in, values, said):
    answer = make(signed_in, **values)
    assert answer.status_code == 400
    assert said in answer.content.decode()
    assert not ReviewerLink.objects.exists()


@pytest.mark.parametrize(
    "values", [{"name": ""}, {"until": in_days(-1)}, {"revision": "x"}, {"revision": "-1"}]
)
def test_bad_link_to_a_panel_is_refused_in_words(signed_in, world, values):
    assert messages_of(make_for(signed_in, world.a, **values))
    assert not ReviewerLink.objects.exists()


@pytest.mark.parametrize("days", [0, 90])
def test_first_and_last_day_are_taken(signed_in, days):
    make(signed_in, until=in_days(days))
    assert ReviewerLink.objects.exists()


def test_list_says_what_works_and_what_does_not(signed_in, world):
    make_link(world.a, world.editor, name="First")
    make_link(world.a, world.editor, name="Second", expires_at=timezone.now())
    gone = {"revoked_at": timezone.now(), "revoked_by": world.editor}
    make_link(None, world.editor, name="Third", **gone)
    page = signed_in.get(LIST).content.decode()
    assert page.count("/curation/review/") == 1
    for said in ("works</strong>", "expired</strong>", "revoked by editor", "Last used: not yet"):
        assert said in page


def test_list_asks_no_more_for_ten_links_than_for_two(signed_in, world):
    counts = []
    for total in (2, 10):
        while ReviewerLink.objects.count() < total:
            number = ReviewerLink.objects.count()
            make_link(world.b if number % 2 else None, world.editor, name=f"Reader {number}")
        with CaptureQueriesContext(connection) as told:
            assert signed_in.get(LIST).status_code == 200
        counts.append(len(told))
    assert counts[0] == counts[1] <= 10


def test_list_goes_on_after_fifty(signed_in, world):
    for number in range(51):
        make_link(None, world.editor, name=f"Reader {number}")
    assert "Page 1 of 2" in signed_in.get(LIST).content.decode()
    assert signed_in.get(LIST, {"page": "x"}).status_code == 200


def test_author_sees_the_list_and_cannot_add(sign_in, link):
    author = sign_in("author")
    assert "Make a link" not in author.get(LIST).content.decode()
    assert author.post(f"{LIST}add/").status_code == 403
    assert author.post(f"{LIST}{link.pk}/revoke/").status_code == 403


@pytest.mark.parametrize("address", [LIST, f"{LIST}add/", f"{LIST}1/revoke/"])
def test_anonymous_is_sent_to_the_login(client, address):
    ask = client.get if address == LIST else client.post
    assert asks_to_sign_in(ask(address))


@pytest.mark.parametrize(
    "address", [f"{LIST}add/", f"{LIST}1/revoke/", "/curation/panels/1/reviewer-link/"]
)
def test_get_is_refused(signed_in, address):
    assert signed_in.get(address).status_code == 405


@pytest.mark.parametrize("address", [f"{LIST}99/revoke/", "/curation/panels/99/reviewer-link/"])
def test_unknown_record_is_404(signed_in, address):
    assert signed_in.post(address).status_code == 404
