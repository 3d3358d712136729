"""What is said of a pack code, as visitors read it. No database is asked: a query would fail."""

from dataclasses import replace

import pytest

from exhibit.comparing import Side, differences
from exhibit.documents.exhibition import PublishedExhibition
from exhibit.documents.pack import Kind
from exhibit.documents.pack_code import parse as code_of
from exhibit.editions import layout
from exhibit.packs.making import pack_of_panel
from exhibit.packs.standing import Answer, Standing, Subject
from exhibit.presenters.check import check_view
from exhibit.text.body import parse
from tests.factories.edition import publish_sample
from tests.factories.exhibition import STAMP, make_exhibition

SAMPLE = make_exhibition()
KIROV = "who-killed-kirov"
SUBJECT = Subject(kind=Kind.PANEL, slugs=(KIROV,), title="Who killed Kirov?")


@pytest.fixture(autouse=True)
def published(settings):
    publish_sample(settings.EDITIONS_ROOT, ("/check/",))


@pytest.fixture
def code(settings):
    return str(pack_of_panel(SAMPLE, KIROV, site_url=settings.SITE_URL).code)


def test_form_is_the_editions_own_page(client):
    assert client.get("/check/")["ETag"]


def test_code_of_the_present_edition_is_current(client, code):
    response = client.get(f"/check/{code}/")
    assert response.status_code == 200
    assert "nothing has changed since edition 3" in response.content.decode()


def test_answer_is_kept_out_of_search_engines(client, code):
    assert b'content="noindex"' in client.get(f"/check/{code}/").content


def test_typed_code_leads_to_its_answer(client, code):
    response = client.get("/check/", {"code": f"  {code.lower()} "})
    assert response.status_code == 302
    assert response["Location"].lower() == f"/check/{code}/".lower()


def test_typed_code_of_several_panels_may_have_lost_its_plus(client):
    assert client.get("/check/?code=P02+P10-E3-a1b2c3")["Location"] == "/check/P02+P10-E3-a1b2c3/"


@pytest.mark.parametrize("written", ["", "zzz", "P10-E3", "P10-E3-xyzxyz", "\0", "x" * 5000])
def test_typed_nonsense_is_400_with_what_a_code_looks_like(client, written):
    response = client.get("/check/", {"code": written})
    assert response.status_code == 400 and b"P10-E3-a1b2c3" in response.content
    assert b"Not checked." in response.content


def test_typed_nonsense_stays_in_the_field(client):
    assert b'value="&lt;b&gt;zzz"' in client.get("/check/", {"code": "<b>zzz"}).content


@pytest.mark.parametrize("written", ["zzz", "P10-E3-xyzxyz", "%00", "P10-E0-a1b2c3"])
def test_address_of_no_code_is_not_found(client, written):
    response = client.get(f"/check/{written}/")
    assert response.status_code == 404 and b"This is no pack code" in response.content


@pytest.mark.parametrize(
    ("written", "status", "told"),
    [
        ("P10-E3-000000", 404, "This code was not made by this exhibition"),
        ("P10-E9-000000", 404, "There is no such edition"),
        ("P99-E3-000000", 404, "Nothing of this name"),
        ("P10-E2-000000", 503, "This cannot be checked now"),
        ("P10-draft-000000", 200, "A working copy, never published"),
    ],
)
def test_other_codes_are_told_in_words(client, written, status, told):
    response = client.get(f"/check/{written}/")
    assert response.status_code == status and f"<h1>{told}</h1>" in response.content.decode()


def test_broken_edition_is_told_in_words(client, settings, code):
    folder = layout.edition_folder(settings.EDITIONS_ROOT, 2)
    (folder / layout.DOCUMENTS).mkdir(parents=True)
    (folder / layout.MANIFEST).write_text("{}")
    (folder / layout.DOCUMENTS / "exhibition.json").write_text("{not json")
    assert client.get("/check/P10-E2-000000/").status_code == 503


def test_too_many_fields_are_refused_in_words(client):
    response = client.get("/check/?" + "&".join(["code=x"] * 1200))
    assert response.status_code == 400 and b"too much at once" in response.content


def test_form_of_a_kept_edition_leads_to_the_present_one(client):
    assert client.get("/editions/3/check/?code=x")["Location"] == "/check/?code=x"


def test_head_of_an_answer_is_given(client, code):
    assert client.head(f"/check/{code}/").status_code == 200


def changed_view(**fields):
    """Return the page of a panel of which these fields have changed since."""
    panels = SAMPLE._panels | {KIROV: replace(SAMPLE.panel(KIROV), **fields)}
    now = PublishedExhibition(SAMPLE._file, panels)
    changes = differences(Side(exhibition=SAMPLE), Side(exhibition=now))
    answer = Answer(
        code=code_of("P10-E2-a1b2c3"),
        standing=Standing.CHANGED,
        now=STAMP,
        then=replace(STAMP, number=2),
        subject=SUBJECT,
        changes=changes,
    )
    return check_view(answer, "This panel speaks of murder.")


def lines(view):
    return [
        (line.name, line.value)
        for record in view.records
        for text in record.texts
        for line in text.lines
    ]


def test_new_sentence_is_shown_without_its_marks():
    body = SAMPLE.panel(KIROV).body.source + " One more sentence. [@L27]"
    assert lines(changed_view(body=parse(body))) == [("New:", "One more sentence.")]


def test_changed_sentence_is_shown_as_it_was_and_as_it_is():
    body = SAMPLE.panel(KIROV).body.source.replace("is not in doubt", "is certain")
    (was, before), (now, after) = lines(changed_view(body=parse(body)))
    assert (was, now) == ("Was:", "Is now:")
    assert "is not in doubt" in before and "is certain" in after


def test_other_evidence_of_the_same_sentence_is_told():
    body = SAMPLE.panel(KIROV).body.source.replace("[@L27; @T8]", "[@L27]")
    ((name, _),) = lines(changed_view(body=parse(body)))
    assert name == "As before, but its evidence is another:"


def test_words_of_a_source_are_never_shown_without_their_credit():
    panel = SAMPLE.panel(KIROV)
    excerpts = (replace(panel.excerpts[0], exact="Quite other words."), *panel.excerpts[1:])
    view = changed_view(excerpts=excerpts)
    assert "Quite other words." not in repr(view) and "others" in repr(view.records)


def test_changes_come_with_what_to_know_before():
    assert changed_view(big_idea="Another.").advisory == "This panel speaks of murder."


def test_changed_pack_leads_to_the_present_one_and_to_its_own_edition():
    view = changed_view(big_idea="Another.")
    assert [way.address for way in view.ways] == [
        f"/panels/{KIROV}/",
        f"/editions/2/panels/{KIROV}/",
    ]


def test_same_words_in_other_files_may_still_be_used():
    answer = Answer(
        code=code_of("P10-E2-a1b2c3"),
        standing=Standing.CHANGED,
        now=STAMP,
        then=replace(STAMP, number=2),
        subject=SUBJECT,
    )
    assert "You can use your print-out as it is." in check_view(answer).sentences[1]


def test_pack_of_several_panels_leads_to_the_builder():
    answer = Answer(
        code=code_of("P02+P10-E3-a1b2c3"),
        standing=Standing.CURRENT,
        now=STAMP,
        then=STAMP,
        subject=Subject(kind=Kind.SELECTION, slugs=("magnitogorsk-overnight", KIROV), title="A, B"),
    )
    assert check_view(answer).ways[0].address == "/packs/?p=P02&p=P10"
