"""What differs between two states: fields, sentences, parts."""

from curation.records.history.record_difference import FieldText, PartText, StateText, compare


def field(label: str, text: str, *, prose: bool = False) -> FieldText:
    return FieldText(name=label, label=label, text=text, is_prose=prose)


def state(*fields: FieldText, parts: tuple[PartText, ...] = ()) -> StateText:
    return StateText(fields=fields, parts=parts)


def prompt(text: str, key: str = "1") -> PartText:
    return PartText(kind="prompt", key=key, name=text, fields=(field("question", text),))


def test_same_states_differ_in_nothing():
    one = state(field("title", "A murder"), parts=(prompt("Who speaks?"),))
    assert compare(one, one).is_empty


def test_a_changed_field_has_both_texts():
    (change,) = compare(state(field("title", "A")), state(field("title", "B"))).fields
    assert (change.label, change.before, change.after) == ("title", "A", "B")


def test_prose_is_told_sentence_by_sentence():
    before = state(field("body", "One stays. Two was shot.", prose=True))
    after = state(field("body", "One stays. Two was killed.", prose=True))
    (stretch,) = compare(before, after).fields[0].stretches
    assert [sentence.kind for sentence in stretch.sentences] == ["same", "changed"]


def test_long_unchanged_stretches_are_counted():
    same = "A one. A two. A three. A four. "
    before = state(field("body", same + "It ended.", prose=True))
    after = state(field("body", same + "Nothing was over yet, they said.", prose=True))
    assert compare(before, after).fields[0].stretches[0].passed_over == 3


def test_a_field_that_only_one_state_knows_is_left_out():
    assert compare(state(), state(field("essay question", "Why?"))).is_empty


def test_parts_are_added_and_removed():
    before = state(parts=(prompt("Who speaks?", "1"),))
    after = state(parts=(prompt("And when?", "2"),))
    told = [(part.what, part.name) for part in compare(before, after).parts]
    assert told == [("added", "And when?"), ("removed", "Who speaks?")]


def test_a_changed_part_tells_its_field():
    before, after = state(parts=(prompt("Who speaks?"),)), state(parts=(prompt("Who wrote?"),))
    (part,) = compare(before, after).parts
    assert (part.what, part.fields[0].before) == ("changed", "Who speaks?")


def test_a_part_put_in_again_as_it_was_is_no_change():
    before, after = state(parts=(prompt("Who?", "1"),)), state(parts=(prompt("Who?", "7"),))
    assert compare(before, after).is_empty
