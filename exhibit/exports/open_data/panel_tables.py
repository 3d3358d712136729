"""Tables of what the exhibition says: panels, sentences, events, people and places."""

from exhibit.documents.pack import Pack
from exhibit.exports.open_data.table import DataTable, Reference, fields, row

_PANELS = fields(
    ("slug", "Its name in addresses"),
    ("key", "Number of the panel"),
    ("title", "Title"),
    ("theme", "Slug of its room"),
    ("big_idea", "What it says in one sentence"),
    ("flag", "hypothetical, apocryphal or undocumented"),
    ("advisory", "What it describes"),
    ("date", "EDTF date"),
    ("address", "Where it is read"),
)


def panels(pack: Pack) -> DataTable:
    """Return the panels, in walking order."""
    return DataTable(
        name="panels",
        says="The panels, in walking order.",
        fields=_PANELS,
        rows=tuple(
            row(_PANELS, panel, address=f"{pack.site_url}/panels/{panel.slug}/")
            for panel in pack.panels
        ),
        key=("slug",),
    )


def sentences(pack: Pack) -> DataTable:
    """Return every sentence of every panel."""
    return DataTable(
        name="sentences",
        says="Every sentence of every panel, with what it rests on.",
        fields=fields(
            ("panel", "Slug of the panel"),
            ("number", "Its place in the panel, from 1", "integer"),
            ("text", "The sentence"),
            ("citations", "Keys of excerpts and notes, parted by spaces"),
            ("framing", "True where it is in our words and makes no claim", "boolean"),
        ),
        rows=tuple(
            (panel.slug, number, s.text, " ".join(s.citations), s.framing)
            for panel in pack.panels
            for number, s in enumerate(panel.body.sentences, start=1)
        ),
        key=("panel", "number"),
        references=(Reference(field="panel", table="panels", key="slug"),),
    )


_TIMELINE = fields(
    ("key", "Key"),
    ("date", "EDTF date"),
    ("first", "Earliest day it can mean", "date"),
    ("last", "Latest day it can mean", "date"),
    ("text", "What happened"),
    ("citations", "Keys of excerpts and notes, parted by spaces"),
)


def timeline(pack: Pack) -> DataTable:
    """Return what happened, in order of time."""
    return DataTable(
        name="timeline",
        says="What happened, in order of time.",
        fields=_TIMELINE,
        rows=tuple(
            row(
                _TIMELINE,
                event,
                text=" ".join(sentence.text for sentence in event.text.sentences),
                citations=" ".join(event.text.citations),
            )
            for event in pack.timeline
        ),
    )


_SUBJECTS = fields(
    ("slug", "Name in addresses"),
    ("name", "Name"),
    ("kind", "person, place, event or concept"),
    ("description", "Who or what it is"),
    ("other_names", "Other names, parted by |"),
    ("latitude", "Degrees north", "number"),
    ("longitude", "Degrees east", "number"),
    ("wikidata", "Its number in Wikidata"),
)


def subjects(pack: Pack) -> DataTable:
    """Return people, places, events and concepts by name."""
    return DataTable(
        name="subjects",
        says="People, places, events and concepts.",
        fields=_SUBJECTS,
        rows=tuple(
            row(_SUBJECTS, subject, other_names=" | ".join(subject.other_names))
            for subject in pack.subjects
        ),
        key=("slug",),
    )
