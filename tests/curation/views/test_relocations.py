"""The queue: old and new side by side, three decisions, and who must be asked again."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from curation.models import Relocation
from curation.review import panels
from curation.sources import relocation, versions
from exhibit.models import Excerpt
from tests.curation.posting import messages_of
from tests.factories import records

QUEUE = "/curation/relocations/"
OLD = "Some 600,000 people were executed between 1936 and 1938"
NEW = records.LECTURE.replace("600,000", "681,692")


@pytest.fixture
def lecture(db):
    return records.make_source_text()


@pytest.fixture
def waiting(lecture):
    """An excerpt that waits: its figure changed."""
    records.make_excerpt_row("L25", OLD, source_text=lecture)
    versions.add_text(source=lecture.source, text=NEW, by=None)
    return Relocation.objects.get()


def text_of(answer) -> str:
    return re.sub(r"\s+", " ", answer.content.decode())


def decide(client, row, verb: str, **values):
    values.setdefault("place", f"{row.start}-{row.end}")
    return client.post(f"{QUEUE}{row.pk}/{verb}/", values, follow=True)


def test_queue_shows_old_and_new_with_the_difference(editor, waiting):
    page = text_of(editor.get(QUEUE))
    assert "<mark>Some 600,000 people were executed between 1936 and 1938</mark>" in page
    assert "<del>600,000</del> <ins>681,692</ins>" in page
    assert "the nearest passage is" in page


def test_accept_moves_the_excerpt_and_leads_back(editor, waiting):
    answer = decide(editor, waiting, "accept")
    assert messages_of(answer) == ["L25 stands in version 2 now."]
    assert answer.redirect_chain[-1][0] == f"{QUEUE}?source=lecture"
    assert "681,692" in Excerpt.objects.get().exact


def test_detach_leaves_it_and_says_what_that_means(editor, waiting):
    answer = decide(editor, waiting, "detach")
    assert "A panel that cites it cannot be approved" in messages_of(answer)[0]
    assert "Left in version 1 by editor" in text_of(answer)


def test_detached_passage_may_be_decided_again(editor, waiting):
    decide(editor, waiting, "detach")
    decide(editor, waiting, "reopen")
    assert Relocation.objects.waiting().exists()


def test_second_press_is_told_and_changes_nothing(editor, waiting):
    decide(editor, waiting, "accept")
    assert "was decided already by editor" in messages_of(decide(editor, waiting, "detach"))[0]
    assert Excerpt.objects.get().source_text.version == 2


@pytest.mark.parametrize("place", ["", "x-y", "5", "-", "1-99999999999999999999", "٣-٥"])
def test_place_that_is_none_is_refused_in_words(editor, waiting, place):
    answer = decide(editor, waiting, "adjust", place=place)
    assert answer.status_code == 200
    assert len(messages_of(answer)) == 1
    assert Excerpt.objects.get().source_text.version == 1


def test_place_is_found_by_pasted_words(editor, waiting):
    page = editor.get(f"{QUEUE}{waiting.pk}/", {"quotation": "681,692  people"})
    place = page.context["answer"].places[0]
    decide(editor, waiting, "adjust", place=f"{place.start}-{place.end}")
    assert Excerpt.objects.get().exact == "681,692 people"


def test_place_is_found_by_offsets(editor, waiting):
    page = editor.get(f"{QUEUE}{waiting.pk}/", {"start": 0, "end": 10})
    assert page.context["answer"].places[0].exact == "The purges"


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"quotation": "…"}, "no letter or digit"),
        ({"start": 5, "end": 99999}, "characters."),
        ({"start": 9, "end": 3}, "its end must come after its start"),
        ({"start": "x", "end": 3}, "whole number"),
        ({"quotation": " "}, "Paste the words, or give both offsets"),
    ],
)
def test_question_that_cannot_be_answered_gets_a_sentence(editor, waiting, query, sentence):
    page = editor.get(f"{QUEUE}{waiting.pk}/", query)
    assert page.status_code == 400
    assert sentence in page.content.decode()


def test_decided_passage_can_still_be_looked_at(editor, waiting):
    decide(editor, waiting, "accept")
    assert "moved to the suggested place" in text_of(editor.get(f"{QUEUE}{waiting.pk}/"))


def test_reader_is_linked_at_the_suggestion(editor, waiting):
    page = editor.get(f"{QUEUE}{waiting.pk}/")
    assert f"version=2&amp;start={waiting.start}" in page.content.decode()


def test_panels_to_approve_again_are_named(editor, lecture):
    records.make_excerpt_row("L26", source_text=lecture)
    records.make_excerpt_row("L27", "Many historians believe that Stalin", source_text=lecture)
    panel = records.make_panel_row(
        body="A murder began the purges. [@L26] Many historians suspect Stalin. [@L27]"
    )
    panels.approve(panel=panel, by=None)
    versions.add_text(source=lecture.source, text="A title.\n" + records.LECTURE, by=None)
    page = text_of(editor.get(QUEUE, {"source": "lecture"}))
    assert "Panels to approve again" in page
    assert "L26, L27, lecture" in page


def test_panel_that_cites_what_waits_is_linked(editor, waiting):
    panel = records.make_panel_row(body="Some 600,000 died. [@L25]")
    assert f'Cited by <a href="/admin/exhibit/panel/{panel.pk}/change/">' in text_of(
        editor.get(QUEUE)
    )


def test_passage_saved_while_the_text_was_replaced_is_offered_and_found(editor, waiting, lecture):
    records.make_excerpt_row("L26", source_text=lecture)
    assert "were saved on an older version" in text_of(editor.get(QUEUE))
    answer = editor.post("/curation/sources/lecture/look-again/", follow=True)
    assert messages_of(answer) == ["Moved by themselves: 1. Waiting below: 0."]
    assert Excerpt.objects.get(key="L26").source_text.version == 2


def test_queue_of_one_source_leaves_others_out(editor, waiting):
    records.make_source("diary")
    assert "Nothing waits" in text_of(editor.get(QUEUE, {"source": "diary"}))


def test_way_back_leads_nowhere_else(editor, waiting):
    answer = editor.post(
        f"{QUEUE}{waiting.pk}/detach/", {"back": "https://example.org/curation/relocations/"}
    )
    assert answer["Location"] == f"{QUEUE}?source=lecture"


def test_queue_keeps_its_page(editor, waiting):
    answer = editor.post(f"{QUEUE}{waiting.pk}/detach/", {"back": f"{QUEUE}?page=2"})
    assert answer["Location"] == f"{QUEUE}?page=2"


@pytest.mark.parametrize("page", ["2", "x", "-1", "999"])
def test_page_that_is_none_shows_one_that_is(editor, waiting, page):
    assert editor.get(QUEUE, {"page": page}).status_code == 200


def test_author_may_look_and_not_decide(sign_in, waiting):
    author = sign_in("author")
    assert f"{QUEUE}{waiting.pk}/" not in text_of(author.get(QUEUE))
    assert decide(author, waiting, "accept").status_code == 403


@pytest.mark.parametrize("address", ["", "1/"])
def test_anonymous_is_sent_to_the_login(client, db, address):
    assert client.get(QUEUE + address)["Location"].startswith("/admin/login/")


def test_stranger_is_not_let_in(client, db):
    client.force_login(records.make_user(""))
    assert client.get(QUEUE).status_code == 403


@pytest.mark.parametrize("query", ["?source=nowhere", "999/"])
def test_what_is_not_there_is_404(editor, db, query):
    assert editor.get(QUEUE + query).status_code == 404


@pytest.mark.parametrize("verb", ["accept", "adjust", "detach", "reopen"])
def test_decisions_refuse_get(editor, waiting, verb):
    assert editor.get(f"{QUEUE}{waiting.pk}/{verb}/").status_code == 405


def queries_of(client, address: str) -> int:
    with CaptureQueriesContext(connection) as told:
        assert client.get(address).status_code == 200
    return len(told)


def test_queue_asks_no_more_for_a_hundred_excerpts_than_for_ten(editor, lecture):
    for number in range(100):
        records.make_excerpt_row(f"L{number}", OLD[: 20 + number % 30], source_text=lecture)
    panel = records.make_panel_row(body="Some died. [@L1; @L2]")
    panels.record(panel=panel, by=None)
    versions.add_text(source=lecture.source, text=NEW, by=None)
    waiting = list(Relocation.objects.waiting())
    by = records.make_user("publisher")
    queries_of(editor, QUEUE)
    many = queries_of(editor, QUEUE)
    for row in waiting[10:]:
        relocation.accept(relocation=row, start=row.start, end=row.end, by=by)
    assert queries_of(editor, QUEUE) == many <= 50


def test_needless_emendation_is_not_offered_to_be_accepted(editor, lecture):
    records.make_emendation_row(source_text=lecture)
    new = records.LECTURE.replace("party boss", "party leader")
    versions.add_text(source=lecture.source, text=new, by=None)
    page = text_of(editor.get(QUEUE))
    assert "no longer needed" in page
    assert "/accept/" not in page
