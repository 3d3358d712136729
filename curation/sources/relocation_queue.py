"""The queue of relocations as a curator sees it: old and new side by side, in fixed queries."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from curation.models import Relocation
from curation.records.dependents import panels_by_key
from curation.sources.relocation_plan import Passage
from exhibit.models import Answer, Emendation, Excerpt, Panel, Source, SourceText
from exhibit.text import anchoring
from exhibit.text.nearest import ComparedRun, compared_runs

MOST_HEADING = 24
"""Words of a passage's gist in its heading."""
AROUND = 160
"""Characters shown on either side of a passage."""


@dataclass(frozen=True)
class Side:
    """A passage in one version, with what stands around it."""

    version: int
    locator: str
    start: int
    end: int
    before: str
    exact: str
    after: str


@dataclass(frozen=True)
class Asked:
    """One decision: the passage as it was, the place suggested, and who rests on it."""

    row: Relocation
    passage: Passage
    source: Source
    old: Side
    new: Side | None
    runs: tuple[ComparedRun, ...]
    panels: tuple[Panel, ...]
    questions: tuple[str, ...]
    """Keys of questions whose answers quote it."""

    @property
    def noun(self) -> str:
        """What it is: an excerpt or an emendation."""
        return "excerpt" if isinstance(self.passage, Excerpt) else "emendation"

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
        mark, key = self.source.mark, self.passage.key
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
        if self.new is None or self.is_changed or self.runs:
            return ""
        return _("The same words, in other surroundings.")

    @property
    def can_accept(self) -> bool:
        """True where a place is suggested, and accepting it would leave something to correct."""
        if isinstance(self.passage, Emendation) and self.new is not None:
            return bool(self.new.exact != self.passage.corrected_reading)
        return self.new is not None

    @property
    def is_changed(self) -> bool:
        """True where the suggested words are not exactly the old ones."""
        return self.new is not None and self.new.exact != self.old.exact


def asked(rows: Sequence[Relocation]) -> list[Asked]:
    """Return relocations with all that is shown beside them; the texts are read once each."""
    held = {row.new_text_id for row in rows} | {row.passage.source_text_id for row in rows}
    texts = {
        text.pk: text for text in SourceText.objects.filter(pk__in=held).select_related("source")
    }
    excerpts = [row.excerpt for row in rows if row.excerpt]
    panels = panels_by_key(row.key for row in excerpts)
    quoted: dict[int, list[str]] = {}
    for excerpt, key in Answer.objects.filter(excerpt__in=excerpts).values_list(
        "excerpt", "question__key"
    ):
        quoted.setdefault(excerpt or 0, []).append(key)
    return [_asked(row, texts, panels, quoted) for row in rows]


def queue(source: Source | None = None, *, detached: bool = False) -> "Iterable[Relocation]":
    """Return what waits, or what was detached, source by source in the order of the old texts."""
    rows = Relocation.objects.detached() if detached else Relocation.objects.waiting()
    if source is not None:
        rows = rows.filter(new_text__source=source)
    return rows.select_related("excerpt", "emendation", "decided_by").order_by(
        "new_text__source__position", "new_text__source__key", "pk"
    )


def unasked(source: Source | None = None) -> list[Source]:
    """Return the sources with passages in an older version that nobody has looked for yet.

    Such a passage was saved on a version that had just been replaced.
    """
    asked_for = Relocation.objects.filter(
        Q(decision="") | Q(decision="detached"), new_text__is_current=True
    )
    excerpts = Excerpt.objects.filter(source_text__is_current=False).exclude(
        pk__in=asked_for.filter(excerpt__isnull=False).values("excerpt")
    )
    emendations = Emendation.objects.filter(source_text__is_current=False).exclude(
        pk__in=asked_for.filter(emendation__isnull=False).values("emendation")
    )
    found = Source.objects.filter(
        Q(pk__in=excerpts.values("source_text__source"))
        | Q(pk__in=emendations.values("source_text__source")),
        texts__is_current=True,
    )
    return list(found.filter(pk=source.pk) if source else found)


def side(text: SourceText, start: int, end: int) -> Side:
    """Return a passage of a text as it is shown. Raises anchoring.OutsideText."""
    exact = anchoring.cut(text.text, start, end).exact
    return Side(
        version=text.version,
        locator=text.locator(start, end, text.source.places),
        start=start,
        end=end,
        before=_from_word(text.text[max(0, start - AROUND) : start], start > AROUND),
        exact=exact,
        after=_to_word(text.text[end : end + AROUND], end + AROUND < len(text.text)),
    )


def _asked(
    row: Relocation,
    texts: dict[int, SourceText],
    panels: dict[str, list[Panel]],
    quoted: dict[int, list[str]],
) -> Asked:
    passage, new_text = row.passage, texts[row.new_text_id]
    old = side(texts[passage.source_text_id], passage.start, passage.end)
    new = None
    if row.start is not None and row.end is not None:
        new = side(new_text, row.start, row.end)
    is_excerpt = isinstance(passage, Excerpt)
    return Asked(
        row=row,
        passage=passage,
        source=new_text.source,
        old=old,
        new=new,
        runs=compared_runs(old.exact, new.exact) if new and new.exact != old.exact else (),
        panels=tuple(panels.get(passage.key, ())) if is_excerpt else (),
        questions=tuple(quoted.get(passage.pk, ())) if is_excerpt else (),
    )


def _from_word(words: str, is_cut: bool) -> str:
    """Return what stands before a passage, from a whole word on."""
    return "… " + words.partition(" ")[2] if is_cut and " " in words else words


def _to_word(words: str, is_cut: bool) -> str:
    return words.rpartition(" ")[0] + " …" if is_cut and " " in words else words
