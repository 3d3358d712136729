"""An edition holds the whole text of a source whose rights allow it, as approved; no other."""

import pytest
from django.conf import settings

from curation.publishing import next_edition, publication
from curation.review import approvals
from curation.sources.versions import add_text
from exhibit.models import Panel, Source, SourceText
from tests.factories import records
from tests.factories.published import approve_as_it_is, make_open_exhibition

pytestmark = pytest.mark.django_db

OPEN = "https://creativecommons.org/publicdomain/zero/1.0/"
CLOSED = "http://rightsstatements.org/vocab/UND/1.0/"
SECRET = "historians"


@pytest.fixture
def source():
    """The source of a panel on display, its whole text public and approved."""
    make_open_exhibition()
    Source.objects.update(full_text_public=True, rights_statement=OPEN)
    approve_everything()
    return Source.objects.get()


def approve_everything():
    """Approve the source, and its panel with the source as it is now."""
    approvals.approve_all()
    approve_as_it_is(Panel.objects.get())


def published(number: int = 1) -> dict[str, bytes]:
    publication.publish(note="", by=records.make_user(username=f"editor-{number}"))
    folder = settings.EDITIONS_ROOT / f"{number:04}"
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.suffix in (".html", ".json")
    }


def test_its_page_shows_every_word_with_the_passage_marked(source):
    page = published()["site/sources/lecture/index.html"].decode()
    assert "The whole text" in page and SECRET in page
    assert 'id="at-L26"' in page and 'class="way"' in page


@pytest.mark.parametrize("change", [{"full_text_public": False}, {"rights_statement": CLOSED}])
def test_what_was_approved_goes_out_until_the_change_is_approved(source, change):
    Source.objects.update(**change)
    assert next_edition.read(number=1).file.texts
    approve_everything()
    assert next_edition.read(number=1).file.texts == {}


def test_no_word_goes_out_of_a_text_that_is_not_to_be_shown(source):
    Source.objects.update(full_text_public=False)
    approve_everything()
    files = published()
    assert "site/sources/lecture/index.html" in files
    assert not [name for name, held in files.items() if SECRET.encode() in held]


def test_a_tick_that_the_rights_forbid_stops_the_edition(source):
    Source.objects.update(rights_statement=CLOSED)
    approve_everything()
    problems = publication.plan(number=1).problems
    assert ("Source lecture", "not-open") in [(one.where, one.code) for one in problems]


def test_words_of_a_version_nobody_approved_wait(source):
    before = SourceText.objects.get().text
    add_text(source=source, text=before + " A rumour.", by=records.make_user(username="anna"))
    assert next_edition.read(number=1).file.texts == {"lecture": before}


def test_a_long_text_has_a_file_for_each_part(source):
    words = SourceText.objects.get().text + "\nAnother line of a long text." * 3_000
    add_text(source=source, text=words, by=records.make_user(username="anna"))
    approve_everything()
    files = published()
    parts = [name for name in files if name.startswith("site/sources/lecture/text/")]
    assert len(parts) == 3 and SECRET.encode() not in files["site/sources/lecture/index.html"]
    assert SECRET.encode() in files["site/sources/lecture/text/1/index.html"]
