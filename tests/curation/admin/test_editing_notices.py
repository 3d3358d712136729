"""What a panel’s form tells of others."""

from curation.panels.concurrency import presence
from exhibit.models import Panel


def test_panel_deleted_while_its_form_is_made_is_not_found(editor, panel, address, monkeypatch):
    def somebody_deletes_it(**asked):
        Panel.objects.filter(pk=panel.pk).delete()
        return ()

    monkeypatch.setattr(presence, "others", somebody_deletes_it)
    assert editor.get(address).status_code == 404
