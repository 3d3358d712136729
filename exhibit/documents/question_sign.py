"""The words of the red sign over a question."""

from django.utils.translation import gettext as _

from exhibit.documents.types import QuestionDocument


def sign(question: QuestionDocument) -> str:
    """Return the words of the red sign: who differs from whom."""
    speaking = {answer.source for answer in question.answers if not answer.silent}
    if len(speaking) > 1:
        return _("Sources disagree")
    if any(answer.silent for answer in question.answers):
        return _("One source is silent")
    return _("One source, more than one answer")
