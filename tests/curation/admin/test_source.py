"""A source’s form: its words come in once, with a report; then they are a list of versions."""

import pytest

from curation.admin.source import WORDS
from curation.sources.uploaded_text import MOST_BYTES
from exhibit.models import Source
from tests.curation.posting import messages_of
from tests.factories import records

pytestmark = pytest.mark.django_db

ADD = "/admin/exhibit/source/add/"
TYPED = {
    "key": "film",
    "mark": "C",
    "title": "A film",
    "kind": "book",
    "credit_line": "Unknown.",
    "position": 0,
    "words_per_panel": 60,
    "share_per_edition": 0.45,
    "places": "lines",
    "pasted": "Kirov was shot.",
}


def form_of(client, source: Source):
    return client.get(f"/admin/exhibit/source/{source.pk}/change/").context


def headings(context) -> list[str]:
    return [str(one.name) for one in context["adminform"] if one.name]


def test_words_come_with_a_new_source(editor):
    assert str(WORDS) in headings(editor.get(ADD).context)


def test_words_of_a_source_that_is_there_have_a_form_of_their_own(editor):
    context = form_of(editor, records.make_source())
    assert str(WORDS) not in headings(context)
    assert ("/curation/sources/lecture/add-text/", "Add a version of its text") in context["tools"]


def test_versions_are_listed_newest_first(editor):
    text = records.make_source_text(is_current=False)
    records.make_source_text("Other words.", source=text.source, version=2)
    rows, _former = form_of(editor, text.source)["inline_admin_formsets"]
    assert [one.instance.version for one in rows.formset.initial_forms] == [2, 1]


def test_words_of_a_new_source_go_on_to_their_report(editor):
    answer = editor.post(ADD, TYPED)
    assert answer["Location"].startswith("/curation/sources/film/add-text/")
    assert not Source.objects.get().texts.exists()


def test_a_window_that_picks_a_record_closes_and_the_report_waits(editor):
    editor.post(ADD, TYPED | {"_popup": "1"})
    told = messages_of(editor.get("/admin/"))
    assert '<a href="/curation/sources/film/add-text/' in told[-1]


def test_a_source_without_words_goes_to_no_report(editor):
    answer = editor.post(ADD, TYPED | {"pasted": ""})
    assert answer["Location"] == "/admin/exhibit/source/"


def test_author_is_led_to_no_form_for_words(sign_in):
    tools = [words for _, words in form_of(sign_in("author"), records.make_source())["tools"]]
    assert "Read and cut" in tools
    assert "Add a version of its text" not in tools


def test_list_says_whose_words_are_held(editor):
    records.make_source("empty", position=1)
    records.make_source_text(source=records.make_source("held", position=2))
    sources = editor.get("/admin/exhibit/source/").context["cl"].result_list
    assert [(one.key, one.texts_held) for one in sources] == [("empty", False), ("held", True)]


def test_new_source_is_not_saved_where_there_is_no_room_for_its_words(editor):
    records.make_waiting_text(size=MOST_BYTES)
    answer = editor.post(ADD, TYPED)
    assert "more than 200 MB" in answer.context["errors"][0][0]
    assert not Source.objects.filter(key="film").exists()
