"""Warnings that were let stand: everybody reads them, editors take them back."""

import pytest

from exhibit.models import Acknowledgement
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept():
    return Acknowledgement.objects.create(
        panel=records.make_panel_row(),
        code="number",
        fingerprint="1",
        reason="Checked.",
        by="editor",
    )


def test_editor_withdraws_a_warning_let_stand(editor, kept):
    address = f"/admin/exhibit/acknowledgement/{kept.pk}/delete/"
    assert editor.post(address, {"post": "yes"}).status_code == 302
    assert not Acknowledgement.objects.exists()


def test_author_withdraws_none_here(sign_in, kept):
    address = f"/admin/exhibit/acknowledgement/{kept.pk}/delete/"
    assert sign_in("author").post(address, {"post": "yes"}).status_code == 403


def test_nobody_rewrites_a_reason(editor, kept):
    editor.post(f"/admin/exhibit/acknowledgement/{kept.pk}/change/", {"reason": "Never mind."})
    kept.refresh_from_db()
    assert kept.reason == "Checked."
