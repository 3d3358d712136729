"""The queue of relocations as a curator sees it: old and new side by side, in fixed queries."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Q, QuerySet
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from curation.models import Relocation
from curation.records.dependents import panels_by_key
from curation.sources.quotation_search import Place
from curation.sources.relocation_plan import Passage, not_looked_for, noun_of
from exhibit.models import Answer, Emendation, Excerpt, Panel, Source, SourceText
from exhibit.text import anchoring
from exhibit.text.changes import WordRun
from exhibit.text.nearest import compared_runs

MOST_HEADING = 24
"""Words of a passage's gist in its heading."""
AROUND = 160
"""Characters shown on either side of a passage."""


@dataclass(frozen=True)
class Case:
    """One decision: the passage as it was, the place suggested, and who rests on it."""

    row: Relocation
    panels: Sequence[Panel]
    questions: Sequence[str]
    """Keys of questions whose answers quote it."""

    @property
    def passage(self) -> Passage:
        """The excerpt or the emendation."""
        return self.row.passage

    @property
    def noun(self) -> str:
        """What it is: an excerpt or an emendation."""
        return noun_of(self.passage)

    @cached_property
    def old(self) -> Place:
        """The passage in its own version."""
        return _place(self.passage.source_text, self.passage.start, self.passage.end)

    @cached_property
    def new(self) -> Place | None:
        """The place suggested, if there is one."""
        if self.row.start is None or self.row.end is None:
            return None
        return _place(self.row.new_text, self.row.start, self.row.end)

    @property
    def is_changed(self) -> bool:
        """True where the suggested words are not exactly the old ones."""
        return self.new is not None and self.new.exact != self.old.exact

    @cached_property
    def runs(self) -> tuple[WordRun, ...]:
        """The old words compared with those suggested, where they differ."""
        return compared_runs(self.old.exact, self.new.exact) if self.new and self.is_changed else ()

    @property
    def says(self) -> str:
        """Its gist, or what it corrects to."""
        if isinstance(self.passage, Excerpt):
            return self.passage.gist
        return _("read as “{corrected_reading}”").format(
            corrected_reading=self.passage.corrected_reading
        )

    @property
    def heading(self) -> str:
        """The passage and what it says."""
        mark, key = self.row.new_text.source.mark, self.passage.key
        return f"{mark} · {self.noun} {key}: {Truncator(self.says).words(MOST_HEADING)}"

    @property
    def quoted(self) -> str:
        """Which questions quote it, or ''."""
        if not self.questions:
            return ""
        return _("Quoted in question {keys}.").format(keys=", ".join(self.questions))

    @property
    def unchanged(self) -> str:
        """That the words suggested are the old ones, or ''."""
        if self.new is None or self.is_changed:
            return ""
        return _("The same words, in other surroundings.")

    @property
    def can_accept(self) -> bool:
        """True where a place is suggested, and accepting it would leave something to correct."""
        if isinstance(self.passage, Emendation) and self.new is not None:
            return self.new.exact != self.passage.corrected_reading
        return self.new is not None


def cases(rows: Sequence[Relocation]) -> list[Case]:
    """Return relocations with all that is shown beside them; the texts are read once each."""
    texts = SourceText.objects.select_related("source").in_bulk(
        {pk for row in rows for pk in (row.new_text_id, row.passage.source_text_id)}
    )
    for row in rows:
        row.new_text = texts[row.new_text_id]
        row.passage.source_text = texts[row.passage.source_text_id]
    excerpts = [row.excerpt for row in rows if row.excerpt]
    panels = panels_by_key(excerpt.key for excerpt in excerpts)
    quoted = defaultdict(list)
    answers = Answer.objects.filter(excerpt__in=excerpts)
    for excerpt, question in answers.values_list("excerpt__key", "question__key"):
        quoted[excerpt].append(question)
    # An emendation may have the key of an excerpt.
    keys = [row.excerpt.key if row.excerpt else "" for row in rows]
    return [
        Case(row, panels.get(key, ()), quoted.get(key, ()))
        for row, key in zip(rows, keys, strict=True)
    ]


def queue(source: Source | None = None, *, detached: bool = False) -> QuerySet[Relocation]:
    """Return what waits, or what was detached, source by source in the order of the old texts."""
    rows = Relocation.objects.detached() if detached else Relocation.objects.waiting()
    if source is not None:
        rows = rows.filter(new_text__source=source)
    return rows.select_related("excerpt", "emendation", "decided_by").order_by(
        "new_text__source__position", "new_text__source__key", "pk"
    )


def sources_to_look_again(source: Source | None = None) -> list[Source]:
    """Return the sources with passages in an older version that nobody has looked for yet.

    Such a passage was saved on a version that had just been replaced.
    """
    sources = Source.objects.filter(
        Q(pk__in=not_looked_for(Excerpt).values("source_text__source"))
        | Q(pk__in=not_looked_for(Emendation).values("source_text__source")),
        texts__is_current=True,
    )
    return list(sources.filter(pk=source.pk) if source else sources)


def _place(text: SourceText, start: int, end: int) -> Place:
    """Return a passage of a text as it is shown. Raises anchoring.OutsideText."""
    return Place(
        start=start,
        end=end,
        before=_from_word(text.text[max(0, start - AROUND) : start], start > AROUND),
        exact=anchoring.cut(text.text, start, end).exact,
        after=_to_word(text.text[end : end + AROUND], end + AROUND < len(text.text)),
        locator=text.locator(start, end, text.source.places),
    )


def _from_word(words: str, is_cut: bool) -> str:
    """Return what stands before a passage, from a whole word on."""
    return "… " + words.partition(" ")[2] if is_cut and " " in words else words


def _to_word(words: str, is_cut: bool) -> str:
    return words.rpartition(" ")[0] + " …" if is_cut and " " in words else words
