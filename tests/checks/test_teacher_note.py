import pytest

from exhibit.checks.context import CheckContext
from exhibit.checks.teacher_note import check
from exhibit.documents.types import PromptDocument
from tests.factories.panels import make_panel


@pytest.mark.parametrize(("note", "hints"), [("", 1), (" ", 1), ("Look at the verb.", 0)])
def test_teacher_note(note, hints):
    prompt = PromptDocument(skill="sourcing", text="Who says so?", teacher_note=note)
    assert len(list(check(make_panel(prompts=(prompt,)), CheckContext()))) == hints
