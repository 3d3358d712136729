"""The list of references."""

from curation.exchange.bundle.fields import KEY
from curation.exchange.spreadsheet import cells
from curation.exchange.spreadsheet.lists import NamesOfPeople
from curation.exchange.spreadsheet.resources import ROWS_AT_ONCE, Column, ListResource, Loader
from exhibit.models import Reference

_NAMES = "Family, Given; with a semicolon between two. Without a comma: an institution."


class ReferenceResource(ListResource):
    """Works of scholarship; a row names its work by its key."""

    identity = "key"

    key = Column(
        "key",
        "key",
        cells.Matching(KEY, "write letters, digits, '-', '_', '.' or ':'.", 80),
        "Its short name; it says which work the row is about.",
        example="conquest-1968",
        needed=True,
    )
    kind = Column(
        "kind",
        "kind",
        cells.Choice(Reference.Kind.values),
        f"{', '.join(Reference.Kind.values)}.",
        example="book",
        needed=True,
    )
    title = Column(
        "title", "title", cells.Words(300), "Of the work.", example="The Great Terror", needed=True
    )
    authors = Column("authors", "authors", NamesOfPeople(), _NAMES, example="Conquest, Robert")
    editors = Column("editors", "editors", NamesOfPeople(), _NAMES)
    container_title = Column(
        "container_title", "appeared in", cells.Words(300), "The journal, book or newspaper."
    )
    publisher = Column("publisher", "publisher", cells.Words(200), "Its publisher.")
    place = Column("place", "place", cells.Words(120), "Where it was published.", example="London")
    volume = Column("volume", "volume", cells.Words(40), "Of the journal.")
    issue = Column("issue", "issue", cells.Words(40), "Of the journal.")
    pages = Column("pages", "pages", cells.Words(40), "From and to.", example="12–34")
    edition = Column("edition", "edition", cells.Words(60), "If not the first.")
    issued = Column(
        "issued",
        "published",
        cells.HistoricalDate(),
        "1968, 1968-05, 1968-05-01 or 1968~ (about 1968).",
        example="1968",
    )
    url = Column("url", "link", cells.address(), "An address that begins with https://.")
    annotation = Column(
        "annotation",
        "remark",
        cells.Words(lines=True),
        "What of this record is still to be checked, or what kind of work it is.",
    )

    class Meta:
        model = Reference
        fields = (
            "key",
            "kind",
            "title",
            "authors",
            "editors",
            "container_title",
            "publisher",
            "place",
            "volume",
            "issue",
            "pages",
            "edition",
            "issued",
            "url",
            "annotation",
        )
        instance_loader_class = Loader
        import_id_fields = ("key",)
        skip_unchanged = True
        use_bulk = True
        batch_size = ROWS_AT_ONCE
        report_skipped = True
