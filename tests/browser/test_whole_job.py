"""A text comes in, is cut, emended, written about, reviewed by another person and published."""

import pytest
from playwright.sync_api import expect

from exhibit.models import Panel
from tests.browser import whole_job
from tests.browser.desk import PASSWORD, refusals_of
from tests.browser.whole_job import signed_in
from tests.factories import records

pytestmark = pytest.mark.django_db(transaction=True)

SENTENCE = "Sergei Kirov led the party in Leningrad and was shot in 1934."
PASSAGE = "Sergei Kirov, the popular party bos in Leningrad, was shot in 1934"
# What a button that is not offered would send, had somebody kept the page from before.
POST = """async (address) => {
  const body = new FormData();
  body.set("csrfmiddlewaretoken", document.querySelector("[name=csrfmiddlewaretoken]").value);
  body.set("version", document.querySelector(".review [name=version]").value);
  return await (await fetch(address, { method: "POST", body })).text();
}"""


@pytest.fixture(autouse=True)
def museum(settings, tmp_path):
    """A room, a source without words, a writer and a publisher; nobody approves their own words."""
    settings.HOME = tmp_path
    settings.REVIEW_FOUR_EYES = True
    records.make_exhibition()
    records.make_theme()
    records.make_source()
    for group in ("editor", "publisher"):
        records.make_user(group, password=PASSWORD)


@pytest.fixture
def people(browser, live_server):
    """The writer and the publisher at their browsers; the test fails where a policy refused."""
    both = [signed_in(browser, live_server.url, name) for name in ("editor", "publisher")]
    refused = [refusals_of(one.page.context) for one in both]
    yield both
    for one in both:
        one.page.context.close()
    assert refused == [[], []]


def cut_three(writer) -> None:
    """Cut three excerpts by keyboard and emend a word of one of them."""
    whole_job.import_text(writer)
    rest = ["Shift+ArrowRight"] * 5
    first = "The purges began with a mysterious murder"
    murder = {"words": first, "gist": "It began with a murder.", "key": "A1a"}
    whole_job.cut(writer, 1, "Shift+ArrowRight", *rest, **murder)
    kirov = {"words": PASSAGE, "gist": "Kirov was shot.", "key": "A1b"}
    whole_job.cut(writer, 2, "Shift+End", "Shift+ArrowLeft", **kirov)
    dead = {"words": "Some 600,000 people were executed", "gist": "A count.", "key": "A1c"}
    whole_job.cut(writer, 4, *["Shift+ArrowRight"] * 4, **dead)
    whole_job.emend(writer)


def test_two_curators_take_a_text_from_a_file_to_a_visitor(browser, live_server, people):
    writer, publisher = people
    cut_three(writer)
    whole_job.write_panel(writer)
    whole_job.mend_findings(writer)
    whole_job.ask_for_review(writer)
    whole_job.comment(publisher, SENTENCE, "Which of the two cities?")
    whole_job.reply(writer, "Which of the two cities?", "The source says Leningrad.")
    whole_job.approve_and_hang(publisher, "The source says Leningrad.")
    whole_job.publish(publisher)
    visitor = browser.new_context().new_page()
    visitor.goto(f"{live_server.url}/panels/who-killed-kirov/")
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Who killed Kirov?")
    shown = visitor.locator("main").inner_text()
    visitor.context.close()
    assert PASSAGE.replace("bos ", "boss ") in shown
    assert "The file reads “bos”; we read “boss” (spelling)." in shown
    assert "700,000" not in shown


def test_writer_is_refused_and_told_whom_to_ask(people):
    writer, _ = people
    whole_job.import_text(writer)
    writer.go("/admin/exhibit/panel/add/")
    whole_job.name_panel(writer.page)
    writer.press("Save and continue editing")
    whole_job.ask_for_review(writer)
    panel = Panel.objects.get()
    told = writer.page.evaluate(POST, f"/curation/panels/{panel.pk}/approve/")
    panel.refresh_from_db()
    assert "nobody approves words of their own" in told
    assert panel.state == Panel.State.IN_REVIEW
