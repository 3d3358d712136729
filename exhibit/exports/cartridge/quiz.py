"""The question check of a panel: four to six items a course system can mark by itself.

Only single choice, true or false, and essay: what every reader of cartridges takes (packs.md,
section 4.5). Essays carry no model answer, since some systems show it to students; no item quotes a
source, since exact words never stand without their credit line.
"""

from exhibit.documents.pack import Pack
from exhibit.exports.cartridge.item import Item
from exhibit.exports.cartridge.ledger_items import compared, counted, said
from exhibit.exports.cartridge.source_items import flagged, kinds, rests, unattributed

MOST = 6
USUAL = 5


def quiz(pack: Pack) -> tuple[Item, ...]:
    """Return the items of a pack with one panel: one of each sort, then more until there are five.

    What the sources disagree on comes first, who is speaking last; an essay ends it.
    """
    ledger = [compared(pack), counted(pack), said(pack)]
    sources = [flagged(pack), rests(pack), unattributed(pack), kinds(pack)]
    chosen = [item for sort in ledger for item in sort[:1]]
    chosen += [item for sort in sources[:2] for item in sort[:1]]
    chosen = chosen[: MOST - 1]
    further = [item for sort in (*ledger, *sources) for item in sort if item not in chosen]
    # A second and third look at the same evidence, before questions whose answer is on every sheet.
    chosen += further[: max(0, USUAL - 1 - len(chosen))]
    essays = [
        Item(kind="essay", title=f"In your words {number}", prompt=prompt.text)
        for number, prompt in enumerate(pack.panel.prompts, start=1)
    ]
    return (*chosen, *essays[: max(1, USUAL - len(chosen))])
