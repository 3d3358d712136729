"""House rule for a source whose maker nobody has confirmed.

A citation engine would print the description as a title in quotation marks and headline case, as
if a work of that name existed. We print a description in sentence case without quotation marks,
'n.d.', the file, the place in it, and that the attribution is not confirmed.
"""

from exhibit.exports.citations.runs import Runs, capitalised, compose, sentences, typographic
from exhibit.exports.citations.work import Work

_KINDS = {
    "lecture": "lecture transcript",
    "textbook-passage": "textbook passage",
    "archive": "archive document",
    "web-page": "web page",
}


def cite(work: Work, style: str, locator: str = "") -> Runs:
    """Return the citation of an unattributed work in one of the four styles."""
    title = description(work)
    file = f"file {work.file_name}" if work.file_name else ""
    place = ", ".join(filter(None, (file, locator)))
    if style == "chicago-note":
        parts = (title, "n.d.", place, "attribution not confirmed")
        return compose(", ".join(filter(None, parts)), ".")
    if style == "apa":
        return sentences(title, "(n.d.)", capitalised(place), "Attribution not confirmed")
    if style == "mla":
        dated = ", ".join(filter(None, ("n.d.", place)))
        return sentences(title, capitalised(dated), "Attribution not confirmed")
    return sentences(title, "N.d.", capitalised(place), "Attribution not confirmed")


def description(work: Work) -> str:
    """Return the curator's description, or the kind of thing it is: 'Unattributed book'."""
    kind = _KINDS.get(work.kind, work.kind.replace("-", " "))
    return capitalised(typographic(work.title)) or f"Unattributed {kind}"
