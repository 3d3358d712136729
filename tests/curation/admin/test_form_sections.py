"""Sections of a panel's form: closed, with what they hold in words; open where there are errors."""

import re

from tests.curation.posting import fields_of
from tests.factories import records


def sections_of(page: str) -> dict[str, tuple[bool, str]]:
    """Return the sections of a page by name: whether one is open, and what it says it holds."""
    found = re.findall(
        r'<details class="form-section" id="section-([\w-]+)"([^>]*)>.*?class="holds">([^<]*)<',
        page,
        re.DOTALL,
    )
    return {name: ("open" in attributes, holds) for name, attributes, holds in found}


def test_sections_say_what_they_hold(editor, panel, address):
    for number in (1, 2):
        panel.panel_questions.create(question=records.make_question_row(f"D{number}"))
    panel.panel_charts.create(chart=records.make_chart())
    told = sections_of(editor.get(address).content.decode())
    assert told["figures"] == (False, "2 questions, 1 chart")
    assert told["pictures"] == (False, "no picture yet")
    assert told["care"] == (False, "content advisory")


def test_sections_of_a_new_panel_are_closed_and_empty(editor):
    told = sections_of(editor.get("/admin/exhibit/panel/add/").content.decode())
    assert told["students"] == (False, "no prompt yet")
    assert not any(is_open for is_open, _ in told.values())


def test_section_with_an_error_opens_by_itself(editor, panel, address):
    sent = fields_of(editor, address) | {"slug": "no slug"}
    told = sections_of(editor.post(address, sent).content.decode())
    assert told["place"][0]
    assert not told["care"][0]


def test_section_with_a_row_in_error_opens_by_itself(editor, panel, address):
    rows = {"prompts-TOTAL_FORMS": 1, "prompts-0-skill": "sourcing", "prompts-0-text": ""}
    sent = fields_of(editor, address) | rows
    assert sections_of(editor.post(address, sent).content.decode())["students"][0]


def test_section_of_a_row_that_was_moved_stays_open(editor, panel, address):
    for number in (1, 2):
        panel.prompts.create(skill="sourcing", text="Who?", position=number)
    sent = fields_of(editor, address) | {"prompts-0-move": "down"}
    assert sections_of(editor.post(address, sent).content.decode())["students"][0]


def test_every_field_of_a_panel_stands_in_its_form(editor, panel, address):
    sent = set(fields_of(editor, address))
    for name in ("theme", "key", "title", "big_idea", "body", "slug", "kind", "date", "flag"):
        assert name in sent
