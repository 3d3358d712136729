"""A panel that is false in six ways: no edition shows it, whoever would let it pass."""

import pytest
from django.utils import timezone

from curation.publishing import publication
from curation.review import panels
from exhibit.models import Panel, Revision
from tests.factories import records
from tests.factories.published import make_open_exhibition
from tests.factories.readings import read_panel

pytestmark = pytest.mark.django_db

LECTURE = (
    "On 1 December 1934 Leonid Nikolaev shot Sergei Kirov in Leningrad. "
    "Stalin probably gave the order himself, and the purges began. "
)
TEXTBOOK = "The murder served as a pretext for the arrest of many thousands of people. "
NOTE = (
    "Lenoe concludes that Nikolaev acted alone. Knight argues against him that Stalin gave the "
    "order."
)
FALSE = {
    "another murderer": "Grigory Zinoviev shot Sergei Kirov in Leningrad. [@K1]",
    "another month": "Kirov was shot on 1 November 1934. [@K1]",
    "a doubt cut out": "The lecture says: “Stalin … gave the order himself”. [@K2]",
    "two sources as one": (
        "The sources say: “the purges began … as a pretext for the arrest of many”. [@K2; @T1]"
    ),
    "the view of an opponent": "Knight concludes that Nikolaev acted alone. [@S1]",
}
BIG_IDEA = "A court found in 1935 that Stalin had ordered the murder of Kirov."
TWICE = ("ann", "bo")
SHOWN = {"words_per_panel": 1_000, "share_per_edition": 1}


@pytest.fixture
def panel(settings):
    """The panel, on display and approved before anybody asked for readings, or checks saw it."""
    make_open_exhibition()
    other = Panel.objects.get()
    other.big_idea += " [@L26]"
    other.save()
    panels.approve(panel=other, by=None)
    read_panel(other, *TWICE)
    settings.READINGS = 2
    text = records.make_source_text(LECTURE, source=records.make_source("talk", **SHOWN))
    book = records.make_source_text(TEXTBOOK, source=records.make_source("book", **SHOWN))
    records.make_excerpt_row("K1", LECTURE[:66], source_text=text)
    records.make_excerpt_row("K2", LECTURE[67:].strip(), source_text=text)
    records.make_excerpt_row("T1", TEXTBOOK.strip(), source_text=book)
    records.make_note_row("S1", text=NOTE)
    panel = records.make_panel_row(
        "a-false-panel", key="P99", big_idea=BIG_IDEA, body=" ".join(FALSE.values()),
        advisory="This panel describes a murder.", display=True,
    )  # fmt: skip
    revision = panels.record(panel=panel, by=None)
    Revision.objects.filter(pk=revision.pk).update(is_approved=True, approved_at=timezone.now())
    return panel


def in_the_way(panel: Panel) -> set[str]:
    """The codes of what keeps the panel from the next edition, and nothing else from it."""
    problems = publication.plan(number=2).problems
    assert {one.where for one in problems} <= {f"Panel {panel.slug}"}
    return {one.code for one in problems}


def let_all_stand(panel: Panel) -> None:
    """Acknowledge every warning, as somebody would who wants the panel shown."""
    for finding in panels.current_document(panel).findings:
        if finding.level == "warning":
            panels.acknowledge(panel=panel, finding=finding, by="editor", reason="Never mind.")


def test_its_big_idea_rests_on_nothing(panel):
    let_all_stand(panel)
    assert "idea-unbacked" in in_the_way(panel)


def test_it_is_not_published_unread(panel):
    let_all_stand(panel)
    assert "unread" in in_the_way(panel)


def test_it_is_not_published_read_once(panel):
    read_panel(panel, "ann")
    let_all_stand(panel)
    assert "unread" in in_the_way(panel)


@pytest.mark.parametrize("verdict", ["part", "not"])
def test_it_is_not_published_with_honest_verdicts(panel, verdict):
    let_all_stand(panel)
    read_panel(panel, *TWICE, verdict=verdict)
    assert "not-carried" in in_the_way(panel)


def test_one_honest_reader_is_enough_to_stop_it(panel):
    read_panel(panel, "ann")
    read_panel(panel, "bo", verdict="not")
    let_all_stand(panel)
    assert "readings-differ" in in_the_way(panel)


def test_it_is_not_approved_anew(panel):
    let_all_stand(panel)
    with pytest.raises(panels.NotApproved):
        panels.approve(panel=panel, by=records.make_user())


@pytest.mark.parametrize("name", FALSE)
def test_each_of_its_sentences_is_stopped_by_who_reads_it(panel, name):
    Panel.objects.filter(pk=panel.pk).update(body=FALSE[name])
    read_panel(panel, *TWICE, verdict="not")
    codes = [one.code for one in panels.current_document(panel).findings]
    assert codes.count("not-carried") == FALSE[name].count("@")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("another murderer", "name"),
        ("another month", "date"),
        ("a doubt cut out", "quotation"),
        ("two sources as one", "quotation"),
    ],
)
def test_checks_find_what_is_false(panel, name, code):
    Panel.objects.filter(pk=panel.pk).update(body=FALSE[name])
    panel.refresh_from_db()
    assert code in {one.code for one in panels.current_document(panel).findings}


def test_checks_find_the_court_case_that_never_was(panel):
    assert "short-text" in {one.code for one in panels.current_document(panel).findings}
