"""The question check: true, answerable from the panel, one right answer, no words of a source."""

from exhibit.exports.cartridge.quiz import quiz


def test_quiz_has_at_most_six_items_and_ends_with_an_essay(pack):
    items = quiz(pack)
    assert 4 <= len(items) <= 6
    assert [item.kind for item in items].index("essay") == len(items) - 1


def test_quiz_uses_the_safe_question_set_alone(whole):
    sorts = {item.kind for panel in whole.panels for item in quiz(whole.single(panel))}
    assert sorts <= {"choice", "truefalse", "essay"}


def test_choices_of_every_item_differ_and_each_is_answered(whole):
    for panel in whole.panels:
        for item in quiz(whole.single(panel)):
            texts = [choice.text for choice in item.choices]
            assert len(set(texts)) == len(texts) != 1
            assert all(choice.feedback.endswith((".", "?", "!")) for choice in item.choices)


def test_only_the_right_choice_hears_yes(whole):
    for panel in whole.panels:
        for item in quiz(whole.single(panel)):
            said_yes = [n for n, c in enumerate(item.choices) if c.feedback.startswith("Yes")]
            assert said_yes == ([item.right] if item.choices else [])


def test_no_item_quotes_a_source(whole):
    for panel in whole.panels:
        told = repr(quiz(whole.single(panel))[:-1])
        for excerpt in panel.excerpts:
            assert excerpt.exact is None or excerpt.exact[:40] not in told
