"""Finding what to cite."""

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from curation.panels.writing import picker
from curation.panels.writing.picker import NOTES, find
from curation.panels.writing.unsaved_panel import with_library
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def text():
    text = records.make_source_text()
    records.make_excerpt_row("L2", "murder", source_text=text, gist="A crime.")
    records.make_excerpt_row("L10", "Sergei Kirov", source_text=text, gist="A popular leader.")
    records.make_excerpt_row("L27", "Many historians believe", source_text=text, gist="Belief.")
    records.make_note_row("S14", text="Later work finds one gunman.")
    return text


def keys(*args, **options):
    return [row.key for row in find(*args, **options).rows]


def test_words_of_the_excerpt_are_found(text):
    assert keys("historians") == ["L27"]


def test_words_of_the_gist_are_found(text):
    assert keys("leader popular") == ["L10"]


def test_words_of_a_note_are_found(text):
    assert keys("gunman") == ["S14"]


def test_every_word_must_be_there(text):
    assert keys("historians gunman") == []


def test_words_are_compared_by_the_folding_rule(text):
    records.make_note_row("S20", text="The “ﬁve‑year plan” — as planned.")
    assert keys('"FIVE-YEAR PLAN"') == ["S20"]


def test_key_comes_before_words(text):
    records.make_note_row("S20", text="As L2 says.")
    assert keys("l2") == ["L2", "L27", "S20"]


def test_keys_are_in_the_order_of_their_numbers(text):
    assert keys("L")[:3] == ["L2", "L10", "L27"]


def test_sign_before_a_key_is_no_part_of_it(text):
    assert keys("@L27") == ["L27"]


def test_gist_comes_before_exact_words(text):
    records.make_note_row("S20", text="A murder and a trial.")
    assert keys("murder") == ["S20", "L2"]


def test_source_is_kept_to(text):
    records.make_excerpt_row(
        "T1", "murder", source_text=records.make_source_text(source=records.make_source("textbook"))
    )
    assert keys("murder", source="textbook") == ["T1"]


def test_notes_alone_can_be_asked_for(text):
    assert keys("", source=NOTES) == ["S14"]


def test_nothing_asked_gives_all_in_the_order_of_the_text(text):
    assert keys("") == ["L2", "L10", "L27", "S14"]


def test_what_is_beyond_the_limit_is_counted(text):
    found = find("", limit=3)
    assert (len(found.rows), found.total, found.more) == (3, 4, 1)


def test_excerpt_without_a_source_of_that_key_is_not_found(text):
    assert keys("", source="nowhere") == []


def weigh(key, body="", **source):
    found = find(key, limit=1)
    data = QueryDict(mutable=True)
    data["body"] = body
    document, library = with_library(data, None, [key])
    return picker.citables(found.rows, document, library)[0]


def test_budget_is_told_as_it_would_be_with_the_excerpt(text):
    one = weigh("L27", body="[@L10]")
    assert (one.shown, one.source.words_per_panel, one.over) == (5, 60, 0)


def test_excerpt_cited_already_adds_no_words(text):
    one = weigh("L27", body="[@L27]")
    assert (one.shown, one.is_cited) == (3, True)


def test_budget_that_would_be_exceeded_says_by_how_much(text):
    text.source.words_per_panel = 2
    text.source.save()
    assert weigh("L27").over == 1


def test_words_visitors_do_not_see_use_no_budget(text):
    text.excerpts.update(public=False)
    assert weigh("L27").shown == 0


def test_flag_is_told_in_words(text):
    text.excerpts.update(flag="apocryphal")
    assert weigh("L27").flag == "apocryphal: no reliable link to the speaker"


def test_note_is_weighed_by_its_consensus(text):
    assert weigh("S14").note.consensus == "unknown"
    assert weigh("S14").excerpt is None


def test_search_asks_three_queries_however_many_rows(text):
    records.make_excerpt_row("L28", "Some 600,000 people", source_text=text)
    with CaptureQueriesContext(connection) as told:
        find("people")
    assert len(told) == 3


def test_words_that_anybody_may_use_have_no_budget(text):
    text.source.words_per_panel = 2
    text.source.rights_statement = "https://creativecommons.org/publicdomain/mark/1.0/"
    text.source.save()
    one = weigh("L27")
    assert one.over == 0 and one.seen.endswith("may be quoted freely.")
