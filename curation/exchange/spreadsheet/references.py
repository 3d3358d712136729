"""The list of references."""

from curation.exchange.spreadsheet.list_columns import columns_for
from curation.exchange.spreadsheet.record_list import RecordList
from exhibit.models import Reference

_NAMES = "Family, Given; with a semicolon between two. Without a comma: an institution."


class ReferenceList(RecordList):
    """Works of scholarship; a row names its work by its key."""

    name = "references"
    model = Reference
    columns = columns_for(
        Reference,
        {
            "key": {
                "help_text": "Its short name; it says which work the row is about.",
                "example": "snow-1855",
            },
            "kind": {"help_text": f"{', '.join(Reference.Kind.values)}.", "example": "book"},
            "title": {
                "help_text": "Of the work.",
                "example": "On the Mode of Communication of Cholera",
            },
            "authors": {"help_text": _NAMES, "example": "Snow, John"},
            "editors": {"help_text": _NAMES},
            "container_title": {
                "heading": "appeared in",
                "help_text": "The journal, book or newspaper.",
            },
            "publisher": {"help_text": "Its publisher."},
            "place": {"help_text": "Where it was published.", "example": "London"},
            "volume": {"help_text": "Of the journal."},
            "issue": {"help_text": "Of the journal."},
            "pages": {"help_text": "From and to.", "example": "12–34"},
            "edition": {"help_text": "If not the first."},
            "issued": {
                "heading": "published",
                "help_text": "1968, 1968-05, 1968-05-01 or 1968~ (about 1968).",
                "example": "1855",
            },
            "doi": {"heading": "DOI", "help_text": "As printed: 10.1017/S0090599200021234."},
            "isbn": {"heading": "ISBN", "help_text": "10 or 13 digits; verified."},
            "accessed": {"heading": "read on", "help_text": "The day its address was read."},
            "url": {"heading": "link", "help_text": "An address that begins with https://."},
            "annotation": {
                "heading": "remark",
                "help_text": "What of this record is still to be checked, or what kind of work "
                "it is.",
            },
        },
    )
