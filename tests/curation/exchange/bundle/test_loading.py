"""Bundles in the database: once, again, changed, and beside what is there."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from curation.exchange.bundle.loading import load, pictures, runner
from curation.exchange.bundle.reading import read_bundle
from curation.exchange.bundle.zipped import apply, look
from curation.exchange.dry_runs import NotDone
from curation.exchange.faults import NotLoaded
from exhibit.models import (
    Answer,
    Emendation,
    Excerpt,
    Exhibition,
    FormerAddress,
    Panel,
    Picture,
    Revision,
    SourceText,
    Subject,
    Theme,
    TourStop,
)
from tests.curation.exchange.bundle.folders import TEXT, edit, picture, put
from tests.curation.exchange.bundle.rows import all_rows
from tests.factories import records

pytestmark = pytest.mark.django_db
LECTURE = "sources/lecture"
PANEL = "panels/who-killed-kirov.md"


def load_folder(folder, **options):
    return load(read_bundle(folder), by=options.pop("by", None), **options)


def test_first_load_creates_every_kind(folder):
    result = load_folder(folder)
    assert result.created["panel"] == 2
    assert result.created["excerpt"] == 2
    assert Panel.objects.get(key="P10").theme.slug == "terror"
    assert list(TourStop.objects.values_list("panel__key", flat=True)) == ["P10", "P11"]
    assert FormerAddress.objects.get().panel.key == "P11"


def test_words_of_an_excerpt_are_cut_from_the_text(folder):
    load_folder(folder)
    excerpt = Excerpt.objects.get(key="L2")
    assert excerpt.is_intact
    assert excerpt.prefix == TEXT[103 - 32 : 103]


def test_second_load_changes_no_row(folder):
    load_folder(folder, approve=True)
    before = all_rows()
    result = load_folder(folder, approve=True)
    assert all_rows() == before
    assert not any(result.created.values()) and not any(result.changed.values())


def test_changed_record_is_written_alone(folder):
    load_folder(folder)
    edit(folder, "references.yaml", "A Study", "The Study")
    result = load_folder(folder)
    assert dict(result.changed) == {"reference": 1}
    assert not any(result.created.values())


def test_changed_panel_gets_a_revision_and_a_version(folder):
    load_folder(folder)
    before = Panel.objects.get(key="P10")
    edit(folder, PANEL, "  - skill: sourcing\n", "  - skill: corroboration\n")
    load_folder(folder)
    after = Panel.objects.get(key="P10")
    assert after.version == before.version + 1
    assert after.changed_at > before.changed_at
    assert after.revisions.count() == 2


def test_new_words_of_a_source_are_a_new_version(folder):
    load_folder(folder)
    put(folder, f"{LECTURE}/text.txt", "A title.\n" + TEXT)
    for old, new in (("start: 0", "start: 9"), ("end: 42", "end: 51"),
                     ("start: 103", "start: 112"), ("end: 137", "end: 146")):  # fmt: skip
        edit(folder, f"{LECTURE}/excerpts.yaml", old, new)
    edit(folder, f"{LECTURE}/emendations.yaml", "start: 24\n  end: 34", "start: 33\n  end: 43")
    edit(folder, "questions/who-ordered-it.yaml", "[103, 115]", "[112, 124]")
    load_folder(folder)
    assert list(SourceText.objects.values_list("version", "is_current")) == [(2, True), (1, False)]
    assert all(row.source_text.version == 2 and row.is_intact for row in Excerpt.objects.all())
    assert Answer.objects.get().marked_start == 112


def test_passage_the_bundle_lacks_is_left_on_the_old_words(folder):
    load_folder(folder)
    old = SourceText.objects.get()
    records.make_excerpt_row("L9", "a mysterious", source_text=old)
    put(folder, f"{LECTURE}/text.txt", TEXT.replace("mysterious", "unexplained"))
    edit(folder, f"{LECTURE}/excerpts.yaml", "mysterious", "unexplained")
    edit(folder, f"{LECTURE}/excerpts.yaml", "end: 42", "end: 43")
    edit(folder, f"{LECTURE}/excerpts.yaml", "start: 103", "start: 104")
    edit(folder, f"{LECTURE}/excerpts.yaml", "end: 137", "end: 138")
    edit(folder, "questions/who-ordered-it.yaml", "[103, 115]", "[104, 116]")
    put(folder, f"{LECTURE}/emendations.yaml", "")
    result = load_folder(folder)
    assert Excerpt.objects.get(key="L9").source_text == old
    assert result.notices == ("Excerpts of an older version of their text wait for a curator: L9.",)


def test_earlier_words_come_back_as_their_own_version(folder):
    load_folder(folder)
    put(folder, f"{LECTURE}/text.txt", TEXT + "More.\n")
    load_folder(folder)
    put(folder, f"{LECTURE}/text.txt", TEXT)
    load_folder(folder)
    assert list(SourceText.objects.values_list("version", "is_current")) == [(2, False), (1, True)]
    assert Excerpt.objects.get(key="L1").source_text.version == 1


def test_passage_of_the_later_words_is_looked_for_in_those_that_come_back(folder):
    load_folder(folder)
    put(folder, f"{LECTURE}/text.txt", TEXT + "More.\n")
    load_folder(folder)
    records.make_excerpt_row("L9", "a mysterious", source_text=SourceText.objects.get(version=2))
    put(folder, f"{LECTURE}/text.txt", TEXT)
    load_folder(folder)
    assert Excerpt.objects.get(key="L9").source_text.version == 1


def test_records_the_bundle_lacks_are_left_and_listed(folder):
    records.make_theme("card")
    records.make_subject("leonid-nikolaev")
    result = load_folder(folder)
    assert result.left_alone == {"theme": ["card"], "subject": ["leonid-nikolaev"]}
    assert Subject.objects.filter(slug="leonid-nikolaev").exists()


def test_two_panels_exchange_their_keys(folder):
    load_folder(folder)
    edit(folder, PANEL, "key: P10", "key: P11")
    edit(folder, "panels/three-trials.md", "key: P11", "key: P10")
    load_folder(folder)
    assert Panel.objects.get(key="P11").slug == "who-killed-kirov"


def test_two_emendations_exchange_their_places(folder):
    text = (folder / LECTURE / "emendations.yaml").read_text()
    second = text.replace("E1", "E2").replace("24", "4").replace("34", "10")
    second = second.replace("mysterious", "purges").replace("unsolved", "arrests")
    put(folder, f"{LECTURE}/emendations.yaml", text + second)
    load_folder(folder)
    swapped = (text + second).replace("E1", "E3").replace("E2", "E1").replace("E3", "E2")
    put(folder, f"{LECTURE}/emendations.yaml", swapped)
    load_folder(folder)
    assert list(Emendation.objects.values_list("key", "start")) == [("E1", 4), ("E2", 24)]


def test_order_of_panels_is_that_of_the_theme(folder):
    edit(folder, "themes/industry.yaml", "panels:\n  - three-trials\n", "")
    edit(folder, "themes/terror.yaml", "  - who", "  - three-trials\n  - who")
    load_folder(folder)
    edit(folder, "themes/terror.yaml", "  - three-trials\n", "")
    edit(folder, "themes/terror.yaml", "kirov\n", "kirov\n  - three-trials\n")
    load_folder(folder)
    assert [panel.key for panel in Panel.objects.in_walking_order()] == ["P10", "P11"]


def test_places_given_by_curators_stay_while_the_order_is_the_same(folder):
    load_folder(folder)
    Panel.objects.filter(key="P10").update(position=40)
    assert load_folder(folder).changed == {}
    assert Panel.objects.get(key="P10").position == 40


def test_picture_is_stored_by_what_it_holds(folder):
    load_folder(folder)
    row = Picture.objects.get()
    assert row.file.name == f"originals/{row.sha256[:12]}/tower.png"
    with row.file.open() as file:
        assert file.read() == picture()


def test_another_picture_of_the_same_name_replaces_it(folder):
    load_folder(folder)
    put(folder, "pictures/tower.png", picture("red"))
    load_folder(folder)
    with Picture.objects.get().file.open() as file:
        assert file.read() == picture("red")


def test_failed_load_leaves_no_row_and_no_file(folder, monkeypatch, settings):
    monkeypatch.setattr(pictures, "put", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        load_folder(folder)
    assert not Exhibition.objects.exists()
    assert not [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]


def test_dry_run_tells_and_writes_nothing(folder):
    before = all_rows()
    result = load_folder(folder, dry_run=True)
    assert result.created["panel"] == 2
    assert all_rows() == before


def test_queries_do_not_grow_with_excerpts(folder, django_assert_max_num_queries):
    load_folder(folder)
    text = (folder / LECTURE / "excerpts.yaml").read_text()
    more = "".join(text[: text.index("\n\n") + 1].replace("L1", f"M{n}") for n in range(30))
    put(folder, f"{LECTURE}/excerpts.yaml", text + more)
    load_folder(folder)
    with django_assert_max_num_queries(130):
        load_folder(folder)


def test_curator_who_loads_is_named(folder):
    curator = records.make_user()
    load_folder(folder, by=curator)
    assert {revision.made_by for revision in Revision.objects.all()} == {curator}
    assert SourceText.objects.get().added_by == curator


@pytest.fixture
def colleague(monkeypatch):
    """A colleague who saves a record of the bundle's at the moment when it is loaded."""

    def take(*args: object, **options: object) -> None:
        theme = Theme.objects.get(slug="terror")
        theme.pk = None
        theme.save(force_insert=True)

    monkeypatch.setattr(runner, "review", take)


TOLD = "at this very moment somebody saved or deleted a record that it names"


def test_what_a_colleague_saves_at_that_moment_is_told(folder, colleague):
    with pytest.raises(NotLoaded, match=TOLD):
        load_folder(folder)
    assert not Panel.objects.exists()


def test_what_a_colleague_saves_at_that_moment_is_told_by_the_command(folder, colleague):
    with pytest.raises(CommandError, match=f"Nothing was loaded: {TOLD}"):
        call_command("load_content", str(folder))


def test_what_a_colleague_saves_at_that_moment_is_told_by_the_dry_run(folder, colleague):
    assert TOLD in look(folder, by=records.make_user("editor")).faults[0].sentence


def test_what_a_colleague_saves_at_that_moment_is_told_when_confirmed(folder, monkeypatch, request):
    by = records.make_user("editor")
    shown = look(folder, by=by).digest
    request.getfixturevalue("colleague")
    with pytest.raises(NotDone, match=f"^Nothing was loaded: {TOLD}"):
        apply(folder, name="one.zip", by=by, shown=shown)
