"""An excerpt’s form in the admin."""

from urllib.parse import urlencode

from tests.factories import records


def test_passage_that_ends_before_it_starts_is_refused_once(editor):
    text = records.make_source_text()
    values = {"source_text": text.pk, "start": 9, "end": 3, "key": "L1", "gist": "A gist."}
    errors = editor.post(f"/admin/exhibit/excerpt/add/?{urlencode(values)}", values)
    told = errors.context["adminform"].form.errors
    assert told == {
        "end": ["The passage starts at 9 and ends at 3; its end must come after its start."]
    }
