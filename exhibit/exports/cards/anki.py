"""Cards as an Anki package. Identifiers stay the same, so that importing it again updates."""

import hashlib
import itertools
import sqlite3

import genanki

from exhibit.documents.pack import Pack
from exhibit.exports.cards.card import Card, cards
from exhibit.exports.html.words import escaped
from exhibit.exports.sheets import head_and_foot
from exhibit.exports.zipped import zipped

MEDIA_TYPE = "application/apkg"
MODEL = 1_507_203_311
"""The number of our kind of note. Chosen once; another would make a second kind on import."""
_FRONT = "{{Front}}"
_BACK = '{{FrontSide}}<hr id="answer">{{Back}}<p><small>{{Basis}}. {{Code}}</small></p>'


def apkg(pack: Pack) -> bytes:
    """Return the cards as an Anki package. The same pack gives the same bytes."""
    title = (
        pack.about.title if pack.title == pack.about.title else f"{pack.about.title}::{pack.title}"
    )
    description = " ".join((*pack.advisories, *head_and_foot.rights(pack)))
    deck = genanki.Deck(_number(pack.name), title, description=escaped(description))
    model = _model()
    for card in cards(pack):
        deck.add_note(_note(card, model, str(pack.code)))
    timestamp = pack.stamp.published_at.timestamp() if pack.stamp else 0.0
    # The library's own writing to a file waits for the disk at each of its 30 statements: four
    # fifths of its time. In memory it writes the same.
    with sqlite3.connect(":memory:") as collection:
        genanki.Package(deck).write_to_db(
            collection.cursor(), timestamp, itertools.count(int(timestamp * 1000))
        )
        collection.commit()
        return zipped([("collection.anki2", collection.serialize()), ("media", b"{}")])


def _model() -> genanki.Model:
    return genanki.Model(
        MODEL,
        "Exhibition card",
        fields=[{"name": name} for name in ("Front", "Back", "Basis", "Code")],
        templates=[{"name": "Card", "qfmt": _FRONT, "afmt": _BACK}],
    )


def _note(card: Card, model: genanki.Model, code: str) -> genanki.Note:
    return genanki.Note(
        model=model,
        fields=[escaped(text) for text in (card.front, card.back, card.basis, code)],
        guid=genanki.guid_for(card.key),
        tags=[card.kind],
    )


def _number(name: str) -> int:
    """Return a number for a deck that stays the same while its name does."""
    return int(hashlib.sha256(name.encode()).hexdigest()[:8], 16) | 1 << 30
