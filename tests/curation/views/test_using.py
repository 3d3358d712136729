"""*Use in a panel*: the panel's form opens with the citation where was written last."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from exhibit.models import Panel
from tests.curation.posting import fields_of, values_of_page
from tests.factories import records


@pytest.fixture
def panel(db) -> Panel:
    records.make_excerpt_row("L26", source_text=records.make_source_text())
    return records.make_panel_row(body="One is said. Two is said.")


def address_of(panel: Panel) -> str:
    return f"/admin/exhibit/panel/{panel.pk}/change/"


def use(client, key="L26", **query) -> str:
    return client.get(reverse("curation:passage-use", args=[key]), query, follow=True)


def body_of(answer) -> str:
    page = answer.content.decode()
    found = re.search(r'<textarea name="body"[^>]*>\s*(.*?)</textarea>', page, re.DOTALL)
    return found[1] if found else ""


def test_it_is_asked_which_panel_where_none_was_written(editor, panel):
    older = records.make_panel_row("machinery-of-terror")
    panel.save()  # changed last
    page = use(editor).content.decode()
    assert page.index(f"{address_of(panel)}?cite=L26") < page.index(f"{address_of(older)}?cite=L26")


def test_panel_saved_last_opens_with_the_key_at_the_caret(editor, panel):
    address = address_of(panel)
    editor.post(address, fields_of(editor, address) | {"_caret": "3", "title": "Another"})
    records.make_panel_row("machinery-of-terror")
    assert body_of(use(editor)) == "One is said. [@L26] Two is said."


def test_words_typed_and_not_saved_are_brought_with_it(editor, panel):
    address = address_of(panel)
    typed = fields_of(editor, address) | {"body": "One. Two. Three.", "_caret": "6"}
    editor.post(reverse("curation:unsaved-keep", args=["panel", panel.pk]), typed)
    assert body_of(use(editor)) == "One. Two. [@L26] Three."


def test_nothing_is_saved(editor, panel):
    editor.get(address_of(panel) + "?cite=L26")
    panel.refresh_from_db()
    assert panel.body == "One is said. Two is said."


def test_form_that_was_opened_so_is_saved_as_any_other(editor, panel):
    panel.former_addresses.create(slug="an-older-one")
    opened = editor.get(address_of(panel) + "?cite=L26")
    assert not opened.context["errors"]
    editor.post(address_of(panel), values_of_page(opened))
    panel.refresh_from_db()
    assert panel.body == "One is said. Two is said. [@L26]"


def test_new_panel_begins_with_the_key(editor, panel):
    answer = editor.get("/admin/exhibit/panel/add/?cite=L26", follow=True)
    assert body_of(answer) == "[@L26]"


def test_another_panel_can_be_chosen(editor, panel):
    address = address_of(panel)
    editor.post(address, fields_of(editor, address) | {"title": "Another"})
    assert f"{address}?cite=L26" in use(editor, choose="1").content.decode()


@pytest.mark.parametrize("key", ["L99", "😀", "a b", "L26'", "x" * 300])
def test_unknown_key_is_not_found(editor, panel, key):
    assert use(editor, key).status_code == 404


@pytest.mark.parametrize("key", ["L99", "", "\0", "😀", "[@L26]"])
def test_form_asked_for_an_unknown_key_is_the_form(editor, panel, key):
    answer = editor.get(address_of(panel), {"cite": key})
    assert body_of(answer) == "One is said. Two is said."


@pytest.mark.parametrize("caret", ["", "-1", "9" * 30, "x", "²"])
def test_odd_caret_is_the_end(editor, panel, caret):
    address = address_of(panel)
    editor.post(address, fields_of(editor, address) | {"_caret": caret, "title": "Another"})
    assert body_of(use(editor)).endswith("Two is said. [@L26]")


def test_panel_that_was_deleted_meanwhile_is_not_opened(editor, panel):
    address = address_of(panel)
    editor.post(address, fields_of(editor, address) | {"title": "Another"})
    Panel.objects.all().delete()
    assert "There is no panel yet." in use(editor).content.decode()


def test_list_asks_no_more_for_many_panels(editor, panel):
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            use(editor, choose="1")
        return len(queries)

    asked()
    few = asked()
    for number in range(9):
        records.make_panel_row(f"panel-{number}")
    assert asked() == few


def test_every_excerpt_has_the_link(editor, panel):
    address = reverse("curation:passage-use", args=["L26"])
    excerpt = records.Excerpt.objects.get(key="L26")
    assert address in editor.get("/curation/sources/lecture/read/").content.decode()
    form = editor.get(f"/admin/exhibit/excerpt/{excerpt.pk}/change/").content.decode()
    assert address in form
