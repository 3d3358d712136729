"""The reader's forms: words the server cuts and shows back, saved once, from the right text."""

import pytest
from django.test import Client

from curation.sources.versions import add_text
from exhibit.models import Emendation, Excerpt
from tests.curation.posting import messages_of
from tests.factories import records

READ = "/curation/sources/lecture/read/"
EXCERPT = f"{READ}excerpt/"
EMENDATION = f"{READ}emendation/"
SAYS = {"key": "L1a", "gist": "Purges.", "save": "1"}
CORRECTS = {
    "key": "E1",
    "corrected_reading": "trials",
    "kind": "wrong word",
    "confidence": "high",
    "save": "1",
}


@pytest.fixture
def text(db):
    return records.make_source_text()


def chosen(text, start=4, end=10, **fields):
    return {"sha256": text.sha256, "start": start, "end": end, **fields}


def replace(text, words: str):
    """Another curator adds a version while the first has theirs open."""
    return add_text(source=text.source, text=words, by=records.make_user(username="anna")).text


@pytest.mark.parametrize("address", [EXCERPT, EMENDATION])
def test_anonymous_is_sent_to_the_login(text, address):
    assert "/login/" in Client().get(address, chosen(text))["Location"]


def test_script_whose_session_ended_is_sent_to_the_login(text):
    answer = Client().post(EXCERPT, chosen(text, **SAYS), headers={"Sec-Fetch-Dest": "empty"})
    assert "/login/" in answer["Location"]
    assert not Excerpt.objects.exists()


def test_form_whose_session_ended_goes_through_the_login(text):
    client, editor = Client(), records.make_user()
    page = client.post(EXCERPT, chosen(text, **SAYS))
    login = {"username": editor.username, "password": "a long password"}
    login["carried"] = page.context["carried"]
    page = client.post("/admin/login/", login, follow=True)
    assert ("gist", "Purges.") in page.context["form"]


@pytest.mark.parametrize("address", [EXCERPT, EMENDATION])
def test_visitor_without_a_group_is_refused(text, sign_in, address):
    assert sign_in("").get(address, chosen(text)).status_code == 403


@pytest.mark.parametrize("address", [EXCERPT, EMENDATION])
def test_unknown_source_is_not_found(editor, db, address):
    assert editor.get(address).status_code == 404


@pytest.mark.parametrize("address", [EXCERPT, EMENDATION])
def test_words_are_kept_in_no_cache(text, editor, address):
    assert "no-store" in editor.get(address, chosen(text))["Cache-Control"]


def test_asking_never_saves(text, editor):
    editor.get(EXCERPT, chosen(text, **SAYS))
    assert not Excerpt.objects.exists()


def test_server_shows_the_words_it_has_cut(text, editor):
    page = editor.post(EXCERPT, chosen(text, words="purges")).content.decode()
    assert '<span class="around">The </span><mark>purges</mark>' in page
    assert "1 word, line 1, characters 4–10 of version 1" in page


def test_script_gets_the_form_alone(text, editor):
    page = editor.post(EXCERPT, chosen(text), headers={"X-Requested-With": "reader"})
    assert page.content.decode().startswith('<h2 id="cut-heading"')


def test_next_free_key_is_suggested(text, editor):
    records.make_excerpt_row("L1", "The purges began", source_text=text, is_unit=True)
    records.make_excerpt_row("L1a", "The purges", source_text=text)
    assert editor.get(EXCERPT, chosen(text)).context["form"].initial["key"] == "L1b"


def test_words_beyond_their_unit_get_the_key_of_the_unit_they_begin_in(text, editor):
    records.make_excerpt_row("L1", "The purges began", source_text=text, is_unit=True)
    page = editor.get(EXCERPT, chosen(text, end=40))
    assert page.context["form"].initial["key"] == "L1a"


def test_excerpt_is_saved_and_leads_back_to_its_place(text, editor):
    answer = editor.post(EXCERPT, chosen(text, words="purges", public="on", **SAYS), follow=True)
    assert answer.redirect_chain[0][0] == f"{READ}?version=1&start=4&end=10#chosen"
    assert messages_of(answer) == ["Excerpt L1a is saved."]
    row = Excerpt.objects.get()
    assert (row.exact, row.public) == ("purges", True)


def test_script_is_told_where_to_go_on(text, editor):
    answer = editor.post(EXCERPT, chosen(text, **SAYS), headers={"X-Requested-With": "reader"})
    assert (answer.status_code, answer["Location"]) == (
        201,
        f"{READ}?version=1&start=4&end=10#chosen",
    )


