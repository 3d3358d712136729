"""Lists saved under a name: found again by whoever saved them, and by nobody else."""

import pytest
from django.urls import reverse
from lxml import html

from curation.models import SavedFilter
from curation.records.saved_filters import MOST
from tests.curation.posting import messages_of
from tests.factories.records import make_panel_row

pytestmark = pytest.mark.django_db
LIST = "/admin/exhibit/panel/"


def save(client, name="to be read", query="state__exact=draft", noun="panel"):
    address = reverse("curation:filter-save", args=[noun])
    return client.post(address, {"name": name, "query": query}, follow=True)


def links(client, address=LIST):
    page = html.fromstring(client.get(address).content)
    found = page.xpath("//section[@class='saved-filters']//a")
    return {link.text_content().strip(): link.get("href") for link in found}


def test_saved_list_is_offered_above_the_list(editor):
    save(editor)
    assert links(editor) == {"to be read": "?state__exact=draft"}


def test_saving_leads_back_to_the_same_list(editor):
    make_panel_row()
    assert save(editor).request["QUERY_STRING"] == "state__exact=draft"


def test_others_do_not_see_it(editor, publisher):
    save(editor)
    assert links(publisher) == {}


def test_a_name_used_again_means_the_new_list(editor):
    save(editor)
    save(editor, query="q=kirov")
    assert links(editor) == {"to be read": "?q=kirov"}


def test_the_list_that_is_shown_is_marked(editor):
    save(editor)
    page = html.fromstring(editor.get(f"{LIST}?state__exact=draft").content)
    assert page.xpath("//section[@class='saved-filters']//a/@aria-current") == ["page"]


def test_the_page_of_a_list_is_no_part_of_it(editor):
    page = html.fromstring(editor.get(f"{LIST}?q=x&p=1").content)
    assert page.xpath("//input[@name='query']/@value") == ["q=x"]


@pytest.mark.parametrize("name", ["", "  ", "x" * 61])
def test_a_name_that_will_not_do_is_told(editor, name):
    assert "name has" in messages_of(save(editor, name=name))[0] or (
        "no name" in messages_of(save(editor, name=name))[0]
    )
    assert not SavedFilter.objects.exists()


@pytest.mark.parametrize("query", ["", "q=" + "x" * 1001])
def test_no_filter_is_told(editor, query):
    assert "no filter to save" in messages_of(save(editor, query=query))[0]


@pytest.mark.parametrize("query", ["q=a%0d%0ab", "q=a\r\nSet-Cookie: b", "q=\0", "q=😀", "state=9"])
def test_odd_filters_are_no_fault(editor, query):
    assert save(editor, query=query).status_code == 200


def test_there_is_a_limit_and_it_is_told(editor):
    for number in range(MOST):
        save(editor, name=f"list {number}")
    assert "the most there can be" in messages_of(save(editor))[0]


def test_it_is_removed_by_whoever_saved_it(editor):
    save(editor)
    pk = SavedFilter.objects.get().pk
    editor.post(reverse("curation:filter-remove", args=[pk]))
    assert links(editor) == {}


def test_nobody_else_removes_it(editor, publisher):
    save(editor)
    address = reverse("curation:filter-remove", args=[SavedFilter.objects.get().pk])
    assert publisher.post(address).status_code == 404


def test_unknown_kind_of_record_is_not_found(editor):
    assert save(editor, noun="dragon").status_code == 404


def test_who_may_not_see_the_records_is_refused(sign_in):
    assert save(sign_in("")).status_code == 403
