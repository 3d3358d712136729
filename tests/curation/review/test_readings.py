"""Who reads which sentence against which words, and what lapses when either changes."""

import pytest

from curation.review import panels, readings
from exhibit.models import Panel, Support
from tests.factories import records

pytestmark = pytest.mark.django_db
BODY = "The purges began. [@L26]\n\nA murder began them, a lone act. [@L26; @S14]"


@pytest.fixture
def panel():
    records.make_excerpt_row()
    records.make_note_row()
    return records.make_panel_row(body=BODY)


def desk(panel, by):
    return readings.reading_desk(panel, panels.current_document(panel), by)


def read(panel, by, place=0, **fields):
    pair = desk(panel, by).pairs[place].pair
    defaults = {"relation": "supports", "verdict": "carries", "bearing": (0, 5)}
    return readings.read(record=panel, pair=pair, by=by, **(defaults | fields))


def test_every_sentence_is_paired_with_each_of_its_citations(panel):
    pairs = [(row.pair.number, row.pair.key) for row in desk(panel, records.make_user()).pairs]
    assert pairs == [(1, "L26"), (2, "L26"), (2, "S14")]


def test_the_first_unread_pair_is_next(panel):
    reader = records.make_user()
    read(panel, reader)
    assert desk(panel, reader).next_unread == 2


def test_a_reading_is_in_the_panels_document(panel):
    read(panel, records.make_user())
    (support,) = panels.current_document(panel).supports
    assert (support.key, support.verdict, support.turn) == ("L26", "carries", 1)


@pytest.mark.parametrize("change", ["sentence", "words"])
def test_a_reading_lapses_when_sentence_or_words_change(panel, change):
    reader = records.make_user()
    read(panel, reader)
    if change == "sentence":
        Panel.objects.update(body=BODY.replace("purges began", "purges then began"))
    else:
        excerpt = records.Excerpt.objects.get(key="L26")
        excerpt.end -= 7
        excerpt.cut()
        excerpt.save()
    panel.refresh_from_db()
    now = desk(panel, reader)
    assert (now.read, [row.key for row in now.lapsed]) == (0, ["L26"])


def test_a_second_reader_sees_nothing_of_the_first_before_reading(panel):
    first, second = records.make_user(username="ann"), records.make_user(username="bo")
    read(panel, first, verdict="part", remark="Only the month.")
    row = desk(panel, second).pairs[0]
    assert (row.is_read_by_others, row.others, row.differ) == (True, (), False)


def test_a_second_reader_sees_the_first_after_reading(panel):
    first, second = records.make_user(username="ann"), records.make_user(username="bo")
    read(panel, first, verdict="part")
    read(panel, second)
    row = desk(panel, second).pairs[0]
    assert ([one.verdict for one in row.others], row.differ) == (["part"], True)


def test_two_readers_at_once_keep_a_reading_each(panel):
    for name in ("ann", "bo"):
        read(panel, records.make_user(username=name))
    assert Support.objects.count() == 2


def test_reading_again_replaces_ones_own_reading(panel):
    reader = records.make_user()
    read(panel, reader)
    read(panel, reader, verdict="not")
    assert [row.verdict for row in Support.objects.all()] == ["not"]


def test_a_reading_outlives_the_account_of_its_reader(panel):
    reader = records.make_user(username="ann")
    read(panel, reader)
    reader.delete()
    assert [(row.reader, row.reader_name) for row in Support.objects.all()] == [(None, "ann")]


def test_a_renamed_account_reads_nothing_twice(panel):
    reader = records.make_user(username="ann")
    read(panel, reader)
    reader.username = "anna"
    reader.save()
    read(panel, reader, verdict="part")
    assert [(row.reader_name, row.verdict) for row in Support.objects.all()] == [("anna", "part")]


def test_an_account_made_anew_reads_nothing_twice(panel):
    reader = records.make_user(username="ann")
    read(panel, reader)
    reader.delete()
    read(panel, records.make_user(username="ann"), verdict="part")
    assert [row.verdict for row in Support.objects.all()] == ["part"]


def test_who_takes_the_name_of_a_renamed_reader_reads_beside_them(panel):
    first = records.make_user(username="ann")
    read(panel, first)
    first.username = "anna"
    first.save()
    read(panel, records.make_user(username="ann"))
    assert {row.reader_name for row in Support.objects.all()} == {"ann", "anna"}