def test_form_sent_twice_makes_one_excerpt(text, editor):
    editor.post(EXCERPT, chosen(text, **SAYS))
    again = editor.post(EXCERPT, chosen(text, **SAYS), follow=True)
    assert Excerpt.objects.count() == 1
    assert "is there already" in messages_of(again)[-1]


def test_key_in_use_is_refused_with_the_next_free_one(text, editor):
    records.make_excerpt_row("L1a", "The purges", source_text=text)
    page = editor.post(EXCERPT, chosen(text, start=20, end=30, **SAYS)).content.decode()
    assert "already exists" in page
    assert "The next free key is A1a." in page
    assert 'value="Purges."' in page


def test_missing_gist_is_told_and_nothing_typed_is_lost(text, editor):
    page = editor.post(EXCERPT, chosen(text, key="L9", gist="", save="1")).content.decode()
    assert "This field is required" in page
    assert 'value="L9"' in page


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({}, "does not say in which text"),
        ({"sha256": "current"}, "No words are selected"),
        ({"sha256": "current", "start": "x", "end": 4}, "The selection cannot be read"),
        ({"sha256": "current", "start": 9, "end": 4}, "its end must come after its start"),
        ({"sha256": "current", "start": 4, "end": 9_999}, "has 273 characters"),
        ({"sha256": "current", "place": "4-x"}, "choose one again"),
        ({"sha256": "0" * 64, "start": 4, "end": 9}, "Select the words again"),
    ],
)
def test_selection_that_is_none_gets_a_sentence(text, editor, query, sentence):
    if query.get("sha256") == "current":
        query = query | {"sha256": text.sha256}
    page = editor.get(EXCERPT, query)
    assert page.status_code == 400
    assert sentence in page.content.decode()


def test_source_without_a_text_gets_a_sentence(editor, db):
    records.make_source()
    assert "We hold no text" in editor.get(EXCERPT, {"sha256": "0", "start": 1}).content.decode()


def test_other_words_than_the_browser_showed_are_looked_up(text, editor):
    page = editor.post(EXCERPT, chosen(text, words="Sergei Kirov", **SAYS))
    assert page.status_code == 409
    assert "other words at these offsets" in page.content.decode()
    start = text.text.index("Sergei Kirov")
    assert f'value="{start}-{start + 12}" checked' in page.content.decode()
    assert not Excerpt.objects.exists()


def test_line_ends_of_a_form_are_no_other_words(editor, db):
    text = records.make_source_text("one\rtwo\nthree\r\n")
    words = {"words": "one\r\ntwo\r\nthree"}
    editor.post(EXCERPT, chosen(text, start=0, end=13, **words, **SAYS))
    assert Excerpt.objects.get().exact == "one\rtwo\nthree"


# A colleague replaces the text while a curator cuts from it.


def test_words_of_a_replaced_text_are_found_in_the_new_one_and_nothing_typed_is_lost(text, editor):
    new = replace(text, "A better copy.\n" + records.LECTURE)
    page = editor.post(EXCERPT, chosen(text, **SAYS))
    told = page.content.decode()
    assert page.status_code == 409
    assert "in version 1, but version 2, added by anna" in told
    assert f'value="{new.sha256}"' in told
    assert 'value="19-25" checked' in told
    assert 'value="Purges."' in told
    assert not Excerpt.objects.exists()


def test_place_in_the_new_text_is_saved_when_it_is_confirmed(text, editor):
    new = replace(text, "A better copy.\n" + records.LECTURE)
    values = {"sha256": new.sha256, "place": "19-25", **SAYS}
    answer = editor.post(EXCERPT, values, follow=True)
    assert messages_of(answer) == ["Excerpt L1a is saved."]
    row = Excerpt.objects.get()
    assert (row.source_text, row.exact) == (new, "purges")


def test_words_that_stand_in_the_new_text_twice_are_a_choice(text, editor):
    replace(text, "The purges. More purges.\n")
    page = editor.post(EXCERPT, chosen(text, **SAYS)).content.decode()
    assert page.count('name="place"') == 2
    assert "checked required" not in page


