"""Search without a server, for copies of an edition that are taken away as files.

A site that answers questions loads none of this: its pages hold no script (exhibit.headers). A
detached copy adds, at the end of the body of its `search/index.html`, three classic scripts:

    <script src="../search-index.js"></script>
    <script src="../static/exhibit/spellings.js"></script>
    <script src="../static/exhibit/search.js"></script>

- The first is `offline_script(exhibition)`: it sets `window.VITRINE_INDEX`. It is a script and not
  a JSON file because browsers refuse `fetch()` on `file://`, and classic because they refuse
  modules there; `search.js` has neither imports nor exports, so it runs as either.
- `VITRINE_INDEX.records` is a list of `[kind, title, address, text, care]`: the kind in words; the
  title with its flag and where it hangs; the public path with its #place; public words only; and
  what a panel speaks of, or ''. They come in the order in which equally good hits are listed.
- `VITRINE_INDEX.aliases` leads from words as typed to words as written, parted by `|`: the table
  of exhibit.search.aliases. `letters` are the tables that make the key of a name, which
  `spellings.js` runs (exhibit.text.romanized); it also mends a slip as exhibit.search.vocabulary.
  `limits` are the limits of these rules.
- `VITRINE_INDEX.words` holds the sentences that the script says: how many were found under each
  plural category of Unicode's CLDR (which browsers know as `Intl.PluralRules`), and the others.
- `VITRINE_INDEX.root`, the way from the search page to the copy's first folder, is `../` unless
  the copy sets another.
- `search.js` needs what templates/exhibit/search/results.html has: the form with role="search" and
  its field named `q`, and the elements `search-title` and `search-results`. On `file://` it writes
  `index.html` after addresses that end in a slash. A search can be linked to as `#q=words`.
"""

import json
from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from exhibit.documents.exhibition import Exhibition
from exhibit.search import vocabulary
from exhibit.search.aliases import LONGEST_KEY, LONGEST_RUN, aliases
from exhibit.search.record import Record
from exhibit.search.records import records
from exhibit.search.results import KINDS
from exhibit.text import romanized
from exhibit.text.wording import listed

LIMITS = {
    "run": LONGEST_RUN,
    "key": LONGEST_KEY,
    "name": romanized.SHORTEST,
    "written": vocabulary.MOST_WRITTEN,
    "slip": vocabulary.SHORTEST,
    "oneSlip": vocabulary.SHORT_WORD,
}
"""The limits of the rules that `spellings.js` runs again, by what it calls them."""
SCRIPT_NAME = "search-index.js"
VERSION = 2
CATEGORIES = {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 11, "other": 100}
"""By plural category of CLDR, a number that is of it in every language that has the category."""


def offline_index(exhibition: Exhibition) -> bytes:
    """Return what can be found, as compact JSON in UTF-8; the same exhibition, the same bytes."""
    order = list(KINDS)
    indexed = records(exhibition)
    ordered = sorted(indexed, key=lambda record: order.index(record.kind))
    document = {
        "version": VERSION,
        "root": "../",
        "words": _words(),
        "aliases": {typed: "|".join(written) for typed, written in aliases(indexed).items()},
        "letters": romanized.TABLES,
        "limits": LIMITS,
        "records": [*map(_row, ordered)],
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def offline_script(exhibition: Exhibition) -> bytes:
    """Return the index as the script that a detached copy's search page loads."""
    return b"window.VITRINE_INDEX=" + offline_index(exhibition) + b";\n"


def _words() -> dict[str, str]:
    return {
        category: ngettext("{number} result for {asked}", "{number} results for {asked}", number)
        for category, number in CATEGORIES.items()
    } | {
        "none": _("No results for {asked}"),
        "care": _("Speaks of: {care}"),
        "instead": _("Nothing is found for {asked}. This is what {searched} finds."),
        "exactly": _("Search only for {asked}"),
        "more": _("These are the first 100: add a word."),
    }


def _row(record: Record) -> list[str]:
    flag = f" ({record.flag})" if record.flag else ""
    where = f", on “{record.context}”" if record.context else ""
    title = f"{record.title}{flag}{where}"
    text = " ".join(_told(record))
    return [_(KINDS[record.kind][0]), title, record.address, text, record.advisory]


def _told(record: Record) -> Iterable[str]:
    """Yield the pieces of the text; what a source says, and what we say it says, are told apart."""
    lines = record.text.split("\n")
    if record.kind == "excerpt":
        yield f"“{lines[0]}”"
        lines = lines[1:]
    yield from lines
    if record.other_titles:
        yield _("Also written {other_titles}.").format(other_titles=listed(record.other_titles))
    if lines and record.kind in ("excerpt", "passage"):
        yield _("(in our words)")
