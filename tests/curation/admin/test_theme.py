"""A theme’s form: the panels that hang in it, with buttons to move them."""

from django.urls import reverse

from tests.factories import records


def test_theme_lists_its_panels_with_buttons(editor):
    panel = records.make_panel_row()
    address = reverse("admin:exhibit_theme_change", args=[panel.theme_id])
    page = editor.get(address).content.decode()
    assert f'id="up-{panel.pk}"' in page
    assert f'id="down-{panel.pk}"' in page
