"""Tables of what the exhibition says: panels, sentences, events, people and places."""

from collections.abc import Iterator

from exhibit.documents.pack import Pack
from exhibit.exports.open_data.table import DataTable, Field, Reference, Row

PANELS = DataTable(
    name="panels",
    says="The panels, in walking order.",
    fields=(
        Field("slug", "Its name in addresses"),
        Field("key", "Number of the panel"),
        Field("title", "Title"),
        Field("theme", "Slug of its room"),
        Field("big_idea", "What it says in one sentence"),
        Field("flag", "hypothetical, apocryphal or undocumented"),
        Field("advisory", "What it describes"),
        Field("date", "EDTF date"),
        Field("address", "Where it is read"),
    ),
    rows=lambda pack: (
        (panel, {"address": f"{pack.site_url}/panels/{panel.slug}/"}) for panel in pack.panels
    ),
    key=("slug",),
)


def _sentences(pack: Pack) -> Iterator[Row]:
    for panel in pack.panels:
        for number, sentence in enumerate(panel.body.sentences, start=1):
            citations = " ".join(sentence.citations)
            yield sentence, {"panel": panel.slug, "number": number, "citations": citations}


SENTENCES = DataTable(
    name="sentences",
    says="Every sentence of every panel, with what it rests on.",
    fields=(
        Field("panel", "Slug of the panel"),
        Field("number", "Its place in the panel, from 1", "integer"),
        Field("text", "The sentence"),
        Field("citations", "Keys of excerpts and notes, parted by spaces"),
        Field("framing", "True where it is in our words and makes no claim", "boolean"),
    ),
    rows=_sentences,
    key=("panel", "number"),
    references=(Reference("panel", "panels", "slug"),),
)


def _timeline(pack: Pack) -> Iterator[Row]:
    for event in pack.timeline:
        text = " ".join(sentence.text for sentence in event.text.sentences)
        yield event, {"text": text, "citations": " ".join(event.text.citations)}


TIMELINE = DataTable(
    name="timeline",
    says="What happened, in order of time.",
    fields=(
        Field("key", "Key"),
        Field("date", "EDTF date"),
        Field("first", "Earliest day it can mean", "date"),
        Field("last", "Latest day it can mean", "date"),
        Field("text", "What happened"),
        Field("citations", "Keys of excerpts and notes, parted by spaces"),
    ),
    rows=_timeline,
)
SUBJECTS = DataTable(
    name="subjects",
    says="People, places, events and concepts.",
    fields=(
        Field("slug", "Name in addresses"),
        Field("name", "Name"),
        Field("kind", "person, place, event or concept"),
        Field("description", "Who or what it is"),
        Field("other_names", "Other names, parted by |"),
        Field("latitude", "Degrees north", "number"),
        Field("longitude", "Degrees east", "number"),
        Field("wikidata", "Its number in Wikidata"),
    ),
    rows=lambda pack: (
        (subject, {"other_names": " | ".join(subject.names_tagged or subject.other_names)})
        for subject in pack.subjects
    ),
    key=("slug",),
)
