"""The list of subjects."""

import tablib
from django.db.models import Model

from curation.exchange.bundle.fields import SLUG, WIKIDATA
from curation.exchange.spreadsheet import cells
from curation.exchange.spreadsheet.cells import SheetRow
from curation.exchange.spreadsheet.lists import Listed
from curation.exchange.spreadsheet.resources import ROWS_AT_ONCE, Column, ListResource, Loader
from exhibit.models import Subject


class SubjectResource(ListResource):
    """People, places, events and concepts; a row names its subject by the name in its address."""

    identity = "slug"

    slug = Column(
        "slug",
        "address",
        cells.Matching(SLUG, "write letters, digits and '-', such as sergei-kirov.", 100),
        "The name in its address; it says which subject the row is about.",
        example="sergei-kirov",
        needed=True,
    )
    name = Column(
        "name",
        "name",
        cells.Words(100),
        "As visitors read it; no two subjects have the same.",
        example="Sergei Kirov",
        needed=True,
    )
    kind = Column(
        "kind",
        "kind",
        cells.Choice(Subject.Kind.values),
        "person, place, event or concept.",
        example="person",
        needed=True,
    )
    description = Column(
        "description",
        "definition",
        cells.Words(lines=True),
        "One or two plain sentences for the glossary.",
        example="Head of the party in Leningrad, shot in 1934.",
    )
    date = Column(
        "date",
        "dates",
        cells.HistoricalDate(),
        "1934-12-01, 1934-12, 1934, 1928/1932 or 1930~ (about 1930).",
        example="1886/1934",
    )
    latitude = Column(
        "latitude", "latitude", cells.Degrees(90), "Degrees north; both or neither.", example="59.9"
    )
    longitude = Column(
        "longitude",
        "longitude",
        cells.Degrees(180),
        "Degrees east; both or neither.",
        example="30.3",
    )
    other_names = Column(
        "other_names",
        "also written as",
        Listed(),
        "Other spellings, with a semicolon between them.",
        example="Sergey Kirov; Kostrikov",
    )
    wikidata = Column(
        "wikidata",
        "Wikidata",
        cells.Matching(WIKIDATA, "write the number of its item, such as Q649.", 20),
        "Its Q-number, only where you are certain.",
        example="Q219565",
    )

    class Meta:
        model = Subject
        fields = (
            "slug",
            "name",
            "kind",
            "description",
            "date",
            "latitude",
            "longitude",
            "other_names",
            "wikidata",
        )
        instance_loader_class = Loader
        import_id_fields = ("slug",)
        skip_unchanged = True
        use_bulk = True
        batch_size = ROWS_AT_ONCE
        report_skipped = True

    def before_import(self, dataset: tablib.Dataset, **options: object) -> None:
        """Note which names are taken."""
        self.taken = dict(Subject.objects.values_list("name", "slug"))

    def faults_of(self, instance: Model, row: SheetRow) -> list[tuple[str, str]]:
        """Return names that another subject has, and half of a place."""
        assert isinstance(instance, Subject)
        found = []
        owner = self.taken.setdefault(instance.name, instance.slug)
        if instance.name and owner != instance.slug:
            told = (
                f"{cells.quoted(instance.name)} is the name of {owner} already: choose another. "
                "To exchange two names, change one of them by itself first."
            )
            found.append(("name", told))
        if (instance.latitude is None) != (instance.longitude is None):
            missing = "latitude" if instance.latitude is None else "longitude"
            found.append((missing, "it is missing: give both latitude and longitude, or neither."))
        return found
