"""Excerpts to look at again: their words, their version, their place in a new one."""

from collections import defaultdict

from django.contrib.auth.models import User
from django.urls import reverse
from django.utils.translation import gettext as _

from curation.desk.holdings import Holdings
from curation.desk.lines import Block, Line, records
from curation.models import Relocation
from curation.records.as_written import AsWritten
from exhibit.models import Excerpt


def block(holdings: Holdings, user: User, as_written: AsWritten) -> Block:
    """Return the excerpts that are to be checked again."""
    lines = [
        Line(
            label=_("Words that are no longer those of the text"),
            count=len(as_written.of("differing", lambda: differing(holdings))),
            address=records("excerpt", {"words": "differ"}),
            todo=True,
        ),
        Line(
            label=_("In older versions of their texts"),
            count=as_written.of("older", lambda: _older(holdings)),
            address=records("excerpt", {"source_text__is_current__exact": "0"}),
            todo=True,
        ),
    ]
    if user.has_perm("curation.view_relocation"):
        lines.append(
            Line(
                label=_("Waiting for a place in a new version"),
                count=Relocation.objects.waiting().count(),
                address=reverse("curation:relocations"),
                note=_("Excerpts and emendations."),
                todo=True,
            )
        )
    return Block(name="excerpts", heading=_("Excerpts to check again"), lines=tuple(lines))


def _older(holdings: Holdings) -> int:
    return sum(not holdings.texts[row.text].is_current for row in holdings.passages.values())


def differing(holdings: Holdings) -> set[int]:
    """Return the primary keys of excerpts whose words are not those of their text.

    Compared here and not by the database, which would count the characters of a whole book for
    each passage.
    """
    by_text = defaultdict(list)
    rows = Excerpt.objects.values_list("pk", "source_text_id", "start", "end", "exact")
    for pk, text, start, end, exact in rows.iterator(chunk_size=2000):
        by_text[text].append((pk, start, end, exact))
    return {
        pk
        for text, spans in by_text.items()
        for pk, start, end, exact in spans
        if holdings.texts[text].text[start:end] != exact
    }
