"""What a curator reads before words are kept."""

import pytest

from curation.sources.intake.plain import read
from curation.sources.intake.readers import read_pasted
from curation.sources.intake.subtitles import read_srt
from curation.sources.intake.words import Intake, LeftOut
from curation.sources.text_report import TextReport
from curation.sources.versions import add_text
from exhibit.models import Source
from tests.curation.sources.intake import files
from tests.factories import records

pytestmark = pytest.mark.django_db
NEW = records.LECTURE.replace("600,000", "681,692")


@pytest.fixture
def text():
    return records.make_source_text()


def report_on(source, words: str = NEW) -> TextReport:
    return TextReport(source, read_pasted(words))


def test_first_words_are_version_1_and_nothing_is_seen_before_them():
    report = report_on(records.make_source())
    assert (report.seen, report.version, report.seen_stays) == (0, 1, "")


def test_number_follows_the_latest_version_and_not_the_current_one(text):
    add_text(source=text.source, text=NEW, by=None)
    text.source.texts.filter(version=2).update(is_current=False)
    text.source.texts.filter(version=1).update(is_current=True)
    report = report_on(text.source, "Other words.")
    assert (report.seen, report.version) == (1, 3)


def test_length_is_told_beside_that_of_the_current_version(text):
    assert report_on(text.source, "Kirov was shot.\nIt was 1934.").length_in_words == (
        f"28 characters, 6 words, 2 lines; version 1 has {len(text.text)} characters"
    )


@pytest.mark.parametrize(
    ("count", "labels"),
    [
        (6, ["line 1", "line 2", "line 3", "line 4", "line 5", "line 6"]),
        (9, ["line 1", "line 2", "line 3", "…", "line 7", "line 8", "line 9"]),
    ],
)
def test_first_and_last_units_are_listed_and_those_between_counted(count, labels):
    words = "\n".join(f"Number {n}." for n in range(count))
    report = report_on(records.make_source(places="lines"), words)
    assert [place for place, _, _ in report.units_listed] == labels


def test_units_left_out_are_counted():
    report = report_on(records.make_source(), "One.\n" * 20)
    assert report.units_listed[3] == ("…", "14 more", "between")


def test_time_codes_are_the_places_of_cues():
    report = TextReport(records.make_source(), read_srt(files.SRT.encode()))
    assert [place for place, _, _ in report.units_listed] == ["0:00:01", "1:02:03"]


def test_words_of_a_long_unit_end_at_a_whole_word():
    ((_, words, _),) = report_on(records.make_source(), "purges " * 40).units_listed
    assert words == " ".join(["purges"] * 22) + " …"


def test_passages_are_counted_by_what_becomes_of_them(text):
    records.make_excerpt_row("L26", source_text=text)
    records.make_excerpt_row("L25", "Some 600,000 people", source_text=text)
    records.make_emendation_row(source_text=text)
    assert report_on(text.source).counts_in_words == [
        "1 excerpt moves to it by itself; 1 waits for your decision.",
        "1 emendation moves to it by itself; 0 wait for your decision.",
    ]


def test_source_whose_words_nothing_stands_in_says_so(text):
    assert "No excerpt and no emendation stands" in report_on(text.source).nothing_stands


@pytest.mark.parametrize(("count", "is_doubted"), [(2, False), (3, True)])
def test_words_in_which_no_passage_is_found_again_are_doubted(text, count, is_doubted):
    for key, words in zip("abc"[:count], ("The purges", "Sergei", "Many"), strict=False):
        records.make_excerpt_row(key, words, source_text=text)
    assert bool(report_on(text.source, "Tables of coal and steel.").doubt) == is_doubted


def test_fifty_that_wait_are_listed_and_the_others_counted(text):
    for number in range(52):
        records.make_excerpt_row(f"L{number}", "Some 600,000", source_text=text)
    report = report_on(text.source, "Tables of coal and steel.")
    assert (len(report.waiting), report.more_waiting) == (50, 2)


def test_panels_that_rest_on_the_source_are_named(text):
    records.make_excerpt_row("L26", source_text=text)
    panel = records.make_panel_row()
    assert [resting.panel for resting in report_on(text.source).panels] == [panel]


def test_units_are_not_made_twice(text):
    records.make_excerpt_row("A1", source_text=text, is_unit=True)
    assert "has units already" in report_on(text.source).no_units


def test_invisible_characters_are_told():
    report = TextReport(records.make_source(), read("In\u00addustry.".encode()))
    assert [one.count for one in report.suspicious] == [1]


def report_of_left_out(*words: str) -> TextReport:
    passages = tuple(LeftOut("Hidden text", "line 1", each) for each in words)
    return TextReport(Source(), Intake(text="Kirov.", left_out=passages))


def test_words_that_are_not_in_the_text_are_named_with_what_they_are_and_their_place():
    report = report_of_left_out("secret")
    assert report.left_out == [("Hidden text", "line 1", "secret")]
    assert report.left_out_in_words.endswith("not in this text: 1 passage")


def test_nothing_is_said_where_nothing_is_left_out():
    assert (report_of_left_out().left_out, report_of_left_out().left_out_in_words) == ([], "")


def test_long_list_of_what_is_left_out_is_cut_and_the_others_counted():
    report = report_of_left_out(*["secret"] * 2_002)
    assert (len(report.left_out), report.more_left_out) == (2_000, "2 more, not listed here.")
