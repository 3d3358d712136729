"""Two curators' changes put together."""

from curation.panels.concurrency.form_merge import merge
from curation.panels.concurrency.states import Row, State


def row(key, text, removed=False):
    return Row(key=key, values={"text": (text,)}, removed=removed)


def state(title="Title", body="Body", rows=()):
    return State(fields={"title": (title,), "body": (body,)}, rows={"prompts": tuple(rows)})


def told(result):
    return [(one.kind, one.name, one.fate) for one in result.changes]


def texts(result):
    return [one.values["text"][0] for one in result.state.rows["prompts"]]


def test_field_only_they_changed_is_taken_over():
    result = merge(state(), state(title="Theirs"), state())
    assert result.state.fields["title"] == ("Theirs",)
    assert told(result) == [("theirs", "title", "")]


def test_field_both_changed_stays_mine():
    result = merge(state(), state(title="Theirs"), state(title="Mine"))
    assert result.state.fields["title"] == ("Mine",)
    assert result.changes[0].theirs == ("Theirs",)


def test_field_only_i_changed_stays_mine():
    result = merge(state(), state(title="Theirs"), state(body="Mine"))
    assert result.state.fields == {"title": ("Theirs",), "body": ("Mine",)}


def test_field_both_changed_alike_is_no_difference():
    assert merge(state(), state(title="New"), state(title="New")).changes == ()


def test_without_the_opened_state_both_changed_it():
    assert told(merge(None, state(title="Theirs"), state())) == [("both", "title", "")]


def test_row_they_added_comes_into_my_form():
    result = merge(state(), state(rows=[row("1", "Why?")]), state(rows=[row("", "When?")]))
    assert texts(result) == ["Why?", "When?"]


def test_row_they_removed_goes_unless_i_changed_it():
    before = state(rows=[row("1", "Why?"), row("2", "When?")])
    result = merge(before, state(), state(rows=[row("1", "Why?"), row("2", "When exactly?")]))
    assert [(one.key, one.values["text"]) for one in result.state.rows["prompts"]] == [
        ("", ("When exactly?",))
    ]
    assert told(result) == [("theirs", "", "removed"), ("both", "", "kept")]


def test_row_i_removed_and_they_changed_stays():
    before = state(rows=[row("1", "Why?")])
    result = merge(
        before, state(rows=[row("1", "Why so?")]), state(rows=[row("1", "Why?", removed=True)])
    )
    assert texts(result) == ["Why so?"]


def test_row_we_both_changed_keeps_mine_and_tells_theirs():
    before = state(rows=[row("1", "Why?")])
    result = merge(before, state(rows=[row("1", "Who?")]), state(rows=[row("1", "When?")]))
    assert texts(result) == ["When?"]
    assert result.changes[0].theirs == ("Who?",)


def test_row_of_a_form_opened_on_none_is_compared_all_the_same():
    result = merge(state(), state(rows=[row("1", "Who?")]), state(rows=[row("1", "When?")]))
    assert texts(result) == ["When?"]
