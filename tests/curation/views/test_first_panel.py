"""The walk of seven steps: each step by its form, with every rule in force."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from curation.publishing import publication
from exhibit.models import Excerpt, Exhibition, Panel, Source, SourceText, Support, Theme
from tests.curation.posting import messages_of
from tests.factories import records

pytestmark = pytest.mark.django_db

BEGIN = "/curation/begin/"
WORDS = (
    "The mill opened in 1871 beside the river.\n"
    "Forty women worked there in two shifts.\n"
    "The owner kept a book of wages, which is lost, and another of the weather, which is not.\n"
)
SOURCE = {
    "title": "A letter",
    "kind": "archive-document",
    "credit_line": "Town archive.",
    "pasted": WORDS,
}
CUT = {"quotation": "Forty women worked there", "gist": "Forty women worked.", "public": "on"}
PANEL = {
    "title": "Who worked at the mill?",
    "big_idea": "Forty women worked at the mill. [@A1a]",
    "body": "Forty women worked there. [@A1a]",
}
STEPS = {
    "exhibition": {"title": "Our town"},
    "theme": {"title": "Work", "sign": "plan"},
    "source": SOURCE,
    "excerpt": CUT,
    "panel": PANEL,
}


@pytest.fixture(autouse=True)
def one_curator(settings, tmp_path):
    """A house of one curator, in a folder of its own."""
    settings.HOME, settings.EDITIONS_ROOT = tmp_path, tmp_path / "editions"
    settings.REVIEW_FOUR_EYES, settings.READINGS = False, 1


def take(client, *names: str):
    """Take steps by their forms; return the page that the last led to."""
    return [client.post(f"{BEGIN}{name}/", STEPS[name], follow=True) for name in names][-1]


def read_all(client) -> None:
    """Read every sentence at the walk's own desk: it carries the sentence."""
    while (page := client.get(f"{BEGIN}read/")).context.get("page"):
        step = page.context["page"].step
        words = {"bearing": step.evidence.words, "relation": "supports", "verdict": "carries"}
        client.post(f"{BEGIN}read/", {"fingerprint": step.fingerprint, **words})


def approve(client):
    seen = [one.seen for one in client.get(f"{BEGIN}read/").context["open"]]
    return client.post(f"{BEGIN}read/", {"approve": "1", "chosen": seen}, follow=True)


def screen_of(answer) -> str:
    return answer.request["PATH_INFO"].removeprefix(BEGIN).strip("/")


def test_begins_with_the_exhibition(publisher):
    assert screen_of(publisher.get(BEGIN, follow=True)) == "exhibition"


@pytest.mark.parametrize("count", range(1, 6))
def test_each_step_leads_to_the_next(publisher, count):
    names = [*STEPS, "read"]
    assert screen_of(take(publisher, *names[:count])) == names[count]


@pytest.mark.parametrize("count", range(1, 6))
def test_coming_back_leads_to_the_step_that_is_to_do(publisher, count):
    names = [*STEPS, "read"]
    take(publisher, *names[:count])
    assert screen_of(publisher.get(BEGIN, follow=True)) == names[count]


def test_step_that_cannot_be_taken_yet_leads_to_the_one_before(publisher):
    answer = publisher.get(f"{BEGIN}panel/", follow=True)
    assert screen_of(answer) == "exhibition"
    assert messages_of(answer) == ["This step comes first: Name the exhibition."]


def test_step_that_is_done_can_be_changed(publisher):
    take(publisher, "exhibition")
    publisher.post(f"{BEGIN}exhibition/", {"title": "Another town"})
    assert Exhibition.the().title == "Another town"


def test_unknown_step_is_not_found(publisher):
    assert publisher.get(f"{BEGIN}dance/").status_code == 404


def test_pasted_words_are_kept_as_version_1(publisher):
    take(publisher, "exhibition", "theme", "source")
    text = SourceText.objects.get()
    assert (text.text, text.version, text.source.mark) == (WORDS, 1, "A")


def test_file_with_a_remark_has_its_report_first(publisher):
    take(publisher, "exhibition", "theme")
    upload = SimpleUploadedFile("letter.txt", "Caf\xe9 opened in 1871.\n".encode("cp1252") * 9)
    sent = {**SOURCE, "pasted": "", "upload": upload}
    answer = publisher.post(f"{BEGIN}source/", sent, follow=True)
    assert "/add-text/" in answer.request["PATH_INFO"]
    assert not SourceText.objects.exists()


def test_source_without_words_is_not_saved(publisher):
    take(publisher, "exhibition", "theme")
    answer = publisher.post(f"{BEGIN}source/", SOURCE | {"pasted": " "})
    assert "Give the words" in answer.content.decode()
    assert not Source.objects.exists()


def test_title_without_a_letter_gets_an_address(publisher):
    take(publisher, "exhibition")
    publisher.post(f"{BEGIN}theme/", {"title": "工作", "sign": "plan"})
    assert Theme.objects.get().slug == "theme"


def test_excerpt_is_cut_by_the_server(publisher):
    take(publisher, "exhibition", "theme", "source", "excerpt")
    row = Excerpt.objects.get()
    assert (row.key, row.exact) == ("A1a", CUT["quotation"])


def test_words_that_are_not_there_are_refused(publisher):
    take(publisher, "exhibition", "theme", "source")
    answer = publisher.post(f"{BEGIN}excerpt/", CUT | {"quotation": "Fifty men slept there"})
    assert "These words are not in the source text." in answer.content.decode()
    assert not Excerpt.objects.exists()


