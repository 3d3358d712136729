"""A discussion question that leaves the teacher alone."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from exhibit.checks.context import CheckContext
from exhibit.documents.types import PanelDocument
from exhibit.text.findings import Finding, Level


def check(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield a hint for each prompt without a teacher's note."""
    for number, prompt in enumerate(panel.prompts, start=1):
        if not prompt.teacher_note.strip():
            yield Finding(
                code="teacher-note",
                level=Level.HINT,
                message=_("Discussion question {number} has no note for the teacher.").format(
                    number=number
                ),
                advice=_("Say in two sentences what a good answer would notice."),
                field=f"prompts.{number}.teacher_note",
                words=prompt.text,
            )
