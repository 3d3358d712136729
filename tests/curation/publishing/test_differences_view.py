"""Differences and problems in the order, and with the links, that a curator reads them with."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from curation.checks.publishable import Problem
from curation.publishing.differences_view import (
    MOST_IN_FULL,
    MOST_SHOWN,
    evidence_changes,
    grouped,
    obstacles,
    obstacles_heading,
)
from curation.publishing.edition_differences import EditionComparison
from exhibit.comparing import Difference, Side, compare, differences
from exhibit.documents.exhibition import PublishedExhibition
from tests.factories import records
from tests.factories.evidence import DEATHS, LENOE
from tests.factories.exhibition import make_exhibition
from tests.factories.panels import make_excerpt, make_note, make_panel, make_source

pytestmark = pytest.mark.django_db

CHANGED = compare({("", "title"): "One"}, {("", "title"): "Two"})


def difference(kind="Panel", name="kirov", **fields) -> Difference:
    told = {"title": "Kirov", "path": f"/panels/{name}/", "fields": CHANGED, "words": 2}
    return Difference(kind=kind, name=name, **(told | fields))


def groups(*differences: Difference, since: int | None = 1, after: str = "next"):
    return grouped(EditionComparison(since=since, differences=differences), after)


def rows(*differences: Difference, **options):
    return [row for group in groups(*differences, **options) for row in group.rows]


def test_records_of_a_kind_stand_together():
    told = groups(difference(), difference("Theme", "terror"), difference(name="other"))
    assert [(one.heading, one.count, one.words) for one in told] == [
        ("Panels", 2, 4),
        ("Themes", 1, 2),
    ]


def test_a_long_list_ends_with_a_number():
    (group,) = groups(*(difference(name=f"p{n}") for n in range(MOST_SHOWN + 3)))
    assert (len(group.rows), group.more_in_words) == (MOST_SHOWN, "And 3 more.")


def test_only_the_first_stand_on_the_page_in_full():
    told = rows(*(difference(name=f"p{n}") for n in range(MOST_IN_FULL + 2)))
    assert sum(row.in_full for row in told) == MOST_IN_FULL


def test_a_record_that_came_or_went_has_nothing_to_read_in_full():
    (row,) = rows(difference(what="added", fields=()))
    assert not row.in_full


def test_pages_are_shown_side_by_side_where_both_can_be():
    (row,) = rows(difference(), after="2")
    assert row.links[0][:2] == (
        "/curation/editions/compare/page/?from=1&to=2&path=%2Fpanels%2Fkirov%2F",
        "Pages side by side",
    )


def test_a_new_page_is_only_looked_at():
    (row,) = rows(difference(what="added"))
    assert row.links[0][1:] == ("See the page", " of Kirov")


def test_before_the_first_edition_there_are_no_pages_to_compare():
    (row,) = rows(difference(), since=None)
    assert row.pages == ""


def test_a_record_leads_to_its_form():
    panel = records.make_panel_row("kirov")
    (row,) = rows(difference())
    assert row.form == f"/admin/exhibit/panel/{panel.pk}/change/"


def test_a_record_that_is_gone_leads_to_no_form():
    (row,) = rows(difference(what="removed", path=""))
    assert row.links == []


def problem(where: str, code: str = "x") -> Problem:
    return Problem(where=where, sentence="Something is wrong.", code=code)


NOTHING_HELD = SimpleNamespace(approved=(), library=None)


def test_panels_come_first_then_the_order_found():
    found = obstacles(map(problem, ("Source a", "Panel b", "Theme c", "Panel a")), NOTHING_HELD)
    assert [one.where for one in found] == ["Panel b", "Panel a", "Source a", "Theme c"]


def test_reasons_of_one_record_are_told_together():
    (one,) = obstacles([problem("Panel a"), problem("Panel a")], NOTHING_HELD)
    assert one.many == "(2)"


def test_one_reason_is_not_counted():
    (one,) = obstacles([problem("Panel a")], NOTHING_HELD)
    assert one.many == ""


def test_changed_evidence_is_told_with_what_became_of_it():
    document = make_panel(slug="a", notes=(), sources=())
    now = {"L26": make_excerpt(gist="Another gist.")}
    library = SimpleNamespace(excerpts=now, notes={}, sources={})
    held = SimpleNamespace(approved=(document,), library=library)
    (one,) = obstacles([problem("Panel a", "evidence-changed")], held)
    assert [change.after for change in one.evidence] == ["Another gist."]


@pytest.mark.parametrize(
    ("counts", "words"), [((1,), "1 problem in 1 record"), ((2, 1), "3 problems in 2 records")]
)
def test_heading_says_how_much_stands_in_the_way(counts, words):
    found = [SimpleNamespace(problems=("x",) * count) for count in counts]
    assert obstacles_heading(found) == f"What stands in the way: {words}"


def known(**more):
    library = {"excerpts": {"L26": make_excerpt()}, "notes": {"S14": make_note()}}
    return SimpleNamespace(**(library | {"sources": {"lecture": make_source()}} | more))


def names(document, library) -> list[str]:
    return [change.name for change in evidence_changes(document, library)]


def test_evidence_that_stayed_has_not_changed():
    assert names(make_panel(), known()) == []


def test_evidence_that_is_gone_is_told():
    changes = evidence_changes(make_panel(), known(notes={}))
    assert {(change.part, change.after) for change in changes} == {("note S14", "")}


def test_evidence_of_a_question_counts_too():
    question = replace(DEATHS, notes=(LENOE,), answers=())
    library = known(
        notes={"S14": make_note(), LENOE.key: make_note(LENOE.key, text="Another word.")}
    )
    assert evidence_changes(make_panel(notes=(), questions=(question,)), library)


def test_kinds_of_record_stand_under_their_headings():
    sample = make_exhibition()
    bare = dict.fromkeys(("themes", "sources", "questions", "subjects", "timeline", "tours"), ())
    empty = PublishedExhibition(replace(sample._file, **bare, moved={}), {})
    told = groups(*differences(Side(exhibition=empty), Side(exhibition=sample)))
    assert {group.heading for group in told} == {
        *("Themes", "Panels", "Questions", "Sources", "Subjects", "Timeline events", "Tours"),
        "Former addresses",
    }