def test_words_that_are_gone_show_the_nearest(text, editor):
    replace(text, records.LECTURE.replace("historians believe", "scholars believe"))
    start = text.text.index("Many historians")
    page = editor.post(EXCERPT, chosen(text, start=start, end=start + 40, **SAYS)).content.decode()
    assert "not in the source text. Nothing was saved." in page
    assert "<del>historians</del> <ins>scholars</ins>" in page


def test_words_with_nothing_like_them_leave_the_form_as_typed(text, editor):
    replace(text, "Quite another matter.\n")
    page = editor.post(EXCERPT, chosen(text, **SAYS)).content.decode()
    assert "What you typed is kept below" in page
    assert 'value="Purges."' in page


def test_signs_of_a_replaced_text_get_a_sentence(text, editor):
    replace(text, "Quite another matter.\n")
    stop = text.text.index(".")
    page = editor.post(EXCERPT, chosen(text, stop, stop + 1, **SAYS)).content.decode()
    assert "no letter or digit to look for" in page


def test_words_chosen_in_an_earlier_version_are_looked_up_before_anything_is_typed(text, editor):
    replace(text, "A better copy.\n" + records.LECTURE)
    page = editor.get(EXCERPT, chosen(text))
    assert page.status_code == 409
    assert page.context["form"].initial["key"] == "A1a"


# Emendations.


def test_emendation_is_saved_with_the_reading_of_the_file(text, editor):
    answer = editor.post(EMENDATION, chosen(text, **CORRECTS), follow=True)
    assert messages_of(answer) == ["Emendation E1 is saved."]
    row = Emendation.objects.get()
    assert (row.file_reading, row.corrected_reading) == ("purges", "trials")


def test_emendation_may_leave_words_out_and_keeps_spaces(text, editor):
    editor.post(EMENDATION, chosen(text, **CORRECTS | {"corrected_reading": ""}))
    assert Emendation.objects.get().corrected_reading == ""
    editor.post(
        EMENDATION, chosen(text, 20, 24, **CORRECTS | {"key": "E2", "corrected_reading": " a"})
    )
    assert Emendation.objects.get(key="E2").corrected_reading == " a"


def test_emendation_sent_twice_is_made_once(text, editor):
    editor.post(EMENDATION, chosen(text, **CORRECTS))
    editor.post(EMENDATION, chosen(text, **CORRECTS))
    assert Emendation.objects.count() == 1


def test_overlapping_emendation_is_refused_in_words(text, editor):
    records.make_emendation_row("E7", "purges began", source_text=text)
    page = editor.post(EMENDATION, chosen(text, **CORRECTS)).content.decode()
    assert "It overlaps emendation E7" in page
    assert Emendation.objects.count() == 1


def test_next_number_is_suggested_for_an_emendation(text, editor):
    records.make_emendation_row("E07", source_text=text)
    records.make_emendation_row("note-9", "Kirov", source_text=text)
    assert editor.get(EMENDATION, chosen(text)).context["form"].initial["key"] == "E08"


def test_emendation_says_who_cites_the_words(text, editor):
    records.make_excerpt_row("L26", source_text=text)
    records.make_panel_row()
    assert "Excerpt L26 holds these words; cited by panel P1" in (
        editor.get(EMENDATION, chosen(text)).content.decode()
    )


def test_excerpt_that_cuts_an_emendation_in_two_is_warned_of(text, editor):
    records.make_emendation_row("E7", "purges began", source_text=text)
    assert "cuts emendation E7 in two" in editor.get(EXCERPT, chosen(text)).content.decode()


def test_emendation_of_a_replaced_text_keeps_what_was_typed(text, editor):
    replace(text, "A better copy.\n" + records.LECTURE)
    page = editor.post(EMENDATION, chosen(text, **CORRECTS))
    assert page.status_code == 409
    assert "trials</textarea>" in page.content.decode()
    assert not Emendation.objects.exists()


def test_a_cut_inside_a_word_is_told_before_it_is_saved(text, editor):
    start = text.text.index("Kirov")
    page = editor.get(EXCERPT, chosen(text, start=start + 1, end=start + 5)).content.decode()
    assert "the word “Kirov”" in page


def test_a_cut_between_words_says_nothing_of_words(text, editor):
    start = text.text.index("Kirov")
    page = editor.get(EXCERPT, chosen(text, start=start, end=start + 5)).content.decode()
    assert "the word “" not in page


def test_cut_inside_a_word_is_told_before_it_is_saved(editor, text):
    page = editor.get(EXCERPT, chosen(text, start=1, end=10)).content.decode()
    assert "The cut goes through the word" in page
