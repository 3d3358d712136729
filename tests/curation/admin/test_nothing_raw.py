"""No form of the workshop shows what only machines read, save the advanced specification."""

import pytest
from django.contrib import admin
from django.urls import reverse
from lxml import html

from curation.admin.chart import SPECIFICATION
from curation.admin.json_text import JsonText
from exhibit.models import Chart
from tests.factories import records

pytestmark = pytest.mark.django_db
NAMES = [{"family": "King", "given": "Martin Luther", "suffix": "Jr."}, {"literal": "[Unknown]"}]
MODELS = [
    model
    for model, model_admin in admin.site._registry.items()
    if model._meta.app_label in ("exhibit", "curation")
]
RAW = ("[", "{")


@pytest.fixture
def boss(client):
    """A client signed in as someone who may do everything."""
    client.force_login(records.make_user("", is_superuser=True))
    return client


@pytest.fixture
def held(db):
    """Records with every kind of list."""
    records.make_exhibition()
    note = records.make_note_row("S29").key
    excerpt = records.make_excerpt_row().key
    records.make_chart(note_keys=[note], excerpt_keys=[excerpt])
    records.make_drawing(note_keys=[note])
    records.make_subject("kirov", other_names=["Киров (ru)", "[Kirow]", "a; b", "c\\d"])
    records.make_reference_row("king-1963", authors=NAMES, editors=NAMES)
    records.make_source("names", authors=NAMES)
    records.make_panel_row()
    records.make_theme("another")


def told(client, address):
    """What a page's fields hold and what is said of them, by name; read-only ones too."""
    page = html.fromstring(client.get(address, follow=True).content)
    for row in page.xpath("//*[@id='content-main']//form//*[contains(@class, 'form-row')]"):
        if f"field-{SPECIFICATION}" in row.get("class").split():
            continue
        yield "", row.text_content()
        for field in row.xpath(".//textarea | .//input | .//div[@class='readonly']"):
            yield field.get("name", ""), (field.get("value") or field.text or "").strip()


def test_no_field_but_the_specification_is_written_as_a_machine_reads_it(rf):
    request = rf.get("/")
    request.user = records.make_user("", is_superuser=True)
    raw = {
        (model, name)
        for model in MODELS
        if admin.site._registry[model].has_change_permission(request)
        for name, field in admin.site._registry[model].get_form(request)().fields.items()
        if isinstance(field, JsonText)
    }
    assert raw == {(Chart, SPECIFICATION)}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.model_name)
def test_no_form_says_json_or_shows_a_raw_list(boss, held, model):
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
    addresses = [reverse(f"{name}_change", args=[row.pk]) for row in model._default_manager.all()]
    if admin.site._registry[model].has_add_permission(boss.get("/admin/").wsgi_request):
        addresses.append(reverse(f"{name}_add"))
    found = [
        (address, field, words)
        for address in addresses
        for field, words in told(boss, address)
        if "json" in words.casefold() or (field and words.startswith(RAW))
    ]
    assert found == []
