"""A note nobody has confirmed yet, stated as plain fact."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from exhibit.checks.context import CheckContext
from exhibit.checks.place import numbered, sentence_finding
from exhibit.documents.types import PanelDocument
from exhibit.text.findings import Finding, Level
from exhibit.text.hedges import is_hedged


def check(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for each sentence that neither hedges nor attributes an unchecked note."""
    unchecked = {note.key: note for note in panel.notes if not note.checked}
    for number, sentence in numbered(panel.body):
        keys = [key for key in sentence.citations if key in unchecked]
        if keys and not is_hedged(sentence.text):
            caution = unchecked[keys[0]].caution
            told = f" (Unconfirmed: {caution.rstrip('.')}.)" if caution else ""
            yield sentence_finding(
                number,
                sentence,
                code="unchecked-note",
                level=Level.WARNING,
                message=_(
                    "note {keys} is not checked yet, but it is stated as plain fact.{told}"
                ).format(keys=keys[0], told=told),
                advice=_("Check the note against its works, or say who holds this."),
            )
