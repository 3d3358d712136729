"""What stands around the panels in the next edition: as approved, left out, or in the way."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from curation.publishing import next_edition
from curation.records.links import addresses_of
from curation.review import approvals, panels
from exhibit.models import (
    Approval,
    Clause,
    Excerpt,
    Exhibition,
    FormerAddress,
    Panel,
    PanelSubject,
    Source,
    Standard,
    Subject,
    Theme,
    TimelineEvent,
    Tour,
    TourStop,
)
from tests.factories import records
from tests.factories.published import approve_as_it_is, make_open_exhibition

pytestmark = pytest.mark.django_db


@pytest.fixture
def panel() -> Panel:
    return make_open_exhibition()


def held() -> next_edition.NextEdition:
    return next_edition.read(number=1)


def problems() -> list[str]:
    return [str(problem) for problem in held().problems]


def forget(record) -> None:
    """Make a record one that nobody approved."""
    Approval.objects.filter(kind=record._meta.model_name, record=record.pk).delete()


def event(*on, **fields) -> TimelineEvent:
    row = TimelineEvent.objects.create(
        **({"key": "smolny", "date": "1934", "text": "Kirov was shot. [@L26]"} | fields)
    )
    row.panels.set(on)
    return records.approved(row)


def tagged(panel: Panel, **fields) -> Subject:
    subject = records.make_subject(**fields)
    PanelSubject.objects.create(tag=subject, content_object=panel)
    approve_as_it_is(panel)
    return subject


def test_nothing_stands_in_the_way_of_what_is_approved(panel):
    assert problems() == []


def test_changed_theme_goes_out_as_it_was_approved(panel):
    Theme.objects.update(title="Fear")
    assert [theme.title for theme in held().file.themes] == ["Terror"]


def test_changed_exhibition_goes_out_as_it_was_approved(panel):
    Exhibition.objects.update(title="A rumour")
    assert held().file.about.title == "Plan, List, Card"


def test_changed_subject_goes_out_as_it_was_approved(panel):
    tagged(panel)
    Subject.objects.update(description="A rumour.")
    assert [subject.description for subject in held().file.subjects] == [""]


def test_changed_event_goes_out_as_it_was_approved(panel):
    event(panel)
    TimelineEvent.objects.update(text="A rumour. [@L26]")
    assert [one.text.text for one in held().file.timeline] == ["Kirov was shot."]


def test_panel_that_an_event_is_given_waits_for_its_approval(panel):
    event().panels.add(panel)
    assert held().file.timeline == ()


def test_changed_tour_goes_out_as_it_was_approved(panel):
    tour = Tour.objects.create(slug="path", title="A path", minutes=5)
    TourStop.objects.create(tour=tour, panel=panel, words="Begin here. [~]")
    records.approved(tour)
    TourStop.objects.update(words="A rumour. [~]")
    (stop,) = held().file.tours[0].stops
    assert stop.words.text == "Begin here."


def test_standards_of_one_code_all_go_out(panel):
    for skill in ("sourcing", "corroboration"):
        records.approved(
            Standard.objects.create(framework="C3", code="D2", gist="Ask who says so.", skill=skill)
        )
    assert {one.skill for one in held().file.standards} == {"sourcing", "corroboration"}


def test_panel_moved_to_another_theme_stays_where_it_was_approved(panel):
    Panel.objects.update(theme=records.make_theme("industrialization"))
    rooms = {theme.slug: [link.slug for link in theme.panels] for theme in held().file.themes}
    assert rooms == {"terror": ["who-killed-kirov"], "industrialization": []}


def test_changed_gist_of_a_unit_stays_as_approved_on_its_source(panel):
    Excerpt.objects.update(is_unit=True, gist="As approved.")
    approvals.approve_all()
    approve_as_it_is(panel)
    Excerpt.objects.update(gist="A rumour.")
    (place,) = held().file.sources[0].places
    assert place.excerpt.gist == "As approved."


@pytest.mark.parametrize(
    "make",
    [
        lambda: Theme.objects.create(slug="new", title="New", sign="card"),
        lambda: Source.objects.create(key="new", mark="Z", title="New", credit_line="Ours."),
        lambda: Subject.objects.create(slug="new", name="New"),
        lambda: Tour.objects.create(slug="new", title="New", minutes=5),
    ],
)
def test_new_record_is_left_out(panel, make):
    before = held().file
    make()
    after = held().file
    parts = ("themes", "sources", "subjects", "tours")
    assert [getattr(after, one) for one in parts] == [getattr(before, one) for one in parts]


def test_new_record_stands_in_the_way_of_nothing(panel):
    Subject.objects.create(slug="new", name="New")
    assert problems() == []


def test_deleted_record_leaves(panel):
    tour = records.approved(Tour.objects.create(slug="path", title="A path", minutes=5))
    tour.delete()
    assert held().file.tours == ()


def test_theme_that_a_panel_hangs_in_has_to_be_approved(panel):
    forget(panel.theme)
    assert problems() == [
        "Theme terror: It has to be approved: Panel who-killed-kirov leads to it."
    ]


def test_source_that_a_panel_rests_on_has_to_be_approved(panel):
    forget(Source.objects.get())
    assert problems() == [
        "Source lecture: It has to be approved: Panel who-killed-kirov leads to it."
    ]


def test_subject_that_a_panel_names_has_to_be_approved(panel):
    forget(tagged(panel))
    assert problems() == [
        "Subject sergei-kirov: It has to be approved: Panel who-killed-kirov leads to it."
    ]


def test_exhibition_has_to_be_approved(panel):
    forget(Exhibition.objects.get())
    assert problems() == ["Exhibition: It has to be approved: its words stand on every page."]


def test_source_that_a_theme_cites_has_to_be_approved(panel):
    other = records.make_source("textbook")
    records.make_excerpt_row("T1", source_text=records.make_source_text(source=other))
    panel.theme.introduction = "The purges began with a murder. [@T1]"
    panel.theme.save()
    records.approved(panel.theme)
    forget(other)
    assert problems() == ["Source textbook: It has to be approved: Theme terror leads to it."]


def test_record_that_has_to_be_approved_is_one_click_away(panel):
    forget(panel.theme)
    (problem,) = held().problems
    address = f"/admin/exhibit/theme/{panel.theme.pk}/change/"
    assert addresses_of([problem.where]) == {problem.where: address}


def test_new_unit_that_a_panel_leads_to_has_its_source_approved_again(panel):
    Excerpt.objects.update(is_unit=True)
    approve_as_it_is(panel)
    (told,) = problems()
    assert told == (
        "Source lecture: It has to be approved: Panel who-killed-kirov rests on its passage L26, "
        "which was not there when it was approved."
    )


def test_renamed_theme_is_public_under_its_old_address_until_it_is_approved(panel):
    Theme.objects.update(slug="fear")
    assert [theme.slug for theme in held().file.themes] == ["terror"]
    assert problems() == []


def test_renamed_and_approved_theme_asks_for_its_panels_again(panel):
    Theme.objects.update(slug="fear")
    approvals.approve_all()
    (told,) = problems()
    assert told == (
        "Panel who-killed-kirov: It was approved with Theme terror, which has another name by "
        "now: approve it again."
    )


def test_renamed_panel_is_led_to_by_its_public_address(panel):
    event(panel)
    Panel.objects.update(slug="the-kirov-affair")
    (shown,) = held().file.timeline
    assert [link.slug for link in shown.panels] == ["who-killed-kirov"]


def test_event_approved_before_a_panel_was_renamed_leads_to_it(panel):
    event(panel)
    FormerAddress.objects.create(slug=panel.slug, panel=panel)
    Panel.objects.update(slug="the-kirov-affair")
    panels.approve(panel=Panel.objects.get(), by=None)
    (shown,) = held().file.timeline
    assert [link.slug for link in shown.panels] == ["the-kirov-affair"]


def test_former_address_leads_to_the_public_one(panel):
    FormerAddress.objects.create(slug="an-old-one", panel=panel)
    Panel.objects.update(slug="not-approved")
    assert held().file.moved == {"an-old-one": "who-killed-kirov"}


def test_changed_evidence_of_a_theme_waits_for_a_curators_yes(panel):
    records.make_note_row("S14")
    panel.theme.introduction = "One man shot Kirov. [@S14]"
    panel.theme.save()
    records.approved(panel.theme)
    Clause.objects.update(text="Specialists disagree.")
    assert problems() == [
        "Theme terror: Its evidence changed since approval: S14. Read it again and approve it."
    ]


def test_approval_that_cannot_be_read_is_named(panel):
    Approval.objects.filter(kind="theme").update(document={"slug": 1})
    assert any(
        line.startswith("Theme terror: What was approved of it cannot be read.")
        for line in problems()
    )


def test_number_of_queries_does_not_grow(panel):
    counts = []
    for size in (1, 10):
        for number in range(size):
            tagged(panel, slug=f"subject-{size}-{number}")
            event(panel, key=f"event-{size}-{number}")
        with CaptureQueriesContext(connection) as queries:
            held()
        counts.append(len(queries))
    assert counts[0] == counts[1]
