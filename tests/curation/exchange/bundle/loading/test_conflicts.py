"""What a bundle claims and a record of the database, not in the bundle, has already."""

import pytest

from curation.exchange.bundle.loading import conflicts, load
from curation.exchange.bundle.reading import read_bundle
from curation.exchange.faults import BundleFaults
from exhibit.models import Emendation, FormerAddress, Source
from tests.curation.exchange.bundle.folders import edit
from tests.factories import records

pytestmark = pytest.mark.django_db
EMENDATIONS = "sources/lecture/emendations.yaml"


def load_folder(folder):
    return load(read_bundle(folder), by=None)


def refusal(folder) -> list[str]:
    """What keeps the bundle from being loaded."""
    with pytest.raises(BundleFaults) as told:
        load_folder(folder)
    return [str(fault) for fault in told.value.faults]


def test_fault_with_a_record_of_the_database_writes_nothing(folder):
    records.make_panel_row("another", key="P10")
    with pytest.raises(BundleFaults, match=r"who-killed-kirov\.md:2: P10 is the key of the panel"):
        load_folder(folder)
    assert not Source.objects.exists()


def test_note_with_the_key_of_an_excerpt_is_refused(folder):
    records.make_excerpt_row("S1", source_text=records.make_source_text(
        source=records.make_source("textbook")
    ))  # fmt: skip
    with pytest.raises(BundleFaults, match=r"notes\.yaml:1: S1 is the key of an excerpt"):
        load_folder(folder)


def test_emendation_over_one_of_the_database_is_refused(folder):
    load_folder(folder)
    edit(folder, EMENDATIONS, "key: E1", "key: E2")
    with pytest.raises(BundleFaults, match="E2 overlaps emendation E1"):
        load_folder(folder)
    assert Emendation.objects.get().key == "E1"


def test_excerpt_with_the_key_of_a_note_is_refused(folder):
    records.make_note_row("L2")
    (told,) = refusal(folder)
    assert told.startswith("sources/lecture/excerpts.yaml:9: L2 is the key of a note in the data")


def test_what_has_the_key_already_is_told_in_the_curators_language(folder, monkeypatch):
    monkeypatch.setattr(conflicts, "_", "«{}»".format)
    records.make_note_row("L2")
    assert "L2 is the key of «a note» in the database" in refusal(folder)[0]


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda: records.make_source("diary", mark="A"), "A is the mark of the source diary"),
        (lambda: records.make_question_row("D1"), "D1 is the key of the question question-d1"),
        (
            lambda: records.make_subject("kirov", name="Sergei Kirov"),
            "Sergei Kirov is the name of the subject kirov",
        ),
    ],
)
def test_whatever_must_be_unique_names_the_record_that_has_it(folder, make, told):
    make()
    assert told in refusal(folder)[0]


def test_record_that_the_bundle_has_too_may_give_up_its_key(folder):
    load_folder(folder)
    edit(folder, "panels/three-trials.md", "key: P11", "key: P12")
    edit(folder, "panels/who-killed-kirov.md", "key: P10", "key: P11")
    assert load_folder(folder).changed["panel"] == 2


@pytest.mark.parametrize("is_former", [False, True])
def test_address_of_another_panel_is_refused_as_a_former_one(folder, is_former):
    panel = records.make_panel_row("trials" if is_former else "show-trials", key="P99")
    if is_former:
        FormerAddress.objects.create(slug="show-trials", panel=panel)
    assert f"show-trials is an address of the panel {panel.slug}, which is in" in refusal(folder)[0]


def test_every_conflict_is_told_at_once(folder):
    records.make_panel_row("another", key="P10")
    records.make_note_row("L2")
    assert len(refusal(folder)) == 2


def test_emendation_beside_one_of_the_database_is_loaded(folder):
    load_folder(folder)
    edit(
        folder, EMENDATIONS, "key: E1\n  start: 24\n  end: 34\n", "key: E2\n  start: 4\n  end: 10\n"
    )
    edit(folder, EMENDATIONS, "mysterious", "purges")
    load_folder(folder)
    assert list(Emendation.objects.values_list("key", flat=True).order_by("key")) == ["E1", "E2"]
