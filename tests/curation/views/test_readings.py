"""The reading desk as pages: a step, a verdict, the next; who may; and what is refused in words."""

import pytest
from django.urls import reverse
from reversion.models import Version

from exhibit.models import Panel, Support
from tests.factories import records

pytestmark = pytest.mark.django_db
BODY = "Stalin blamed hidden enemies. [@L26]\n\nThe purges began. [@L26; @S14]"


@pytest.fixture
def panel():
    records.make_excerpt_row()
    records.make_note_row()
    return records.make_panel_row(body=BODY)


@pytest.fixture
def reader():
    return records.make_user("author", username="ann")


@pytest.fixture
def signed_in(client, reader):
    client.force_login(reader)
    return client


def address(panel, at=""):
    return reverse("curation:reading", args=["panel", panel.pk]) + (f"?at={at}" if at else "")


def form_of(client, panel, at="", **fields):
    fingerprint = client.get(address(panel, at)).context["form"].initial["fingerprint"]
    defaults = {"bearing": "purges", "relation": "supports", "verdict": "carries"}
    return {"fingerprint": fingerprint} | defaults | fields


def test_the_desk_opens_at_the_first_sentence_with_its_evidence_in_full(signed_in, panel):
    page = signed_in.get(address(panel)).content.decode()
    assert "Stalin blamed hidden enemies." in page
    assert "The purges began with a mysterious murder</textarea>" in page


def test_a_verdict_is_kept_and_leads_on(signed_in, panel):
    answer = signed_in.post(address(panel), form_of(signed_in, panel))
    assert answer["Location"] == address(panel, 2)
    assert [(row.bearing, row.verdict) for row in Support.objects.all()] == [("purges", "carries")]


def test_the_last_verdict_leads_to_the_list(signed_in, panel):
    for bearing in ("purges", "purges", "lone act"):
        answer = signed_in.post(address(panel), form_of(signed_in, panel, bearing=bearing))
    assert answer["Location"] == address(panel, "all")


def test_words_not_in_the_evidence_are_refused_and_nothing_typed_is_lost(signed_in, panel):
    answer = signed_in.post(
        address(panel), form_of(signed_in, panel, bearing="In May", remark="My remark.")
    )
    assert answer.status_code == 400
    assert "These words are not in the evidence" in answer.content.decode()
    assert "My remark." in answer.content.decode()


def test_a_reading_of_words_that_changed_meanwhile_is_refused_with_its_remark(signed_in, panel):
    form = form_of(signed_in, panel, remark="My remark.")
    Panel.objects.update(body=BODY.replace("hidden", "secret"))
    answer = signed_in.post(address(panel), form, follow=True)
    assert "changed while you read" in answer.content.decode()
    assert "My remark." in answer.content.decode()
    assert not Support.objects.exists()


def test_that_nothing_carries_a_sentence_is_said_without_bearing_words(signed_in, panel):
    signed_in.post(address(panel), form_of(signed_in, panel, verdict="not", bearing=""))
    assert [(row.verdict, row.bearing) for row in Support.objects.all()] == [("not", "")]


def test_what_lapsed_is_told_with_its_sentence(signed_in, panel):
    signed_in.post(address(panel), form_of(signed_in, panel))
    Panel.objects.update(body=BODY.replace("hidden", "secret"))
    page = signed_in.get(address(panel, "all")).content.decode()
    assert "Stalin blamed hidden enemies." in page


def test_a_reading_is_a_save_of_its_reader(signed_in, panel, reader):
    signed_in.post(address(panel), form_of(signed_in, panel))
    (version,) = Version.objects.get_for_object(Support.objects.get())
    assert version.revision.user == reader


@pytest.mark.parametrize("verdict", ["", "perhaps"])
def test_an_unknown_verdict_is_refused_in_words(signed_in, panel, verdict):
    answer = signed_in.post(address(panel), form_of(signed_in, panel, verdict=verdict))
    assert answer.status_code == 400


@pytest.mark.parametrize("at", ["99", "0", "x", "-1", "000001999", "9" * 5000])
def test_an_odd_place_shows_the_list(signed_in, panel, at):
    answer = signed_in.get(address(panel, at))
    assert (answer.status_code, answer.context["page"].step) == (200, None)


def test_the_first_readers_verdict_is_on_no_page_of_the_second(signed_in, client, panel):
    signed_in.post(address(panel), form_of(signed_in, panel, remark="Only the first reader's."))
    client.force_login(records.make_user(username="bo"))
    pages = [client.get(address(panel, at)).content.decode() for at in ("", "1", "all")]
    assert not any("Only the first reader" in page for page in pages)


def differ(client, panel):
    for name, verdict in (("bo", "part"), ("cy", "carries")):
        client.force_login(records.make_user(username=name))
        client.post(address(panel), form_of(client, panel, verdict=verdict))


def test_an_editor_decides_between_two_readings(client, panel):
    differ(client, panel)
    assert "The readers differ" in client.get(address(panel, "all")).content.decode()
    row = Support.objects.get(verdict="part")
    client.post(reverse("curation:reading-decide", args=[row.pk]), {"reason": "No month in it."})
    assert "No month in it." in client.get(address(panel, "all")).content.decode()


def test_an_author_decides_nothing(client, panel, reader):
    differ(client, panel)
    client.force_login(reader)
    row = Support.objects.first()
    answer = client.post(reverse("curation:reading-decide", args=[row.pk]), {"reason": "So."})
    assert answer.status_code == 403


def test_a_decision_without_a_reason_is_refused_in_words(client, panel):
    differ(client, panel)
    row = Support.objects.first()
    answer = client.post(reverse("curation:reading-decide", args=[row.pk]), follow=True)
    assert "Say why this reading stands." in answer.content.decode()


def test_visitors_are_sent_to_the_login(client, panel):
    assert client.get(address(panel)).status_code == 302


def test_an_unknown_panel_is_404(signed_in):
    assert signed_in.get(reverse("curation:reading", args=["panel", 404])).status_code == 404


def test_the_desk_asks_as_many_queries_for_few_sentences_as_for_many(
    signed_in, panel, django_assert_max_num_queries
):
    with django_assert_max_num_queries(60) as few:
        signed_in.get(address(panel))
    many = " ".join(f"The purges began again {n}. [@L26; @S14]" for n in range(12))
    Panel.objects.update(body=many)
    with django_assert_max_num_queries(len(few)):
        signed_in.get(address(panel))
