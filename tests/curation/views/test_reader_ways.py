"""Ways through the source reader: lines, searches, numbers, pasted words, pages."""

import pytest

from tests.curation.views.reading import READ, links_of, marked, read, words_of
from tests.factories import records

FIND = f"{READ}find/"


@pytest.fixture
def text(db):
    return records.make_source_text()


def test_form_of_a_line_leads_to_it(text, editor):
    assert read(editor, line=3)["Location"].endswith("at=140#line-3")


def test_line_that_is_used_is_not_called_unused(text, editor):
    records.make_excerpt_row("L3", "Many historians", source_text=text)
    assert 'id="at"' not in editor.get(READ, {"line": 3}, follow=True).content.decode()


def test_line_beyond_the_last_leads_to_the_last(text, editor):
    assert read(editor, line=99)["Location"].endswith("#line-4")


def test_search_leads_to_the_first_hit_and_counts(text, editor):
    page = editor.get(READ, {"find": "“WAS  SHOT”", "at": 0}, follow=True)
    assert page.redirect_chain[0][0].endswith("hit=1#hit")
    assert marked(page, "hit") == ["was shot"]
    assert "stands in the text 1 time;" in page.content.decode()


def test_search_goes_on_from_where_one_reads(text, editor):
    page = editor.get(READ, {"find": "the", "at": 80}, follow=True)
    assert page.context["reader"].hit == 2
    assert {"Previous", "Next"} <= links_of(page).keys()


def test_search_without_a_hit_says_so(text, editor):
    page = editor.get(READ, {"find": "Trotsky"}, follow=True)
    assert "does not stand in the text" in page.content.decode()


def test_places_in_numbers_lead_to_the_words(text, editor):
    page = editor.get(READ, {"first": "1:5", "last": "1:10"}, follow=True)
    assert marked(page, "chosen") == ["purges"]


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"first": "1:5", "last": "9:1"}, "To: there is no line 9"),
        ({"first": "9", "last": "5"}, "its end must come after its start"),
        ({"first": "x", "last": "5"}, "“x” is not a place"),
        ({"start": 5, "end": 99_999}, "the source text has 273 characters"),
        ({"start": 9, "end": 5}, "its end must come after its start"),
        ({"find": "…"}, "no letter or digit"),
        ({"q": "…", "hit": 1}, "no letter or digit"),
        ({"page": "two"}, "page: Enter a whole number."),
        ({"start": "-1"}, "greater than or equal to 0"),
        ({"q": "x" * 300}, "at most 200 characters"),
    ],
)
def test_bad_query_gets_a_sentence_and_the_text(text, editor, query, sentence):
    page = read(editor, **query)
    assert page.status_code == 400
    assert sentence in page.content.decode().replace("&quot;", '"')
    assert words_of(page) == records.LECTURE


@pytest.mark.parametrize("query", [{"page": 99}, {"at": 10**9}, {"hit": 3}, {"hit": 9, "q": "the"}])
def test_place_beyond_the_text_shows_the_nearest(text, editor, query):
    assert read(editor, **query).status_code == 200


def test_unused_stretches_are_counted_and_linked(text, editor):
    records.make_excerpt_row("L2", "Sergei Kirov, the popular party boss", source_text=text)
    page = read(editor)
    assert "Unused stretches: 2" in page.content.decode()
    after = text.text.index("in Leningrad")
    assert links_of(page)["Next unused stretch"].endswith(f"at={after}#at")
    page = read(editor, at=after)
    assert 'id="at"' in page.content.decode()
    assert links_of(page)["Previous unused stretch"].endswith("at=0#at")


def test_long_text_is_shown_in_pages_and_a_hit_leads_to_its_page(editor, db):
    records.make_source_text("A line of a long text.\n" * 4_500 + "Kirov was shot.\n")
    first = read(editor)
    assert "Page 1 of 3" in first.content.decode()
    assert links_of(first)["Page after"].endswith("page=2#text")
    page = editor.get(READ, {"find": "kirov"}, follow=True)
    assert page.context["reader"].number == 3
    assert words_of(page).endswith("Kirov was shot.\n")


def test_pages_joined_are_the_text(editor, db):
    whole = "One line, quite 😀 short.\r\n" * 2_100 + "x" * 450_000
    records.make_source_text(whole)
    count = read(editor).context["reader"].layout.page_count
    assert "".join(words_of(read(editor, page=page + 1)) for page in range(count)) == whole


def find(client, quotation: str):
    return client.post(FIND, {"quotation": quotation})


def test_quotation_found_once_is_chosen_in_the_text(text, editor):
    page = editor.post(FIND, {"quotation": "“sergei KIROV,  the”"}, follow=True)
    assert marked(page, "chosen") == ["Sergei Kirov, the"]
    assert "Found once" in page.content.decode()


def test_quotation_found_several_times_is_a_choice_of_links(editor, db):
    records.make_source_text("Kirov was shot. Kirov was shot.\n")
    page = find(editor, "Kirov was shot")
    assert [link for link in links_of(page).values() if "start=16&end=30#chosen" in link]


def test_quotation_not_found_shows_the_nearest_with_what_differs(text, editor):
    page = find(editor, "Many historians think that Stalin himself gave the order")
    assert "<del>think</del> <ins>believe</ins>" in page.content.decode()


def test_quotation_without_words_gets_a_sentence(text, editor):
    assert "no letter or digit" in find(editor, "…").content.decode()


def test_quotation_of_a_source_without_text_cannot_be_checked(editor, db):
    records.make_source()
    assert "We hold no text" in find(editor, "Kirov").content.decode()


def test_finding_by_get_is_refused(text, editor):
    assert editor.get(FIND).status_code == 405
