"""The list of subjects."""

from collections.abc import Iterator, Mapping

from curation.exchange.bundle.fields import WIKIDATA
from curation.exchange.spreadsheet import cells
from curation.exchange.spreadsheet.list_columns import columns_for
from curation.exchange.spreadsheet.record_list import Check, RecordList
from exhibit.models import FormerAddress, Subject
from exhibit.models.distinct import leads_on
from exhibit.models.fields import NameField


class SubjectList(RecordList):
    """People, places, events and concepts; a row names its subject by the name in its address."""

    name = "subjects"
    model = Subject
    columns = columns_for(
        Subject,
        {
            "slug": {
                "heading": "address",
                "help_text": "The name in its address; it says which subject the row is about.",
                "example": "ada-lovelace",
            },
            "name": {
                "help_text": "As visitors read it; no two subjects have the same.",
                "example": "Ada Lovelace",
            },
            "kind": {
                "help_text": "person, place, event or concept.",
                "example": "person",
                "needed": True,
            },
            "description": {
                "heading": "definition",
                "help_text": "One or two plain sentences for the glossary.",
                "example": "A mathematician, who wrote of the Analytical Engine.",
            },
            "date": {
                "help_text": "1 December 1934, 1934, 1928–1932, c. 1930, 1930s or EDTF.",
                "example": "1815/1852",
            },
            "latitude": {"help_text": "Degrees north; both or neither.", "example": "51.5"},
            "longitude": {"help_text": "Degrees east; both or neither.", "example": "-0.1"},
            "other_names": {
                "heading": "also written as",
                "help_text": "Other spellings, with a semicolon between them.",
                "example": "Augusta Ada King; Countess of Lovelace",
            },
            "wikidata": {
                "heading": "Wikidata",
                "cell": cells.Matching(WIKIDATA, "write the number of its item, such as Q649.", 20),
                "help_text": "Its Q-number, only where you are certain.",
                "example": "Q7259",
            },
        },
    )

    def check(self) -> Check:
        """Return what finds names that another subject has, and half of a place."""
        rows = list(Subject.objects.values_list("name", "slug"))
        owners = {NameField.alike(name): slug for name, slug in rows}
        present = {slug for _, slug in rows}
        former = dict(FormerAddress.objects.of_kind("subject").values_list("slug", "subject__slug"))

        def faults(record: Subject, row: Mapping[str, str]) -> Iterator[tuple[str, str]]:
            owner = owners.setdefault(NameField.alike(record.name), record.slug)
            if record.slug in former and record.slug not in present:
                yield "address", leads_on(record.slug, former[record.slug])
            if record.name and owner != record.slug:
                fault = (
                    f"{cells.quoted(record.name)} is the name of {owner} already: choose another. "
                    "To exchange two names, change one of them by itself first."
                )
                yield "name", fault
            if (record.latitude is None) != (record.longitude is None):
                missing = "latitude" if record.latitude is None else "longitude"
                yield missing, "it is missing: give both latitude and longitude, or neither."

        return faults
