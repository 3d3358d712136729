"""Publishing with packs: made first, named on the pages, and linked where nothing changed."""

import hashlib

import pytest

from curation.publishing import publication
from exhibit.editions import manifest, verify
from exhibit.editions.copy import edition_copy
from exhibit.models import Panel, Theme
from tests.editions.builders import Answer, front
from tests.factories.published import approve_as_it_is, make_open_exhibition
from tests.factories.records import approved

pytestmark = pytest.mark.django_db


@pytest.fixture
def root(settings):
    """Where editions lie, with packs turned on."""
    settings.EDITION_PACKS = True
    return settings.EDITIONS_ROOT


@pytest.fixture
def first(root):
    """The one panel, published as edition 1 with its packs."""
    panel = make_open_exhibition()
    publication.publish(by=None, note="First.")
    return panel


def files_of(root, number: int) -> dict[str, object]:
    """The files of all packs of an edition on disk, by address."""
    site = root / f"{number:04d}" / "site"
    packs = edition_copy(root, number).packs()
    return {file.address: site / file.address[1:] for pack in packs for file in pack.files}


def test_edition_holds_a_pack_of_each_panel_of_each_room_and_of_all(first, root):
    packs = edition_copy(root, 1).packs()
    assert [(pack.kind, pack.slug) for pack in packs] == [
        ("panel", first.slug),
        ("theme", first.theme.slug),
        ("exhibition", ""),
    ]


def test_every_file_lies_at_its_address_with_its_size(first, root):
    site = root / "0001" / "site"
    for pack in edition_copy(root, 1).packs():
        for file in pack.files:
            assert (site / file.address[1:]).stat().st_size == file.size, file.address


def test_edition_with_packs_is_whole(first, root):
    assert verify.verify(root, 1) == []


def test_file_is_sent_with_its_name_and_the_security_headers(first, root):
    sent = Answer(front(root), f"/panels/{first.slug}/pack/student.docx").headers
    assert sent["Content-Disposition"] == (
        f'attachment; filename="{first.key.lower()}-{first.slug}_e1_student.docx"'
    )
    assert "Content-Security-Policy" in sent and "X-Robots-Tag" not in sent


def test_file_for_teachers_is_kept_out_of_search_engines(first, root):
    sent = Answer(front(root), f"/panels/{first.slug}/pack/teacher-guide.pdf").headers
    assert sent["X-Robots-Tag"] == "noindex"


def test_pdf_is_shown_by_the_browser(first, root):
    sent = Answer(front(root), f"/panels/{first.slug}/pack/student.pdf").headers
    assert sent["Content-Disposition"].startswith("inline; ")
    assert sent["Content-Type"] == "application/pdf"


def test_edition_published_again_links_every_file_and_keeps_its_codes(first, root):
    publication.publish(by=None, note="Again.")
    before, after = files_of(root, 1), files_of(root, 2)
    assert edition_copy(root, 2).packs() == edition_copy(root, 1).packs()
    assert {a: p.stat().st_ino for a, p in before.items()} == {
        a: p.stat().st_ino for a, p in after.items()
    }


def test_pack_of_a_changed_panel_gets_a_new_code(first, root):
    Panel.objects.filter(pk=first.pk).update(big_idea="Another idea of the murder.")
    approve_as_it_is(Panel.objects.get(pk=first.pk))
    publication.publish(by=None, note="Changed.")
    before, after = (edition_copy(root, n).packs()[0].code for n in (1, 2))
    assert before.split("-")[1:] != after.split("-")[1:] and "-E2-" in after


def test_damaged_file_is_not_handed_on(first, root):
    address = f"/panels/{first.slug}/pack/handout.txt"
    damaged = files_of(root, 1)[address]
    damaged.chmod(0o644)
    damaged.write_bytes(b"x" * damaged.stat().st_size)
    publication.publish(by=None, note="Again.")
    assert verify.verify(root, 2) == []
    assert b"xxx" not in files_of(root, 2)[address].read_bytes()


def test_code_of_a_kept_pack_names_the_edition_it_was_made_for(first, root):
    publication.publish(by=None, note="Again.")
    (pack, *_) = edition_copy(root, 2).packs()
    assert "-E1-" in pack.code
    assert {f.saved_as.split("_")[1] for f in pack.files} == {"e1"}


def test_progress_counts_packs_in_words_and_then_pages(root):
    make_open_exhibition()
    told = []
    publication.publish(by=None, note="", on_progress=lambda *report: told.append(report))
    assert [label for _, _, label in told[:3]] == [
        "Pack 1 of 3: Who killed kirov",
        "Pack 2 of 3: Terror",
        "Pack 3 of 3: Plan, List, Card",
    ]
    assert [done for done, _, _ in told] == list(range(1, told[0][1] + 1))


def test_edition_without_packs_names_none(settings):
    make_open_exhibition()
    publication.publish(by=None, note="")
    assert edition_copy(settings.EDITIONS_ROOT, 1).packs() == ()


def test_packs_turned_off_later_leave_the_edition_before_as_it_was(first, root, settings):
    settings.EDITION_PACKS = False
    publication.publish(by=None, note="")
    held = manifest.read(root / "0001").files
    assert edition_copy(root, 2).packs() == ()
    for path in files_of(root, 1).values():
        name = str(path.relative_to(root / "0001"))
        assert hashlib.sha256(path.read_bytes()).hexdigest() == held[name].sha256


def test_nothing_is_left_behind_when_a_pack_is_refused(root):
    make_open_exhibition()
    Theme.objects.update(essay_prompt="What \u202efollowed?")
    approved(Theme.objects.get())
    with pytest.raises(publication.PublishRefused, match=r"U\+202E .* is no text"):
        publication.publish(by=None, note="")
    assert list(root.glob("0*")) == []