def test_words_that_stand_twice_ask_for_the_place(publisher):
    STEPS_TWICE = SOURCE | {"pasted": WORDS + "Forty women worked there, he wrote again.\n"}
    take(publisher, "exhibition", "theme")
    publisher.post(f"{BEGIN}source/", STEPS_TWICE)
    places = publisher.post(f"{BEGIN}excerpt/", CUT).context["places"]
    publisher.post(f"{BEGIN}excerpt/", CUT | {"place": places[1].span})
    assert Excerpt.objects.get().start == places[1].start


def test_more_than_the_budget_is_told_while_words_can_be_chosen(publisher):
    take(publisher, "exhibition", "theme", "source")
    answer = publisher.post(f"{BEGIN}excerpt/", CUT | {"quotation": WORDS[: len(WORDS) // 2]})
    assert "visitors may be shown 45%" in answer.content.decode()
    assert not Excerpt.objects.exists()


@pytest.mark.parametrize("field", ["title", "big_idea", "body"])
def test_panel_form_begins_with_what_it_needs(publisher, field):
    take(publisher, "exhibition", "theme", "source", "excerpt")
    answer = publisher.post(f"{BEGIN}panel/", PANEL | {field: ""})
    assert answer.context["form"].errors.keys() == {field}
    assert not Panel.objects.exists()


def test_finding_is_told_on_the_step_with_what_to_do(publisher):
    take(publisher, "exhibition", "theme", "source", "excerpt")
    body = {"body": "Fifty women worked there. [@A1a]"}
    answer = publisher.post(f"{BEGIN}panel/", PANEL | body, follow=True)
    (told,) = answer.context["to_mend"]
    assert screen_of(answer) == "panel"
    assert "50" in told.sentence or "Fifty" in told.sentence


def test_panel_of_another_version_is_not_written_over(publisher):
    take(publisher, *STEPS)
    answer = publisher.post(f"{BEGIN}panel/", PANEL | {"opened_version": "7"})
    assert "Somebody saved this panel" in answer.content.decode()


def test_panel_keeps_its_revision(publisher):
    take(publisher, *STEPS)
    revision = Panel.objects.get().revisions.get()
    assert (revision.number, revision.made_by.username) == (1, "publisher")


def test_each_sentence_is_read_then_all_is_approved(publisher):
    take(publisher, *STEPS)
    read_all(publisher)
    assert Support.objects.count() == 2
    answer = approve(publisher)
    panel = Panel.objects.get()
    assert (panel.state, panel.display) == (Panel.State.APPROVED, True)
    assert screen_of(answer) == "publish"
    assert answer.context["obstacles"] == []


def test_nothing_is_approved_before_it_is_read(publisher):
    take(publisher, *STEPS)
    publisher.post(f"{BEGIN}read/", {"approve": "1", "chosen": ["panel:1:made-up"]})
    assert Panel.objects.get().state == Panel.State.DRAFT


def test_second_reader_is_asked_for_where_the_house_asks_for_two(publisher, settings):
    settings.READINGS = 2
    take(publisher, *STEPS)
    read_all(publisher)
    page = publisher.get(f"{BEGIN}read/").content.decode()
    assert "VITRINE_READINGS=1" in page
    approve(publisher)
    assert Panel.objects.get().state == Panel.State.DRAFT


def test_other_eyes_are_asked_for_where_the_house_asks_for_them(publisher, settings):
    settings.REVIEW_FOUR_EYES = True
    take(publisher, *STEPS)
    read_all(publisher)
    page = publisher.get(f"{BEGIN}read/").content.decode()
    assert "VITRINE_REVIEW_FOUR_EYES=0" in page
    approve(publisher)
    assert Panel.objects.get().state == Panel.State.DRAFT


def test_house_without_readings_goes_straight_to_approval(publisher, settings):
    settings.READINGS = 0
    take(publisher, *STEPS)
    assert len(publisher.get(f"{BEGIN}read/").context["open"]) == 4


def test_author_is_told_whom_to_ask(sign_in):
    page = sign_in("author").get(f"{BEGIN}exhibition/")
    assert "ask an editor" in page.content.decode()


def test_author_does_not_save_what_is_an_editors(sign_in):
    answer = sign_in("author").post(f"{BEGIN}exhibition/", STEPS["exhibition"])
    assert (answer.status_code, Exhibition.objects.exists()) == (403, False)


def test_walk_is_over_with_the_first_edition(publisher):
    take(publisher, *STEPS)
    read_all(publisher)
    approve(publisher)
    publication.publish(by=None, note="The exhibition opens.")
    assert publisher.get(BEGIN, follow=True).request["PATH_INFO"] == "/admin/"


@pytest.mark.parametrize(
    "odd", ["\0", "😀" * 50, "x" * 100_000, "<script>", "[@", "../..", "\u202e"]
)
@pytest.mark.parametrize("name", [*STEPS])
def test_odd_values_are_answered(publisher, name, odd):
    names = [*STEPS]
    for before in names[: names.index(name)]:
        take(publisher, before)
    answer = publisher.post(f"{BEGIN}{name}/", dict.fromkeys(STEPS[name], odd))
    assert answer.status_code in (200, 302)


def test_queries_of_a_step_do_not_grow_with_the_records(publisher):
    take(publisher, "exhibition", "theme", "source", "excerpt")
    counts = []
    for key in ("one", "two"):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert publisher.get(f"{BEGIN}panel/").status_code == 200
        counts.append(len(queries))
        for number in range(10):
            records.make_theme(f"{key}-{number}")
            records.make_source(f"{key}-{number}", mark=f"{key[0]}{number}")
    assert counts[0] == counts[1]