def test_lapsed_readings_of_others_are_shown_to_who_has_read_all(panel):
    first, second = records.make_user(username="ann"), records.make_user(username="bo")
    read(panel, first)
    Panel.objects.update(body="Stalin blamed secret enemies. [@L26]")
    panel.refresh_from_db()
    before = desk(panel, second)
    read(panel, second)
    after = desk(panel, second)
    assert [(len(now.lapsed), now.lapsed_of_others) for now in (before, after)] == [(0, 1), (1, 0)]


def test_what_does_not_carry_a_sentence_needs_no_bearing_words(panel):
    assert read(panel, records.make_user(), verdict="not", bearing=(0, 0)).bearing == ""


def test_what_carries_a_sentence_has_bearing_words(panel):
    with pytest.raises(readings.ReadingRefused, match="Select the words"):
        read(panel, records.make_user(), bearing=(0, 0))


def test_an_editor_decides_which_reading_stands(panel):
    author, editor = records.make_user("author", username="ann"), records.make_user(username="bo")
    first = read(panel, author, verdict="part")
    read(panel, editor)
    readings.decide(support=first, by=editor, reason="The month is not in it.")
    row = desk(panel, editor).pairs[0]
    assert (row.differ, row.decision.reason) == (False, "The month is not in it.")


def test_a_decision_falls_with_the_readings_it_was_between(panel):
    author, editor = records.make_user("author", username="ann"), records.make_user(username="bo")
    first = read(panel, author, verdict="part")
    read(panel, editor)
    readings.decide(support=first, by=editor, reason="The month is not in it.")
    read(panel, author, verdict="not")
    assert desk(panel, editor).pairs[0].differ


@pytest.mark.parametrize(
    ("who", "reason", "says"), [("author", "So.", "ask an editor"), ("editor", " ", "Say why")]
)
def test_who_decides_and_why(panel, who, reason, says):
    first = read(panel, records.make_user(username="ann"), verdict="part")
    read(panel, records.make_user(username="bo"))
    with pytest.raises(readings.ReadingRefused, match=says):
        readings.decide(support=first, by=records.make_user(who, username="cy"), reason=reason)


@pytest.mark.parametrize("names", [["ann"], ["ann", "bo"]])
def test_readers_who_agree_leave_nothing_to_decide(panel, names):
    for name in names:
        reader = records.make_user(username=name)
        support = read(panel, reader)
    with pytest.raises(readings.ReadingRefused, match="nothing to decide"):
        readings.decide(support=support, by=reader, reason="So.")


WORDS = "He said it. He probably said it twice; he said it."


@pytest.mark.parametrize(
    ("given", "span"),
    [
        ({"start": 12, "end": 23}, (12, 23)),
        ({"selected": "He probably said"}, (12, 28)),
        ({"selected": "he  PROBABLY"}, (12, 23)),
        ({"selected": "said it"}, None),
        ({"selected": ""}, None),
        ({"start": 5, "end": 500}, None),
        ({"start": 11, "end": 12}, None),
    ],
)
def test_bearing_words_are_selected_or_pasted(given, span):
    given = {"selected": "", "start": None, "end": None} | given
    if span is None:
        with pytest.raises(readings.ReadingRefused):
            readings.bearing_words(WORDS, **given)
    else:
        assert readings.bearing_words(WORDS, **given) == span


def test_offsets_of_a_browser_count_each_line_end_once():
    words = "One.\r\nTwo.\r\nThree."
    start, end = readings.bearing_words(words, selected="", start=5, end=9)
    assert words[start:end] == "Two."


def test_a_panel_unread_is_not_approved(panel, settings):
    settings.READINGS = 2
    with pytest.raises(panels.NotApproved) as refused:
        panels.approve(panel=panel, by=records.make_user())
    assert "unread" in {finding.code for finding in refused.value.findings}


def test_a_panel_read_twice_is_approved_with_its_readings(panel, settings):
    settings.READINGS = 2
    panel.big_idea = "A murder began the purges. [@L26]"
    panel.save()
    for name in ("ann", "bo"):
        reader = records.make_user(username=name)
        for place in range(4):
            read(panel, reader, place)
    revision = panels.approve(panel=panel, by=reader)
    assert len(revision.document["supports"]) == 8


def test_reading_an_approved_text_makes_no_draft_of_it(panel):
    panels.approve(panel=panel, by=None)
    read(panel, records.make_user())
    panels.record(panel=panel, by=None)
    assert panel.revisions.count() == 1
