"""A sentence that nothing stands behind."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from exhibit.checks.context import CheckContext
from exhibit.checks.place import numbered, sentence_finding
from exhibit.documents.types import PanelDocument
from exhibit.text.findings import Finding, Level


def check(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each sentence with no mark, a hint for one both cited and framing."""
    for number, sentence in numbered(panel.body):
        if not sentence.citations and not sentence.framing and sentence.text:
            yield sentence_finding(
                number,
                sentence,
                code="unbacked",
                level=Level.ERROR,
                message=_("nothing backs this sentence."),
                advice=_("Cite an excerpt or a note after it, [@key], or mark it as framing: [~]."),
            )
        elif sentence.citations and sentence.framing:
            yield sentence_finding(
                number,
                sentence,
                code="framing-cited",
                level=Level.HINT,
                message=_("it is marked as framing and cites evidence too."),
                advice=_("Take out [~] if the evidence backs it, or the citation if it does not."),
            )
