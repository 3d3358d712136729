"""What a form holds, in the words in which a browser sends it."""

from curation.panels.concurrency.states import Part, Row, Shape, State, read, same_state, write

SHAPE = Shape(
    fields=("title", "body"),
    parts={"prompts": Part(key="id", fields=("text",), owner="panel")},
)


def row(key, text):
    return Row(key=key, values={"text": (text,)})


def state(rows):
    return State(fields={"title": ("Title",), "body": ("Body",)}, rows={"prompts": tuple(rows)})


def test_state_written_as_a_form_is_read_back():
    whole = state([row("7", "Why?"), row("", "When?")])
    assert same_state(read(write(whole, SHAPE, owner="3"), SHAPE), whole)


def test_saved_rows_are_written_before_new_ones():
    values = write(state([row("", "When?"), row("7", "Why?")]), SHAPE, owner="3")
    assert (values["prompts-INITIAL_FORMS"], values["prompts-0-id"]) == (["1"], ["7"])
    assert values["prompts-1-panel"] == ["3"]


def test_rows_with_other_numbers_say_the_same():
    assert same_state(state([row("", "Why?")]), state([row("7", "Why? ")]))


def test_number_of_rows_that_is_none_reads_no_row():
    assert read({"prompts-TOTAL_FORMS": ["many"]}, SHAPE).rows["prompts"] == ()
