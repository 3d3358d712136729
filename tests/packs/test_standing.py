"""What is said of a code: current, changed, gone, or none of ours."""

from dataclasses import replace

import pytest

from exhibit.documents.exhibition import PublishedExhibition
from exhibit.documents.pack_code import parse as code_of
from exhibit.documents.pack_files import ShelvedPack
from exhibit.documents.types import EditionStamp
from exhibit.packs.making import (
    pack_of_exhibition,
    pack_of_panel,
    pack_of_selection,
    pack_of_theme,
)
from exhibit.packs.standing import Standing, standing
from exhibit.text.body import parse
from tests.factories.exhibition import STAMP, make_exhibition
from tests.packs.conftest import SITE

THEN = make_exhibition()
FILE, PANELS = THEN._file, THEN._panels
KIROV, SHOES = "who-killed-kirov", "hundred-shoes"
PACKS = {
    "panel": pack_of_panel(THEN, KIROV, site_url=SITE),
    "selection": pack_of_selection(THEN, ["P10", "P05"], site_url=SITE),
    "theme": pack_of_theme(THEN, "terror", site_url=SITE),
    "exhibition": pack_of_exhibition(THEN, site_url=SITE),
}


def later(**fields):
    """Return edition 5; keywords are fields of the exhibition's file, or panels by slug."""
    panels = PANELS | {slug: panel for slug, panel in fields.pop("panels", {}).items() if panel}
    stamp = EditionStamp(number=5, published_at=STAMP.published_at)
    return PublishedExhibition(replace(FILE, stamp=stamp, **fields), panels)


def without(slug):
    """Return edition 5 without a panel."""
    themes = tuple(
        replace(theme, panels=tuple(link for link in theme.panels if link.slug != slug))
        for theme in FILE.themes
    )
    return later(themes=themes)


def changed(slug=KIROV, **fields):
    """Return edition 5 with some fields of a panel changed."""
    return later(panels={slug: replace(PANELS[slug], **fields)})


def ask(written, now, then=THEN, numbers=(3, 5)):
    """Return what is said of a code; `then` may be an error that reading the edition raises."""

    def edition_of(number):
        if isinstance(then, Exception):
            raise then
        return then

    return standing(
        code_of(str(written)), now, edition_of=edition_of, numbers=numbers, site_url=SITE
    )


@pytest.mark.parametrize("kind", PACKS)
def test_same_words_are_current_in_a_later_edition(kind):
    answer = ask(PACKS[kind].code, later())
    assert answer.standing is Standing.CURRENT and answer.then.number == 3


@pytest.mark.parametrize("kind", PACKS)
def test_changed_sentence_is_found_in_every_kind_of_pack(kind):
    now = changed(body=parse(PANELS[KIROV].body.source + " One more sentence. [~]"))
    answer = ask(PACKS[kind].code, now)
    assert answer.standing is Standing.CHANGED
    (difference,) = answer.changes
    assert difference.name == KIROV and difference.words == 3


def test_code_in_any_case_is_the_same():
    assert ask(str(PACKS["theme"].code).lower(), later()).standing is Standing.CURRENT


@pytest.mark.parametrize("kind", ["panel", "selection"])
def test_what_stands_beside_a_panel_leaves_its_pack_current(kind):
    themes = tuple(replace(theme, panels=theme.panels[:1], lede="New.") for theme in FILE.themes)
    themes = (FILE.themes[0], *themes[1:])
    subjects = tuple(replace(subject, panels=()) for subject in FILE.subjects)
    now = later(themes=themes, subjects=subjects, timeline=())
    assert ask(PACKS[kind].code, now).standing is Standing.CURRENT


def test_change_elsewhere_leaves_a_pack_current():
    now = changed("magnitogorsk-overnight", big_idea="Another.")
    assert ask(PACKS["panel"].code, now).standing is Standing.CURRENT


def test_changed_silences_of_the_room_are_told():
    themes = tuple(replace(theme, silences="Nothing on X.") for theme in FILE.themes)
    (difference,) = ask(PACKS["panel"].code, later(themes=themes)).changes
    assert difference.kind == "Theme"
    assert [field.label for field in difference.fields] == ["what our sources leave out"]


def test_panel_taken_down_is_gone():
    answer = ask(PACKS["panel"].code, without(KIROV))
    assert answer.standing is Standing.GONE and [link.key for link in answer.gone] == ["P10"]


def test_one_of_several_taken_down_is_a_change():
    answer = ask(PACKS["selection"].code, without(KIROV))
    assert answer.standing is Standing.CHANGED and [link.key for link in answer.gone] == ["P10"]


def test_panel_at_a_new_address_is_the_same_panel():
    link = next(link for link in THEN.panels() if link.slug == KIROV)
    themes = tuple(
        replace(
            theme,
            panels=tuple(replace(p, slug="kirov") if p == link else p for p in theme.panels),
        )
        for theme in FILE.themes
    )
    now = later(
        themes=themes,
        moved={KIROV: "kirov"},
        panels={"kirov": replace(PANELS[KIROV], slug="kirov")},
    )
    answer = ask(PACKS["panel"].code, now)
    assert answer.standing is Standing.CHANGED
    assert [field.label for field in answer.changes[0].fields] == ["address"]


def test_other_letters_are_not_ours():
    assert ask("P10-E3-000000", later()).standing is Standing.NOT_OURS


def test_code_kept_from_an_older_form_is_known_by_the_shelf():
    shelved = ShelvedPack(kind="panel", slug=KIROV, code="P10-E1-0ldf0r", hash="abcdef" + "0" * 58)
    then = PublishedExhibition(replace(FILE, packs=(shelved,)), PANELS)
    answer = ask("P10-E3-abcdef", later(), then)
    assert answer.standing is Standing.CURRENT


@pytest.mark.parametrize("kind", PACKS)
def test_code_printed_in_an_older_form_stays_current(kind, monkeypatch):
    with monkeypatch.context() as older:
        older.setattr("exhibit.documents.pack.FORM", 1)
        code = replace(PACKS[kind]).code
    assert code.hash != PACKS[kind].code.hash
    assert ask(code, later()).standing is Standing.CURRENT
    assert ask(code, later(), OSError("gone")).standing is Standing.CURRENT


def test_working_copy_was_never_published():
    assert ask("P10-draft-000000", later()).standing is Standing.DRAFT


def test_edition_that_never_was():
    assert ask("P10-E6-000000", later()).standing is Standing.NO_EDITION


def test_edition_that_cannot_be_read():
    answer = ask("P10-E3-000000", later(), OSError("gone"))
    assert answer.standing is Standing.UNREADABLE and answer.subject.title == "Who killed Kirov?"


def test_same_words_are_current_even_if_their_edition_cannot_be_read():
    answer = ask(PACKS["panel"].code, later(), OSError("gone"))
    assert answer.standing is Standing.CURRENT and answer.then is None


def test_unknown_panel_is_told_with_the_nearest():
    answer = ask("P11-E3-000000", later())
    assert answer.standing is Standing.NO_SUBJECT and "P10" in answer.nearest


def test_panel_of_a_later_edition_is_unknown_in_an_earlier_one():
    then = PublishedExhibition(without(KIROV)._file, PANELS)
    assert ask("P10-E3-000000", later(), then).standing is Standing.NO_SUBJECT
