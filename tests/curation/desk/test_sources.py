"""Budgets and coverage, source by source."""

import pytest

from curation.desk import budgets, coverage
from curation.desk.holdings import Holdings
from exhibit.models import Excerpt, Panel, Source
from tests.factories import records


def test_budget_counts_what_panels_on_display_show(world):
    (used,) = budgets.table(Holdings())
    excerpt = "The purges began with a mysterious murder"
    share = round(100 * len(excerpt) / len(world.text))
    assert (used.words, used.words_allowed, used.panel.title) == (7, 60, "One")
    assert (used.share, used.share_allowed, used.is_over) == (share, 45, False)


def test_draft_uses_no_budget(world):
    Panel.objects.update(display=False)
    (used,) = budgets.table(Holdings())
    assert (used.words, used.share, used.panel) == (0, 0, None)


def test_budget_exceeded_is_told(world):
    Source.objects.update(words_per_panel=5)
    assert budgets.table(Holdings())[0].is_over


def test_words_that_a_room_cites_count_for_the_share(world):
    Panel.objects.update(display=False)
    theme = records.Theme.objects.get()
    theme.introduction = "A murder. [@L0a]"
    theme.save()
    assert budgets.table(Holdings())[0].share > 0


def test_coverage_parts_units_into_used_excused_and_open(world):
    (covered,) = coverage.table(Holdings())
    assert (covered.units, covered.used, covered.excused, covered.open) == (4, 1, 1, 2)


@pytest.mark.parametrize(
    ("name", "keys"), [("used", ["L0"]), ("excused", ["L2"]), ("open", ["L1", "L3"])]
)
def test_each_part_of_the_coverage_leads_to_its_units(world, curator, client, name, keys):
    client.force_login(curator)
    (covered,) = coverage.table(Holdings())
    found = client.get(getattr(covered, f"{name}_address")).context["cl"].result_list
    assert [row.key for row in found] == keys


def test_text_without_units_counts_excerpts_on_panels(world, curator, client):
    Excerpt.objects.update(is_unit=False)
    (covered,) = coverage.table(Holdings())
    assert covered.used_told == ("1 excerpt", f"of {covered.source} on panels")
    client.force_login(curator)
    desk = client.get("/admin/").content.decode()
    assert "Not divided into units" in desk and "0 of 0" not in desk
    assert client.get(covered.used_address).context["cl"].result_count == 5


def test_source_without_words_is_left_out(db):
    records.make_source()
    assert (budgets.table(Holdings()), coverage.table(Holdings())) == ((), ())


def test_words_that_anybody_may_use_have_no_budget(world):
    Source.objects.update(
        words_per_panel=5, rights_statement="https://creativecommons.org/publicdomain/mark/1.0/"
    )
    (used,) = budgets.table(Holdings())
    assert not used.is_over and used.most_in_words == "7, no limit"
