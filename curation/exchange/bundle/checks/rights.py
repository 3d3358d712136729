"""Sources that are to be shown whole, and whose rights do not allow it."""

from curation.exchange.bundle.bundle import Bundle
from curation.exchange.bundle.checks.placed_faults import origin_of, tell
from curation.exchange.faults import Report
from exhibit.models.source import NOT_OPEN
from exhibit.text.rights import is_open


def check(bundle: Bundle, report: Report) -> None:
    """Tell of every text marked as public that not everybody may have."""
    for source in bundle.sources:
        unread = {"full_text_public", "rights_statement"} & origin_of(source).refused
        if source.full_text_public and not is_open(source.rights_statement) and not unread:
            tell(report, source, ("full_text_public",), str(NOT_OPEN))
