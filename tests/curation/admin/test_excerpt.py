"""An excerpt’s form in the admin."""

from urllib.parse import urlencode

from tests.curation.posting import messages_of
from tests.factories import records


def test_passage_that_ends_before_it_starts_is_refused_once(editor):
    text = records.make_source_text()
    values = {"source_text": text.pk, "start": 9, "end": 3, "key": "L1", "gist": "A gist."}
    errors = editor.post(f"/admin/exhibit/excerpt/add/?{urlencode(values)}", values)
    told = errors.context["adminform"].form.errors
    assert told == {
        "end": ["The passage starts at 9 and ends at 3; its end must come after its start."]
    }


def test_cut_that_begins_or_ends_inside_a_word_is_warned_of(editor):
    text = records.make_source_text("Many historians believe it.")
    values = {"source_text": text.pk, "start": 2, "end": 13, "key": "L1", "gist": "A gist."}
    answer = editor.post("/admin/exhibit/excerpt/add/", values, follow=True)
    divided = [one for one in messages_of(answer) if one.startswith("The cut goes through")]
    assert divided == [
        "The cut goes through the word “Many”: take it in, or leave it out.",
        "The cut goes through the word “historians”: take it in, or leave it out.",
    ]


def test_cut_of_whole_words_is_saved_without_a_warning(editor):
    text = records.make_source_text("Many historians believe it.")
    values = {"source_text": text.pk, "start": 0, "end": 15, "key": "L1", "gist": "A gist."}
    answer = editor.post("/admin/exhibit/excerpt/add/", values, follow=True)
    assert not [one for one in messages_of(answer) if "goes through" in one]
